# SPDX-License-Identifier: Apache-2.0
"""Defects of what the metadata of all published texts write in one way: roles, declarations, dictionaries."""
import re

from official import Damage, choose, kind


def _of_publisher(document):
    """Whether the document was published by the United Nations: others may declare less, or otherwise."""
    return any(document.value(one, "href").lstrip("#") == "DGACM" for one in document.all("FRBRauthor")
               if "href" in one.attributes and one.inside("FRBRManifestation"))


def _value_changed(title, name, attribute, change, code="META", fits=lambda document, one: True):
    """Another value of an attribute of one of the elements of that name."""
    def plant(document, dice):
        each = choose(dice, [one for one in document.all(name) if attribute in one.attributes and fits(document, one)
                             and not one.inside("attachment", "component")])
        value = each and _of_publisher(document) and document.value(each, attribute)
        return Damage((*each.attributes[attribute], change(value))) if value and change(value) != value else None
    kind(code, title)(plant)


def _attribute_dropped(title, name, attribute):
    """An attribute that all official documents write, though no schema asks for it."""
    def plant(document, dice):
        each = choose(dice, [one for one in document.all(name) if attribute in one.attributes
                             and not one.inside("attachment", "component")])
        if each and _of_publisher(document):
            begin, end = each.attributes[attribute]
            return Damage((begin - len(attribute) - 3, end + 1, ""))
        return None
    kind("META", title)(plant)


_attribute_dropped("role of an author dropped", "FRBRauthor", "as")
_attribute_dropped("what a count is of dropped", "count", "refersTo")
_attribute_dropped("number of the meeting dropped", "location", "title")
_value_changed("declared address broken", "TLCConcept", "href", lambda value: value.replace("/akn/", "akn"))
_value_changed("declared name misspelt", "TLCRole", "showAs", lambda value: value[:-2] + value[-1])
_value_changed("role of another level", "FRBRauthor", "as",
               lambda value: {"author": "editor", "issuer": "author", "editor": "issuer"}.get(value, value))
_value_changed("date of another level", "FRBRdate", "name",
               lambda value: {"adoption": "markup", "publication": "adoption", "markup": "publication"}.get(value, value))
_value_changed("another editor", "FRBRauthor", "href", lambda value: value.replace("DGACM", "DGCAM"),
               fits=lambda document, one: document.value(one, "href") == "DGACM")
_value_changed("dictionary misspelt", "keyword", "dictionary", lambda value: value[:-1],
               fits=lambda document, one: "/" not in document.value(one, "dictionary"))
_value_changed("host of a dictionary misspelt", "keyword", "href", lambda value: value.replace("metadata", "metdata"),
               fits=lambda document, one: "metadata" in document.value(one, "href"))
_value_changed("reference without its mark", "docAuthority", "refersTo", lambda value: value.lstrip("#"))


@kind("META", "job number broken")
def broken_job(document, dice):
    each = next((one for one in document.all("docketNumber") if re.match(r"\d\d-\d{5} ", document.content(one))), None)
    return Damage((each.inner + 2, each.inner + 3, "")) if each else None


@kind("META", "organ of another symbol", ("en", "fr", "es", "ru", "ar", "zh"))
def other_organ(document, dice):
    names = {"en": ("General Assembly", "Security Council"), "fr": ("Assemblée générale", "Conseil de sécurité"),
             "es": ("Asamblea General", "Consejo de Seguridad"), "ru": ("Генеральная Ассамблея", "Совет Безопасности"),
             "ar": ("الجمعية العامة", "مجلس الأمن"), "zh": ("大会", "安全理事会")}
    first, second = names[document.language]
    other = {first: second, second: first}
    each = choose(dice, [one for one in document.all("docAuthority") if document.content(one) in other
                         and document.value(one, "refersTo") == "#issuingBody"])
    return Damage((each.inner, each.close, other[document.content(each)])) if each else None


@kind("META", "step of the workflow twice")
def step_twice(document, dice):
    each = choose(dice, [one for one in document.all("step") if document.value(one, "outcome") == "adopted"])
    return Damage((each.end, each.end, document.text[each.begin:each.end])) if each else None

# SPDX-License-Identifier: Apache-2.0
"""Defects of markup: tags, attributes, entities."""
import re

from official import Damage, choose, kind

TEXT_ELEMENTS = ("p", "span", "num", "content", "paragraph", "container", "point", "docTitle", "docNumber", "inline")


def with_end_tag(document, *names):
    return [each for each in document.all(*names) if each.end > each.close]


def name_ends(document, element, name):
    """Edits that give an element another name."""
    edits = [(element.begin + 1, element.begin + 1 + len(element.name), name)]
    if element.end > element.close:
        edits.append((element.close + 2, element.close + 2 + len(element.name), name))
    return edits


@kind("SCH", "unknown element")
def unknown_element(document, dice):
    each = choose(dice, with_end_tag(document, *TEXT_ELEMENTS))
    return Damage(*name_ends(document, each, dice.choice(["para", "text", "b-old", "clausula"]))) if each else None


@kind("SCH", "misspelt element")
def misspelt_element(document, dice):
    each = choose(dice, with_end_tag(document, "paragraph", "content", "container", "docNumber", "docTitle", "mainBody",
                                     "preamble", "authorialNote", "formula", "identification", "keyword", "session"))
    if each:
        at = dice.randrange(1, len(each.name) - 1)
        return Damage(*name_ends(document, each, each.name[:at] + each.name[at + 1:]))


@kind("SCH", "unknown attribute")
def unknown_attribute(document, dice):
    each = choose(dice, document.all(*TEXT_ELEMENTS, "a", "FRBRdate", "keyword", "step"))
    at = each.begin + 1 + len(each.name)
    return Damage((at, at, dice.choice([' colour="red"', ' onclick="x"', ' evil="1"', ' eID="x"'])))


@kind("SCH", "attribute removed")
def attribute_removed(document, dice):
    wanted = {"FRBRdate": "date", "FRBRauthor": "href", "FRBRthis": "value", "FRBRlanguage": "language", "docDate": "date",
              "step": "date", "statement": "name", "authorialNote": "marker", "a": "href", "keyword": "value",
              "formula": "name", "session": "refersTo", "classification": "source", "count": "value"}
    places = [(each, wanted[each.name]) for each in document.all(*wanted) if wanted[each.name] in each.attributes]
    place = choose(dice, places)
    if place:
        begin, end = place[0].attributes[place[1]]
        return Damage((begin - len(place[1]) - 3, end + 1, ""))


@kind("SCH", "attribute repeated")
def attribute_repeated(document, dice):
    each = choose(dice, [one for one in document.elements if one.attributes])
    name, (begin, end) = next(iter(each.attributes.items()))
    return Damage((end + 1, end + 1, f' {name}="{document.text[begin:end]}"'))


@kind("XML", "attribute without its closing quotation mark")
def attribute_open(document, dice):
    each = choose(dice, [one for one in document.elements if one.attributes and not one.inside("references")])
    _, end = dice.choice(list(each.attributes.values()))
    return Damage((end, end + 1, ""))


@kind("XML", "end tag removed")
def unclosed(document, dice):
    each = choose(dice, with_end_tag(document, *TEXT_ELEMENTS))
    return Damage((each.close, each.end, ""), also=(each.begin,))


@kind("XML", "start tag removed")
def unopened(document, dice):
    each = choose(dice, with_end_tag(document, "span", "a", "p", "num", "content", "docTitle"))
    return Damage((each.begin, each.inner, ""), also=(each.close,))


@kind("XML", "tags crossed")
def crossed(document, dice):
    places = [each for each in with_end_tag(document, "span", "a", "inline", "docDate", "authorialNote")
              if each.parent.name in ("p", "docTitle") and each.parent.close == each.end]
    each = choose(dice, places)
    if each:
        outer = each.parent
        return Damage((each.close, outer.end, document.text[outer.close:outer.end] + document.text[each.close:each.end]),
                      also=(each.begin, outer.begin))


@kind("XML", "element misnested by one tag")
def wrong_end(document, dice):
    each = choose(dice, with_end_tag(document, "p", "content", "paragraph", "container", "span"))
    other = {"p": "span", "content": "contents", "paragraph": "alinea", "container": "block", "span": "spam"}[each.name]
    return Damage((each.close, each.end, f"</{other}>"), also=(each.begin,))


@kind("XML", "bare ampersand")
def ampersand(document, dice):
    place = choose(dice, document.find(r"(?<=[^\W\d]) (?=[^\W\d])|(?<=[一-龥])，(?=[一-龥])", document.body_texts()))
    return Damage((place.end(), place.end(), "& ")) if place else None


@kind("XML", "bare angle bracket")
def angle(document, dice):
    place = choose(dice, document.find(r"(?<=[^\W\d]) (?=[^\W\d])|(?<=[一-龥])，(?=[一-龥])", document.body_texts()))
    return Damage((place.end(), place.end(), "< ")) if place else None


@kind("XML", "entity that is not declared")
def entity(document, dice):
    place = choose(dice, document.find(r"(?<=[^\W\d]) (?=[^\W\d])|(?<=[一-龥])，(?=[一-龥])", document.body_texts()))
    return Damage((place.end(), place.end(), dice.choice(["&nbsp;", "&eacute;", "&copy;"]))) if place else None


@kind("XML", "document type")
def document_type(document, dice):
    return Damage((0, 0, dice.choice(['<!DOCTYPE akomaNtoso>', '<!DOCTYPE akomaNtoso [<!ENTITY e "x">]>',
                                      '<!DOCTYPE akomaNtoso SYSTEM "akn.dtd">'])))


@kind("META", "eId repeated")
def repeated_id(document, dice):
    groups = {}
    for each in document.all("paragraph", "container", "content", "point", "authorialNote"):
        if "eId" in each.attributes and not each.inside("attachment"):
            groups.setdefault(each.name, []).append(each)
    groups = [each for each in groups.values() if len(each) > 1]
    group = choose(dice, groups)
    if group:
        one, other = sorted(dice.sample(group, 2), key=lambda each: each.begin)
        return Damage((*other.attributes["eId"], document.value(one, "eId")), also=(one.begin,))


@kind("META", "refersTo dangling")
def dangling(document, dice):
    declared = {document.value(each, "eId") for each in document.elements if each.name.startswith("TLC")}
    places = [each for each in document.elements if document.value(each, "refersTo")[1:] in declared]
    each = choose(dice, places)
    return Damage((*each.attributes["refersTo"], document.value(each, "refersTo") + "x")) if each else None


@kind("STR", "usual attribute left out")
def left_out(document, dice):
    places = [(each, name) for each in document.all("paragraph", "container", "content", "point", "authorialNote")
              for name in ("eId", "placement") if name in each.attributes and not each.inside("attachment", "component")]
    found = choose(dice, places)
    if found:
        begin, end = found[0].attributes[found[1]]
        return Damage((begin - len(found[1]) - 3, end + 1, ""))


@kind("CITE", "link within a link")
def nested_link(document, dice):
    each = choose(dice, [one for one in document.all("a") if one.inside("preamble", "mainBody")])
    return Damage((each.inner, each.inner, document.text[each.begin:each.inner]), (each.close, each.close, "</a>")) \
        if each else None


@kind("SCH", "text where none may stand")
def stray_text(document, dice):
    each = choose(dice, [one for one in document.all("mainBody", "preamble", "meta", "container", "paragraph", "content",
                                                     "identification", "FRBRWork", "list", "conclusions")])
    return Damage((each.inner, each.inner, "stray"))


@kind("SCH", "element at a wrong place")
def misplaced(document, dice):
    each = choose(dice, document.all("mainBody", "preamble", "paragraph", "list", "meta", "coverPage"))
    return Damage((each.inner, each.inner, dice.choice(["<FRBRWork/>", "<td>x</td>", "<mainBody/>", "<meta/>"])))


@kind("META", "class of words misspelt")
def class_misspelt(document, dice):
    each = choose(dice, [one for one in document.all("span") if document.value(one, "class") in ("italic", "bold")])
    return Damage((*each.attributes["class"], {"italic": "itallic", "bold": "blod"}[document.value(each, "class")])) \
        if each else None


@kind("XML", "invalid UTF-8")
def invalid_bytes(document, dice):
    texts = [each for each in document.body_texts() if each[2].name == "p"]
    place = choose(dice, document.find(r"(?<=[^\W\d]) (?=[^\W\d])|(?<=[一-龥])，(?=[一-龥])", texts))
    return Damage((place.end(), place.end(), "\udcff")) if place else None

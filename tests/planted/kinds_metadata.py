# SPDX-License-Identifier: Apache-2.0
"""Defects of metadata, cover, opening, closing lines, votes and sponsors."""
import datetime
import re

from dates import dates
from official import Damage, choose, kind


def _removed(name):
    def plant(document, dice):
        each = choose(dice, [one for one in document.all(name) if not one.inside("attachment", "component")])
        if each:
            return Damage((each.begin, each.end, "\n" * document.text.count("\n", each.begin, each.end)),
                          also=(each.parent.begin, each.parent.end))
        return None
    kind("META", f"{name} removed")(plant)


for _name in ("FRBRdate", "FRBRlanguage", "FRBRauthor", "FRBRthis", "FRBRuri", "FRBRcountry", "FRBRWork",
              "FRBRExpression", "FRBRManifestation", "identification", "references", "workflow", "analysis", "docNumber",
              "docTitle", "docDate", "formula", "session"):
    _removed(_name)


@kind("META", "wrong language code")
def wrong_language(document, dice):
    each = choose(dice, [one for one in document.all("FRBRlanguage") if not one.inside("attachment")])
    if each:
        codes = [one for one in ("eng", "fra", "spa", "rus", "ara", "zho", "xx", "english")
                 if one != document.value(each, "language")]
        return Damage((*each.attributes["language"], dice.choice(codes)))


@kind("META", "IRI of another language")
def other_language(document, dice):
    places = []
    for each in document.all("FRBRthis", "FRBRuri"):
        match = re.search(r"/(eng|fra|spa|rus|ara|zho)@", document.value(each, "value"))
        if match and not each.inside("attachment"):
            places.append((each.attributes["value"][0] + match.start(1), match[1]))
    place = choose(dice, places)
    if place:
        other = dice.choice([one for one in ("eng", "fra", "spa", "rus", "ara", "zho") if one != place[1]])
        return Damage((place[0], place[0] + 3, other))


@kind("META", "IRI of another number")
def other_number(document, dice):
    places = []
    for each in document.all("FRBRthis", "FRBRuri"):
        match = re.search(r"/\d{4}-\d\d-\d\d/[\w.]*?-?(\d+)(?=/|-\d{4}/)", document.value(each, "value"))
        if match and not each.inside("attachment"):
            places.append((each.attributes["value"][0] + match.start(1), match[1]))
    place = choose(dice, places)
    return Damage((place[0], place[0] + len(place[1]), str(int(place[1]) + 1))) if place else None


@kind("META", "IRI of another date")
def other_iri_date(document, dice):
    places = []
    for each in document.all("FRBRthis", "FRBRuri"):
        match = re.search(r"/(\d{4})-\d\d-\d\d/", document.value(each, "value"))
        if match and not each.inside("attachment"):
            places.append((each.attributes["value"][0] + match.start(1), int(match[1])))
    place = choose(dice, places)
    return Damage((place[0], place[0] + 4, str(place[1] - 1))) if place else None


def shifted(date, days):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days)).isoformat()


def real_date(value):
    return re.fullmatch(r"(19|20)\d\d-[01]\d-[0-3]\d", value)


@kind("META", "FRBRdate of the work wrong")
def work_date(document, dice):
    each = next((one for one in document.all("FRBRdate") if one.parent.name == "FRBRWork"), None)
    if each and real_date(document.value(each, "date")):
        return Damage((*each.attributes["date"], shifted(document.value(each, "date"), dice.choice([1, -3, 30]))))


@kind("META", "date attribute against its text")
def attribute_date(document, dice):
    each = choose(dice, [one for one in document.all("docDate") if real_date(document.value(one, "date"))
                         and re.search(r"\d", document.plain(one))])
    if each:
        return Damage((*each.attributes["date"], shifted(document.value(each, "date"), dice.choice([1, -1, 7, 365]))))


@kind("META", "date of the cover or the closing line wrong")
def printed_date(document, dice):
    each = choose(dice, [one for one in document.all("docDate") if real_date(document.value(one, "date"))])
    forms = [one for one in (dates(document.language), dates("en")) if one]
    for form in forms:
        match = each and re.compile(form).search(document.text, each.inner, each.close)
        if match:
            day = int(match["day"])
            return Damage((*match.span("day"), str(day - 1 if day > 1 else 2)))
    return None


@kind("META", "date of the adoption line wrong")
def adoption_line(document, dice):
    form = dates(document.language)
    titles = [one for one in document.all("docTitle") if one.inside("coverPage") and document.organ in ("ga", "hrc")]
    match = choose(dice, document.find(form, [text for one in titles for text in document.texts(one)])) if form else None
    if match:
        return Damage((*match.span("year"), str(int(match["year"]) + dice.choice([-1, 1]))))


@kind("META", "symbol of the cover wrong")
def cover_symbol(document, dice):
    each = next((one for one in document.all("docNumber") if one.inside("coverPage")), None)
    match = each and re.search(r"\d+(?=\D*$|\s*\(\d{4}\)\s*$)", document.content(each))
    if match:
        at = each.inner + match.start()
        return Damage((at, at + len(match[0]), str(int(match[0]) + dice.choice([1, 10]))))


@kind("META", "number of the heading wrong")
def heading_number(document, dice):
    each = next((one for one in document.all("docNumber") if one.inside("preface")), None)
    match = each and re.search(r"(?<=/)\d+", document.content(each))
    if match:
        at = each.inner + match.start()
        return Damage((at, at + len(match[0]), str(int(match[0]) + dice.choice([1, 10]))))


@kind("META", "session attribute wrong")
def session_attribute(document, dice):
    each = next((one for one in document.all("session") if document.value(one, "value").isdigit()
                 and document.plain(one).strip()), None)
    if each:
        return Damage((*each.attributes["value"], str(int(document.value(each, "value")) + dice.choice([-1, 1]))))


SESSIONS = {
    "en": {"sixth": "fifth", "seventh": "sixth", "eighth": "seventh", "fifth": "fourth", "fourth": "third", "Tenth": "Ninth",
           "Eleventh": "Tenth"},
    "fr": {"sixième": "cinquième", "septième": "sixième", "quinzième": "seizième", "huitième": "septième",
           "cinquième": "sixième", "quatrième": "cinquième", "seizième": "quinzième", "dix-septième": "dix-huitième",
           "dix-huitième": "dix-septième"},
    "es": {"sexto": "quinto", "séptimo": "sexto", "octavo": "séptimo", "quinto": "cuarto", "cuarto": "tercero"},
    "ru": {"шестая": "пятая", "седьмая": "шестая", "восьмая": "седьмая", "пятая": "шестая", "четвертая": "пятая"},
    "zh": {"六届": "五届", "七届": "六届", "八届": "七届", "五届": "四届", "四届": "三届", "十届": "十一届"},
    "ar": {"السادسة": "الخامسة", "السابعة": "السادسة", "الثامنة": "السابعة", "الخامسة": "الرابعة", "الرابعة": "الثالثة"},
}


@kind("META", "session word wrong", SESSIONS)
def session_word(document, dice):
    words = SESSIONS[document.language]
    for each in document.all("session"):
        for text in document.texts(each):
            for word, other in words.items():
                match = re.compile(word).search(document.text, text[0], text[1])
                if match and document.value(each, "value"):
                    return Damage((*match.span(), other))
    return None


@kind("META", "agenda item attribute wrong")
def agenda_item(document, dice):
    each = next((one for one in document.all("inline") if document.value(one, "name") == "agenda item"
                 and document.value(one, "title").isdigit()
                 and re.search(rf"\b{document.value(one, 'title')}\b", document.plain(one))), None)
    if each:
        return Damage((*each.attributes["title"], str(int(document.value(each, "title")) + 1)))


@kind("META", "meeting of the closing line wrong")
def meeting(document, dice):
    each = next((one for one in document.all("location", "inline") if re.match(r"\d+", document.value(one, "title"))
                 and (one.name == "location" or document.value(one, "name") == "adoptionMeeting")), None)
    number = each and re.search(r"\d+", document.value(each, "title"))
    match = number and re.search(rf"\b{number[0]}(?!\d)", document.content(each))
    if match:
        at = each.inner + match.start()
        return Damage((at, at + len(match[0]), str(int(match[0]) + 1)), also=(each.begin,))


FORMULAS = {
    "en": ("The General Assembly", "The Security Council", "The Human Rights Council"),
    "fr": ("L’Assemblée générale", "Le Conseil de sécurité", "Le Conseil des droits de l’homme"),
    "es": ("La Asamblea General", "El Consejo de Seguridad", "El Consejo de Derechos Humanos"),
    "ru": ("Генеральная Ассамблея", "Совет Безопасности", "Совет по правам человека"),
    "zh": ("大会", "安全理事会", "人权理事会"), "ar": ("إن الجمعية العامة", "إن مجلس الأمن", "إن مجلس حقوق الإنسان"),
}


@kind("STR", "opening formula of another organ", FORMULAS)
def other_formula(document, dice):
    each = next(iter(document.all("formula")), None)
    for text in document.texts(each) if each else ():
        for name in FORMULAS[document.language]:
            at = document.text.find(name, text[0], text[1])
            if at >= 0:
                return Damage((at, at + len(name), dice.choice([one for one in FORMULAS[document.language] if one != name])))
    return None


def counts(document):
    """Counts of a recorded vote that agree with their lists: (count, number, organizations)."""
    found = []
    for each in document.all("count"):
        members = [one for one in document.all("organization") if one.begin > each.begin and one.end < each.end]
        value = document.value(each, "value")
        if value.isdigit() and int(value) == len(members) > 1:
            found.append((each, int(value), members))
    return found


@kind("META", "vote count off by one")
def vote_count(document, dice):
    found = choose(dice, counts(document))
    if found:
        value = document.value(found[0], "value")
        return Damage((*found[0].attributes["value"], str(found[1] + dice.choice([-1, 1])).zfill(len(value))))


@kind("META", "vote list short by one")
def vote_list(document, dice):
    found = choose(dice, counts(document))
    if found:
        member = dice.choice(found[2])
        return Damage((member.begin, member.end, ""), also=(found[0].begin,))


@kind("META", "State voting twice")
def vote_twice(document, dice):
    found = choose(dice, counts(document))
    if found:
        one, other = dice.sample(found[2], 2)
        return Damage((other.inner, other.close, document.content(one)), also=(one.begin,))


@kind("META", "printed vote total off by one")
def printed_total(document, dice):
    each = choose(dice, [one for one in document.all("quantity") if document.content(one).strip().isdigit()])
    if each:
        return Damage((each.inner, each.close, str(int(document.content(each)) + 1)))


@kind("SPON", "State's name wrong in the vote list")
def vote_name(document, dice):
    found = choose(dice, [one for one in document.all("organization") if one.inside("count")
                          and re.fullmatch(r"[A-Z ]{5,}", document.content(one))])
    if found:
        at = dice.randrange(found.inner + 1, found.close - 1)
        return Damage((at, at + 1, document.text[at] * 2 if document.text[at] != " " else ""))


@kind("SPON", "sponsor's name wrong")
def sponsor_name(document, dice):
    places = []
    for each in document.all("step"):
        begin, end = each.attributes.get("by", (0, 0))
        places += [match for match in re.compile(r"(?<=, )[A-Z][a-z]{5,}(?=,)").finditer(document.text, begin, end)]
    match = choose(dice, places)
    if match:
        at = dice.randrange(match.start() + 2, match.end() - 1)
        return Damage((at, at + 1, document.text[at] * 2))


@kind("SPON", "sponsors out of order")
def sponsor_order(document, dice):
    places = []
    for each in document.all("step"):
        begin, end = each.attributes.get("by", (0, 0))
        places += [match for match in re.compile(r"(?<=, )([A-Z][a-z]+), ([A-Z][a-z]+)(?=, )").finditer(
            document.text, begin, end) if match[1][0] < match[2][0]]
    match = choose(dice, places)
    return Damage((*match.span(), f"{match[2]}, {match[1]}")) if match else None


@kind("META", "workflow step before the one above it")
def workflow_order(document, dice):
    steps = [one for one in document.all("step") if real_date(document.value(one, "date"))
             and document.value(one, "outcome") == "adopted"]
    each = choose(dice, steps)
    if each:
        return Damage((*each.attributes["date"], shifted(document.value(each, "date"), -400)))


@kind("META", "workflow symbol wrong")
def workflow_symbol(document, dice):
    places = [one for one in document.all("step") if re.match(r"[AS]/", document.value(one, "as"))]
    each = choose(dice, places)
    if each:
        value = document.value(each, "as")
        return Damage((*each.attributes["as"], value.replace("/", "", 1)))


@kind("META", "votes summed up wrong")
def summary(document, dice):
    places = []
    for each in document.all("step", "voting"):
        for begin, end in each.attributes.values():
            match = re.compile(r"Adopted (\d+)-\d+-\d+").match(document.text, begin, end)
            places += [match] if match and document.all("count") else []
    match = choose(dice, places)
    return Damage((*match.span(1), str(int(match[1]) - 1))) if match else None


@kind("META", "outcome against the counts")
def outcome_against_counts(document, dice):
    other = {"adoptedWithoutVote": "adoptedRecordedVote", "adoptedRecordedVote": "adoptedWithoutVote"}
    each = choose(dice, [one for one in document.all("voting") if document.value(one, "outcome") in other])
    return Damage((*each.attributes["outcome"], other[document.value(each, "outcome")])) if each else None


@kind("META", "author of another organ")
def other_author(document, dice):
    other = {"ga": "sc", "sc": "ga"}
    each = choose(dice, [one for one in document.all("FRBRauthor") if document.value(one, "href") in other
                         and not one.inside("attachment", "component")])
    return Damage((*each.attributes["href"], other[document.value(each, "href")])) if each else None


@kind("STR", "opening formula not set apart")
def plain_formula(document, dice):
    each = choose(dice, [one for one in document.all("span") if one.inside("formula") and document.organ in ("ga", "hrc")])
    return Damage((each.begin, each.inner, ""), (each.close, each.end, "")) if each else None


@kind("STR", "number of the title without its stop", ("en", "fr", "es", "ru", "zh"))
def number_stop(document, dice):
    each = choose(dice, [one for one in document.all("docNumber") if one.inside("preface")
                         and re.fullmatch(r"\d+/\d+\.", document.content(one))])
    return Damage((each.close - 1, each.close, "")) if each else None


@kind("STR", "closing lines removed")
def closing_removed(document, dice):
    each = next((one for one in document.all("event") if one.inside("conclusions") and document.organ in ("ga", "hrc")), None)
    paragraph = each and each.parent
    if paragraph:
        return Damage((paragraph.begin, paragraph.end, "\n" * document.text.count("\n", paragraph.begin, paragraph.end)),
                      also=(paragraph.parent.begin, paragraph.parent.end))

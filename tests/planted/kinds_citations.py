# SPDX-License-Identifier: Apache-2.0
"""Defects of symbols, links, dates after a number and references inside the text."""
import re

from dates import after_number, dates, month_number
from official import Damage, choose, kind

SYMBOL = r"\b[AES]/(?:[A-Z][\w.]*/|\d+/)+[\w.]*\d(?:/(?:Add|Rev|Corr)\.\d+)*"


def links(document):
    """Links to a document under the symbol or number that the text shows: (element, shown, number in the address)."""
    found = []
    for each in document.all("a"):
        shown, address = document.plain(each), document.value(each, "href")
        number = re.search(r"\d+(?=\D*$)", re.sub(r"\(\d{4}\)$", "", shown.strip()).strip())
        if number and re.search(rf"\b{number[0]}(\(\d{{4}}\))?$", address) and document.content(each) == shown:
            found.append((each, number))
    return found


@kind("CITE", "link to another number")
def link_elsewhere(document, dice):
    found = choose(dice, links(document))
    if not found:
        return None
    begin, end = found[0].attributes["href"]
    number = list(re.finditer(rf"\b{found[1][0]}\b", document.text[begin:end]))[-1]
    other = str(int(found[1][0]) + dice.choice([1, 2, 10]))
    return Damage((begin + number.start(), begin + number.end(), other))


@kind("CITE", "visible number of a link changed")
def visible_number(document, dice):
    found = choose(dice, links(document))
    if not found:
        return None
    at = found[0].inner + found[1].start()
    return Damage((at, at + len(found[1][0]), str(int(found[1][0]) + dice.choice([1, 3, 20]))))


@kind("CITE", "link to another kind of document")
def link_organ(document, dice):
    places = []
    for each in document.all("a"):
        begin, end = each.attributes.get("href", (0, 0))
        match = re.search(r"/[AS]/RES/", document.text[begin:end])
        if match and re.search(r"\d", document.plain(each)):
            places.append(begin + match.start() + 1)
    at = choose(dice, places)
    return Damage((at, at + 1, "S" if document.text[at] == "A" else "A")) if at else None


@kind("CITE", "link into another language")
def link_language(document, dice):
    places = []
    for each in document.all("a"):
        match = re.match(r"https?://undocs\.org/(en|fr|es|ru|ar|ch|zh)/", document.value(each, "href"))
        if match:
            places.append((each.attributes["href"][0] + match.start(1), match[1]))
    place = choose(dice, places)
    if place:
        other = dice.choice([each for each in ("en", "fr", "es", "ru", "ar") if each != place[1]])
        return Damage((place[0], place[0] + 2, other))


@kind("CITE", "link taken off half of its text")
def link_extent(document, dice):
    places = [each for each in document.all("a") if re.fullmatch(r"\d{2}/\d{2,3}", document.content(each))]
    each = choose(dice, places)
    if each:
        return Damage((each.close - 1, each.end, "</a>" + document.text[each.close - 1]))


def symbols(document):
    return document.find(SYMBOL, document.body_texts())


def _symbol_kind(name, pattern, change):
    def plant(document, dice):
        places = [(each, match) for each in symbols(document) for match in re.finditer(pattern, each[0])]
        place = choose(dice, places)
        if place:
            begin = place[0].start() + place[1].start()
            return Damage((begin, begin + len(place[1][0]), change(place[1][0], dice)))
        return None
    kind("CITE", name)(plant)


_symbol_kind("symbol: slash removed", r"(?<=[A-Z])/(?=[\dA-Z])|(?<=\d)/(?=[A-Z\d])", lambda text, dice: "")
_symbol_kind("symbol: letter lower-cased", r"(?<![A-Za-z])(?:RES|HRC|CONF|INF|SC|AC|[AESL])(?![a-z])",
             lambda text, dice: text.lower())
_symbol_kind("symbol: dot removed", r"(?<=[A-Za-z])\.(?=\d)", lambda text, dice: "")
_symbol_kind("symbol: space inside", r"/", lambda text, dice: dice.choice(["/ ", " /"]))
_symbol_kind("symbol: slash doubled", r"/", lambda text, dice: "//")
_symbol_kind("symbol: look-alike letter", r"^[AES]", lambda text, dice: {"A": "А", "E": "Е", "S": "Ѕ"}[text])
_symbol_kind("symbol: backslash", r"/", lambda text, dice: "\\")
_symbol_kind("symbol: comma for dot", r"(?<=[A-Za-z])\.(?=\d)", lambda text, dice: ",")


@kind("CITE", "symbol: number glued to the next word", ("en", "fr", "es", "ru"))
def glued_number(document, dice):
    places = [each.end() for each in document.find(r"\b\d{2}/\d{1,3}(?= (?:of|du|от) )", document.body_texts())]
    for each in document.all("a"):
        if re.match(r" (?:of|du|от) ", document.text[each.end:each.end + 5]) and document.content(each)[-1:].isdigit():
            places.append(each.end)
    at = choose(dice, places)
    return Damage((at, at + 1, "")) if at else None


@kind("CITE", "symbol: resolution number without slash")
def number_without_slash(document, dice):
    places = [each.inner + 2 for each in document.all("a") if re.fullmatch(r"\d\d/\d{1,3}", document.content(each))]
    at = choose(dice, places)
    return Damage((at, at + 1, dice.choice(["", "-", "."]))) if at else None


def dated_numbers(document):
    """Dates behind a resolution's number, as places of the file: [(number, {part: (begin, end)})]."""
    blocks = [each for each in document.elements if each.name == "p" and each.inside("preamble", "mainBody")]
    found = []
    for block in blocks:
        text, places = "", []
        for begin, end, _ in document.texts(block, notes=block.inside("authorialNote")):
            text += document.text[begin:end]
            places += range(begin, end)
        for match in after_number(document.language, text):
            parts = {name: (places[match.start(name)], places[match.end(name) - 1] + 1)
                     for name in ("day", "month", "year")}
            if all(end - begin == len(match[name]) for name, (begin, end) in parts.items()):
                found.append((match["number"], parts))
    return found


@kind("CITE", "wrong year after a number")
def wrong_year(document, dice):
    found = choose(dice, dated_numbers(document))
    if found:
        begin, end = found[1]["year"]
        return Damage((begin, end, str(int(document.text[begin:end]) + dice.choice([-1, 1, -10]))))


@kind("CITE", "wrong day after a number")
def wrong_day(document, dice):
    found = choose(dice, dated_numbers(document))
    if found:
        begin, end = found[1]["day"]
        day = int(document.text[begin:end])
        other = day + dice.choice([-1, 1, 2])
        return Damage((begin, end, str(other))) if 2 <= other <= 28 and day > 1 else None


@kind("CITE", "wrong year in brackets after a Council number")
def wrong_bracket_year(document, dice):
    places = []
    for each in document.all("a"):
        match = re.fullmatch(r"\d{3,4} \(((?:19|20)\d\d)\)", document.content(each))
        if match and each.inside("preamble", "mainBody"):
            places.append((each.inner + match.start(1), int(match[1])))
    place = choose(dice, places)
    return Damage((place[0], place[0] + 4, str(place[1] + dice.choice([-1, 1])))) if place else None


@kind("EDIT", "31 June")
def impossible_day(document, dice):
    if not dates(document.language):
        return None
    places = [each for each in document.find(dates(document.language), document.body_texts("preamble", "mainBody"))
              if month_number(document.language, each["month"]) in (2, 4, 6, 9, 11)]
    place = choose(dice, places)
    return Damage((*place.span("day"), "31")) if place else None


@kind("META", "31 June in an attribute")
def impossible_attribute(document, dice):
    places = [each.attributes["date"] for each in document.all("docDate", "FRBRdate", "step", "date")
              if "date" in each.attributes and document.value(each, "date") > "1900"]
    place = choose(dice, places)
    return Damage((*place, document.text[place[0]:place[0] + 4] + dice.choice(["-06-31", "-02-30", "-13-01"]))) \
        if place else None


REFERENCES = {
    "en": r"paragraphs? (\d+)(?: \([a-z]\))?(?= above\b| below\b| of (?:the present|this) resolution)",
    "fr": r"paragraphes? (\d+)(?= ci-dessus| de la présente résolution)",
    "es": r"párrafos? (\d+)(?= (?:supra|anterior)\b| de la presente resolución)",
    "ru": r"пункт(?:е|а|у|ом)? (\d+)(?= выше| настоящей резолюции)",
    "zh": r"(?:上文|本决议)第(\d+)(?=段)",
    "ar": r"الفقرة (\d+)(?= أعلاه| من هذا القرار)",
}


@kind("XREF", "paragraph reference beyond the last", REFERENCES)
def beyond_last(document, dice):
    if document.all("attachment", "section", "part"):
        return None
    numbers = [number for _, number, _, _ in document.paragraphs()]
    texts = [each for each in document.body_texts("mainBody") if not each[2].inside("authorialNote")]
    place = choose(dice, document.find(REFERENCES[document.language], texts)) if numbers else None
    return Damage((*place.span(1), str(max(numbers) + dice.randrange(1, 40)))) if place else None


ANNEXES = {
    "en": r"\b[Aa]nnex (?:[IVX]+ )?(?=to the present resolution|below)",
    "fr": r"\b[Aa]nnexe (?:[IVX]+ )?(?=(?:à|de) la présente résolution)",
    "es": r"\b[Aa]nexo (?:[IVX]+ )?(?=de la presente resolución)",
    "ru": r"\bприложени[ияею]м? (?:[IVX]+ )?(?=к настоящей резолюции)",
}


@kind("XREF", "annex that does not exist", ANNEXES)
def missing_annex(document, dice):
    place = choose(dice, document.find(ANNEXES[document.language], document.body_texts("mainBody")))
    if place:
        word = re.match(r"\w+ ", place[0])[0]
        return Damage((place.start(), place.end(), word + "XIV "))

# SPDX-License-Identifier: Apache-2.0
"""Defects of punctuation, words and characters."""
import re

from dates import MONTHS, dates
from kinds_numbers import ALIKE
from official import Damage, choose, kind

COMMA = {"ar": "،", "zh": "，"}
SEMICOLON = {"ar": "؛", "zh": "；"}
STOP = {"zh": "。"}


def end_of(document, element):
    """Offset of the last visible character of an element's text, or None."""
    for begin, end, _ in reversed(list(document.texts(element))):
        visible = document.text[begin:end].rstrip()
        if visible.strip():
            return begin + len(visible) - 1
    return None


def preambular(document):
    return [each for each in document.all("container") if each.parent.name == "preamble"]


def operative(document):
    return [each for each in document.all("paragraph") if each.parent.name == "mainBody" and not each.inside("attachment")
            and any(child.name == "num" for child in each.children)
            and any(child.name == "content" for child in each.children)]


def ends(document, elements, mark):
    places = [end_of(document, each) for each in elements]
    return [each for each in places if each and document.text[each] == mark]


@kind("EDIT", "semicolon for comma (preamble)")
def semicolon_for_comma(document, dice):
    at = choose(dice, ends(document, preambular(document), COMMA.get(document.language, ",")))
    return Damage((at, at + 1, SEMICOLON.get(document.language, ";"))) if at else None


@kind("EDIT", "comma for semicolon (operative)")
def comma_for_semicolon(document, dice):
    at = choose(dice, ends(document, operative(document), SEMICOLON.get(document.language, ";")))
    return Damage((at, at + 1, COMMA.get(document.language, ","))) if at else None


@kind("EDIT", "stop for semicolon (operative)")
def stop_for_semicolon(document, dice):
    at = choose(dice, ends(document, operative(document)[:-1], SEMICOLON.get(document.language, ";")))
    return Damage((at, at + 1, STOP.get(document.language, "."))) if at else None


@kind("EDIT", "mark missing at a paragraph's end")
def mark_missing(document, dice):
    at = choose(dice, ends(document, preambular(document), COMMA.get(document.language, ","))
                + ends(document, operative(document), SEMICOLON.get(document.language, ";")))
    return Damage((at, at + 1, "")) if at else None


@kind("EDIT", "final stop missing")
def final_stop_missing(document, dice):
    paragraphs = operative(document)
    at = end_of(document, paragraphs[-1]) if paragraphs else None
    return Damage((at, at + 1, "")) if at and document.text[at] == STOP.get(document.language, ".") else None


@kind("EDIT", "final stop is a semicolon")
def final_semicolon(document, dice):
    paragraphs = operative(document)
    at = end_of(document, paragraphs[-1]) if paragraphs else None
    if at and document.text[at] == STOP.get(document.language, "."):
        return Damage((at, at + 1, SEMICOLON.get(document.language, ";")))


@kind("EDIT", "mark doubled")
def mark_doubled(document, dice):
    places = document.find(r"(?<=\w)[,;،؛，；。](?=\s|$)|(?<=[一-龥])[，、。]", document.body_texts())
    place = choose(dice, places)
    return Damage((place.end(), place.end(), place[0])) if place else None


@kind("EDIT", "opening words not italic")
def not_italic(document, dice):
    places = []
    for each in preambular(document) + operative(document):
        spans = [span for span in document.all("span") if each.inner <= span.begin < each.close]
        texts = [text for text in document.texts(each) if document.text[text[0]:text[1]].strip()
                 and text[2].name != "num"]
        if spans and texts and texts[0][2] == spans[0] and re.search("italic|bold", document.value(spans[0], "class")):
            places.append(spans[0])
    span = choose(dice, places)
    if span:
        return Damage((span.begin, span.inner, ""), (span.close, span.end, ""))


@kind("EDIT", "word doubled")
def word_doubled(document, dice):
    pattern = r"(?<=[\s])[^\W\d_]{2,12}(?= [^\W\d_])"
    if document.language == "zh":
        pattern = r"(?:国际|发展|会员国|决议|合作|联合国|安全|人权|执行|报告|支持|区域|努力|鼓励|包括)"
    place = choose(dice, document.find(pattern, document.body_texts()))
    if place:
        space = "" if document.language == "zh" else " "
        return Damage((place.end(), place.end(), space + place[0]))


PAIRS = {"en": "of the|in the|to the", "fr": "de la|dans les|pour le", "es": "de la|en el|a los", "ru": "в том|на всех|и на",
         "ar": "من أجل|من خلال"}


@kind("EDIT", "two words doubled", PAIRS)
def words_doubled(document, dice):
    place = choose(dice, document.find(rf"(?<=\w )(?:{PAIRS[document.language]})(?= \w)", document.body_texts()))
    return Damage((place.end(), place.end(), " " + place[0])) if place else None


@kind("EDIT", "small word of Chinese doubled", ("zh",))
def character_doubled(document, dice):
    place = choose(dice, document.find(r"(?<=[国约议告])[的和与在](?=[一-龥])(?![平解谐话会其确])", document.body_texts()))
    return Damage((place.end(), place.end(), place[0])) if place else None


@kind("EDIT", "word doubled across a tag", ("en", "fr", "es", "ru"))
def doubled_across(document, dice):
    texts = [each for each in document.body_texts() if each[2].name == "p"]
    places = document.find(r"(?<= )[^\W\d_]{2,} (?=<a |<span class=\"italic\">[A-Z])", [(0, len(document.text), None)])
    inside = [each for each in places if any(begin <= each.start() < end for begin, end, _ in texts)]
    place = choose(dice, inside)
    return Damage((place.end(), place.end(), f'<span class="italic">{place[0].strip()}</span> ')) if place else None


@kind("EDIT", "space lost behind the opening words", ("en", "fr", "es"))
def space_lost(document, dice):
    places = [each.end for each in document.all("span") if document.text[each.end:each.end + 1] == " "
              and each.parent.name == "p" and not document.text[each.parent.inner:each.begin].strip()
              and each.parent.parent.name in ("content", "container") and not each.inside("attachment", "table")
              and document.text[each.end + 1:each.end + 2].isalpha() and document.organ in ("ga", "hrc")]
    at = choose(dice, places)
    return Damage((at, at + 1, "")) if at else None


@kind("EDIT", "figure of another script")
def figure_of_another_script(document, dice):
    texts = [each for each in document.body_texts() if each[2].name in ("p", "a")]
    place = choose(dice, document.find(r"(?<=\d)\d", texts))
    if place:
        first = dice.choice([0xFF10, 0x0660]) if document.language == "ar" else 0xFF10
        return Damage((*place.span(), chr(first + int(place[0]))))


AMERICAN = {"programme": "program", "labour": "labor", "centre": "center", "favour": "favor", "behaviour": "behavior",
            "defence": "defense", "neighbouring": "neighboring", "honour": "honor", "licence": "license",
            "travelling": "traveling", "fulfil": "fulfill", "counselling": "counseling", "endeavour": "endeavor",
            "programmes": "programs", "towards": "toward", "centres": "centers", "analyse": "analyze",
            "colour": "color", "organization": "organisation",
            "recognizing": "recognising", "emphasizes": "emphasises"}


@kind("EDIT", "US spelling", ("en",))
def american(document, dice):
    pattern = r"\b(?:" + "|".join(AMERICAN) + r")\b"
    place = choose(dice, document.find(pattern, [each for each in document.body_texts() if not each[2].inside("a")]))
    return Damage((place.start(), place.end(), AMERICAN[place[0]])) if place else None


@kind("EDIT", "bracket not closed")
def bracket_open(document, dice):
    places = document.find(r"\([^()]{3,}\)|（[^（）]{3,}）", document.body_texts())
    place = choose(dice, [each for each in places if each.end() - each.start() < 200])
    return Damage((place.end() - 1, place.end(), ""), also=(place.start(),)) if place else None


@kind("EDIT", "bracket not opened")
def bracket_close(document, dice):
    place = choose(dice, document.find(r"\([^()]{3,200}\)", document.body_texts()))
    return Damage((place.start(), place.start() + 1, "")) if place else None


@kind("EDIT", "quotation mark not closed")
def quotation_open(document, dice):
    texts = [each for each in document.body_texts() if each[2].name in ("p", "span")]
    places = document.find(r"“[^“”]*”|«[^«»]*»|《[^《》]*》|”[^“”]*“", texts)
    place = choose(dice, places)
    return Damage((place.end() - 1, place.end(), "")) if place else None


@kind("EDIT", "space before comma")
def space_before_comma(document, dice):
    place = choose(dice, document.find(r"(?<=\w)[,،，](?=\s|$|[一-龥])", document.body_texts()))
    return Damage((place.start(), place.start(), " ")) if place else None


@kind("EDIT", "space missing after comma", ("en", "fr", "es", "ru", "ar"))
def no_space_after_comma(document, dice):
    place = choose(dice, document.find(r"(?<=[^\W\d])[,،] (?=[^\W\d]{2})", document.body_texts()))
    return Damage((place.start() + 1, place.end(), "")) if place else None


@kind("EDIT", "space doubled", ("en", "fr", "es", "ru", "ar"))
def space_doubled(document, dice):
    place = choose(dice, document.find(r"(?<=[^\W\d]) (?=[^\W\d])", document.body_texts()))
    return Damage((place.start(), place.start(), " ")) if place else None


@kind("EDIT", "Latin or half-width mark", ("zh", "ar"))
def foreign_mark(document, dice):
    marks = {"，": ",", "；": ";", "。": ".", "：": ":"} if document.language == "zh" else {"،": ",", "؛": ";", "؟": "?"}
    pattern = r"(?<=[一-龥])[，；。：]|(?<=[\u0621-\u064a])[،؛؟]"
    place = choose(dice, document.find(pattern, document.body_texts()))
    return Damage((place.start(), place.end(), marks[place[0]])) if place else None


@kind("EDIT", "French space missing", ("fr",))
def french_space(document, dice):
    place = choose(dice, document.find(r"(?<=\w)\u00a0(?=[;:»])|(?<=«)\u00a0(?=\w)", document.body_texts()))
    return Damage((place.start(), place.end(), dice.choice(["", " "]))) if place else None


@kind("EDIT", "hyphen in a range", ("en", "es", "ru", "fr"))
def hyphen_in_range(document, dice):
    place = choose(dice, document.find(r"(?<=\b\d{4})–(?=\d{4}\b)|(?<=\b\d)–(?=\d\b)|(?<=\b\d\d)–(?=\d\d\b)",
                                       document.body_texts()))
    return Damage((place.start(), place.end(), "-")) if place else None


def in_a_word(document, dice, pattern=r"(?<=[^\W\d_]{2})(?=[^\W\d_]{2})"):
    texts = [each for each in document.body_texts() if each[2].name in ("p", "span")]
    place = choose(dice, document.find(r"[^\W\d_]{6,}", texts) if document.language != "zh"
                   else document.find(r"[一-龥]{6,}", texts))
    return place and dice.randrange(place.start() + 2, place.end() - 2)


def _character(name, character):
    def plant(document, dice):
        at = in_a_word(document, dice)
        return Damage((at, at, character)) if at else None
    kind("EDIT", name)(plant)


_character("zero-width space", "\u200b")
_character("soft hyphen", "\u00ad")
_character("byte-order mark inside", "\ufeff")
_character("replacement character", "\ufffd")
_character("private-use character", "\ue001")
_character("word joiner", "\u2060")
_character("control character", "\u0085")
_character("override of direction", "\u202e")
kind("XML", "forbidden control character")(
    lambda document, dice: (lambda at: Damage((at, at, dice.choice(["\x01", "\x0b", "\x1f"]))) if at else None)(
        in_a_word(document, dice)))


@kind("EDIT", "look-alike letter in a word", ("en", "fr", "es", "ru"))
def alike_letter(document, dice):
    letters = "[асеору]" if document.language == "ru" else "[aceiopxy]"
    texts = [each for each in document.body_texts() if each[2].name in ("p", "span")]
    place = choose(dice, document.find(rf"(?<=[^\W\d_]{{2}}){letters}(?=[^\W\d_])", texts))
    return Damage((place.start(), place.end(), ALIKE[place[0]])) if place else None


@kind("EDIT", "straight quotation mark", ("en", "fr", "es", "ru"))
def straight_mark(document, dice):
    place = choose(dice, document.find(r"[“”]|(?<=\w)’(?=\w)", document.body_texts()))
    return Damage((place.start(), place.end(), "'" if place[0] == "’" else '"')) if place else None


@kind("EDIT", "month first", ("en",))
def month_first(document, dice):
    place = choose(dice, document.find(dates("en"), document.body_texts()))
    return Damage((*place.span(), f"{place['month']} {place['day']}, {place['year']}")) if place else None


ALSO = {"en": r" (?:also|further)\b", "fr": r" (?:également|aussi|en outre)\b", "es": r" (?:también|además)\b",
        "ru": r" (?:также|далее)\b", "zh": r"^\s*(?:又|还|并)(?=[一-龥]{2})", "ar": r" (?:أيضا|كذلك)\b"}


@kind("EDIT", "Also or Further missing", ALSO)
def also_missing(document, dice):
    places = []
    for group in (preambular(document), operative(document)):
        before = None
        for each in group:
            span = next((one for one in document.all("span") if each.inner <= one.begin < each.close), None)
            words = document.plain(span) if span else ""
            match = re.search(ALSO[document.language], words)
            bare = re.sub(ALSO[document.language], "", words).strip() if match else words.strip()
            if match and before == bare and document.content(span) == words:
                places.append((span.inner + match.start(), span.inner + match.end()))
            before = bare
    place = choose(dice, places)
    return Damage((*place, "")) if place else None


@kind("EDIT", "this for the present resolution", ("en",))
def this_resolution(document, dice):
    if document.organ != "ga" and document.organ != "hrc":
        return None
    place = choose(dice, document.find(r"\bthe present(?= resolution)", document.body_texts()))
    return Damage((*place.span(), "this")) if place else None


@kind("EDIT", "capital lost at a paragraph's start", ("en", "fr", "es"))
def capital_lost(document, dice):
    places = []
    for each in preambular(document) + operative(document):
        text = next((text for text in document.texts(each) if document.text[text[0]:text[1]].strip()
                     and text[2].name != "num"), None)
        match = text and re.compile(r"\s*([A-ZÀÂÇÉÊÎÔÁÍÓÚ])[a-zà-ÿ]").match(document.text, text[0], text[1])
        if match:
            places.append(match.start(1))
    at = choose(dice, places)
    return Damage((at, at + 1, document.text[at].lower())) if at else None


@kind("EDIT", "year with a figure too many")
def long_year(document, dice):
    place = choose(dice, document.find(dates(document.language) or "(?!)", document.body_texts()))
    return Damage((place.start("year"), place.start("year") + 1, f"{place['year'][0]}0")) if place else None


@kind("EDIT", "29 February of a common year")
def leap_day(document, dice):
    places = [each for each in document.find(dates(document.language) or "(?!)", document.body_texts())
              if int(each["year"]) % 4]
    place = choose(dice, places)
    if place:
        february = "2" if document.language == "zh" else MONTHS[document.language][1]
        return Damage((*place.span("month"), february), (*place.span("day"), "29"))


SENTENCES = {"en": " que la situation dans la région continue de menacer la paix et la sécurité internationales"}
ENGLISH = " that the situation in the region continues to constitute a threat to international peace and security"


@kind("META", "paragraph not translated", ("en", "fr", "es", "ru", "ar", "zh"))
def not_translated(document, dice):
    places = []
    for each in operative(document):
        paragraph = next((one for one in document.all("p") if each.inner <= one.begin < each.close), None)
        if paragraph and [one.name for one in paragraph.children] == ["span"]:
            span, end = paragraph.children[0], end_of(document, each)
            if end and end - span.end > 60 and span.close - span.inner < 24 and document.text[end] in ";；؛":
                places.append((span.end, end))
    place = choose(dice, places)
    return Damage((*place, SENTENCES.get(document.language, ENGLISH))) if place else None


@kind("DRAFT", "placeholder left")
def placeholder(document, dice):
    texts = [each for each in document.body_texts() if each[2].name == "p"]
    place = choose(dice, document.find(r"(?<=[^\W\d]) (?=[^\W\d])|(?<=[一-龥])，(?=[一-龥])", texts))
    return Damage((place.end(), place.end(), dice.choice(["TBD ", "[ ] ", "XXX ", "[…] ", "[to be completed] ", "?? "]))) \
        if place else None


@kind("STR", "paragraph emptied")
def paragraph_emptied(document, dice):
    each = choose(dice, preambular(document) + operative(document))
    paragraph = each and next((one for one in document.all("p") if each.inner <= one.begin < each.close), None)
    if paragraph:
        breaks = "\n" * document.text.count("\n", paragraph.inner, paragraph.close)
        return Damage((paragraph.inner, paragraph.close, breaks))

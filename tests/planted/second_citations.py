# SPDX-License-Identifier: Apache-2.0
"""Second set: notes, citations, symbols and references to other paragraphs."""
import re

from official import Damage
from paper import one_of, rewritten, second

BODY = ("preamble", "body")
ANYWHERE = ("preamble", "body", "note")


# Notes.
def notes(paper):
    return [each for each in paper.named("authorialNote") if paper.value(each, "marker").isdigit()]


@second("NOTE", "note left out")
def note_left_out(paper, dice):
    found = notes(paper)
    if len(found) < 3 or any(each.zone != "note" for each in found):
        return None
    at = dice.randrange(1, len(found) - 1)
    return Damage(paper.gone(found[at].begin, found[at].end), also=(found[at + 1].begin,))


@second("NOTE", "note with the words of another")
def note_copied(paper, dice):
    found = [each for each in notes(paper) if len(paper.plain(each).strip()) > 12]
    if len(found) < 2:
        return None
    one, other = dice.sample(found, 2)
    words = re.sub(r"\s+", " ", paper.inside(one))
    if re.sub(r"\W+", "", paper.plain(one)) == re.sub(r"\W+", "", paper.plain(other)):
        return None
    return Damage((other.inner, other.close, words + paper.gone(other.inner, other.close)[2]), also=(one.begin,
            one.inner))


@second("NOTE", "note of marks alone")
def note_of_marks(paper, dice):
    each = one_of(dice, notes(paper))
    if each:
        return Damage((each.inner, each.close,
                       f"<p>{dice.choice(['?', '…', '–', '.'])}</p>" + paper.gone(each.inner, each.close)[2]),
                      also=(each.begin,))


@second("NOTE", "two notes changed places")
def notes_swapped(paper, dice):
    found = notes(paper)
    if len(found) < 2:
        return None
    one, other = sorted(dice.sample(range(len(found)), 2))
    one, other = found[one], found[other]
    return Damage((*one.values["marker"], paper.value(other, "marker")), (*other.values["marker"], paper.value(one,
            "marker")),
                  also=(other.begin,))


@second("NOTE", "call typed for a note")
def typed_call(paper, dice):
    each = one_of(dice, notes(paper))
    return Damage((each.begin, each.end, f"<sup>{paper.value(each, 'marker')}</sup>" + paper.gone(each.begin,
            each.end)[2])) if each else None


@second("NOTE", "space before a call", ("en", "fr", "es", "ru"))
def space_before_call(paper, dice):
    each = one_of(dice, [one for one in notes(paper) if paper.text[one.begin - 1] not in " \n\t>\u00a0"])
    return Damage((each.begin, each.begin, " ")) if each else None


@second("NOTE", "call on the wrong side of its mark", ("en", "fr", "es", "ru"))
def call_side(paper, dice):
    places = []
    for each in notes(paper):
        if paper.language == "en" and paper.text[each.begin - 1] in ",;":
            places.append(Damage((each.begin - 1, each.begin, ""), (each.end, each.end, paper.text[each.begin - 1])))
        elif paper.language != "en" and paper.text[each.end] in ",;":
            places.append(Damage((each.begin, each.begin, paper.text[each.end]), (each.end, each.end + 1, "")))
    return one_of(dice, places)


rewritten("NOTE", "locator without its point", {
    "en": [(r"\b(para|paras|chap|sect|vol|No|art)\.(?=[ \u00a0])", r"\1")],
            "fr": [(r"\b(par|chap|sect|vol)\.(?=[ \u00a0])", r"\1")],
    "es": [(r"\b(párr|cap|secc|vol)\.(?=[ \u00a0])", r"\1")], "ru": [(r"\b(гл|разд|п|пп)\.(?=[ \u00a0])", r"\1")]},
            ("note",))
rewritten("NOTE", "locator with a capital", {
    "en": [(r"(?<=, )(annex|chap|sect|para)\b", lambda m, d: m[0].capitalize())],
    "fr": [(r"(?<=, )(annexe|chap|sect)\b", lambda m, d: m[0].capitalize())],
    "es": [(r"(?<=, )(anexo|cap|secc)\b", lambda m, d: m[0].capitalize())],
    "ru": [(r"(?<=, )(приложение|гл|разд)\b", lambda m, d: m[0].capitalize())]}, ("note",))
rewritten("NOTE", "Ibid. misspelt", {"en": [(r"Ibid\.", lambda m, d: d.choice(["Ibid", "Idid.", "ibid."]))],
                                     "fr": [(r"Ibid\.", "Ibidem")], "ru": [("Там же", "Там-же")], "zh": [("同上",
                                             "同 上")]}, ("note",))
rewritten("NOTE", "note begins small", {"en": [(r"(?<=\s)(Resolution|See|United Nations)\b", lambda m,
        d: m[0].lower())]}, ("note",))
rewritten("CITE", "treaty: volume or number changed", {"*": [
    (r"(?<=vol\. )\d{3,4}(?=, )", lambda m, d: str(int(m[0]) + 1)), (r"(?<=No\. )\d{5}\b", lambda m,
            d: str(int(m[0]) + 1)),
    (r"(?<=第)\d{4}(?=卷)", lambda m, d: str(int(m[0]) + 1)), (r"(?<=núm\. )\d{5}\b", lambda m,
            d: str(int(m[0]) + 1))]}, ("note",))
rewritten("CITE", "treaty: comma lost", {"*": [(r"(?<=vol\. \d{4}), (?=No|núm|n)", " "), (r"(?<=卷)，(?=第)", "")]},
        ("note",))
rewritten("CITE", "sales number of another shape", {"*": [
    (r"\b[EFSRAC]\.(\d\d)\.([IVX]+)\.(\d+)", lambda m, d: d.choice([f"{m[0][0]}.{m[1]}.{m[3]}",
            f"{m[0][0]}{m[0][2:]}", m[0].replace(m[2], "IIX")]))]}, ("note",))
rewritten("CITE", "session of Official Records changed", {
    "en": [(r"(?<=-)(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth)(?= Session, Supplement)",
            lambda m, d: "Third" if m[0] != "Third" else "Fifth")],
    "fr": [(r"(?<=-)(?:deuxième|troisième|quatrième|sixième|septième|huitième)(?= session, Supplément)",
            lambda m, d: "cinquième")],
    "es": [(r"(?:segundo|tercer|cuarto|sexto|séptimo|octavo|noveno)(?= período de sesiones, [Ss]uplemento)", "quinto")],
    "ru": [(r"(?:вторая|третья|четвертая|шестая|седьмая|восьмая|девятая)(?= сессия, Дополнение)", "пятая")],
    "zh": [(r"[一二三四六七八九](?=届会议，补编)", "五")]}, ("note",))


# Symbols and resolution numbers.
rewritten("CITE", "symbol with a small letter", {"*": [(r"(?<![\w/])A/(?=\d\d/)", "a/"), (r"(?<=/)Add(?=\.\d)",
        "add"), (r"(?<=\d/)L(?=\.\d)", "l")]}, ANYWHERE)
rewritten("CITE", "symbol with a space", {"*": [(r"(?<![\w/])A/(?=\d\d/\d)", "A/ "), (r"(?<=/\d\d)/(?=\d{2,4}\b)",
        " /")]}, ANYWHERE)
rewritten("CITE", "symbol with a doubled slash", {"*": [(r"(?<![\w/])([AE])/(?=\d\d)", r"\1//")]}, ANYWHERE)
rewritten("CITE", "symbol without the point of a part", {"*": [(r"(?<=/(?:Add|Rev))\.(?=\d)", ""),
        (r"(?<=/L)\.(?=\d)", "")]}, ANYWHERE)
rewritten("CITE", "symbol with dashes for slashes", {"*": [(r"(?<![\w/-])A/(\d\d)/(\d{2,4})\b(?!/)", r"A-\1-\2")]},
        ANYWHERE)
rewritten("CITE", "symbol with the letters of another script", {"*": [(r"(?<![\w/])A(?=/\d\d/\d)", "А"),
        (r"(?<![\w/])E(?=/20\d\d/)", "Е")]}, ANYWHERE)
JOIN = {"en": r"(?= of \d)", "fr": r"(?= du \d)", "es": r"(?=, de \d)", "ru": r"(?= от \d)", "ar": r"(?= المؤرخ \d)"}
rewritten("CITE", "dated number changed", {language: [
    (rf"(?<![\d/])(?:5\d|6\d|7\d)/\d{{2,3}}{join}", lambda m, d: f"{int(m[0][:2]) - d.choice([2, 3, 9])}{m[0][2:]}")]
    for language, join in JOIN.items()}, ANYWHERE)
rewritten("CITE", "dated number: last figures changed over", {language: [
    (rf"(?<=[567]\d/)(\d*?)(\d)(?!\2)(\d){join}", r"\1\3\2")] for language, join in JOIN.items()}, ANYWHERE)
rewritten("CITE", "Council number without its year", {"*": [(r"(?<![\d/])([12]\d{3}) \((?:19|20)\d\d\)", r"\1")]}, BODY)
rewritten("CITE", "space before the year lost", {"en": [(r"(?<![\d/])([12]\d{3}) (?=\((?:19|20)\d\d\))", r"\1")],
                                                 "fr": [(r"(?<![\d/])([12]\d{3}) (?=\((?:19|20)\d\d\))", r"\1")]}, BODY)
rewritten("CITE", "old session turned wrong", {"*": [(r"(?<=\()X+V?I*(?=\))", lambda m, d: d.choice(["IIX", "XXC",
        "VX"]))]}, ANYWHERE)
rewritten("CITE", "another mark for the slash of a number", {language: [
    (rf"(?<={noun} )((?!34)[3-7]\d)/(\d+)(?={join})", lambda m, d: m[1] + d.choice([".", "//", " /", "\\"]) + m[2])]
    for language, noun, join in (("en", "resolution", r" of \d"), ("fr", "résolution", r" du \d"),
                                 ("es", "resolución", r", de \d"), ("ru", "резолюцию", r" от \d"))}, ANYWHERE)
rewritten("CITE", "slash behind a symbol", {"*": [(r"(?<![\w/.])[AS]/(?:\d\d|20\d\d)/\d+(?=[).,。;])", r"\g<0>/")]}, ANYWHERE)
CHARTER = {"en": " of the Charter", "fr": " de la Charte des Nations Unies", "es": " de la Carta de las Naciones Unidas",
           "ru": " Устава Организации Объединенных Наций"}
rewritten("XREF", "Article or Chapter that the Charter has not", {language: [
    (rf"(?<=\w )(\d{{1,2}})(?={charter})", lambda m, d: f"{d.randrange(1, 9)}{int(m[1]) + 12}"),
    (rf"(?<=\w )[VX]+I*(?={charter})", "XXV")] for language, charter in CHARTER.items()}, BODY)
rewritten("XREF", "range of paragraphs backwards", {language: [
    (rf"(?<={noun} )(\d+)( {to} )(\d+)(?= )", lambda m, d: m[3] + m[2] + m[1])]
    for language, noun, to in (("en", "paragraphs", "to"), ("fr", "paragraphes", "à"), ("es", "párrafos", "a"))}, BODY)
rewritten("CITE", "chapter or annex of no numeral", {
    "en": [(r"(?<=, (?:chap\.|annex) )[IVX]+(?=[.,])", lambda m, d: d.choice(["IIII", "VX", "IIX"]))],
    "fr": [(r"(?<=, annexe )[IVX]+(?=[.,])", lambda m, d: d.choice(["IIII", "VX"]))],
    "es": [(r"(?<=, anexo )[IVX]+(?=[.,])", lambda m, d: d.choice(["IIII", "VX"]))],
    "ru": [(r"(?<=, гл\. )[IVX]+(?=[.,])", lambda m, d: d.choice(["IIII", "VX"]))]}, ("note",))
rewritten("CITE", "Resolution with a capital", {"en": [(r"(?<=[a-z] )resolution(?=\s)", "Resolution"),
        (r"(?<=its )resolutions", "Resolutions")]}, BODY)


@second("CITE", "address of another language")
def other_address(paper, dice):
    places = [match for each in paper.named("a") for match in [re.compile(r"(?<=org/)(en|fr|es|ru|ar|zh|ch)(?=/[A-Z])").search(
        paper.text, *each.values.get("href", (0, 0)))] if match and match[1] in (paper.language, "ch")]
    match = one_of(dice, places)
    return Damage((*match.span(), dice.choice([one for one in ("en", "fr", "es", "ru", "de")
            if one != paper.language]))) if match else None


@second("CITE", "address spoilt")
def spoilt_address(paper, dice):
    each = one_of(dice, [one for one in paper.named("a") if re.match(r"https?://(undocs|docs\.un)\.org/",
            paper.value(one, "href"))])
    if each:
        value = paper.value(each, "href")
        return Damage((*each.values["href"], dice.choice(["", "http:" + value[value.index(":") + 2:],
                value.replace("undocs", "undoc").replace(
            "docs.un", "doc.un"), "file:///C:/Users/x/" + value[-9:], value.replace("://", ":/"),
                value.replace("http", "htp"), value.replace("://", "//"), value[value.index(":") + 3:],
                value.replace("undocs.org", "undocs.com").replace("docs.un.org", "docs.un.com")])))


@second("CITE", "address of another number")
def other_number(paper, dice):
    each = one_of(dice, [one for one in paper.named("a", zones=ANYWHERE) if re.search(r"/RES/\d\d/\d+$",
            paper.value(one, "href"))
                         and re.search(r"\d+/\d+", paper.plain(one))])
    if each:
        value = paper.value(each, "href")
        return Damage((*each.values["href"], value[:-1] + str((int(value[-1]) + 1) % 10)))


# References.
rewritten("XREF", "range of paragraphs turned round", {
    "en": [(r"(?<=paragraphs )(\d+) to (\d+)(?= (?:above|of the present))", r"\2 to \1")],
    "fr": [(r"(?<=paragraphes )(\d+) à (\d+)(?= (?:ci-dessus|de la présente))", r"\2 à \1")],
    "es": [(r"(?<=párrafos )(\d+) a (\d+)(?= (?:supra|de la presente))", r"\2 a \1")]}, BODY)
rewritten("XREF", "above for a paragraph beyond", {
    "en": [(r"(?<=paragraph )\d+(?= above)", "94")], "fr": [(r"(?<=paragraphe )\d+(?= ci-dessus)", "94")],
    "es": [(r"(?<=párrafo )\d+(?= (?:supra|de la presente))", "94")], "ru": [(r"(?<=пункте )\d+(?= выше)", "94")],
    "zh": [(r"(?<=上文第)\d+(?=段)", "94")], "ar": [(r"(?<=الفقرة )\d+(?= أعلاه)", "94")]}, BODY)
rewritten("XREF", "paragraph 0 or of twice the figures", {
    language: [(pattern, lambda m, d: d.choice(["0", m[0] * 2]))] for language, pattern in (
        ("en", r"(?<=paragraph )\d\d?(?= above)"), ("fr", r"(?<=paragraphe )\d\d?(?= ci-dessus)"),
        ("es", r"(?<=párrafo )\d\d?(?= (?:supra|de la presente))"), ("ru", r"(?<=пункте )\d\d?(?= выше)"),
        ("zh", r"(?<=上文第)\d\d?(?=段)"), ("ar", r"(?<=الفقرة )\d\d?(?= أعلاه)"))}, BODY)
rewritten("XREF", "below for above", {"en": [(r"(?<=paragraph )(\d+) above", r"\1 below")],
        "fr": [(r"(?<=paragraphe )(\d+) ci-dessus", r"\1 ci-dessous")],
                                      "ru": [(r"(?<=пункте )(\d+) выше", r"\1 ниже")], "zh": [(r"上文(?=第\d+段)", "下文")],
                                      "ar": [(r"(?<=الفقرة )(\d+) أعلاه", r"\1 أدناه")]}, BODY)
rewritten("XREF", "operative paragraph named", {"en": [(r"\bparagraph (?=\d)", lambda m,
        d: d.choice(["operative paragraph ", "OP "]))]}, BODY)
rewritten("XREF", "Paragraph or annex with a capital", {"en": [(r"(?<=in )paragraph (?=\d)", "Paragraph "),
        (r"(?<=the )annex(?= to)", "Annex")]}, BODY)


# Numbers of supplements, chapters and double symbols.
rewritten("CITE", "supplement without its stop", {
    "en": [(r"(?<=Supplement No)\.(?= \d|\u00a0\d|$)", "")], "es": [(r"(?<=uplemento núm)\.(?=[ \u00a0]\d|$)", "")],
    "ru": [(r"(?<=Дополнение )№", "No.")]}, ("note",))
rewritten("CITE", "chapter in small roman numerals", {
    "*": [(r"\b(chap|гл)\.([ \u00a0])([IVX]+)(?=[,.])", lambda m, d: f"{m[1]}.{m[2]}{m[3].lower()}")]}, ("note",))
rewritten("CITE", "hyphen for the slash of a double symbol", {"*": [(r"(?<=\d-[SE])/(?=\d{4}/\d)", "-")]}, ANYWHERE)

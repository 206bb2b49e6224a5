# SPDX-License-Identifier: Apache-2.0
"""Second set: metadata, identifiers and markup."""
import re

from official import Damage
from paper import one_of, second


def value(name, paper, tags, make, dice):
    """A damage of one attribute's value: `make` tells the new one, or None where it has nothing to spoil."""
    places = [(each, make(paper.value(each, name))) for each in tags if name in each.values]
    place = one_of(dice, [each for each in places if each[1] is not None and each[1] != paper.value(each[0], name)])
    return Damage((*place[0].values[name], place[1])) if place else None


def real(text):
    return bool(re.fullmatch(r"(19|20)\d\d-\d\d-\d\d", text))


@second("META", "FRBRdate of another shape")
def date_shape(paper, dice):
    shapes = [lambda y, m, d: f"{d}/{m}/{y}", lambda y, m, d: f"{y}-{int(m)}-{int(d)}" if m[0] + d[0] != "11"
            else None, lambda y, m, d: f"{y}-13-{d}",
              lambda y, m, d: f"{y}-{m}-32", lambda y, m, d: f"{y}{m}{d}", lambda y, m, d: f"{y}-02-30", lambda y, m,
                      d: f"{y}-{m}", lambda *_: "",
              lambda *_: "0001-01-01"]
    shape = dice.choice(shapes)
    return value("date", paper, paper.named("FRBRdate"), lambda old: shape(*old.split("-")) if real(old) else None,
            dice)


@second("META", "date of cover, step or closing spoilt")
def other_dates(paper, dice):
    wrong = dice.choice(["2022-02-31", "22-11-2022", "2022-00-10", "20222-11-10", "yesterday"])
    return value("date", paper, paper.named("docDate", "step"), lambda old: wrong if real(old) else None, dice)


@second("META", "year of the work's date")
def work_year(paper, dice):
    tags = [each for each in paper.named("FRBRdate") if each.up.name == "FRBRWork"][:1]
    return value("date", paper, tags, lambda old: f"{int(old[:4]) - 1}{old[4:]}" if real(old) else None, dice)


@second("META", "publication before adoption")
def published_before(paper, dice):
    tags = [each for each in paper.named("FRBRdate") if each.up.name == "FRBRExpression"][:1]
    return value("date", paper, tags, lambda old: f"{int(old[:4]) - 2}{old[4:]}" if real(old) else None, dice)


@second("META", "number of the work against its symbol")
def work_number(paper, dice):
    each = next(iter(paper.named("FRBRcountry")), None)
    return Damage((each.end, each.end, '<FRBRnumber value="99/999"/>')) if each and each.up.name == "FRBRWork" else None


@second("META", "IRI of another organ")
def other_organ(paper, dice):
    organ = {"unga": "unsc", "unsc": "unga", "unga-hrc": "unsc"}.get(paper.organ)
    return value("value", paper, paper.named("FRBRthis", "FRBRuri"), lambda old: old.replace(f"/{paper.organ}/",
            f"/{organ}/") if organ else None, dice)


@second("META", "IRI of another shape")
def iri_shape(paper, dice):
    wrong = dice.choice([lambda old: old.replace("/akn/", "/"), lambda old: old.replace("/un/", "/uno/"),
            lambda old: old.lstrip("/"),
                         lambda old: old.replace("-", ".", 2), lambda old: old.replace("statement", "act"),
                                 lambda old: ""])
    return value("value", paper, paper.named("FRBRthis", "FRBRuri"), wrong, dice)


@second("META", "language of the expression")
def language(paper, dice):
    return value("language", paper, paper.named("FRBRlanguage")[:1], lambda old: dice.choice([
        one for one in ("en", "fre", "ENG", "deu", "eng", "fra", "") if one != old]), dice)


@second("META", "country of the work")
def country(paper, dice):
    return value("value", paper, paper.named("FRBRcountry")[:1], lambda old: dice.choice(["us", "UNO", "",
            "united nations"]), dice)


@second("META", "symbol of the cover misspelt")
def cover_symbol(paper, dice):
    each = next(iter(paper.named("docNumber", zones=("cover",))), None)
    match = each and re.compile(r"([AS])/(RES|HRC|PRST|DEC)/").search(paper.text, each.inner, each.close)
    return Damage((*match.span(), dice.choice([f"{match[1]}{match[2]}/", f"{match[1]}/{match[2].lower()}/",
            f"{match[1]}/{match[2]}//",
                                               f"{match[1]}/{match[2][:-1]}/"]))) if match else None


@second("META", "session of the cover in its attribute")
def session(paper, dice):
    return value("value", paper, paper.named("session"), lambda old: str(int(old) + dice.choice([-10, -1, 1, 2]))
            if old.isdigit() else None, dice)


@second("META", "meeting of the closing lines")
def meeting(paper, dice):
    return value("title", paper, paper.named("location", zones=("end",)), lambda old: re.sub(r"\d+",
            lambda m: str(int(m[0]) + 1), old, count=1)
                 if re.search(r"\d", old) else None, dice)


@second("META", "total of the voters")
def total(paper, dice):
    return value("value", paper, [each for each in paper.named("count") if len([one
            for one in paper.named("organization") if each.begin < one.begin < each.end])
                                  == int(paper.value(each, "value") or 0) > 0],
                 lambda old: str(int(old) + dice.choice([-2, 1, 10])) if old.isdigit() else None, dice)


@second("META", "State twice among the voters")
def voter_twice(paper, dice):
    each = one_of(dice, [one for one in paper.named("organization") if one.up.name == "akn4un:voters"])
    return Damage((each.begin, each.begin, paper.text[each.begin:each.end]), also=(each.up.up.begin,
            each.up.begin)) if each else None


@second("META", "voters out of their order")
def voters_order(paper, dice):
    lists = [[one for one in each.below if one.name == "organization"] for each in paper.named("akn4un:voters")]
    lists = [each for each in lists if len(each) > 5]
    each = one_of(dice, lists)
    if not each:
        return None
    one, other = each[1], each[-2]
    return Damage((one.inner, one.close, paper.inside(other)), (other.inner, other.close, paper.inside(one)),
            also=(other.begin, one.up.begin, one.up.up.begin))


@second("META", "outcome of a step unknown")
def outcome(paper, dice):
    return value("outcome", paper, paper.named("step", "voting"), lambda old: "adoptd" if old else None, dice)


@second("META", "part of the identification left out")
def identification(paper, dice):
    each = one_of(dice, paper.named("FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRcountry", "FRBRlanguage",
            "FRBRExpression"))
    if not each or each.zone == "annex":
        return None
    return Damage(paper.gone(each.begin, each.end), also=(each.up.begin, each.end, each.up.end - 1))


@second("META", "reference without its concept")
def concept(paper, dice):
    used = {paper.value(each, "refersTo") for each in paper.tags}
    tags = [each for each in paper.named("TLCOrganization", "TLCConcept", "TLCRole", "TLCTerm")
            if "#" + paper.value(each, "eId") in used]
    each = one_of(dice, tags)
    users = [one.begin for one in paper.tags if each and paper.value(one, "refersTo") == "#" + paper.value(each, "eId")]
    return Damage((*each.values["eId"], paper.value(each, "eId") + "x"), also=users) if each else None


@second("META", "draft after the adoption")
def late_draft(paper, dice):
    days = [paper.value(each, "date") for each in paper.named("FRBRdate") if paper.value(each, "name") == "adoption"]
    drafts = [each for each in paper.named("step") if paper.value(each, "outcome").startswith("draft")]
    return value("date", paper, drafts, lambda old: f"{int(old[:4]) + 2}{old[4:-2]}11" if real(old) and days
            and real(days[0]) else None, dice)


@second("META", "number of the job with the letter of another language")
def job_letter(paper, dice):
    own = {"en": "E", "fr": "F", "es": "S", "ru": "R", "ar": "A", "zh": "C"}[paper.language]
    match = re.search(rf"<docketNumber[^>]*>[^<]*\(({own})\)", paper.text)
    return Damage((*match.span(1), dice.choice([each for each in "EFSRAC" if each != own]))) if match else None


@second("META", "draft named on the cover against the workflow")
def other_origin(paper, dice):
    match = re.search(r'name="originating document">(A/\d\d/L\.\d+)</inline>', paper.text)
    if match and f'outcome="draftResolution" as="{match[1]}"' in paper.text:
        return Damage((match.end(1), match.end(1), dice.choice("012")))


@second("META", "agenda item against the keywords")
def other_item(paper, dice):
    match = re.search(r'name="agenda item"[^>]*>[^<]*?(\d+)[ \u00a0]?\(?([a-h])\)', paper.text)
    if match and f'refersTo="agenda" value="{match[1]}{match[2]}' in paper.text:
        return Damage((*match.span(2), chr(ord(match[2]) + 9)), also=(match.start(),))


@second("META", "meeting of the closing lines against the record")
def other_meeting(paper, dice):
    match = re.compile(r'title="(\d+)[^"]*"[^>]*>[^<\d]*(\d+)').search(paper.text, paper.text.find("<conclusions"))
    if match and "<conclusions" in paper.text and match[1] == match[2] and f"/PV.{match[1]}\"" in paper.text:
        return Damage((*match.span(1), match[1] + "1"), (*match.span(2), match[1] + "1"))


@second("META", "count of votes that is no number")
def no_count(paper, dice):
    return value("value", paper, paper.named("count"), lambda old: dice.choice(["x", "1O", "-1"]), dice)


@second("META", "result of the vote against its words")
def other_result(paper, dice):
    match = re.search(r'refersTo="#(adoptedWithoutVote|adoptedRecordedVote)">\s*\[', paper.text)
    if match:
        return Damage((*match.span(1), "adoptedRecordedVote" if "Without" in match[1] else "adoptedWithoutVote"))


@second("META", "concept that all references have left out")
def concept_left_out(paper, dice):
    each = one_of(dice, [one for one in paper.named("TLCOrganization", "TLCConcept", "TLCRole")
                         if paper.value(one, "eId") in ("publisher", "issuingBody", "editor", "dateOfIssuance")])
    if each and "</references>" in paper.text and "<documentCollection" not in paper.text:
        return Damage(paper.gone(each.begin, each.end), also=(each.end,))


@second("META", "eId with a space or empty")
def eid_shape(paper, dice):
    tags = [each for each in paper.tags if each.zone in ("preamble", "body") and "eId" in each.values]
    wrong = dice.choice([lambda old: old.replace("_", " ", 1), lambda old: "", lambda old: old + "é!" if old else None])
    return value("eId", paper, tags, wrong, dice)


@second("META", "eId of another element")
def eid_again(paper, dice):
    tags = [each for each in paper.tags if each.zone in ("preamble", "body") and each.name in ("paragraph",
            "container", "content", "point") and "eId" in each.values]
    one = one_of(dice, tags)
    other = one_of(dice, [each for each in tags if one and each.name == one.name
            and paper.value(each, "eId") != paper.value(one, "eId")])
    return Damage((*other.values["eId"], paper.value(one, "eId"))) if other else None


@second("META", "name of a container against its words")
def container_name(paper, dice):
    tags = [each for each in paper.named("container", zones=("preamble",)) if len(paper.value(each, "name")) > 3]
    each = one_of(dice, tags)
    other = each and one_of(dice, [paper.value(one, "name") for one in tags if paper.value(one,
            "name") != paper.value(each, "name")])
    return Damage((*each.values["name"], other)) if other else None


# Markup.
ELEMENTS = ("p", "paragraph", "container", "content", "num", "span", "point", "docTitle", "docNumber", "session",
        "authorialNote", "preamble", "mainBody")


@second("SCH", "name of an element misspelt")
def element_name(paper, dice):
    each = one_of(dice, [one for one in paper.named(*ELEMENTS) if one.end > one.inner])
    wrong = dice.choice([each.name.upper(), each.name + "s", each.name[:-1] or "q", each.name[0] + each.name])
    if wrong == each.name:
        return None
    close = each.close + 2
    return Damage((each.begin + 1, each.begin + 1 + len(each.name), wrong), (close, close + len(each.name), wrong))


@second("XML", "name of a start tag alone misspelt")
def start_name(paper, dice):
    each = one_of(dice, [one for one in paper.named(*ELEMENTS) if one.end > one.inner])
    return Damage((each.begin + 1, each.begin + 1 + len(each.name), each.name + "x"), also=(each.close, each.end))


@second("SCH", "name of an attribute misspelt")
def attribute_name(paper, dice):
    places = [(each, name) for each in paper.tags for name in each.values if ":" not in name and name != "xmlns"]
    each, name = dice.choice(places)
    begin = each.values[name][0]
    at = paper.text.rindex(name, each.begin, begin)
    return Damage((at, at + len(name), dice.choice([name + "s", name.upper(), name[:-1] + "q"])), also=(begin,))


@second("XML", "typographic quotation marks around a value")
def curly(paper, dice):
    each = one_of(dice, [one for one in paper.tags if one.values and one.zone])
    begin, end = dice.choice(list(each.values.values()))
    return Damage((begin - 1, begin, "“"), (end, end + 1, "”"))


@second("XML", "value without quotation marks")
def unquoted(paper, dice):
    each = one_of(dice, [one for one in paper.tags if one.values and one.zone])
    begin, end = dice.choice(list(each.values.values()))
    return Damage((begin - 1, begin, ""), (end, end + 1, "")) if re.fullmatch(r"[\w.#-]+",
            paper.text[begin:end]) else None


@second("XML", "bracket of a tag lost")
def bracket(paper, dice):
    each = one_of(dice, [one for one in paper.named(*ELEMENTS) if one.end > one.inner])
    return dice.choice([Damage((each.inner - 1, each.inner, "")), Damage((each.begin, each.begin + 1, "")),
            Damage((each.end - 1, each.end, ""))])


@second("XML", "slash of an end tag lost")
def slash(paper, dice):
    each = one_of(dice, [one for one in paper.named("p", "span", "content", "num") if one.end > one.inner])
    return Damage((each.close + 1, each.close + 2, ""), also=(each.begin, each.end))


@second("XML", "end tags changed places")
def crossed(paper, dice):
    places = [one for one in paper.tags if one.up and one.end > one.inner and one.name != one.up.name
              and paper.text[one.end:one.up.close].strip() == "" and one.zone in ("preamble", "body")]
    each = one_of(dice, places)
    return Damage((each.close, each.end, f"</{each.up.name}>"), (each.up.close, each.up.end, f"</{each.name}>"),
                  also=(each.up.close, each.begin, each.up.begin)) if each else None


@second("SCH", "element of web pages")
def web(paper, dice):
    match = one_of(dice, paper.places(r"(?<=\s)[^\W\d_]{3,}(?=\s)|[一-龥]{3}", ("preamble", "body")))
    name = dice.choice(["div", "strong", "em", "font", "h1", "ul"])
    return Damage((*match.span(), f"<{name}>{match[0]}</{name}>")) if match else None


@second("SCH", "num behind its content")
def num_behind(paper, dice):
    each = one_of(dice, [one for one in paper.named("paragraph", zones=("body",)) if [sub.name
            for sub in one.below] == ["num", "content"]])
    if not each:
        return None
    number, content = each.below
    return Damage((number.begin, number.end, ""), (content.end, content.end, re.sub(r"\s+", " ",
            paper.text[number.begin:number.end])),
                  also=(content.begin, content.end))


@second("SCH", "part of the document at a wrong place")
def wrong_place(paper, dice):
    body = next(iter(paper.named("mainBody")), None)
    return Damage((body.inner, body.inner, '<preamble><p>x</p></preamble>')) if body else None


@second("STR", "empty paragraph put in")
def empty_paragraph(paper, dice):
    each = one_of(dice, [one for one in paper.named("p", zones=("preamble", "body"))])
    return Damage((each.end, each.end, "<p></p>"), also=(each.begin,)) if each else None


@second("XML", "two roots")
def two_roots(paper, dice):
    at = len(paper.text.rstrip())
    return Damage((at, at, "<akomaNtoso/>"))


@second("XML", "file cut short")
def cut_short(paper, dice):
    at = dice.randrange(len(paper.text) // 2, len(paper.text) - 40)
    return Damage((at, len(paper.text), ""), also=[each.begin for each in paper.tags if each.begin < at < each.end])


@second("XML", "namespace of another version")
def namespace(paper, dice):
    root = paper.tags[0]
    begin, end = root.values.get("xmlns", (0, 0))
    return Damage((begin, end, dice.choice(["http://docs.oasis-open.org/legaldocml/ns/akn/2.0",
            "http://www.akomantoso.org/2.0", ""]))) if begin else None

# SPDX-License-Identifier: Apache-2.0
"""Second set: numbers and labels, parts of the document, opening words, leftovers."""
import re

from official import Damage
from paper import one_of, rewritten, second

BODY = ("preamble", "body")


# Numbering.
@second("NUM", "two paragraphs changed places")
def swapped(paper, dice):
    run = paper.numbered()
    if len(run) < 3:
        return None
    at = dice.randrange(len(run) - 1)
    (one, *_), (other, *_) = run[at:at + 2]
    first, last = paper.text[one.begin:one.end], paper.text[other.begin:other.end]
    if first.count("\n") != last.count("\n"):
        return None
    return Damage((one.begin, one.end, last), (other.begin, other.end, first), also=(other.begin, run[at][1],
            run[at + 1][1]))


@second("NUM", "number of another form in an annex")
def annex_number(paper, dice):
    runs = {}
    for each in paper.named("num", zones=("annex",)):
        number = re.fullmatch(r"(\d+)\.", paper.inside(each))
        if number and each.up.name == "paragraph":
            runs.setdefault(each.up.up, []).append(each)
    each = one_of(dice, [one for run in runs.values() if len(run) > 3 for one in run[1:]])
    words = each and paper.inside(each)
    return Damage((each.inner, each.inner + len(words), dice.choice(["", words[:-1], words[:-1] + ")"]))) if each else None


@second("NUM", "roman numeral of a section that is none")
def no_numeral(paper, dice):
    match = one_of(dice, list(re.finditer(r"<(?:sub)?heading>\s*(III|VIII|II)\s*</", paper.text)))
    return Damage((*match.span(1), {"III": "IIII", "VIII": "VIIII", "II": "IVI"}[match[1]])) if match else None


@second("META", "words of a closing date against its value")
def closing_date(paper, dice):
    days = list(re.finditer(r'<docDate date="(\d{4})-\d\d-\d\d" refersTo="#adoptionDate">[^<]*\b\1\b', paper.text))
    match = one_of(dice, days)
    return Damage((*match.span(1), str(int(match[1]) + 1))) if match else None


@second("NUM", "paragraph left out")
def left_out(paper, dice):
    run = paper.numbered()
    if len(run) < 3:
        return None
    at = dice.randrange(len(run) - 1)
    return Damage(paper.gone(run[at][0].begin, run[at][0].end), also=(run[at + 1][1], run[at + 1][0].begin))


@second("NUM", "paragraph twice")
def twice(paper, dice):
    run = paper.numbered()
    if not run:
        return None
    each, begin, end = one_of(dice, run)
    words = re.sub(r"\s+", " ", paper.text[each.begin:each.end])
    return Damage((each.end, each.end, words), also=(begin,))


@second("STR", "preambular paragraph twice")
def preambular_twice(paper, dice):
    each = one_of(dice, [one for one in paper.named("container", zones=("preamble",)) if one.up.name == "preamble"])
    words = each and re.sub(r"\s+", " ", re.sub(r'eId="[^"]*"', 'eId="container_999"', paper.text[each.begin:each.end]))
    return Damage((each.end, each.end, words), also=(each.begin,)) if each else None


@second("NUM", "capital in a label", ("en", "fr", "es", "ru", "zh"))
def capital_label(paper, dice):
    labels = list(re.finditer(r"<num>\(?([a-z])\)</num>", paper.text))
    places = [here for before, here, after in zip(labels, labels[1:], labels[2:])
              if ord(before[1]) + 1 == ord(here[1]) == ord(after[1]) - 1]
    match = one_of(dice, places)
    return Damage((*match.span(1), match[1].upper())) if match else None


@second("NOTE", "note that names nothing")
def names_nothing(paper, dice):
    each = one_of(dice, [one for one in paper.named("p") if one.up.name == "authorialNote"])
    words = {"en": "See.", "fr": "Voir.", "es": "Véase.", "ru": "См.", "ar": "انظر.", "zh": "见。"}[paper.language]
    if each:
        inner = re.compile(r">(.*?)</p>", re.S).search(paper.text, each.begin, each.end)
        return Damage((*inner.span(1), words))


@second("EDIT", "opening words in capitals", ("en", "fr", "es", "ru"))
def opening_capitals(paper, dice):
    places = [match for match in re.finditer(
        r'<p xml:space="preserve">\s*<span class="italic">\s*([^<]*?\w{4}[^<]*)</span>', paper.text)
        if paper.text.rfind("<authorialNote", 0, match.start()) <= paper.text.rfind("</authorialNote", 0, match.start())
        and "<container name=" in paper.text[match.start() - 200:match.start()]]
    match = one_of(dice, places)
    return Damage((*match.span(1), match[1].upper())) if match else None


@second("NUM", "letter for a figure in a number")
def letter_for_figure(paper, dice):
    run = [each for each in paper.numbered() if re.search("[10]", paper.text[each[1]:each[2]])]
    each = one_of(dice, run)
    if each:
        number = paper.text[each[1]:each[2]]
        return Damage((each[1], each[2], number.replace("1", "l", 1) if "1" in number else number.replace("0", "O", 1)))


@second("NUM", "bracket for the stop of a number", ("en", "fr", "es", "ru", "zh"))
def bracket_number(paper, dice):
    each = one_of(dice, [one for one in paper.numbered() if paper.text[one[2]] == "."])
    return Damage((each[2], each[2] + 1, ")")) if each else None


@second("NUM", "number in num and in the text")
def number_typed(paper, dice):
    each = one_of(dice, paper.numbered())
    match = each and re.compile(r"<p[^>]*>\s*").search(paper.text, each[0].inner, each[0].close)
    return Damage((match.end(), match.end(), paper.text[each[1]:each[2]] + (" - " if paper.language == "ar"
            else ". "))) if match else None


@second("NUM", "num taken out")
def no_number(paper, dice):
    each = one_of(dice, paper.numbered()[1:])
    label = each and each[0].below[0]
    return Damage(paper.gone(label.begin, label.end), also=(each[0].begin,)) if label and label.name == "num" else None


@second("NUM", "label of the wrong alphabet or shape")
def label_shape(paper, dice):
    labels = [match for each in paper.named("num", zones=("body",)) if each.up.name == "point"
              for match in [re.compile(r"\s*(\(?[a-h]\)|\(?[أبجد]\))\s*").fullmatch(paper.text, each.inner,
                      each.close)] if match]
    match = one_of(dice, labels)
    if match:
        letter = match[1].strip("()")
        return Damage((*match.span(1), dice.choice([f"{letter}.", f"[{letter}]", f"({ord(letter) % 32})",
                f"({letter}("])))


@second("NUM", "point left out of a list")
def point_left_out(paper, dice):
    points = []
    for each in paper.named("list", "sublist", zones=("body",)):
        below = [one for one in each.below if one.name == "point"]
        points += list(zip(below, below[1:]))
    pair = one_of(dice, points)
    return Damage(paper.gone(pair[0].begin, pair[0].end), also=(pair[1].begin,
            pair[1].below[0].begin)) if pair else None


@second("NUM", "roman number of a section wrong")
def section_number(paper, dice):
    roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    run = []
    for begin, end, tag in paper.texts:
        match = re.compile(r"\s*([IVX]+)\.?\s*").fullmatch(paper.text, begin, end)
        if match and tag.zone == "body" and match[1] in roman and roman.index(match[1]) == len(run):
            run.append(match)
    match = one_of(dice, run[1:])
    return Damage((*match.span(1), roman[(len(run) + 1) % 8])) if match and len(run) > 2 else None


# Parts of the document.
@second("STR", "formula of opening left out")
def no_formula(paper, dice):
    each = next(iter(paper.named("formula", zones=("preamble",))), None)
    return Damage(paper.gone(each.begin, each.end), also=(each.up.begin, each.up.inner, each.end)) if each else None


@second("STR", "comma of the formula lost", ("en", "fr", "es", "ru"))
def formula_comma(paper, dice):
    each = next(iter(paper.named("formula", zones=("preamble",))), None)
    match = each and re.compile(r",(?=\s*(?:<[^>]*>\s*)*$)").search(paper.text, each.inner, each.close)
    return Damage((match.start(), match.end(), dice.choice(["", ";", ":"]))) if match and paper.named("container",
            zones=("preamble",)) else None


@second("STR", "title left out")
def no_title(paper, dice):
    each = next(iter(paper.named("docTitle", zones=("preface",))), None)
    return Damage(paper.gone(each.inner, each.close), also=(each.up.begin,
            each.up.up.begin)) if each and paper.resolution and paper.plain(each).strip() else None


@second("STR", "stop behind the title", ("en", "fr", "es", "ru"))
def title_stop(paper, dice):
    each = next(iter(paper.named("docTitle", zones=("preface",))), None)
    match = each and re.compile(r"\w(?=\s*(?:<[^>]*>\s*)*$)").search(paper.text, each.inner, each.close)
    return Damage((match.end(), match.end(), ".")) if match else None


@second("STR", "number of the heading left out")
def no_heading_number(paper, dice):
    each = next(iter(paper.named("docNumber", zones=("preface",))), None)
    return Damage(paper.gone(each.inner, each.close), also=(each.begin, each.up.begin,
            each.up.up.begin)) if each and paper.plain(each).strip() else None


@second("STR", "date of the closing lines left out")
def no_closing_date(paper, dice):
    each = next(iter(paper.named("docDate", zones=("end",))), None)
    return Damage(paper.gone(each.begin, each.end), also=(each.up.begin,
            each.end)) if each and len(paper.named("docDate", zones=("end",))) == 1 else None


@second("STR", "line of the cover left out")
def no_cover_line(paper, dice):
    each = one_of(dice, [one for one in paper.named("p", zones=("cover",)) if any(
        other.name in ("docNumber", "session", "docStatus") for other in one.below)])
    cover = next(iter(paper.named("coverPage")), None)
    behind = [one.begin for one in paper.tags if each and one.begin > each.end][:1]
    if not each or paper.organ != "unga" or not paper.resolution:
        return None
    return Damage(paper.gone(each.begin, each.end), also=(cover.begin, cover.end - 1, *behind))


@second("STR", "word of the cover misspelt")
def cover_word(paper, dice):
    words = {"en": ["session", "General Assembly", "Resolution adopted", "Agenda item"], "fr": ["session",
            "Assemblée générale", "Résolution adoptée"],
             "es": ["período de sesiones", "Asamblea General", "Resolución aprobada"], "ru": ["сессия",
                     "Генеральная Ассамблея", "Резолюция, принятая"],
             "zh": ["届会议", "大会"], "ar": ["الدورة", "الجمعية العامة"]}[paper.language]
    found = [match for word in words for match in paper.places(re.escape(word), ("cover",), ())]
    match = one_of(dice, found)
    return Damage((match.start() + 1, match.start() + 2,
            "")) if match and paper.organ == "unga" and paper.resolution else None


@second("EDIT", "operative verb in the preamble", ("en",))
def verb_in_preamble(paper, dice):
    pairs = {"Recalling": "Recalls", "Reaffirming": "Reaffirms", "Noting": "Notes", "Welcoming": "Welcomes",
            "Recognizing": "Recognizes"}
    found = [match for match in paper.places(r"^\s*(" + "|".join(pairs) + r")\b", ("preamble",))]
    match = one_of(dice, found)
    return Damage((*match.span(1), pairs[match[1]])) if match else None


@second("EDIT", "participle in the operative part", ("en",))
def participle(paper, dice):
    pairs = {"Requests": "Requesting", "Decides": "Deciding", "Encourages": "Encouraging", "Welcomes": "Welcoming",
            "Urges": "Urging", "Reaffirms": "Reaffirming"}
    match = one_of(dice, paper.places(r"^\s*(" + "|".join(pairs) + r")\b", ("body",)))
    return Damage((*match.span(1), pairs[match[1]])) if match and paper.resolution else None


@second("EDIT", "Also without a first", ("en", "fr", "es", "ru"))
def also_first(paper, dice):
    if paper.organ == "unsc" or not paper.resolution:
        return None
    run = paper.numbered()[:1]
    words = {"en": (r"(Requests|Decides|Reaffirms|Welcomes|Recognizes|Notes|Takes note|Recalls|Encourages)",
            lambda m: "Also " + m[0].lower() + m[1:]),
             "fr": (r"(Prie|Décide|Réaffirme|Rappelle|Note|Souligne|Encourage|Prend note)", lambda m: m + " également"),
             "es": (r"(Solicita|Decide|Reafirma|Reconoce|Toma nota|Recuerda|Alienta)", lambda m: m + " también"),
             "ru": (r"(просит|постановляет|подтверждает|признает|отмечает|призывает|подчеркивает)",
                     lambda m: m + " также")}[paper.language]
    for each, *_ in run:
        for begin, end, tag in paper.texts:
            if each.inner <= begin < each.close:
                match = re.compile(r"\s*" + words[0] + r"\s*").fullmatch(paper.text, begin, end)
                if match:
                    return Damage((*match.span(1), words[1](match[1])))
    return None


rewritten("EDIT", "and before the last point", {"en": [(r";(?=\s*$)", "; and")]}, ("body",))
rewritten("EDIT", "gender of the opening words", {
    "fr": [(r"\bConsciente\b", "Conscient"), (r"\bPréoccupée\b", "Préoccupé"), (r"\bConvaincue\b", "Convaincu"),
            (r"\bpréoccupée\b", "préoccupé")],
    "es": [(r"\bPreocupada\b", "Preocupado"), (r"\bConvencida\b", "Convencido"), (r"\bAlarmada\b", "Alarmado")],
    "ar": [(r"وإذ تشير", "وإذ يشير"), (r"وإذ تؤكد", "وإذ يؤكد"), ("وإذ تلاحظ", "وإذ يلاحظ")]}, ("preamble",))
rewritten("DRAFT", "leftover of an office program", {"*": [(r"(?<=\w{2}) (?=\w{2})|(?<=[一-龥])，(?=[一-龥])", lambda m,
        d: d.choice(
    [" Error! Reference source not found. ", " { REF _Ref123 \\h } ", " MERGEFORMAT ", " [Note: check] ", " (tbc) ",
            " lorem ipsum ", " ____ "]))]}, BODY)
rewritten("DRAFT", "words left in brackets", {"*": [(r"(?<=[^\W\d]{3} )([^\W\d]{3,9} [^\W\d]{3,9})(?= [^\W\d])",
        r"[\1]")]}, BODY)


# Cells, numbers and metadata that nothing but their neighbours tell.
def cells(paper, pattern):
    found = []
    for begin, end, tag in paper.texts:
        up = tag
        while up and up.name not in ("td", "th", "authorialNote"):
            up = up.up
        if up and up.name != "authorialNote":
            found += re.compile(pattern).finditer(paper.text, begin, end)
    return found


@second("EDIT", "comma doubled in a cell")
def comma_in_cell(paper, dice):
    match = one_of(dice, cells(paper, r"(?<=\w)[,،，](?=\s*\w)"))
    return Damage((*match.span(), match[0] * 2)) if match else None


@second("EDIT", "word doubled in a cell", ("en", "fr", "es", "ru"))
def word_in_cell(paper, dice):
    match = one_of(dice, cells(paper, r"(?<=\w )(?:and|of|the|les|des|pour|para|los|las|для|при)(?= \w)"))
    return Damage((*match.span(), f"{match[0]} {match[0]}")) if match else None


@second("EDIT", "figure lost from a group in a cell", ("en", "fr", "ru"))
def group_in_cell(paper, dice):
    match = one_of(dice, cells(paper, r"(?<=\d[ \u00a0])\d{3}(?=[ \u00a0]\d{3}\b)"))
    return Damage((*match.span(), match[0][:2])) if match else None


@second("STR", "number without its paragraph")
def number_alone(paper, dice):
    run = paper.numbered()
    if len(run) < 3:
        return None
    paragraph = run[dice.randrange(1, len(run))][0]
    label = next(each for each in paragraph.below if each.name == "num")
    return Damage(paper.gone(label.end, paragraph.close), also=(paragraph.begin,))


@second("NUM", "second number of a point")
def second_number(paper, dice):
    label = one_of(dice, [each for each in paper.named("num", zones=("body",)) if each.up.name == "point"])
    return Damage((label.end, label.end, paper.text[label.begin:label.end])) if label else None


@second("META", "keyword twice")
def keyword_twice(paper, dice):
    each = one_of(dice, paper.named("keyword"))
    return Damage((each.end, each.end, paper.text[each.begin:each.end])) if each else None


@second("META", "author that is no organ")
def no_organ(paper, dice):
    authors = [each for each in paper.named("FRBRauthor") if each.up.name != "FRBRManifestation"]
    each = one_of(dice, [each for each in authors if paper.value(each, "href") in ("ga", "sc")])
    return Damage((*each.values["href"], dice.choice(["gas", "x", "cs"]))) if each else None


@second("META", "draft of another session")
def draft_of_other_session(paper, dice):
    number = re.search(r">A/RES/(\d\d)/\d", paper.text)
    found = [each for each in paper.named("step") if number and paper.value(each, "outcome").startswith("draft")
             and re.match(rf"A/(?:C\.\d/)?{number[1]}/L\.", paper.value(each, "as"))]
    each = one_of(dice, found)
    if not each:
        return None
    at = paper.text.index(f"{number[1]}/L.", each.values["as"][0])
    return Damage((at, at + 2, str(int(number[1]) - dice.choice([1, 2, 10]))))


@second("META", "days of a session against their attributes")
def session_days(paper, dice):
    each = one_of(dice, paper.named("date", zones=("cover",)))
    day = each and re.search(r"\d{1,2}", paper.inside(each))
    return Damage((each.inner + day.start(), each.inner + day.end(), str(int(day[0]) % 27 + 1))) if day else None

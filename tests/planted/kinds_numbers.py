# SPDX-License-Identifier: Apache-2.0
"""Defects of numbers and labels, and of notes."""
import re

from official import Damage, choose, kind

LATIN = "abcdefghijklmnopqrstuvwxyz"
LETTERS = {"latin": list(LATIN), "cyrillic": list("абвгдежзиклмнопрстуфхцчшщэюя"),
           "abjad": "أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ".split(),
           "roman": "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(),
           "circled": list("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"), "digits": [str(each) for each in range(1, 40)]}
ALIKE = dict(zip("aceiopxy", "асеіорху")) | dict(zip("асеору", "aceopy"))


def sequences(document):
    """Runs of two or more numbered paragraphs that count by one, as lists of paragraphs()."""
    runs, run = [], []
    for each in document.paragraphs():
        if run and each[1] != run[-1][1] + 1:
            runs, run = runs + [run], []
        run.append(each)
    return [each for each in runs + [run] if len(each) > 1]


def lists(document):
    """Lists of points whose labels run on: (alphabet, [(point, letter's index, begin, end)])."""
    found = []
    for each in document.all("list", "sublist"):
        points = [child for child in each.children if child.name in ("point", "sublist")]
        labels = []
        for point in points:
            number = next((child for child in point.children if child.name == "num"), None)
            match = number and re.fullmatch(r"\s*[(’‘]?(\w+|[㈠-㈩])[)’‘.]?\s*", document.content(number))
            if match:
                labels.append((point, match[1], number.inner + match.start(1), number.inner + match.end(1)))
        for name, alphabet in LETTERS.items():
            if len(labels) > 1 and [label[1] for label in labels] == alphabet[:len(labels)]:
                found.append((name, alphabet, labels))
    return found


@kind("NUM", "wrong paragraph number")
def wrong_number(document, dice):
    run = choose(dice, sequences(document))
    if run:
        _, number, begin, end = dice.choice(run)
        return Damage((begin, end, str(number + dice.choice([2, 3, 5, 10, 100]))))


@kind("NUM", "paragraph number repeated")
def repeated_number(document, dice):
    run = choose(dice, sequences(document))
    if run:
        _, number, begin, end = dice.choice(run[1:])
        return Damage((begin, end, str(number - 1)))


@kind("NUM", "paragraph number skipped")
def skipped_number(document, dice):
    run = choose(dice, [each for each in sequences(document) if len(each) > 2])
    if run:
        first = dice.randrange(1, len(run))
        return Damage(*[(begin, end, str(number + 1)) for _, number, begin, end in run[first:]])


@kind("NUM", "number moved into the text")
def moved_number(document, dice):
    run = choose(dice, sequences(document))
    if not run:
        return None
    paragraph, _, _, _ = dice.choice(run)
    number = next(each for each in paragraph.children if each.name == "num")
    text = next((each for each in document.texts(paragraph) if each[0] > number.end
                 and document.text[each[0]:each[1]].strip()), None)
    if text:
        at = text[0] + len(document.text[text[0]:text[1]]) - len(document.text[text[0]:text[1]].lstrip())
        if text[2].name == "span":
            at = text[2].begin
        return Damage((at, at, document.content(number).strip() + " "), (number.begin, number.end, ""), also=(number.begin,))


@kind("NUM", "number without its stop", ("en", "fr", "es", "ru", "zh"))
def number_without_stop(document, dice):
    place = choose(dice, [each for run in sequences(document) for each in run if document.text[each[3]] == "."])
    if place:
        return Damage((place[3], place[3] + 1, ""))


@kind("NUM", "letter skipped in a list")
def skipped_letter(document, dice):
    found = choose(dice, [each for each in lists(document) if len(each[2]) > 2 and len(each[2]) < len(each[1])])
    if found:
        _, alphabet, labels = found
        first = dice.randrange(1, len(labels))
        return Damage(*[(label[2], label[3], alphabet[index + 1])
                        for index, label in enumerate(labels) if index >= first])


@kind("NUM", "wrong letter in a list")
def wrong_letter(document, dice):
    found = choose(dice, lists(document))
    if found:
        _, alphabet, labels = found
        index = dice.randrange(len(labels))
        other = index + dice.choice([1, 2, 3])
        if other < len(alphabet):
            return Damage((labels[index][2], labels[index][3], alphabet[other]))


@kind("NUM", "letter doubled in a list")
def doubled_letter(document, dice):
    found = choose(dice, lists(document))
    if found:
        _, alphabet, labels = found
        index = dice.randrange(1, len(labels))
        return Damage((labels[index][2], labels[index][3], alphabet[index - 1]))


@kind("NUM", "look-alike letter in a label")
def alike_label(document, dice):
    places = [(begin, end, ALIKE[letter]) for name, _, labels in lists(document) if name in ("latin", "cyrillic")
              for _, letter, begin, end in labels if letter in ALIKE]
    place = choose(dice, places)
    return Damage(place) if place else None


@kind("NUM", "label without its bracket")
def label_without_bracket(document, dice):
    places = [end for name, _, labels in lists(document) if name in ("latin", "abjad")
              for _, _, _, end in labels if document.text[end] == ")"]
    place = choose(dice, places)
    return Damage((place, place + 1, "")) if place else None


def numbered_notes(document):
    """Notes whose markers count on from 1: (note, number)."""
    notes = []
    for each in document.all("authorialNote"):
        if document.value(each, "marker") == str(len(notes) + 1):
            notes.append((each, len(notes) + 1))
        elif document.value(each, "marker").isdigit():
            return notes
    return notes


@kind("NOTE", "note marker doubled")
def doubled_marker(document, dice):
    notes = numbered_notes(document)
    if len(notes) > 1:
        note, number = dice.choice(notes[1:])
        return Damage((*note.attributes["marker"], str(number - 1)))


@kind("NOTE", "note marker wrong")
def wrong_marker(document, dice):
    note = choose(dice, numbered_notes(document))
    return Damage((*note[0].attributes["marker"], str(note[1] + dice.choice([1, 2, 5, 10])))) if note else None


@kind("NOTE", "note marker skipped")
def skipped_marker(document, dice):
    notes = numbered_notes(document)
    if len(notes) > 1:
        first = dice.randrange(1, len(notes))
        return Damage(*[(*note.attributes["marker"], str(number + 1)) for note, number in notes[first:]])


@kind("NOTE", "note marker removed")
def removed_marker(document, dice):
    note = choose(dice, numbered_notes(document))
    if note:
        begin, end = note[0].attributes["marker"]
        return Damage((begin - len(' marker="'), end + 1, ""))


def note_text(document, note):
    """The last text of a note that is not white: (begin, end), white space at its end left out."""
    texts = [each for each in document.texts(note, notes=True) if document.text[each[0]:each[1]].strip()]
    if not texts:
        return None
    begin, end, _ = texts[-1]
    return begin, begin + len(document.text[begin:end].rstrip())


@kind("NOTE", "note of a full stop alone")
def note_of_a_stop(document, dice):
    places = [one for one in document.all("p") if one.parent.name == "authorialNote"]
    each = choose(dice, places)
    return Damage((each.inner, each.close, "。" if document.language == "zh" else ".")) if each else None


@kind("NOTE", "note emptied")
def emptied_note(document, dice):
    note = choose(dice, document.all("authorialNote"))
    paragraph = note and next((child for child in note.children if child.name == "p"), None)
    if paragraph and note_text(document, note):
        return Damage((paragraph.inner, paragraph.close, ""))


@kind("NOTE", "note without final stop")
def note_without_stop(document, dice):
    ends = [note_text(document, each) for each in document.all("authorialNote")]
    ends = [each for each in ends if each and document.text[each[1] - 1] in ".。"]
    place = choose(dice, ends)
    return Damage((place[1] - 1, place[1], "")) if place else None


IBID = {"en": "Ibid., para. 3.", "fr": "Ibid., par. 3.", "es": "Ibid., párr. 3.", "ru": "Там же, пункт 3.",
        "zh": "同上，第3段。", "ar": "المرجع نفسه، الفقرة 3."}


@kind("NOTE", "Ibid. in the first note", IBID)
def first_ibid(document, dice):
    notes = [each for each in document.all("authorialNote") if not each.inside("coverPage", "preface")]
    paragraph = notes and next((child for child in notes[0].children if child.name == "p"), None)
    if paragraph and notes[0] == document.all("authorialNote")[0] and note_text(document, notes[0]):
        text = next(each for each in document.texts(notes[0], notes=True) if document.text[each[0]:each[1]].strip())
        white = len(document.text[text[0]:text[1]]) - len(document.text[text[0]:text[1]].lstrip(" \t()"))
        return Damage((text[0] + white, paragraph.close, IBID[document.language]))

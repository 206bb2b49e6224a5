#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Published documents in the forms in which texts circulate, imported and compared with what they were made of. Prints
the shares that come back, by form; with --least FORM:MEASURE=SHARE it fails below. Skips without the shared corpus."""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import textwrap
import xml.etree.ElementTree as xml

from reading import Reading, evened, measures, name_of

arguments = argparse.ArgumentParser()
arguments.add_argument("program")
arguments.add_argument("root", type=pathlib.Path)
arguments.add_argument("--files", type=int, default=24)
arguments.add_argument("--seed", type=int, default=1)
arguments.add_argument("--only", default="", help="files whose names hold this")
arguments.add_argument("--form", action="append", default=[])
arguments.add_argument("--least", action="append", default=[], help="FORM:MEASURE=SHARE in per cent; FORM may be all")
arguments.add_argument("--verbose", action="store_true", help="what is missing")
arguments.add_argument("--keep", type=pathlib.Path, help="a folder for the texts and what is made of them")
given = arguments.parse_args()
shared = pathlib.Path(os.environ.get("RESOLUTE_SHARED", given.root.parent / "shared"))


class Block:
    """A paragraph: its label and runs, which are texts, italic or not, and the numbers of notes."""

    def __init__(self, kind, label="", level=0):
        self.kind, self.label, self.level, self.runs = kind, label, level, []

    def text(self, italic=lambda text: text, call=str):
        parts = [call(run) if isinstance(run, int) else italic(run[0]) if run[1] else run[0] for run in self.runs]
        return " ".join("".join(parts).split())


class Published:
    """A published document as blocks in their order, and the texts of its notes."""

    def __init__(self, path):
        self.blocks, self.notes, self.numbers = [], [], {}
        root = xml.parse(path).getroot()
        self.walk(root, "text")

    def walk(self, element, part, label="", level=0):
        kind = name_of(element)
        if kind == "meta":
            return
        part = kind if kind in ("coverPage", "preface", "conclusions") else part
        if kind in ("p", "heading", "subheading", "crossHeading"):
            block = Block(part if part != "text" or kind == "p" else "heading", label, level)
            self.collect(element, block, False)
            if block.text() or label:
                self.blocks.append(block)
            return
        level += kind in ("point", "item")
        for child in element:
            if name_of(child) == "num" and kind not in ("p", "heading"):
                label = evened("".join(child.itertext()))
            else:
                self.walk(child, part, label, level)
                label = ""

    def collect(self, element, block, italic):
        block.runs.append((element.text or "", italic))
        for child in element:
            kind = name_of(child)
            if kind == "authorialNote":
                self.numbers[child.get("eId")] = len(self.notes) + 1
                note = Block("note")
                for each in child:
                    self.collect(each, note, False)
                self.notes.append(note)
                block.runs.append(len(self.notes))
            elif kind == "noteRef":
                number = self.numbers.get((child.get("href") or "").lstrip("#"))
                if number:
                    block.runs.append(number)
            else:
                self.collect(child, block, "italic" in (child.get("class") or ""))
                if kind in ("eol", "docNumber"):
                    block.runs.append((" ", False))
            block.runs.append((child.tail or "", italic))

    def head(self, *parts):
        return [each for each in self.blocks if each.kind in parts]

    def body(self):
        return [each for each in self.blocks if each.kind in ("text", "heading")]


raised = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def pages(published, lines_of, size=2600):
    """The body in stretches as long as pages, each with the notes that are called first in it."""
    page, length, told = [], 0, 0
    for block in published.body():
        page.append(block)
        length += len(block.text())
        if length >= size:
            last = max([told, *(run for each in page for run in each.runs if isinstance(run, int))])
            yield lines_of(page), published.notes[told:last], told
            page, length, told = [], 0, last
    yield lines_of(page), published.notes[told:], told


def between(*parts):
    return " ".join(each for each in parts if each)


def transcription(published, rng):
    """As people write for those who read it on a screen: asterisks, raised digits, a blank line between paragraphs,
    notes where the page ended."""
    def starred(text):
        inner = text.strip()
        return text.replace(inner, f"*{inner}*") if inner else text

    def line(block):
        numbered = block.label[:1].isdigit()
        return between(block.label, block.text(starred if numbered else str, lambda note: str(note).translate(raised)))
    out = ["\n\n\n"] + [each.text() for each in published.head("coverPage", "preface")]
    for lines, notes, before in pages(published, lambda page: [line(each) for each in page]):
        out += lines
        out += [f"{str(number).translate(raised)} {note.text(starred)}" for number, note in enumerate(notes, before + 1)]
    closing = published.head("conclusions")
    if closing:
        out.insert(len(out) - rng.randint(0, 0), "*" + "\n".join(each.text() for each in closing) + "*")
    return "\n\n".join(out)


def flat(text):
    for curly, typed in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("–", "-"), ("—", "--"), ("\u2011", "-"),
                         ("\u00a0", " "), ("…", "...")):
        text = text.replace(curly, typed)
    return text


def word_text(published, rng):
    """What old programs take out of a Word file: a tab before each paragraph, signs flattened, notes at the end, and
    fields, separators and heads of the file as they are stored."""
    symbol = published.blocks[1].text()
    cover = [each.text() for each in published.head("coverPage")]
    job = f"N{rng.randrange(10**6, 10**7)}E"
    out = ["[DU1]", *cover[-2:], *(each.text() for each in published.head("preface")), "", ""]
    for block in published.body():
        out.append("\t" + (f"{block.label}\t" if block.label else "") + block.text() + rng.choice(["", " "]))
    out += ["", *(each.text() for each in published.head("conclusions"))]
    out += [f"{number} {note.text()}" for number, note in enumerate(published.notes, 1)]
    out += [f"[DU1]<<ODS JOB NO>>{job}<<ODS JOB NO>>", f"<<ODS DOC SYMBOL1>>{symbol}<<ODS DOC SYMBOL1>>",
            "<<ODS DOC SYMBOL2>><<ODS DOC SYMBOL2>>", "_" * 15, "", "-" * 60, "", "-" * 15, "", "-" * 60, "",
            str(rng.randint(2, 9)), "    ", "", "6", "", "".join(cover[:4]) + "Distr.: General", "", symbol, "", symbol, "",
            "2", "", "5", ""]
    return flat("\n".join(out))


def wrapped(text, rng, first="", width=0):
    return textwrap.wrap(first + text, width or 82 + rng.randint(0, 8), break_on_hyphens=False) or [""]


def library_text(published, rng):
    """What PyMuPDF gives: lines as they stand in the file with a space behind each and lines of a space between, numbers
    alone, no form feeds; heads come before the text of their page, on even pages the symbol first, feet among them."""
    symbol, job = published.blocks[1].text(), f"{rng.randint(10, 99)}-{rng.randint(10000, 99999)}"
    title = " ".join(each.text(call=lambda number: "") for each in published.head("preface")).split(". ", 1)[-1]
    out = []
    for each in published.head("coverPage", "preface"):
        out += [*wrapped(each.text(), rng), ""]
    stretches = list(pages(published, list))
    for number, (blocks, notes, before) in enumerate(stretches, 1):
        head, foot = wrapped(title, rng, width=60), [f"{number}/{len(stretches)}", job]
        if number > 1:
            out += [symbol, *head, "", *reversed(foot), "", ""] if number % 2 == 0 else [*head, symbol, "", *foot, "", ""]
        for block in blocks:
            alone = block.label and len(block.label) < 3
            out += [block.label] if alone else []
            out += [*wrapped(block.text(), rng, "" if alone or not block.label else block.label + " "), ""]
        if number == len(stretches):
            out += [each.text() for each in published.head("conclusions")] + [""]
        if notes:
            out += ["_" * 18, ""]
        for mark, note in enumerate(notes, before + 1):
            out += [*wrapped(note.text(), rng, f"{mark}  ", 100), ""]
    return "\n".join(line + " " for line in out)


def office_text(published, rng):
    """What LibreOffice saves as text: a tab before paragraphs and behind labels; heads of pages and the notes are lost, the
    figures that call them stay, which import tells."""
    out = [each.text() for each in published.head("coverPage")[-3:]]
    out += ["\t" + each.text().replace(". ", ".\t", 1) for each in published.head("preface")]
    out += ["\t" + (f"{block.label}\t" if block.label else "") + block.text() for block in published.body()]
    out += [each.text() for each in published.head("conclusions")]
    return "\ufeff" + "\n".join(out) + "\n"


def windows(published, rng):
    """An editor of Windows: byte-order mark, carriage returns, tabs, no-break spaces behind labels and words like `No.`."""
    out = [each.text() for each in published.head("coverPage", "preface")]
    for block in published.body():
        text = block.text().replace("No. ", "No.\u00a0").replace(" of the", "\u00a0of the", rng.randint(0, 1))
        out.append(("    " * block.level + block.label + rng.choice(["\t", " ", "\u00a0"]) if block.label else "\t") + text)
    out += [each.text() for each in published.head("conclusions")] + ["_" * 20]
    out += [f"{number}.\t{note.text()}" for number, note in enumerate(published.notes, 1)]
    return "\ufeff" + "\r\n\r\n".join(out) + "\r\n"


def web_lines(published, between_lines, mark):
    out = [each.text() for each in published.head("coverPage", "preface")]
    out += [between(each.label, each.text(call=mark)) for each in published.body()]
    out += [each.text() for each in published.head("conclusions")]
    out += [f"{mark(number)} {note.text()}" for number, note in enumerate(published.notes, 1)]
    return between_lines.join(out)


def web_dense(published, rng):
    """Taken from a web page without blank lines; spaces there keep words together."""
    text = web_lines(published, "\n", str)
    return "".join("\u00a0" if sign == " " and rng.random() < 0.05 else sign for sign in text)


def web_bracketed(published, rng):
    """Taken from a web page whose notes are links in brackets."""
    return web_lines(published, "\n\n", lambda number: f"[{number}]")


def web_apart(published, rng):
    """Taken from a page whose lines all became paragraphs."""
    lines = []
    for line in web_lines(published, "\n", str).split("\n"):
        lines += wrapped(line, rng, width=90)
    return "\n\n".join(lines)


def typed(published, rng):
    """Typed or mailed: straight quotes, two hyphens for a dash, three points."""
    return flat(web_lines(published, "\n\n", str).replace("–", "--"))


forms = [transcription, word_text, library_text, office_text, windows, web_dense, web_bracketed, web_apart, typed]


def alike(text):
    """Signs that a form loses do not count."""
    return evened(flat(text).replace("--", "-"))


def is_flat(reading):
    """Whether a document marks up points with letters and those with Roman numerals below them as of one level, which cannot be
    told from its words. (i) alone is the ninth letter."""
    labels = {label for label, _ in reading["labels"]}
    first = {label for label, _, level in reading["levels"] if level == 1}
    return bool(labels & {"(a)", "a)", "a."} and first & {"(ii)", "ii)", "ii.", "I.", "II.", "-", "•", "1."})


def compare(path, folder):
    published, wanted, shares = Published(path), Reading(path, alike).found, {}
    if is_flat(wanted):
        wanted["levels"].clear()
    for form in forms:
        if given.form and form.__name__ not in given.form:
            continue
        stem = folder / f"{path.stem}-{form.__name__}"
        text, out = stem.with_suffix(".txt"), stem.with_suffix(".xml")
        text.write_text(form(published, random.Random(f"{given.seed} {path.stem}")), newline="")
        done = subprocess.run([given.program, "import", text, "-o", out, "--report", stem.with_suffix(".rep")],
                              capture_output=True, timeout=60)
        got = Reading(out, alike).found if done.returncode == 0 else {}
        lost = form is office_text and len(published.notes) > 0
        told = done.returncode == 0 and "not in the text; their figures" in stem.with_suffix(".rep").read_text()
        shares[form.__name__, "told"] = (int(told == lost), 1)
        if given.verbose and told != lost:
            print(f"{stem.name} told: {told}, expected {lost}")
        for measure in measures:
            there = got.get(measure, collections.Counter())
            same = wanted[measure] & there
            shares[form.__name__, measure] = (same.total(), wanted[measure].total())
            if given.verbose and measure != "words":
                for sign, rest in (("-", wanted[measure] - same), ("+", there - same)):
                    for each in rest:
                        print(f"{stem.name} {measure} {sign} {str(each)[:170]}")
        if done.returncode:
            print(stem.name, done.stderr.decode().strip())
    return shares


def sample():
    """Resolutions of one part without tables, which these forms do not hold."""
    found = [each for each in sorted((shared / "corpus").glob("*/*/en/*.xml")) if given.only in each.name]
    random.Random(given.seed).shuffle(found)
    for path in found:
        text = path.read_text(encoding="utf-8-sig")
        if "<formula" not in text or "<table" in text or "<component" in text:
            continue
        if re.search(r"<p[^>]*>\s*\([a-z]+\)\s", text):  # labels that are not marked up
            continue
        try:
            xml.fromstring(text)
        except xml.ParseError:
            continue
        yield path


def main():
    if not (shared / "corpus").is_dir():
        print("skipped: the shared corpus is absent")
        return 0
    chosen = [path for _, path in zip(range(given.files), sample())]
    total = collections.defaultdict(lambda: [0, 0])
    with tempfile.TemporaryDirectory() as made:
        folder = given.keep or pathlib.Path(made)
        folder.mkdir(exist_ok=True)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for shares in pool.map(lambda path: compare(path, folder), chosen):
                for (form, measure), (same, all_of_it) in shares.items():
                    for key in ((form, measure), ("all", measure)):
                        total[key][0] += same
                        total[key][1] += all_of_it
    per_cent = {key: 100 * same / max(1, wanted) for key, (same, wanted) in total.items()}
    for form in dict.fromkeys(form for form, _ in per_cent):
        print(f"{form:14}" + ", ".join(f"{measure} {per_cent[form, measure]:.1f} %" for measure in [*measures, "told"]))
    enough = len(chosen) > 0
    for floor in given.least:
        key, least = floor.rsplit("=", 1)
        if per_cent[tuple(key.split(":"))] < float(least):
            print(f"{key}: expected at least {least} %")
            enough = False
    return 0 if enough else 1


sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pairs of versions through the program: what is told, exit statuses, the JSON against its schema and as a recipe for the
new text, the page, and tracked changes that import accepts or rejects to either version."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from html import unescape

import jsonschema

from pairs import pairs

program, root = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
schema = json.loads((root / "schema/comparison.schema.json").read_text())
problems = []


def expect(condition, what):
    if not condition:
        problems.append(what)


def call(*words, **options):
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    done = subprocess.run([program, *map(str, words)], capture_output=True, timeout=60, env=environment, **options)
    return done.stdout.decode(), done.stderr.decode(), done.returncode


def joined(stretches, side):
    return "".join(each.get("text", each.get(side, "")) for each in stretches)


known = {}  # what the program made of a text before


def once_for(kind, path, make):
    key = (kind, path.read_text())
    if key not in known:
        known[key] = make()
    return known[key]


def paragraphs(text):
    """Words of each paragraph, table or line of a version, as a comparison with nothing tells them."""
    nothing = folder / "nothing.xml"
    nothing.write_text('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><mainBody><p>…</p></mainBody></statement></akomaNtoso>')
    told = json.loads(call("compare", nothing, text, "--to", "json")[0])
    return [whole(each, "after") for each in sorted((each for each in told["differences"] if each["after"]), key=lambda each: each["after"]["index"])]


def whole(difference, side):
    cells = ["|".join(joined(cell, side) for cell in row["cells"]) for row in difference["rows"] if row[side] is not None]
    return "\n".join([joined(difference["words"], side), *cells])


def recipe(name, told, before, after):
    """The old text with the differences is the new one."""
    for side, texts in (("before", before), ("after", after)):
        for each in told["differences"]:
            if each[side] and not each["rows"]:
                expect(whole(each, side) == texts[each[side]["index"]], f"{name}: {side} {each['place']}: {whole(each, side)}")
    named = {each["before"]["index"] for each in told["differences"] if each["before"]}
    rest = iter(text for index, text in enumerate(before) if index not in named)
    places = {each["after"]["index"]: each for each in told["differences"] if each["after"]}
    made = []
    for index in range(told["after"]["paragraphs"]):
        if index not in places:
            made.append(next(rest, "nothing is left"))
        else:
            made.append(after[index] if places[index]["rows"] else whole(places[index], "after"))
    expect(made == after, f"{name}: the differences do not lead to the new text")
    expect(next(rest, None) is None, f"{name}: paragraphs are left over")


def body(path):
    return re.sub("<meta>.*?</meta>", "", path.read_text(), flags=re.S)


def tracked(name, old, new):
    call("compare", old, new, "--to", "docx", "-o", folder / "c.docx", "--author", "A & B", "--date", "2026-01-31T12:00:00Z")
    with zipfile.ZipFile(folder / "c.docx") as file:
        written = file.read("word/document.xml").decode()
    marks = re.findall(r"<w:(?:ins|del|moveFrom|moveTo) [^>]*>", written)
    expect(all('w:author="A &amp; B" w:date="2026-01-31T12:00:00Z"' in each for each in marks), f"{name}: author or date")
    identifiers = re.findall(r'<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart) w:id="(\d+)"', written)
    expect(len(identifiers) == len(set(identifiers)), f"{name}: changes of one number")
    for change, version in (("accept", new), ("reject", old)):
        wanted = once_for("import", version, lambda: rendered_and_read(version))
        _, error, status = call("import", folder / "c.docx", "--changes", change, "-o", folder / "c.docx.xml")
        expect(status == 0, f"{name}, {change}: {error}")
        expect(wanted == body(folder / "c.docx.xml"), f"{name}: {change} does not give the text")


def rendered_and_read(version):
    call("render", version, "--to", "docx", "-o", folder / "r.docx")
    call("import", folder / "r.docx", "-o", folder / "r.xml")
    return body(folder / "r.xml")


def told_lines(told):
    lines = []
    for each in told.splitlines():
        if re.match(r"[a-z].*: [a-z]", each):
            lines.append(each)
    return lines


def letters(html):
    """Of the paragraph of a column, without notes, their marks and remarks."""
    html = re.sub('<p class="note">.*?</p>|<sup>\\[.*?\\]</sup>|<small>.*?</small>', "", html, flags=re.S)
    return "".join(unescape(re.sub("<[^>]*>", "", html)).replace("¶", "").split())


def sides(name, page, told):
    """One column has the words before, the other, without what wide screens hide, those after."""
    page = re.sub('<article class="change away".*?</article>', "", page, flags=re.S)  # told where it went
    side = r'<div class="{}" role="group" aria-label="{}">(.*?)</div>\n'
    columns = re.findall(side.format("before", "Before") + side.format("after", "After") + "</div>\n</article>", page, re.S)
    expect(len(columns) == len(told["differences"]), f"{name}: {len(columns)} pairs of columns")
    for (before, after), each in zip(columns, told["differences"]):
        after = re.sub('<del>.*?</del>|<span class="was">.*?</span>', "", after, flags=re.S)
        expect("<ins>" not in before, f"{name}: new words in the column before: {before}")
        if each["rows"]:
            continue
        for side, column in (("before", before), ("after", after)):
            wanted = "".join(joined(each["words"], side).split())
            label = letters(column).removesuffix(wanted)
            expect(letters(column).endswith(wanted) and len(label) < 12, f"{name}: {side}: {letters(column)}, not {wanted}")


with tempfile.TemporaryDirectory() as place:
    folder = pathlib.Path(place)
    for name, before, after, wanted in pairs(root):
        old, new = folder / "old.xml", folder / "new.xml"
        old.write_text(before)
        new.write_text(after)
        text, error, status = call("compare", old, new)
        expect(status == bool(wanted) and not error, f"{name}: status {status} {error}")
        expect(sorted(told_lines(text)) == sorted(wanted), f"{name}: {told_lines(text)}")
        written = call("compare", old, new, "--to", "json")[0]
        told = json.loads(written)
        jsonschema.validate(told, schema)
        expect(told["differs"] == bool(wanted), f"{name}: differs")
        recipe(name, told, *(once_for("paragraphs", each, lambda: paragraphs(each)) for each in (old, new)))
        tracked(name, old, new)
        page = call("compare", old, new, "--to", "html")[0]
        expect(page.count("<article") == len(wanted), f"{name}: {page.count('<article')} changes on the page")
        expect(("<ins>" in page.split("<main")[1]) <= bool(wanted), f"{name}: something is marked")
        sides(name, page, told)

    # Statuses, standard input, and no colours where nobody looks.
    example = root / "examples/A_RES_58_143.xml"
    expect(call("compare", example, folder / "missing.xml")[2] == 2, "a missing file")
    expect(call("compare", "-", "-")[2] == 2, "twice standard input")
    (folder / "empty.xml").write_text("<a/>")
    wrong = call("compare", example, example, "--to", "docx", "--date", "2026-13-01T00:00:00Z", "-o", folder / "c.docx")
    expect(wrong[2] == 2 and "moment" in wrong[1], f"a date that is none: {wrong}")
    expect("holds no text" in call("compare", example, folder / "empty.xml")[1], "a file without text")
    expect(call("compare", example, "-", input=example.read_bytes())[2] == 0, "standard input")
    expect("\x1b" not in text, "colours in a file")
    expect(call("compare", example, example, "-o", "/missing/folder/x")[2] == 2, "an output that cannot be written")
    # A text that import reads is compared as the document it becomes.
    call("render", example, "--to", "docx", "-o", folder / "e.docx")
    text, error, status = call("compare", example, folder / "e.docx")
    expect(status == 0, f"a Word file of the same text: {text}{error}")

print("\n".join(problems) or "pairs of versions are told")
sys.exit(bool(problems))

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every rule has a bad and a good example in each language in which it finds something in official texts.

usage: tests/languages/languages.py PROGRAM

What a rule finds in which language is told by docs/calibration/hits.md. Most examples stand in the rules' own files, where a
unit test runs them; those of further languages stand here, one file for each language, and are run here: the bad one gives the
rule's finding at the place between ⟦ and ⟧ and nothing else, the good one nothing. Rules about markup alone know no languages.

A block of examples-LL.txt is a line with the code and the slot, a line with the bad text behind "- ", one with the good behind
"+ ". Slots: `p` paragraphs of the preamble, `o` operative ones, parted by " || "; any other as in tests/support/frames, whole.
{1:…} stands for note 1.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
MARKUP = re.compile(r"XML|SCH|META|SUPP|SPON00[56]|STR015")
# Found in texts of a language that they do not cover: files that hold another language.
ELSEWHERE = {("EDIT032", "ru")}


def blocks(language):
    """(code, slot, bad, good) of a language's file."""
    path = pathlib.Path(__file__).with_name(f"examples-{language}.txt")
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    for at, line in enumerate(lines):
        head = re.fullmatch(r"([A-Z]+\d+) (\w+)", line)
        if head:
            yield (*head.groups(), lines[at + 1].removeprefix("- "), lines[at + 2].removeprefix("+ "))


def in_markup(text, slot, language):
    text = re.sub(r"\{(\d+):([^{}]*)\}", r'<authorialNote marker="\1" placement="bottom" eId="authorialNote_\1"><p>\2</p></authorialNote>', text)
    if slot not in ("p", "o"):
        return text
    parts = []
    for number, paragraph in enumerate(text.split(" || "), 1):
        words = re.search(r"<[ib]>(?:<i>)?(.*?)<", paragraph)
        name = re.sub("[⟦⟧]", "", words[1]).strip() if words else "x"
        if slot == "p":
            parts.append(f'<container name="{name}" eId="container_{number}"><p>{paragraph}</p></container>')
        else:
            label = f"{number} -" if language == "ar" else f"{number}."
            parts.append(f'<paragraph eId="para_{number}"><num>{label}</num><content><p>{paragraph}</p></content></paragraph>')
    return "\n".join(parts)


def framed(text, slot, language):
    frame = (ROOT / f"tests/support/frames/{language}.xml").read_text("utf-8")
    name = {"p": "preamble", "o": "operative"}.get(slot, slot)
    begin, end = (frame.index(f"<!--[{mark}{name}]-->") for mark in ("", "/"))
    return frame[:begin] + text + frame[end:]


def unmarked(text):
    """The text without its marks, and the places between them as bytes."""
    places, out = [], ""
    for part in re.split("([⟦⟧])", text):
        if part == "⟦":
            places.append([len(out.encode())])
        elif part == "⟧":
            places[-1].append(len(out.encode()))
        else:
            out += part
    return out, places


def covered():
    """(code, language) of the examples in the rules' files."""
    for path in ROOT.glob("src/rules/checks/*.cpp"):
        text = path.read_text("utf-8")
        code = re.search(r'\.code = "([A-Z]+\d+)"', text)[1]
        for example in re.split(r"\.bad\s*=", text)[1:]:
            match = re.search(r'\.language = "(\w\w)"', example)
            yield code, match[1] if match else "en"


def lacking(shown):
    table = (ROOT / "docs/calibration/hits.md").read_text("utf-8")
    heads = None
    for line in table.splitlines():
        cells = [each.strip() for each in line.strip("| ").split("|")]
        if cells[0] == "Code":
            heads = cells
        elif heads and re.fullmatch(r"[A-Z]+\d{3}", cells[0]) and not MARKUP.match(cells[0]):
            for language in LANGUAGES:
                pair = cells[0], language
                if int(cells[heads.index(language)]) and pair not in shown and pair not in ELSEWHERE:
                    yield pair


def main():
    problems, cases = [], {}
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            for index, (code, slot, *pair) in enumerate(blocks(language)):
                for kind, text in zip(("bad", "good"), pair):
                    text, places = unmarked(framed(in_markup(text, slot, language), slot, language))
                    name = f"{language}-{index:03}-{code}-{kind}.xml"
                    pathlib.Path(folder, name).write_text(text, "utf-8")
                    cases[name] = (code, places, [])
        done = subprocess.run([pathlib.Path(sys.argv[1]).resolve(), "check", "--isolated", "--exit-zero",
                "--no-schema", "--format", "jsonl", "."], cwd=folder,
                              capture_output=True, check=True)
        for row in map(json.loads, done.stdout.splitlines()):
            cases[pathlib.Path(row["file"]).name][2].append(row)
    for name, (code, places, found) in cases.items():
        told = [(row["code"], [row["byte"]["begin"], row["byte"]["end"]], row["message"]) for row in found]
        if "-bad" in name:
            right = places and sorted(each[1] for each in told
                    if each[0] == code) == places and len(told) == len(places)
        else:
            right = not told
        if not right:
            problems.append(f"{name}: expected {places} of {code}, found {told}")
    shown = set(covered()) | {(code, name[:2]) for name, (code, *_) in cases.items()}
    problems += [f"{code} finds something in {language} and has no example in it" for code, language in lacking(shown)]
    print("\n".join(problems) or f"{len(cases)} texts are as they should be, no language is without its example")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())

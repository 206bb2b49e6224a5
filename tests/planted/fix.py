#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants defects of numbering in official documents and tells whether `resolute fix` puts the right numbers back.

usage: tests/planted/fix.py [--files N] [--own] [--seed S] [--kind REGEX] [--keep DIR]
                            [--minimum SHARE] [PROGRAM]

Each document gets each kind of defect once, each in a copy of its own. Since `fix` may mend other things too, the mended
copy is compared with the mended original: a defect is restored when the lines it touched are the same again; the document
is damaged when any other line differs from both the mended and the published original, when it is well-formed no more, or
when it has a finding the original has not.
Exit status 1 when fewer than 95 of 100 are restored (or fewer than --minimum) or any document is damaged.
"""
import argparse
import collections
import difflib
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from official import KINDS, Document, well_formed
from planted import ROOT, check, new, official_documents, own_documents, plant

RENUMBERED = ("wrong paragraph number", "paragraph number repeated", "paragraph number skipped", "letter skipped in a list",
              "wrong letter in a list", "letter doubled in a list", "note marker wrong", "note marker doubled",
              "note marker skipped", "look-alike letter in a label")


def fix(program, folder):
    done = subprocess.run([program, "fix", "--isolated", "."], cwd=folder, capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"fix: the program ended with {done.returncode}: {done.stderr.decode()[:400]}")


def places(original, mended):
    """Where a line of the original stands in the mended one, which may have fewer lines or more."""
    if len(original) == len(mended):
        return lambda line: line
    blocks = difflib.SequenceMatcher(None, original, mended, False).get_matching_blocks()
    before = lambda line: max((each for each in blocks if each.a < line), default=blocks[-1], key=lambda each: each.a)
    return lambda line: line - before(line).a + before(line).b


class Result:
    """What became of one planted defect; `problem` says in what way the document is damaged, if it is."""

    def __init__(self, kind, path, damage, document, whole, mended, findings):
        self.kind, self.path = kind, path
        expected, found = whole.split(b"\n"), mended.split(b"\n")
        place = places(document.data.split(b"\n"), expected)
        self.lines = sorted({place(document.line(edit[0])) for edit in damage.edits})
        self.line = place(document.line(damage.at))
        self.now = found[self.line - 1].strip().decode("utf-8", "replace")[:80] if self.line <= len(found) else ""
        self.restored = all(expected[each - 1:each] == found[each - 1:each] for each in self.lines)
        original = document.data.split(b"\n")
        as_published = lambda number: len(original) == len(found) and original[number - 1] == found[number - 1]
        others = [number for number, (one, other) in enumerate(zip(expected, found), 1)
                  if one != other and number not in self.lines and not as_published(number)]
        self.problem = ""
        if len(expected) != len(found) or others:
            self.problem = f"line {others[0] if others else len(found)} was changed"
        elif not well_formed(mended):
            self.problem = "no longer well-formed"
        elif self.restored and findings:
            self.problem = f"new finding in line {findings[0]['location']['line']}: {findings[0]['message']}"


def run(program, paths, kinds, seed, folder):
    plan = []
    for number, path in enumerate(paths):
        document = Document(str(path), path.read_bytes())
        damages = list(plant(document, kinds, seed))
        for index, (kind, damage) in enumerate([(None, None), *damages] if damages else []):
            file = folder / f"{number:05}" / f"{index:02}" / path.name
            file.parent.mkdir(parents=True)
            file.write_bytes(damage.apply(document.text).encode() if damage else document.data)
            plan.append((file, path, document, kind, damage))
    fix(program, folder)
    found = check(program, folder)
    results, whole, before = [], b"", []
    for file, path, document, kind, damage in plan:
        rows = found[str(file.relative_to(folder))]
        if kind is None:
            whole, before = file.read_bytes(), rows
        else:
            results.append(Result(kind, path, damage, document, whole, file.read_bytes(), new(rows, before)))
    return results


def report(results):
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for each in results:
        for name in (each.kind, "all"):
            counts[name][0] += 1
            counts[name][1] += each.restored
            counts[name][2] += bool(each.problem)
    print(f"{'kind':34} planted restored damaged")
    for name, (planted, restored, damaged) in counts.items():
        if name != "all":
            print(f"{name:34} {planted:7} {restored:8} {damaged:7}")
    planted, restored, damaged = counts["all"]
    print(f"{'all':34} {planted:7} {restored:8} {damaged:7}")
    return restored / max(1, planted), damaged


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].replace("usage: ", ""))
    parser.add_argument("--files", type=int, default=60)
    parser.add_argument("--own", action="store_true", help="the project's own documents too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="")
    parser.add_argument("--keep", help="folder to keep the files in")
    parser.add_argument("--show", type=int, default=20, help="failures shown of each kind")
    parser.add_argument("--minimum", type=float, default=0.95)
    parser.add_argument("program", nargs="?", default=ROOT / "build/release/bin/resolute")
    arguments = parser.parse_args()
    kinds = {each: KINDS[each] for each in RENUMBERED if each in KINDS and re.search(arguments.kind, each)}
    paths = official_documents(arguments.files, random.Random(arguments.seed), None)
    paths += own_documents() if arguments.own else []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(arguments.keep or temporary)
        results = run(os.path.abspath(arguments.program), paths, kinds, arguments.seed, folder)
    shown = collections.Counter()
    for each in results:
        if each.problem or not each.restored:
            shown[each.kind] += 1
            if shown[each.kind] <= arguments.show:
                print(f"{each.kind}: {each.path}:{each.line}: {each.problem or 'not restored'}: {each.now}")
    restored, damaged = report(results)
    if restored < arguments.minimum or damaged:
        print(f"fix: {restored:.1%} restored, expected {arguments.minimum:.0%}; {damaged} documents damaged, expected none")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants single defects in official documents and tells which of them `resolute check` finds.

usage: tests/planted/planted.py [--second] [--files N] [--own] [--seed S] [--language LL] [--kind REGEX] [--misses FILE]
                                [--limit N] [--keep DIR] [--minimum SHARE] [--each SHARE] [PROGRAM]

Each chosen document gets each kind of defect once, each in a copy of its own, at a random place. A defect counts as
found when a finding that the undamaged document does not have begins on the line of the defect or spans it. Documents
are taken from the published corpus (RESOLUTE_SHARED, default ../shared), with --own also the project's own. With --second
the kinds are those of a second generator that shares no line with the first in how it chooses places. Exit status 1 when
fewer than 98 of 100 are found (or fewer than --minimum), or of any kind fewer than --each.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import kinds_citations  # noqa: F401 (these register their kinds)
import kinds_declared  # noqa: F401
import kinds_markup  # noqa: F401
import kinds_metadata  # noqa: F401
import kinds_numbers  # noqa: F401
import kinds_words  # noqa: F401
import second_citations  # noqa: F401
import second_markup  # noqa: F401
import second_structure  # noqa: F401
import second_words  # noqa: F401
from official import KINDS, Document, well_formed
from paper import SECOND, Paper

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")


def own_documents():
    """Documents of the project: the examples and the frames that the rules' own examples stand in."""
    return sorted(ROOT.glob("examples/A_RES_*.xml")) + sorted(ROOT.glob("tests/support/frames/*.xml"))


def official_documents(count, dice, language):
    """Documents of the corpus in random order, in equal shares of the languages."""
    shared = pathlib.Path(os.environ.get("RESOLUTE_SHARED", ROOT.parent / "shared"))
    folders = {each: [] for each in LANGUAGES if language in (None, each)}
    for path in sorted(shared.glob("corpus/*/*/*/*.xml")):
        if path.parent.name in folders and path.stat().st_size < 300_000 and well_formed(path.read_bytes()):
            folders[path.parent.name].append(path)
    most = -(-count // len(folders))
    return [path for paths in folders.values() for path in dice.sample(paths, min(most, len(paths)))][:count]


def plant(document, kinds, seed):
    """One damage of each kind (name -> family, function) that has a place in the document: (kind, damage)."""
    for name in kinds:
        dice = random.Random(f"{seed} {name} {pathlib.Path(document.name).name}")
        damage = kinds[name][1](document, dice)
        if damage and damage.apply(document.text) != document.text:
            yield name, damage


def check(program, folder):
    """Findings of all files under a folder: path -> rows."""
    done = subprocess.run([program, "check", "--isolated", "--exit-zero", "--format", "jsonl", "."], cwd=folder,
                          capture_output=True)
    if done.returncode:
        sys.exit(f"planted: the program ended with {done.returncode}: {done.stderr.decode()[:400]}")
    found = collections.defaultdict(list)
    for row in done.stdout.splitlines():
        row = json.loads(row)
        found[os.path.normpath(row["file"])].append(row)
    return found


def new(rows, before):
    """Findings of a damaged document that the document itself does not have (defects never move a line)."""
    def key(row):
        return row["code"], row["message"], row["location"]["line"]
    left = collections.Counter(map(key, before))
    out = []
    for row in rows:
        if left[key(row)]:
            left[key(row)] -= 1
        else:
            out.append(row)
    return out


def on_line(row, lines):
    return any(row["location"]["line"] <= line <= row["end_location"]["line"] for line in lines)


class Result:
    def __init__(self, kind, document, damage, findings):
        self.kind, self.document, self.damage = kind, document, damage
        self.line = document.line(damage.at)
        self.lines = {self.line, *map(document.line, damage.also)}
        self.elsewhere = findings
        self.file = re.sub(r".*/corpus/", "", document.name)
        self.found = [each for each in findings if on_line(each, self.lines)]

    def excerpt(self):
        """What stood there and what stands there now, the words around it cut short."""
        begin, end, text = next(each for each in self.damage.edits if each[0] == self.damage.at)
        whole = self.document.text
        before, after = whole[max(0, begin - 40):begin], whole[end:end + 40]
        old, now = (each if len(each) < 90 else each[:60] + "…" + each[-20:] for each in (whole[begin:end], text))
        return (re.sub(r"\s+", " ", f"{before}⟦{old}⟧{after}"),
                re.sub(r"\s+", " ", f"{before[-12:]}⟦{now}⟧{after[:12]}"))


def run(program, chosen, kinds, seed, folder):
    """All planted defects with what was found of them."""
    plan = []
    for number, document in enumerate(chosen):
        name = pathlib.Path(document.name).name
        jobs = [(None, None), *plant(document, kinds, seed)]
        for index, (kind, damage) in enumerate(jobs):
            path = pathlib.Path(f"{number:05}", f"{index:03}", name)
            (folder / path).parent.mkdir(parents=True)
            text = damage.apply(document.text) if damage else document.text
            (folder / path).write_bytes(text.encode("utf-8", "surrogateescape"))
            plan.append((str(path), document, kind, damage))
    found = check(program, folder)
    results, before = [], []
    for path, document, kind, damage in plan:
        if kind is None:
            before = found[path]
        else:
            results.append(Result(kind, document, damage, new(found[path], before)))
    return results


def share(found, planted):
    return f"{found}/{planted}" if planted else "–"


def counted(results):
    """(kind, language) -> [found, planted]; an empty kind or language stands for all."""
    cells = collections.defaultdict(lambda: [0, 0])
    for each in results:
        for key in ((each.kind, each.document.language), (each.kind, ""), ("", each.document.language), ("", "")):
            cells[key][0] += bool(each.found)
            cells[key][1] += 1
    return cells


def by_share(cells):
    """The kinds, worst found first: (share, kind)."""
    return sorted((found / planted, name) for (name, language), (found, planted) in cells.items() if name and not language)


def print_table(cells):
    print(f"{'kind':46} {'all':>11} " + " ".join(f"{each:>9}" for each in LANGUAGES))
    for name in [*(name for _, name in by_share(cells)), ""]:
        print(f"{name or 'all':46} {share(*cells[name, '']):>11} "
              + " ".join(f"{share(*cells[name, each]):>9}" for each in LANGUAGES))


def write_misses(path, results, kinds, limit):
    """Missed defects in families, some of each kind and language, as Markdown."""
    groups = collections.defaultdict(list)
    for each in results:
        if not each.found:
            groups[kinds[each.kind][0], each.kind].append(each)
    lines = ["# Planted defects that were not found", ""]
    for (family, name), missed in sorted(groups.items(), key=lambda item: (item[0][0], -len(item[1]))):
        planted = sum(each.kind == name for each in results)
        lines += [f"## {family}: {name}: {len(missed)} of {planted} missed", ""]
        shown = collections.Counter()
        for each in missed:
            shown[each.document.language] += 1
            if shown[each.document.language] > limit:
                continue
            was, now = each.excerpt()
            lines += [f"- {each.document.language} {each.file}:{each.line}", f"  - was {was}", f"  - now {now}"]
            for other in each.elsewhere[:2]:
                lines.append(f"  - elsewhere: line {other['location']['line']} {other['code']} {other['message'][:110]}")
        lines.append("")
    pathlib.Path(path).write_text("\n".join(lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1])
    parser.add_argument("--second", action="store_true", help="the kinds of the second generator")
    parser.add_argument("--files", type=int, default=60)
    parser.add_argument("--own", action="store_true", help="the project's own documents too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--kind", default="")
    parser.add_argument("--misses")
    parser.add_argument("--limit", type=int, default=4, help="misses shown of each kind and language")
    parser.add_argument("--keep", help="folder to keep the damaged files in")
    parser.add_argument("--minimum", type=float, default=0.98)
    parser.add_argument("--each", type=float, default=0.0, help="the share of each kind that must be found")
    parser.add_argument("program", nargs="?", default=ROOT / "build/release/bin/resolute")
    arguments = parser.parse_args()
    kinds = {name: (family, function) for name, (family, function) in (SECOND if arguments.second else KINDS).items()
             if re.search(arguments.kind, name) or re.search(arguments.kind, family)}
    paths = official_documents(arguments.files, random.Random(arguments.seed), arguments.language)
    if arguments.own:
        paths += own_documents()
    read = Paper if arguments.second else Document
    chosen = [read(str(path), path.read_bytes()) for path in paths]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(arguments.keep or temporary)
        results = run(os.path.abspath(arguments.program), chosen, kinds, arguments.seed, folder)
    cells = counted(results)
    print(f"{len(results)} defects in {len(chosen)} documents, seed {arguments.seed}\n")
    print_table(cells)
    if arguments.misses:
        write_misses(arguments.misses, results, kinds, arguments.limit)
    found = cells["", ""][0] / max(1, len(results))
    low = [f"{name} ({part:.0%})" for part, name in by_share(cells) if part < arguments.each]
    if found < arguments.minimum:
        print(f"\nplanted: {found:.1%} found, expected {arguments.minimum:.0%}")
    if low:
        print(f"\nplanted: fewer than {arguments.each:.0%} found of {', '.join(low)}")
    return int(found < arguments.minimum or bool(low))


if __name__ == "__main__":
    sys.exit(main())

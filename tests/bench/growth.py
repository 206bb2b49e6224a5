#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tells whether the time of `resolute check`, and of `resolute import`, grows with the length of a document and no faster.

usage: tests/bench/growth.py [--runs N] [--size BYTES] [--shape PATTERN] [--count] [PROGRAM]

For each shape of document (many paragraphs, notes, points, links …) two are made, one ten times as long as the other, and
checked alone; texts ("text of …") are imported. Both hold ten times as many findings when they hold ten times as much text. Work is
counted in instructions where the machine counts them (`perf stat`), with `--count` by valgrind, fifty times slower and exact everywhere;
else it is processor time, the least of several runs in turns, and where that looks too long, of three times as many. The start of the
program does not count. Exit status 1 when the longer one takes more than twelve times as much.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIMIT = 12


def paragraph(number, content, before=""):
    return (f'{before}<paragraph eId="para_{number}"><num>{number}.</num><content eId="para_{number}__content">'
            f"<p><i>Requests</i> {content};</p></content></paragraph>\n")


def paragraphs(count):
    return "".join(paragraph(each, "the Secretary-General to report thereon") for each in range(1, count + 1))


def notes(count):
    return "".join(paragraph(each, f'the report<authorialNote marker="{each}" placement="bottom" eId="note_{each}"><p>A/78/'
                             f"{each % 9 + 1}, para. {each % 5 + 1}.</p></authorialNote> to be read")
                   for each in range(1, count + 1))


def letters(number):
    """a to z, then aa to zz and so on, as lists are labelled."""
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)


def points(count):
    lists = []
    for number in range(1, count // 26 + 2):
        labels = [letters(each) for each in range(1, 27)]
        inner = "".join(f'<point eId="para_{number}__point_{each}"><num>({each})</num><content eId="para_{number}__{each}'
                        f'__content"><p>To report on the matter;</p></content></point>\n' for each in labels)
        lists.append(f'<paragraph eId="para_{number}"><num>{number}.</num><list eId="para_{number}__list"><intro '
                     f'eId="para_{number}__intro"><p><i>Requests</i> the Secretary-General:</p></intro>\n{inner}</list>'
                     "</paragraph>\n")
    return "".join(lists)


def points_of_one_list(count):
    inner = "".join(f'<point eId="p_{each}"><num>({each})</num><content eId="p_{each}__c">'
                    "<p>To report on the matter;</p></content></point>\n" for each in range(1, count + 1))
    return ('<paragraph eId="para_1"><num>1.</num><list eId="para_1__list"><intro eId="para_1__intro"><p><i>Requests</i> the '
            f"Secretary-General:</p></intro>\n{inner}</list></paragraph>\n")


def links(count):
    one = '<a href="https://undocs.org/en/A/RES/70/{0}">70/{0}</a> of 25 September 2015'
    return "".join(paragraph(each, f"report {each} in " + ", ".join(one.format(each % 200 + other) for other in range(1, 5)))
                   for each in range(1, count // 4 + 1))


def references(count):
    return "".join(paragraph(each, f"action as in paragraph {max(1, each - 3)} above and paragraph 1 of the present resolution")
                   for each in range(1, count + 1))


def findings(count):
    return "".join(paragraph(each * 2, "the the report , and  (the organisation")[:-1].replace(";", ",") + "\n"
                   for each in range(1, count + 1))


def one_paragraph(count):
    return paragraph(1, "the Secretary-General to report, " * count + "and so on")


def character_references(count):
    return paragraph(1, "the the &#x41;&#x41; organisation, " * count + "and so on")


def repeated_ids(count):
    return "".join(paragraph(each, "the Secretary-General to report").replace(f"para_{each}", "para_1")
                   for each in range(1, count + 1))


def nesting(count):
    depth = count
    return paragraph(1, "<span>" * depth + "the Secretary-General to report" + "</span>" * depth)


def suppressions(count):
    mark = '<?resolute ignore=EDIT reason="as it was adopted"?>'
    return "".join(paragraph(each, "the the report", mark) for each in range(1, count + 1))


def tables(count):
    rows = "".join(f"<tr><td><p>State {each}</p></td><td><p>{each} 000</p></td></tr>\n" for each in range(1, count + 1))
    return paragraph(1, "the report") + f'<container name="table" eId="t"><table eId="table_1">{rows}</table></container>\n'


def wide_cells(count):
    """Each says it goes over far more columns and rows than there are."""
    rows = "".join(f'<tr><td colspan="1000" rowspan="1000"><p>State {each}</p></td></tr>\n' for each in range(1, count + 1))
    return paragraph(1, "the report") + f'<container name="table" eId="t"><table eId="table_1">{rows}</table></container>\n'


def unclosed(count):
    return "".join("<paragraph><num>1.</num><p>text\n" for _ in range(count))


def too_deep(count):
    """Elements that lose their tags, side by side."""
    return paragraph(1, "<span>" * 200 + "<i>report</i> " * count + "</span>" * 200)


def endless_document_types(count):
    return "<!DOCTYPE [\n" * count


# Again and again in one paragraph, without a space: no word ends near.
WORDS = {"commas without spaces": "S,2006/997,", "one long word": "resolution12apara",
         "marks of several pairs": '$"\u300b\u00a7\u00ab'}

SHAPES = {"many paragraphs": paragraphs, "many notes": notes, "many points": points, "one long list": points_of_one_list,
          "many links": links, "many references": references, "many findings": findings, "one long paragraph": one_paragraph,
          "character references": character_references,
          "one id repeated": repeated_ids, "many suppressions": suppressions, "one long table": tables, "wide cells": wide_cells,
          "tags never closed": unclosed, "deep nesting": nesting,
          "elements too deep": too_deep, "document types without end": endless_document_types,
          **{name: lambda count, words=words: paragraph(1, words * count) for name, words in WORDS.items()}}

# What a text is made of, again and again, behind the beginning of a resolution.
TEXTS = {"text of paragraphs": "1. Requests the Secretary-General to report;\n\n", "text of formulas": "The General Assembly,\n\n",
         "text of one word": "---\n", "text of marks": "\u00b9 \r", "text of closing marks": "\f\u201d", "text of figures": "1\n"}
BEGINNING = "A/RES/70/9\n\n70/9. Libraries\n\nThe General Assembly,\n\nRecalling its resolution,\n\n"


def document(shape, count):
    if shape in TEXTS:
        return BEGINNING + TEXTS[shape] * count
    frame = (ROOT / "tests/support/frames/en.xml").read_text()
    begin, end = "<!--[operative]-->\n", "<!--[/operative]-->"
    return re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: SHAPES[shape](count), frame, flags=re.S)


def run(command):
    """Processor seconds of a whole run. The kernel's part belongs to it: only the sum of both is exact."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"growth: {command}: ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime


def counted(tool, command, pattern):
    """What a tool tells of a run: instructions, or nothing where it cannot count."""
    try:
        told = subprocess.run([*tool, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False).stderr
    except FileNotFoundError:
        return None
    found = re.search(pattern, told)
    return int(found[1].replace(",", "")) if found else None


class Meter:
    """How much work checking a file is, in the unit that this machine can tell best."""

    def __init__(self, program, runs, count):
        self.program, self.runs = program, runs
        self.tools = {"by valgrind": (["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"], r"Collected : (\d+)")} if count else {
            "by the processor": (["perf", "stat", "-x,", "-e", "instructions:u"], r"(\d+),,instructions")}
        self.tool = next((tool for tool in self.tools.values() if counted(tool[0], [program, "--version"], tool[1])), None)
        self.unit, self.scale = ("M", 1e-6) if self.tool else ("ms", 1000)
        self.least = 1e6 if self.tool else 0.002  # below, a ratio tells nothing

    def command(self, path):
        if path.suffix == ".txt":
            return [self.program, "import", path, "-o", os.devnull]
        return [self.program, "check", "--isolated", "--exit-zero", "--jobs", "1", "--format", "jsonl", path]

    def work(self, paths, runs=None):
        """Of each of the paths, taken in turns."""
        if self.tool:
            return [counted(self.tool[0], self.command(path), self.tool[1]) for path in paths]
        rounds = [[run(self.command(path)) for path in paths] for _ in range(runs or self.runs)]
        return [min(each) for each in zip(*rounds)]


def count_for(shape, size):
    """How many of a thing make a document of about `size` bytes."""
    some = len(document(shape, 200)) - len(document(shape, 100))
    return max(10, size * 100 // max(1, some))


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].replace("usage: ", ""))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--size", type=int, default=500_000, help="bytes of the shorter document")
    parser.add_argument("--shape", default="")
    parser.add_argument("--count", action="store_true", help="count instructions by valgrind")
    parser.add_argument("program", nargs="?", default=ROOT / "build/release/bin/resolute")
    arguments = parser.parse_args()
    meter, bad = Meter(os.path.abspath(arguments.program), arguments.runs, arguments.count), []
    with tempfile.TemporaryDirectory() as folder:
        def path_of(name, text):
            path = pathlib.Path(folder, name)
            path.write_text(text)
            return path

        print(f"{'shape':22} {'short':>9} {'long':>9}  times")
        for shape in [*SHAPES, *TEXTS]:
            if not re.search(arguments.shape, shape):
                continue
            # Depth is limited by the reader (and by its libraries), length is not.
            count = 20 if shape == "deep nesting" else count_for(shape, arguments.size)
            if shape in TEXTS:
                count = min(count, 4000)  # texts of more than 50,000 lines are refused
            end = "txt" if shape in TEXTS else "xml"
            least = "text of paragraphs" if shape in TEXTS else "many paragraphs"
            paths = [path_of(f"least.{end}", document(least, 2)), path_of(f"short.{end}", document(shape, count)),
                     path_of(f"long.{end}", document(shape, 10 * count))]
            for runs in (arguments.runs, 3 * arguments.runs):
                start, short, long = meter.work(paths, runs)
                times = (long - start) / (short - start) if short - start > meter.least else 0
                if times <= LIMIT or meter.tool:
                    break
            print(f"{shape:22} {(short - start) * meter.scale:6.0f} {meter.unit} {(long - start) * meter.scale:6.0f} {meter.unit}  "
                  f"{f'{times:.1f}' if times else '–'}")
            if times > LIMIT:
                bad.append(shape)
    if bad:
        print(f"growth: more than {LIMIT} times as much for ten times the text: {', '.join(bad)}")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())

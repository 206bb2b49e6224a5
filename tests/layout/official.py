# SPDX-License-Identifier: Apache-2.0
"""Holds our pages against official ones: official.py RESOLUTE [--imported] [--lines] [NAME…]

For each pair in official-samples (NAME.pdf and xml/NAME.xml) it renders the XML and prints how many pages, line ends and
places agree. Body lines are all lines of text with notes, headings, annexes and tables; heads and feet are furniture and
measured apart. With --lines every deviating line is told with its cause, found by measuring. Exits 1 below the floors.
"""
import argparse
import html
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

import line_causes
import line_matches
import page_lines
import page_trace

# A little below what is reached: shares of lines alike, of those not tightened by hand, of lines on the same page.
FLOORS = {"alike": 0.95, "untouched": 0.988, "page": 0.907}


def samples_folder():
    named = os.environ.get("RESOLUTE_SHARED")
    root = pathlib.Path(named) if named else pathlib.Path(__file__).resolve().parents[3] / "shared"
    return root / "official-samples"


def read(file):
    pages = page_trace.pages_of(file)
    lines = [line for number, page in enumerate(pages, 1) for line in page_lines.lines_of(page, number)]
    return pages, lines


def spans(values):
    """Median and largest of absolute deviations."""
    sizes = sorted(abs(each) for each in values)
    return (statistics.median(sizes), sizes[-1]) if sizes else (0.0, 0.0)


def letters(text):
    return "".join(each for each in text if each.isalnum())


def plain(markup):
    return html.unescape(re.sub(r"<[^>]*>", " ", markup))


class Sample:
    def __init__(self, name, official, own, xml):
        self.name = name
        # Twice, for notes stand in the midst of the lines that call them.
        text = xml.read_text(encoding="utf-8", errors="replace")
        self.said = letters(plain(text)) + " " + letters(plain(re.sub(r"(?s)<authorialNote.*?</authorialNote>", "", text)))
        self.pages, lines = read(official)
        self.own_pages, own_lines = read(own)
        self.match = line_matches.Match(lines, own_lines)
        self.furniture = line_matches.furniture(lines, own_lines)
        self.rules = line_matches.rules(self.pages, self.own_pages)
        line_causes.tell(self.match)

    def shares(self):
        lines = self.match.lines
        untouched = [each for each in lines if not each.tightened]
        count = max(1, len(lines))
        return {"alike": sum(each.alike for each in lines) / count,
                "untouched": sum(each.alike for each in untouched) / max(1, len(untouched)),
                "page": sum(each.same_page for each in lines) / count}

    def lacking(self):
        """How many official lines say what the XML does not: it has lost them, and their room on the pages."""
        return sum(not each.alike and letters(each.line.text) not in self.said for each in self.match.lines)

    def row(self):
        shares = self.shares()
        lines = self.match.lines
        placed = [each for each in lines if each.alike and each.same_page]
        firsts = self.match.first_lines()
        cells = [f"{self.name:17}", f"{len(self.own_pages):3}/{len(self.pages):<3}", f"{len(lines):5}",
                 f"{shares['alike']:7.1%}", f"{sum(each.tightened for each in lines):4}",
                 f"{shares['untouched']:7.1%}", f"{shares['page']:7.1%}"]
        for values in ([each.down for each in firsts], [each.down for each in placed],
                       [each.left for each in placed], [each.right for each in placed],
                       [each for rule in self.rules for each in rule.off], [each for _, off in self.furniture for each in off]):
            cells.append("{:5.2f} {:6.2f}".format(*spans(values)))
        return " ".join(cells)

    def tell_lines(self):
        for each in self.match.lines:
            if not each.alike or not each.same_page or max(abs(each.down), abs(each.left), abs(each.right)) > 1:
                print(f"  p. {each.line.page:2} y {each.line.y:5.1f} {each.cause}: {each.line.text[:90]}")
        for rule in self.rules:
            if rule.missing or max(map(abs, rule.off)) > 1:
                print(f"  p. {rule.page:2} y {rule.y:5.1f} {'rule missing' if rule.missing else 'rule off by'} "
                      + " ".join(f"{each:.2f}" for each in rule.off))
        for line, off in self.furniture:
            if not off or max(map(abs, off)) > 1:
                print(f"  p. {line.page:2} y {line.y:5.1f} furniture {'missing' if not off else 'off by'} "
                      + " ".join(f"{each:.2f}" for each in off) + f": {line.text[:70]}")


def names_in(folder, imported):
    with_xml = {each.stem for each in folder.glob("xml/*.xml")}
    return sorted({each.stem for each in folder.glob("*.pdf")} - with_xml if imported else with_xml)


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode > 1:
        print(done.stderr.strip(), file=sys.stderr)


HEAD = ("document           pages  lines   alike  hand untouched same p.  first y med/max  y  med/max    left med/max"
        "  right med/max  rules med/max  furniture")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--lines", action="store_true", help="tell every deviating line with its cause")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for our files")
    parser.add_argument("--imported", action="store_true", help="of the PDF files alone, by default those without XML: "
                        "imported, and set again")
    asked = parser.parse_args()
    folder = samples_folder()
    names = asked.names or names_in(folder, asked.imported)
    if not names:
        print(f"skipped: no official samples in {folder}")
        return 77
    total = {key: 0.0 for key in FLOORS}
    wrong_pages, lacking_pages, count, hand, lost = [], [], 0, 0, 0
    print(HEAD)
    with tempfile.TemporaryDirectory() as temporary:
        kept = asked.keep or pathlib.Path(temporary)
        for name in names:
            own, xml = kept / f"{name}.pdf", folder / "xml" / f"{name}.xml"
            if asked.imported:
                xml = kept / f"{name}.xml"
                run(asked.program, "import", folder / f"{name}.pdf", "-o", xml)
                if not xml.exists():
                    print(f"{name:17} is not imported")
                    continue
            run(asked.program, "render", xml, "--to", "pdf", "-o", own)
            sample = Sample(name, folder / f"{name}.pdf", own, xml)
            print(sample.row())
            if asked.lines:
                sample.tell_lines()
            if len(sample.pages) != len(sample.own_pages):
                (lacking_pages if sample.lacking() else wrong_pages).append(name)
            lost += sample.lacking()
            lines = len(sample.match.lines)
            touched = sum(each.tightened for each in sample.match.lines)
            shares = sample.shares()
            total["alike"] += shares["alike"] * lines
            total["page"] += shares["page"] * lines
            total["untouched"] += shares["untouched"] * (lines - touched)
            count += lines
            hand += touched
    reached = {"alike": total["alike"] / count, "untouched": total["untouched"] / (count - hand), "page": total["page"] / count}
    print(f"{count} lines, {hand} tightened by hand: {reached['alike']:.2%} alike, {reached['untouched']:.2%} of those "
          f"untouched, {reached['page']:.2%} on the same page")
    print(f"{lost} lines say what the XML lacks; of the others {total['alike'] / max(1, count - lost):.2%} are alike")
    print("pages differ: " + (", ".join(wrong_pages + lacking_pages) or "nowhere"))
    low = [key for key, floor in FLOORS.items() if reached[key] < floor and not asked.imported]
    return 1 if low or wrong_pages else 0


if __name__ == "__main__":
    sys.exit(main())

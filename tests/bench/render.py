#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times PDF of the same words, warm, in turns: the program beside Typst, Apache FOP and WeasyPrint.

usage: tests/bench/render.py [--rounds N] [--install] [--document FILE] [PROGRAM]

Warm means: one process, fonts loaded, words rendered before; every one renders from memory into memory. For the program that is
`render_times` (`cmake --build --preset release --target render_times`). What the command itself takes for each further document of a
batch, files read and written, is told too: the time of a run over one and more documents less that of a run over one, divided.
No two of these documents are alike: each has the words of its paragraphs in another order, so that words, letters and fonts are known,
as in any batch, but no paragraph is. The peers render the one document, within one process each (`tests/bench/peers`), tagged as ours
but for WeasyPrint's, which in Debian 12 cannot be. Typst keeps what it has computed and so compiles an unchanged document again in a
fraction of the time; both are told, and the one that counts is that of a document it has not seen. Java is given thirty renderings to
compile what it runs often before ten are timed.
Peers that are not there are left out; `--install` gets them (npm into build/bench-peers, Debian packages with apt-get as root).
Files lie in memory (/dev/shm) where that can be, for the disk is nobody's merit.
Machines differ and are noisy: quote the ratios; where others use the machine too, those of the
processor's time, which for Typst and Java counts all their threads.
"""
import argparse
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

root = pathlib.Path(__file__).resolve().parents[2]
peers = pathlib.Path(__file__).resolve().parent / "peers"
place = root / "build/bench-peers"
fonts = "/usr/share/fonts/truetype/liberation2"
typst_package = "@myriaddreamin/typst-ts-node-compiler@0.7.0"
parser = argparse.ArgumentParser()
parser.add_argument("--rounds", type=int, default=7)
parser.add_argument("--install", action="store_true")
parser.add_argument("--document", type=pathlib.Path, default=root / "examples/A_RES_58_190.xml")
parser.add_argument("program", nargs="?", default=root / "build/release/bin/resolute")
arguments = parser.parse_args()


def install():
    place.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", place, typst_package], check=True)
    subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "fop", "weasyprint", "default-jdk-headless"], check=True)


def local(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def plain(text):
    return " ".join((text or "").split())


def blocks_of(path):
    """Paragraphs in order: lists of (is_note, words)."""
    found = []

    def collect(element, parts):
        parts.append((False, element.text or ""))
        for child in element:
            if local(child) == "authorialNote":
                parts.append((True, " ".join(child.itertext())))
            elif local(child) != "meta":
                collect(child, parts)
            parts.append((False, child.tail or ""))

    def walk(element):
        if local(element) == "meta":
            return
        if local(element) in ("p", "heading", "num", "docTitle", "formula"):
            parts = []
            collect(element, parts)
            if any(plain(words) for _, words in parts):
                found.append([(note, plain(words)) for note, words in parts if plain(words)])
            return
        for child in element:
            walk(child)

    walk(ElementTree.parse(path).getroot())
    return found


def typst_source(blocks):
    def words(text):
        return "".join("\\" + c if c in "\\#*_`$<>@=-+/[]~'\"" else c for c in text)

    lines = ['#set page(paper: "us-letter", margin: (x: 123pt, y: 72pt), numbering: "1/1")',
             '#set text(font: "Liberation Serif", size: 10pt, lang: "en")', "#set par(justify: true)"]
    for block in blocks:
        lines += ["", " ".join(f"#footnote[{words(text)}]" if note else words(text) for note, text in block)]
    return "\n".join(lines) + "\n"


def html_source(blocks):
    body = "\n".join("<p>" + " ".join(f'<span class="note">{escape(text)}</span>' if note else escape(text) for note, text in block) + "</p>"
                     for block in blocks)
    return f"""<!DOCTYPE html><html lang="en"><head><title>Resolution</title><style>
@page {{ size: Letter; margin: 72pt 123pt; @bottom-center {{ content: counter(page) "/" counter(pages) }} }}
body {{ font: 10pt "Liberation Serif"; text-align: justify; hyphens: auto }} .note {{ float: footnote }}
</style></head><body>
{body}
</body></html>"""


def fo_source(blocks):
    def inline(note, text):
        if not note:
            return escape(text)
        return ('<fo:footnote><fo:inline font-size="65%">*</fo:inline><fo:footnote-body>'
                f'<fo:block font-size="8.5pt">{escape(text)}</fo:block></fo:footnote-body></fo:footnote>')

    opening = '<fo:block text-align="justify" space-after="6pt">'
    body = "\n".join(opening + " ".join(inline(*part) for part in block) + "</fo:block>" for block in blocks)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Liberation Serif" font-size="10pt" language="en">
<fo:layout-master-set><fo:simple-page-master master-name="page" page-width="612pt" page-height="792pt" margin="72pt 123pt">
<fo:region-body margin-bottom="20pt"/><fo:region-after extent="15pt"/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="page"><fo:static-content flow-name="xsl-region-after"><fo:block><fo:page-number/></fo:block></fo:static-content>
<fo:flow flow-name="xsl-region-body">
{body}
</fo:flow></fo:page-sequence></fo:root>"""


def busy():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds(command):
    """Of the clock and of the processor."""
    begin, work = time.perf_counter(), busy()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin, busy() - work


def times_of(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        print(f"  left out, {command[0]} failed: {done.stderr.strip().splitlines()[-1:]}")
        return []
    figures = [float(each) for each in done.stdout.split()]
    return list(zip(figures[::2], figures[1::2]))


def turned(text, by):
    """The document with the words between two tags in another order: the first `by` of them come last."""
    def turn(found):
        words = found[1].split(" ")
        return ">" + " ".join(words[by % len(words):] + words[:by % len(words)]) + "<"

    head, body = text[:text.index("</meta>")], text[text.index("</meta>"):]
    return head + re.sub(r">([^<>]+)<", turn, body)


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.copies = 100
        many = folder / "many"
        many.mkdir()
        text = arguments.document.read_text()
        for index in range(self.copies + 1):
            (many / f"{index:03}.xml").write_text(turned(text, index))
        blocks = blocks_of(arguments.document)
        (folder / "a.typ").write_text(typst_source(blocks))
        (folder / "a.html").write_text(html_source(blocks))
        (folder / "a.fo").write_text(fo_source(blocks))
        (folder / "fop.xconf").write_text(
            '<fop version="1.0"><accessibility>true</accessibility><renderers><renderer mime="application/pdf">'
            f"<fonts><directory>{fonts}</directory></fonts></renderer></renderers></fop>")

    def documents(self):
        return sorted((self.folder / "many").iterdir())

    def own(self, breaking):
        return times_of([in_memory, breaking, *self.documents()])

    def batch(self):
        def run(inputs):
            return seconds([arguments.program, "render", *inputs, "--to", "pdf", "--jobs", "1", "-o", f"{self.folder}/own/"])

        inputs = self.documents()
        return [tuple(max(0.0, whole - one) * 1000 / self.copies for whole, one in zip(run(inputs), run(inputs[:1])))]

    def typst(self, memory):
        script = place / "typst.mjs"
        if not (place / "node_modules").is_dir() or not shutil.which("node"):
            return []
        shutil.copy(peers / "typst.mjs", script)
        return times_of(["node", script, self.folder / "a.typ", "3", fonts, self.folder / "typst.pdf", memory], cwd=place)

    def fop(self):
        jars = [jar for name in ("fop", "fop-core", "fop-events", "fop-util", "batik-all", "xmlgraphics-commons", "commons-io", "commons-logging",
                                 "xalan2", "serializer", "xercesImpl", "xml-apis", "xml-apis-ext", "fontbox2")
                if (jar := pathlib.Path(f"/usr/share/java/{name}.jar")).exists()]
        if not shutil.which("javac") or not any(jar.name == "fop-core.jar" for jar in jars):
            return []
        path = ":".join(map(str, jars))
        return times_of(["java", "-Djava.awt.headless=true", "-cp", path, peers / "FopTimes.java", self.folder / "a.fo", "10",
                         self.folder / "fop.xconf", self.folder / "fop.pdf"])

    def weasyprint(self):
        if not pathlib.Path("/usr/bin/weasyprint").exists():
            return []
        return times_of(["/usr/bin/python3", peers / "weasyprint_times.py", self.folder / "a.html", "2", self.folder / "weasyprint.pdf"])


if arguments.install:
    install()
in_memory = pathlib.Path(arguments.program).with_name("render_times")
for program in (arguments.program, in_memory):
    if not pathlib.Path(program).exists():
        sys.exit(f"there is no program at {program}: build it first")
memory = pathlib.Path("/dev/shm")
with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
    bench = Bench(pathlib.Path(folder))
    contestants = {
        "resolute": lambda: bench.own("official"),
        "resolute --breaking fine": lambda: bench.own("fine"),
        "resolute, a batch with its files": bench.batch,
        "Typst, document not seen before": lambda: bench.typst("evict"),
        "Typst, same document again": lambda: bench.typst("keep"),
        "Apache FOP": bench.fop,
        "WeasyPrint": bench.weasyprint,
    }
    times = {name: [] for name in contestants}
    for _ in range(arguments.rounds):  # in turns, so that a busy spell of the machine meets all of them
        for name, measure in contestants.items():
            times[name] += measure()
    print(f"{arguments.document.name} as PDF, warm, {arguments.rounds} rounds on {os.cpu_count()} cores")
    first = [statistics.median(column) for column in zip(*times["resolute"])]
    print(f"  {'medians':34} {'clock':>10} {'ratio':>9} {'processor':>12} {'ratio':>9}")
    for name, each in times.items():
        if not each:
            print(f"  {name:34} not there (--install)")
            continue
        clock, processor = (statistics.median(column) for column in zip(*each))
        print(f"  {name:34} {clock:7.2f} ms {clock / first[0]:7.1f} x {processor:9.2f} ms {processor / first[1]:7.1f} x")
    sizes = {path.stem: path.stat().st_size for path in [bench.folder / "own/000.pdf", *sorted(bench.folder.glob("*.pdf"))] if path.exists()}
    print("  KB: " + ", ".join(f"{'resolute' if name == '000' else name} {size / 1000:.0f}" for name, size in sizes.items()))

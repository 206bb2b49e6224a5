#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the language server as an editor meets it: from a key to its findings, completions, hovers and pages, and what it
holds in memory after an hour's typing.

usage: tests/bench/lsp.py [--keys N] [--peer] [PROGRAM]

A key is one `didChange`; the next is sent when the findings of that version have come. The documents come from
RESOLUTE_SHARED (default ../shared); without it, an example is repeated to their size. No other language server for XML can
be measured beside: neither Debian nor npm has one (npm's `coc-xml` fetches LemMinX from elsewhere when it first runs).
`--peer` sets the library beside that such servers on npm read XML with, @xml-tools: what it takes to read the text anew.
"""
import argparse
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parents[2]
shared = pathlib.Path(os.environ.get("RESOLUTE_SHARED", root.parent / "shared"))
parser = argparse.ArgumentParser()
parser.add_argument("--keys", type=int, default=400)
parser.add_argument("--peer", action="store_true")
parser.add_argument("program", nargs="?", default=root / "build/release/bin/resolute")
arguments = parser.parse_args()
sys.path.insert(0, str(root / "tests/lsp"))
sys.argv = [sys.argv[0], str(arguments.program), str(root)]
import player  # noqa: E402  (reads the arguments)

player.MODEL = None  # holding messages against the protocol takes longer than what is measured
URI = "file:///bench/draft.xml"


def corpus():
    return sorted((shared / "corpus").rglob("*.xml"), key=lambda path: path.stat().st_size)


def documents():
    """One of 50 KB, the largest, and one of about 25 pages."""
    files = corpus()
    if not files:
        text = (root / "examples/A_RES_57_201.xml").read_text()
        body = text[text.index("<mainBody>") + 10:text.index("</mainBody>")]
        of_size = lambda size: text.replace("</mainBody>", body * (size // len(body)) + "</mainBody>")
        return of_size(50_000), of_size(1_500_000), of_size(100_000)
    near = lambda size: min(files, key=lambda path: abs(path.stat().st_size - size))
    return near(50_000).read_text(), files[-1].read_text(), near(170_000).read_text()


class Typist:
    """Types words into a document, one letter a message, now here and now there."""

    def __init__(self, editor, text, seed=1):
        self.editor, self.text, self.version = editor, text, 1
        self.dice = random.Random(seed)
        editor.open(URI, text)
        editor.diagnostics(URI, 1)
        self.places = [at for at in range(len(text)) if text.startswith("<p>", at)] or [0]
        self.jump()

    def jump(self):
        at = self.text.find(" ", self.dice.choice(self.places))
        self.at = self.editor.position(self.text, max(at, 0))
        self.typed = 0

    def key(self):
        """Types a letter, or takes the word back; the change alone, without waiting."""
        if self.typed == 12:
            begin = {**self.at, "character": self.at["character"] - self.typed}
            change = {"range": {"start": begin, "end": self.at}, "text": ""}
            self.at, self.typed = begin, -1
        elif self.typed < 0:
            self.jump()
            return self.key()
        else:
            change = {"range": {"start": self.at, "end": self.at}, "text": self.dice.choice("abcdeé ")}
            self.at = {**self.at, "character": self.at["character"] + 1}
            self.typed += 1
        self.version += 1
        self.editor.change(URI, self.version, change)

    def milliseconds(self):
        return asked(self.editor, lambda: (self.key(), self.editor.diagnostics(URI, self.version)))


def line(title, pairs):
    """Both medians and 99th percentiles. On a machine that has other work too, only the server's own time says much."""
    words = f"  {title:22}"
    for name, times in zip(("clock", "server's own"), zip(*pairs)):
        times = sorted(times)
        words += f" {name}: median {statistics.median(times):7.2f} ms, 99th {times[max(0, int(len(times) * 0.99) - 1)]:7.2f} ms;"
    print(f"{words} {len(pairs)} times", flush=True)


def asked(editor, ask):
    """Milliseconds by the clock, and of them those in which the server was at work."""
    begin, worked = time.perf_counter(), work(editor.process)
    ask()
    return (time.perf_counter() - begin) * 1000, work(editor.process) - worked


def work(process):
    """Milliseconds of a processor that all threads of a process have had."""
    threads = pathlib.Path(f"/proc/{process.pid}/task").glob("*/schedstat")
    return sum(int(each.read_text().split()[0]) for each in threads) / 1e6


def memory(process):
    """Bytes that are held now."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) * 1024


def peer(text, keys):
    """Milliseconds of the processor, which @xml-tools takes for less: it knows no schema and no rules."""
    folder = root / "build" / "bench" / "xml-tools"
    folder.mkdir(parents=True, exist_ok=True)
    packages = ["@xml-tools/parser@1.0.12", "@xml-tools/ast@5.0.5", "@xml-tools/constraints@1.1.1"]
    subprocess.run(["npm", "install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--silent", *packages], check=True)
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as file:
        file.write(text)
        file.flush()
        done = subprocess.run(["node", root / "tests/bench/peers/xml_tools.cjs", folder, file.name, str(keys)],
                              capture_output=True, text=True, check=True)
    times = [float(each) for each in done.stdout.split()]
    print(f"  @xml-tools reads it anew: median {statistics.median(times):7.2f} ms of the processor; {len(times)} times", flush=True)


def latency(text, title, keys):
    editor = player.Editor(serial=False)
    typist = Typist(editor, text)
    print(f"\n{title}, {len(text.encode()) / 1000:.0f} KB")
    line("key to findings", [typist.milliseconds() for _ in range(keys)])
    kinds = {"completion": [], "hover": [], "codeAction": [], "inlayHint": [], "semanticTokens/full": []}
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 2**31 - 1, "character": 0}}
    for _ in range(max(10, keys // 10)):
        typist.milliseconds()
        here = {"start": typist.at, "end": typist.at}
        for method, times in kinds.items():
            extra = {"completion": {"position": typist.at}, "hover": {"position": typist.at},
                     "codeAction": {"range": here, "context": {"diagnostics": []}}, "inlayHint": {"range": whole}}
            times.append(asked(editor, lambda: editor.about(method, URI, **extra.get(method, {}))))
    for method, times in kinds.items():
        line(method, times)
    editor.end()
    if arguments.peer:
        peer(text, keys)


def pages(text, keys):
    editor = player.Editor(serial=False)
    typist = Typist(editor, text)
    print(f"\npages after a key, {len(text.encode()) / 1000:.0f} KB")
    for form in ("html", "pdf"):
        times = []
        for _ in range(max(10, keys // 10)):
            preview = {"textDocument": {"uri": URI}, "format": form}
            times.append(asked(editor, lambda: (typist.key(), editor.ask("resolute/preview", preview))))
        line(f"key to {form}", times[1:])
    editor.end()


def hour(text, keys):
    """A fast typist makes 20,000 strokes in an hour; the editor asks what it asks meanwhile."""
    questions = {"hover": ["position"], "completion": ["position"], "codeAction": ["range", "context"], "documentSymbol": [],
                 "semanticTokens/full": [], "inlayHint": ["range"]}
    editor = player.Editor(serial=False)
    typist = Typist(editor, text)
    print(f"\nmemory while {keys * 50} keys are typed")
    for part in range(5):
        for count in range(keys * 10):
            typist.milliseconds()
            if count % 20 == 0:
                told = {"position": typist.at, "range": {"start": typist.at, "end": typist.at}, "context": {"diagnostics": []}}
                for method, names in questions.items():
                    editor.about(method, URI, **{each: told[each] for each in names})
                editor.ask("resolute/preview", {"textDocument": {"uri": URI}, "format": "html"})
            if count % 500 == 0:
                editor.ask("resolute/preview", {"textDocument": {"uri": URI}, "format": "pdf"})
        editor.others.clear()
        print(f"  after {(part + 1) * keys * 10:6} keys {memory(editor.process) / 1e6:8.1f} MB", flush=True)
    editor.end()


def main():
    small, largest, long = documents()
    latency(small, "a usual document", arguments.keys)
    latency(largest, "the largest document", max(20, arguments.keys // 10))
    pages(long, arguments.keys)
    hour(small, arguments.keys)


if __name__ == "__main__":
    main()

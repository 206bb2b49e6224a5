# SPDX-License-Identifier: Apache-2.0
"""Every word of a document's XML stands in its paged text, its flowing text, its ASCII text, its PDF and its HTML.

    words.py PROGRAM SOURCE_DIR            the examples, and some published documents of each language
    words.py PROGRAM SOURCE_DIR --all      all published documents
    words.py PROGRAM SOURCE_DIR FILE…      these

Not printed, and so not asked for: what stands in `meta` (the job number is, on page 1, where there is one)."""
import argparse
import collections
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import shown
from said import said_in

# Name, arguments, ending, reader, and whether it shows nothing but the document (no heads and feet).
FORMATS = [("paged", ["--to", "text"], ".txt", shown.words_of_text, False),
           ("flow", ["--to", "text", "--layout", "flow"], ".txt", shown.words_of_text, True),
           ("ascii", ["--to", "text", "--layout", "flow", "--ascii"], ".txt", shown.words_of_text, True),
           ("pdf", ["--to", "pdf"], ".pdf", shown.words_of_pdf, False),
           ("html", ["--to", "html"], ".html", shown.words_of_html, False)]
BATCH = 40


def published(source):
    folder = pathlib.Path(os.environ.get("RESOLUTE_SHARED", source / ".." / "shared")) / "corpus"
    manifest = folder / "MANIFEST.tsv"
    if not manifest.exists():
        print(f"skipped: the published documents are not at {folder} (set RESOLUTE_SHARED)")
        return []
    rows = [line.split("\t") for line in manifest.read_text(encoding="utf-8").splitlines()[1:]]
    return [(folder / row[0], row[2]) for row in rows]


def chosen(arguments):
    """Paths with their languages."""
    source = pathlib.Path(arguments.source)
    if arguments.files:
        return [(pathlib.Path(name), "") for name in arguments.files]
    files = published(source)
    if arguments.all:
        return files
    by_language = collections.defaultdict(list)
    for path, language in files:
        by_language[language].append(path)
    choice = random.Random(arguments.seed)
    sample = [(path, language) for language in sorted(by_language)
              for path in choice.sample(by_language[language], min(arguments.each, len(by_language[language])))]
    return [(path, "") for path in sorted((source / "examples").glob("*.xml"))] + sample


def offered(program):
    """The formats that the program has."""
    told = subprocess.run([program, "render", "--help"], capture_output=True, text=True, check=True).stdout
    return [each for each in FORMATS if each[0] != "html" or "html" in told]


def expected(name, said):
    if name == "ascii":
        return shown.ascii_words(said.words)
    return shown.without_marks(said.words) if name == "pdf" else said.words


def told(words, limit=12):
    listed = [f"{word}×{count}" if count > 1 else word for word, count in words.most_common(limit)]
    return " ".join(listed) + (f" … {len(words)} in all" if len(words) > limit else "")


def hold(name, exact, reader, output, said):
    """What is wrong with one output, in words; nothing when all is well."""
    if not output.exists():
        return ["was not written"]
    wanted = expected(name, said)
    held = [shown.compare(wanted, found, said.notes) for found in reader(output)]
    lost, more = held[0]
    for other, _ in held[1:]:
        lost &= other
    if name == "pdf" and lost:
        for word in shown.in_one_piece(lost, output):
            del lost[word]
    wrong = [f"lost: {told(lost)}"] if lost else []
    added = collections.Counter({word: count for word, count in more.items() if not shown.is_mark(word, said) and word not in shown.ASCII_SIGNS})
    if exact and added:
        wrong.append(f"added: {told(added)}")
    return wrong


def run(program, batch, formats, tally):
    """Renders some files, named by their turn, and holds each output against its file."""
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        inputs = []
        for turn, (path, _) in enumerate(batch):
            inputs.append(folder / f"{turn}.xml")
            inputs[-1].symlink_to(path.resolve())
        said = [said_in(path.read_bytes()) for path, _ in batch]
        for name, arguments, ending, reader, exact in formats:
            done = subprocess.run([program, "render", *inputs, *arguments, "-o", f"{folder}/{name}/"], capture_output=True, text=True)
            if done.returncode != 0:
                print(f"{name}: exit status {done.returncode}: {done.stderr.strip()[:400]}")
                bad += 1
            for turn, (path, language) in enumerate(batch):
                wrong = hold(name, exact, reader, folder / name / f"{turn}{ending}", said[turn])
                for each in wrong:
                    print(f"{path}: {name}: {each}")
                bad += len(wrong) > 0
                tally[name, language or "en"][0] += 1
                tally[name, language or "en"][1] += said[turn].words.total()
                tally[name, language or "en"][2] += len(wrong) > 0
    return bad


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("source")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--each", type=int, default=6, help="published documents of each language")
    parser.add_argument("--seed", type=int, default=58143)
    parser.add_argument("--formats", default="", help="some of them, with commas between")
    arguments = parser.parse_intermixed_args()
    formats = [each for each in offered(arguments.program) if not arguments.formats or each[0] in arguments.formats.split(",")]
    files = chosen(arguments)
    tally = collections.defaultdict(lambda: [0, 0, 0])
    bad = 0
    for begin in range(0, len(files), BATCH):
        bad += run(os.path.abspath(arguments.program), files[begin:begin + BATCH], formats, tally)
    print("format  language  files  words    files with losses")
    for (name, language), (count, words, wrong) in sorted(tally.items()):
        print(f"{name:7} {language:9} {count:5}  {words:7}  {wrong}")
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main())

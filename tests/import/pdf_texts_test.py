#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The text that pdftotext takes out of PDF files, imported and compared with the XML of the same documents: the official
samples, and files that render makes of published documents. Prints the shares that come back, by the way of taking
the text out; with --least LAYOUT=SHARE each it fails below. Skips where poppler-utils or the shared samples are absent."""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from reading import Reading, measures

arguments = argparse.ArgumentParser()
arguments.add_argument("program")
arguments.add_argument("root", type=pathlib.Path)
arguments.add_argument("--language", default="en")
arguments.add_argument("--files", type=int, default=0, help="published documents to render besides the official samples")
arguments.add_argument("--only", default="", help="files whose names hold this")
arguments.add_argument("--least", action="append", default=[], help="WAY:MEASURE=SHARE in per cent of all files together")
arguments.add_argument("--verbose", action="store_true", help="what is missing")
arguments.add_argument("--keep", type=pathlib.Path, help="a folder for the texts and what is made of them")
given = arguments.parse_args()

ways = {"-layout": ["-layout"], "-raw": ["-raw"], "plain": []}
shared = pathlib.Path(os.environ.get("RESOLUTE_SHARED", given.root.parent / "shared"))


def run(*words):
    return subprocess.run([*map(str, words)], capture_output=True, timeout=120)


def compare(job):
    """The shares of one PDF file, of each way: found and wanted."""
    name, wanted_file, make, folder = job
    wanted = Reading(wanted_file)
    file = make(folder / f"{name}.pdf")
    shares = {}
    for way, options in ways.items():
        stem = folder / f"{name}{'' if way.startswith('-') else '-'}{way}"
        text, out = stem.with_name(stem.name + ".txt"), stem.with_name(stem.name + ".xml")
        run("pdftotext", *options, file, text)
        done = run(given.program, "import", text, "-o", out, "--report", stem.with_name(stem.name + ".rep"))
        got = Reading(out).found if done.returncode == 0 else {each: collections.Counter() for each in measures}
        for measure in measures:
            same = wanted.found[measure] & got[measure]
            shares[way, measure] = (same.total(), wanted.found[measure].total())
            if given.verbose and measure != "words":
                for sign, rest in (("-", wanted.found[measure] - same), ("+", got[measure] - same)):
                    for each in rest:
                        print(f"{name} {way} {measure} {sign} {str(each)[:150]}")
    return name, shares


def official():
    folder = shared / "official-samples"
    for path in sorted((folder / "xml").glob("*.xml")):
        yield path.stem, path, lambda _, pdf=folder / f"{path.stem}.pdf": pdf


def rendered():
    def make(path):
        def write(target):
            run(given.program, "render", path, "--to", "pdf", "-o", target)
            return target
        return write
    if given.files == 0:
        return
    published = sorted((shared / "corpus").glob(f"*/*/{given.language}/*.xml"))
    for path in published[:: max(1, len(published) // given.files)]:
        yield f"{path.parent.name}_{path.stem}", path, make(path)


def per_cent(found, wanted):
    return 100.0 if wanted == 0 else 100.0 * found / wanted


def table(results):
    total = collections.defaultdict(lambda: [0, 0])
    print(f"{'':28}" + "".join(f"{way + ' ' + measure[:4]:>13}" for way in ways for measure in measures))
    for name, shares in results:
        print(f"{name[-27:]:28}" + "".join(f"{per_cent(*shares[way, measure]):13.1f}" for way in ways for measure in measures))
        for key, (found, wanted) in shares.items():
            total[key][0] += found
            total[key][1] += wanted
    return {key: per_cent(*each) for key, each in total.items()}


def main():
    if not shutil.which("pdftotext") or not (shared / "official-samples").is_dir():
        print("skipped: poppler-utils or the shared samples are absent")
        return 0
    with tempfile.TemporaryDirectory() as made:
        folder = given.keep or pathlib.Path(made)
        folder.mkdir(exist_ok=True)
        jobs = [(*job, folder) for job in (*official(), *rendered()) if given.only in job[0]]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            total = table(list(pool.map(compare, jobs)))
    enough = True
    for way in ways:
        print(f"{way:8}" + ", ".join(f"{measure} {total[way, measure]:.1f} %" for measure in measures))
    for floor in given.least:
        key, least = floor.rsplit("=", 1)
        if total[tuple(key.split(":"))] < float(least):
            print(f"{key}: expected at least {least} %")
            enough = False
    return 0 if enough else 1


sys.exit(main())

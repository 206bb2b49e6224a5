#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times whole runs of the program beside named peers on the same input, in turns, and prints medians and their ratio.

usage: tests/bench/bench.py [--runs N] [PROGRAM]

Machines differ and are noisy: quote the ratios. The corpus is taken from RESOLUTE_SHARED (default ../shared); without it
only the examples are measured.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import time

root = pathlib.Path(__file__).resolve().parents[2]
shared = pathlib.Path(os.environ.get("RESOLUTE_SHARED", root.parent / "shared"))
parser = argparse.ArgumentParser()
parser.add_argument("--runs", type=int, default=9)
parser.add_argument("program", nargs="?", default=root / "build/release/bin/resolute")
arguments = parser.parse_args()
program = str(arguments.program)


def seconds(command, given):
    begin = time.perf_counter()
    subprocess.run(command, input=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


def compare(title, commands, given=b""):
    """Runs the commands in turns, so that a busy spell of the machine meets all of them; `given` is their input."""
    times = {name: [] for name in commands}
    for _ in range(arguments.runs):
        for name, command in commands.items():
            times[name].append(seconds(command, given))
    medians = {name: statistics.median(each) for name, each in times.items()}
    first = next(iter(medians.values()))
    print(f"\n{title}")
    for name, median in medians.items():
        low, high = min(times[name]), max(times[name])
        print(f"  {name:42} {median * 1000:9.1f} ms  ({low * 1000:.1f} to {high * 1000:.1f})   {median / first:6.2f} x")


small = root / "examples/A_RES_58_143.xml"
schema = root / "schema/akn4un-published.xsd"
lint = {"xmllint --schema (schema alone)": ["xmllint", "--noout", "--nonet", "--schema", str(schema), str(small)]} if shutil.which("xmllint") else {}
compare("one small file, from a cold start", {
    "resolute check (schema and all rules)": [program, "check", small],
    "resolute check --no-schema": [program, "check", "--no-schema", small],
    "resolute --version (start-up alone)": [program, "--version"],
    **lint,
})
files = sorted(str(path) for path in (shared / "corpus/ga/78/en").glob("*.xml"))
if files:
    compare(f"{len(files)} published resolutions", {
        "resolute check (schema and all rules)": [program, "check", "--exit-zero", *files],
        "resolute check --jobs 1": [program, "check", "--exit-zero", "--jobs", "1", *files],
        **({"xmllint --schema (schema alone)": ["xmllint", "--noout", "--nonet", "--schema", str(schema), *files]} if lint else {}),
    })
everything = sorted(str(path) for path in (shared / "corpus").rglob("*.xml"))
if everything:
    half = -(-len(everything) // 2)
    two = ["xargs", "-0", "-P", "2", "-n", str(half)]
    names = "\0".join(everything).encode()
    compare(f"all {len(everything)} published documents, two processes or threads each", {
        "resolute check --jobs 2 (schema and all rules)": [program, "check", "--isolated", "--exit-zero", "--jobs", "2", "--stage",
                                                           "published", shared / "corpus"],
        **({"xmllint --schema (schema alone)": [*two, "xmllint", "--noout", "--nonet", "--schema", str(schema)]} if lint else {}),
    }, names)
compare("one small file to pages", {
    "resolute render --to pdf": [program, "render", small, "--to", "pdf", "-o", "/dev/null"],
    "resolute render --to text": [program, "render", small, "--to", "text", "-o", "/dev/null"],
})

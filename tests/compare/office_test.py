#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tracked changes under LibreOffice: all accepted is the new text, all rejected the old one, by its own conversion to text.
`office_test.py PROGRAM SOURCE_DIR [OLD NEW]…`: the pairs of pairs.py, or those of files. Takes about a minute."""
import os
import pathlib
import subprocess
import sys
import tempfile

import office
from pairs import pairs

program, root, files = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), [pathlib.Path(each).absolute() for each in sys.argv[3:]]
if not office.is_here:
    print("skipped: LibreOffice is not here (packages libreoffice-writer-nogui and python3-uno)")
    sys.exit(0)
problems = []


def call(*words):
    subprocess.run([program, *map(str, words)], capture_output=True, timeout=60, check=False)


def compared(name, old, new):
    call("compare", old, new, "--to", "docx", "-o", folder / "c.docx")
    for change, version in (("Accept", new), ("Reject", old)):
        call("render", version, "--to", "docx", "-o", folder / "r.docx")
        wanted, got = writer.text(folder / "r.docx"), writer.text(folder / "c.docx", change)
        if not wanted[0]:
            problems.append(f"{name}: LibreOffice reads nothing")
        for what, left, right in (("lines", wanted[0], got[0]), ("notes", wanted[1], got[1])):
            if left != right:
                first = next((pair for pair in zip(left, right) if pair[0] != pair[1]), (len(left), len(right)))
                problems.append(f"{name}, {change}: {what}: {first[0]!r} has become {first[1]!r}")


with tempfile.TemporaryDirectory() as place:
    folder = pathlib.Path(place)
    writer = office.Office(folder)
    count = 0
    try:
        if files:
            for old, new in zip(files[::2], files[1::2]):
                compared(f"{old.name}, {new.name}", old, new)
                count += 1
        else:
            for name, before, after, _ in pairs(root):
                old, new = folder / "old.xml", folder / "new.xml"
                old.write_text(before)
                new.write_text(after)
                compared(name, old, new)
                count += 1
    finally:
        writer.close()

print("\n".join(problems) or f"LibreOffice makes both versions of the changes of {count} pairs")
sys.exit(bool(problems))

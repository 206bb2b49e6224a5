#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares small images of first pages with those that were looked at and kept in tests/golden/pages.

usage: tests/golden/pages.py PROGRAM ROOT

Letters may be drawn a little otherwise by another poppler, so that only what differs in place or darkness counts. A page that
differs is kept in build/pages. UPDATE_GOLDEN=1 writes the images anew; look at each before it is committed.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from PIL import Image

SCALE = 40  # dots per inch
BLOCK = 4   # pixels each way that are compared as one
# Seeds, an issued draft, and one document in six languages.
DOCUMENTS = ["examples/A_RES_57_201.xml", "examples/A_RES_58_143.xml", "examples/A_RES_58_190.xml", "examples/A_RES_60_139.xml",
             "examples/draft-resolution.xml", *(f"tests/golden/text/parks.{language}.xml" for language in "ar en es fr ru zh".split())]


def blocks(path):
    """The size of a page and the mean darkness of each of its blocks."""
    with Image.open(path) as image:
        return image.size, image.convert("L").reduce(BLOCK).tobytes()


def difference(one, other):
    """Share of blocks that are darker or lighter by more than an eighth."""
    if one[0] != other[0]:
        return 1.0
    return sum(abs(a - b) > 32 for a, b in zip(one[1], other[1])) / len(one[1])


def first_page(program, document, folder):
    pdf = folder / f"{document.stem}.pdf"
    subprocess.run([program, "render", document, "--to", "pdf", "-o", pdf], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["pdftoppm", "-r", str(SCALE), "-gray", "-png", "-singlefile", pdf, folder / document.stem], check=True)
    return folder / f"{document.stem}.png"


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2])
    kept, faults = root / "tests/golden/pages", 0
    with tempfile.TemporaryDirectory() as name:
        images = {}
        for document in DOCUMENTS:
            made = first_page(program, root / document, pathlib.Path(name))
            golden = kept / made.name
            if os.environ.get("UPDATE_GOLDEN"):
                shutil.copy(made, golden)
            image = images[made.name] = blocks(made)
            share = difference(image, blocks(golden)) if golden.exists() else 1.0
            if share > 0.01:
                faults += 1
                shown = root / "build/pages"
                shown.mkdir(parents=True, exist_ok=True)
                shutil.copy(made, shown)
                print(f"{document}: {share:.1%} of the page differs from {golden.relative_to(root)}; it is kept in build/pages")
        # The comparison tells pages apart: each is itself and none of the others.
        names = sorted(images)
        for one, other in zip(names, names[1:]):
            if difference(images[one], images[other]) <= 0.01:
                faults += 1
                print(f"{one} and {other} are taken for the same page")
    print(f"{len(DOCUMENTS)} first pages, {faults} faults")
    return faults > 0


if __name__ == "__main__":
    sys.exit(main())

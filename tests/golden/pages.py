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
import struct
import subprocess
import sys
import tempfile
import zlib

SCALE = 40  # dots per inch
BLOCK = 4   # pixels each way that are compared as one
# Seeds, an issued draft, and one document in six languages.
DOCUMENTS = ["examples/A_RES_57_201.xml", "examples/A_RES_58_143.xml", "examples/A_RES_58_190.xml", "examples/A_RES_60_139.xml",
             "examples/draft-resolution.xml", *(f"tests/golden/text/parks.{language}.xml" for language in "ar en es fr ru zh".split())]


def pixels(path):
    """Width, height and rows of grey values of a PNG file without interlace (ISO/IEC 15948), grey or of equal red, green, blue."""
    data = path.read_bytes()
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, color, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            assert depth == 8 and color in (0, 2) and not interlaced, f"{path}: a kind of PNG that is not read here"
        elif kind == b"IDAT":
            packed += body
        at += size + 12
    step = 3 if color == 2 else 1
    raw, rows, above = zlib.decompress(packed), [], bytes(width * step)
    for y in range(height):
        line = raw[y * (width * step + 1):(y + 1) * (width * step + 1)]
        row = bytearray(width * step)
        for x, value in enumerate(line[1:]):
            left, up, corner = row[x - step] if x >= step else 0, above[x], above[x - step] if x >= step else 0
            guess = left + up - corner
            nearest = min((abs(guess - each), i) for i, each in enumerate((left, up, corner)))[1]
            row[x] = (value + (0, left, up, (left + up) // 2, (left, up, corner)[nearest])[line[0]]) & 255
        rows.append(row[::step])
        above = row
    return width, height, rows


def blocks(image):
    """Mean darkness of each block."""
    width, height, rows = image
    return [sum(sum(row[x:x + BLOCK]) for row in rows[y:y + BLOCK]) / BLOCK ** 2
            for y in range(0, height - BLOCK + 1, BLOCK) for x in range(0, width - BLOCK + 1, BLOCK)]


def difference(one, other):
    """Share of blocks that are darker or lighter by more than an eighth."""
    if one[:2] != other[:2]:
        return 1.0
    pairs = list(zip(blocks(one), blocks(other)))
    return sum(abs(a - b) > 32 for a, b in pairs) / len(pairs)


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
            image = images[made.name] = pixels(made)
            share = difference(image, pixels(golden)) if golden.exists() else 1.0
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

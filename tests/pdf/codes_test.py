# SPDX-License-Identifier: Apache-2.0
"""The codes at the foot of page 1 are read back from an image of it, and an emblem is there where one is given.

usage: codes_test.py RESOLUTE SOURCE_DIR; skipped (77) without zbarimg"""
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

import pikepdf

PROGRAM, ROOT = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
EXAMPLE = ROOT / "examples" / "A_RES_58_190.xml"


def png(width, height, color_type, rows):
    """A PNG file of rows of samples, 8 bits each."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    header = struct.pack(">IIBBBBB", width, height, 8, color_type, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


class Codes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)

    def render(self, *options, source=EXAMPLE):
        output = self.path / "out.pdf"
        done = subprocess.run([PROGRAM, "render", source, "--to", "pdf", "-o", output, *options],
                              capture_output=True, text=True, timeout=300)
        return output, done

    def codes(self, pdf):
        image = self.path / "page"
        subprocess.run(["pdftoppm", "-r", "300", "-l", "1", "-png", "-singlefile", pdf, image], check=True)
        read = subprocess.run(["zbarimg", "-q", f"{image}.png"], capture_output=True, text=True, timeout=300)
        return sorted(read.stdout.split())

    def test_of_today(self):
        pdf, _ = self.render("--template", "new-york")
        self.assertEqual(self.codes(pdf), ["CODE-39:0350598", "QR-Code:https://undocs.org/en/A/RES/58/190"])

    def test_of_2004(self):
        pdf, _ = self.render()
        self.assertEqual(self.codes(pdf), ["CODE-39:0350598"])

    def test_of_geneva(self):
        pdf, _ = self.render("--template", "geneva")
        self.assertEqual(self.codes(pdf), ["QR-Code:https://undocs.org/en/A/RES/58/190"])

    def test_in_arabic(self):
        text = EXAMPLE.read_text().replace('language="eng"', 'language="ara"')
        source = self.path / "arabic.xml"
        source.write_text(text)
        pdf, _ = self.render("--template", "new-york", source=source)
        self.assertEqual(self.codes(pdf), ["CODE-39:0350598", "QR-Code:https://undocs.org/ar/A/RES/58/190"])

    def test_emblem(self):
        emblem = self.path / "emblem.png"
        emblem.write_bytes(png(2, 2, 6, [b"\x20\x40\xff\xff\0\0\0\0", b"\xff\0\0\xff\xff\0\0\x80"]))
        path, done = self.render("--emblem", emblem)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        with pikepdf.open(path) as pdf:
            image = pdf.pages[0].Resources.XObject["/I0"]
            self.assertEqual(image.read_bytes(), b"\x20\x40\xff\xff\xff\xff\xff\0\0\xff\x7f\x7f")
            figures = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)
                       and item.get("/S") == "/Figure"]
            self.assertEqual([str(figure.Alt) for figure in figures], ["Emblem of the United Nations"])

    def test_emblem_that_is_none(self):
        emblem = self.path / "emblem.png"
        for data, why in ((b"<svg/>", "it is an SVG file, which only web pages take; `rsvg-convert -o emblem.png` makes a PNG of it"),
                          (b"GIF89a", "neither a PNG nor a JPEG file"),
                          (png(2, 2, 2, [b"\0" * 6]), "a PNG file that cannot be read"),
                          (b"\xff\xd8\xff\xe0\0\4\0\0", "a JPEG file that cannot be read")):
            emblem.write_bytes(data)
            output, done = self.render("--emblem", emblem)
            self.assertEqual(done.returncode, 2)
            self.assertIn(f"emblem.png` cannot be the emblem: {why}", done.stderr)
            self.assertEqual(done.stderr.count("\n"), 1)
            self.assertFalse(output.exists())
        _, done = self.render("--emblem", self.path / "none.png")
        self.assertEqual((done.returncode, done.stderr.count("\n")), (2, 1))


if __name__ == "__main__":
    if not shutil.which("zbarimg"):
        print("zbarimg is not installed")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])

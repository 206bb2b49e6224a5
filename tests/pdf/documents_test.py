# SPDX-License-Identifier: Apache-2.0
"""Published documents of all bodies and languages as PDF: all rules hold, qpdf finds no fault, the structure read
from the start to the end is the text of the XML, poppler reads the same there, and the bytes depend on nothing but
the document.

usage: documents_test.py RESOLUTE SOURCE_DIR [FILES…]; without files a sample of RESOLUTE_SHARED/corpus (default
SOURCE_DIR/../shared/corpus), skipped (77) where that is absent. A second or two for each document."""
import filecmp
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as ElementTree

import check_pdf
from pdf_content import Document

PROGRAM, ROOT = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
SHARED = pathlib.Path(os.environ.get("RESOLUTE_SHARED", ROOT / ".." / "shared"))


def sample():
    """Of each body one in turn of its languages, of the Assembly one in each; that with the most tables; a long one."""
    groups, tables, sizes = {}, [], []
    paths = sorted((SHARED / "corpus").rglob("*.xml"))
    if not paths:
        return []
    for path in paths:
        data = path.read_bytes()
        body = path.relative_to(SHARED / "corpus").parts[0]
        groups.setdefault((body, path.parent.name), []).append(path)
        tables.append((data.count(b"<table"), path))
        sizes.append((len(data), path))
    bodies = sorted({body for body, _ in groups})
    chosen = set()
    for number, (body, language) in enumerate(sorted(groups)):
        if body == "ga" or number % 6 == bodies.index(body):
            group = groups[body, language]
            chosen.add(group[len(group) // 2])
    return sorted(chosen | {sorted(tables)[-1][1], sorted(sizes)[-len(sizes) // 50][1]})


def letters(text):
    return "".join(c for c in text if c.isalnum())


def xml_text(element):
    """All text but that of the head of page 1, which stands at places of its own, and of the metadata."""
    if not isinstance(element.tag, str) or element.tag.split("}")[-1] in ("meta", "coverPage"):
        return ""
    return (element.text or "") + "".join(xml_text(kid) + (kid.tail or "") for kid in element)


def tree_text(document, element, role="/Document"):
    """What an element shows, without the marks of notes, which are attributes in the XML."""
    result = []
    for kind, kid, page in document.read_kids(element):
        if kind == "content":
            result.append(document.content_text(kid, page))
        elif kind == "element" and str(kid.S) != "/Reference" and (str(kid.S), role) != ("/Lbl", "/Note"):
            result.append(tree_text(document, kid, str(kid.S)))
    return "".join(result)


def poppler_text(pdf):
    """The strings of the structure as poppler reads them: in right-to-left runs from the left."""
    shown = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, text=True, check=True).stdout
    strings = re.findall(r'^\s*"(.*?)"$', shown, re.M | re.S)
    return "".join(text[::-1] if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text) else text
                   for text in strings)


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.sources = {f"{i:03}": path for i, path in enumerate(FILES)}
        for name, path in cls.sources.items():
            (pathlib.Path(cls.folder.name) / f"{name}.xml").symlink_to(path.resolve())
        cls.render(list(cls.sources), "whole")
        cls.documents = {name: Document(str(cls.pdf("whole", name))) for name in cls.sources}

    @classmethod
    def pdf(cls, run, name):
        return pathlib.Path(cls.folder.name) / run / f"{name}.pdf"

    @classmethod
    def render(cls, names, run, *options):
        folder = pathlib.Path(cls.folder.name)
        done = subprocess.run([PROGRAM, "render", *[folder / f"{name}.xml" for name in names], "--to", "pdf",
                               "-o", f"{folder / run}/", *options], capture_output=True, text=True, timeout=1200)
        assert done.returncode == 0, done.stderr

    def each(self):
        for name, path in self.sources.items():
            with self.subTest(document=str(path)):
                yield name, path, self.documents[name]

    def test_rules(self):
        for name, _, document in self.each():
            self.assertEqual(check_pdf.check_document(document), [])

    def test_qpdf(self):
        for name, _, _ in self.each():
            done = subprocess.run(["qpdf", "--check", self.pdf("whole", name)], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_structure_reads_as_the_xml(self):
        for _, path, document in self.each():
            try:
                root = ElementTree.parse(path).getroot()
            except ElementTree.ParseError:  # published with faults, which rendering mends
                continue
            top = next(element for element, _, _ in document.elements if str(element.S) == "/Document")
            shown, text = letters(tree_text(document, top)), letters(xml_text(root))
            self.assertEqual(shown[len(shown) - len(text):], text)

    def test_poppler_reads_the_same(self):
        # Poppler goes through its page for each element: time grows with the square.
        few_pages = 4 if len(self.sources) > 1 else 1000
        for name, _, document in self.each():
            if len(document.contents) > few_pages:
                continue
            top = next(element for element, _, _ in document.elements if str(element.S) == "/Document")
            self.assertEqual(letters(poppler_text(self.pdf("whole", name))), letters(document.text_below(top)))

    def test_bytes_depend_on_the_document_alone(self):
        some = list(self.sources)[::5]
        self.render(some[::-1], "turned", "--jobs", "1")
        for name in some:
            self.assertTrue(filecmp.cmp(self.pdf("whole", name), self.pdf("turned", name), shallow=False),
                            self.sources[name])


if __name__ == "__main__":
    FILES = [pathlib.Path(name) for name in sys.argv[3:]] or sample()
    if not FILES:
        print("the corpus is not here (RESOLUTE_SHARED)")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])

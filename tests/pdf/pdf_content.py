# SPDX-License-Identifier: Apache-2.0
"""Reads a PDF file for the checks: what pages draw, inside which marks, and which text that is."""
import re
from dataclasses import dataclass, field

import pikepdf

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = SHOWING | {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "INLINE IMAGE"}


@dataclass
class Mark:
    tag: str
    mcid: int = -1
    actual_text: str = None


@dataclass
class PageContent:
    text: dict = field(default_factory=dict)        # MCID -> what it shows
    fonts: dict = field(default_factory=dict)       # font object -> codes used
    faults: list = field(default_factory=list)      # of marks and operators
    operators: set = field(default_factory=set)
    mcids: list = field(default_factory=list)
    deepest_q: int = 0


def to_unicode_map(font):
    """Code -> text, from the bfrange and bfchar blocks of the font's ToUnicode."""
    if "/ToUnicode" not in font:
        return {}
    data = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", "".join(re.findall(
        r"beginbfchar(.*?)endbfchar", data, re.S)))
    ranges = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", "".join(re.findall(
        r"beginbfrange(.*?)endbfrange", data, re.S)))
    known = {code: chr(int(text, 16) + code - int(first, 16)) for first, last, text in ranges
             for code in range(int(first, 16), int(last, 16) + 1)}
    known.update({int(code, 16): bytes.fromhex(text).decode("utf-16-be", "replace") for code, text in pairs})
    return known


class CodeMap:
    """Cuts what is shown into codes, and leads from these to CIDs."""

    def __init__(self, encoding):
        if not isinstance(encoding, pikepdf.Stream):  # Identity-H
            self.spaces, self.ranges = [(0, 0xffff, 2)], [(0, 0xffff, 0, 2)]
            return
        data = encoding.read_bytes().decode("latin-1")
        codes = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", "".join(re.findall(
            r"begincodespacerange(.*?)endcodespacerange", data, re.S)))
        self.spaces = [(int(first, 16), int(last, 16), len(first) // 2) for first, last in codes]
        rows = re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\d+)", "".join(re.findall(
            r"begincidrange(.*?)endcidrange", data, re.S)))
        self.ranges = [(int(first, 16), int(last, 16), int(identifier), len(first) // 2)
                       for first, last, identifier in rows]

    def codes(self, shown):
        """(code, its bytes); the code is None where no code space holds the bytes."""
        at = 0
        while at < len(shown):
            for first, last, size in self.spaces:
                code = int.from_bytes(shown[at:at + size], "big")
                edges = zip(first.to_bytes(size, "big"), shown[at:at + size], last.to_bytes(size, "big"))
                if at + size <= len(shown) and all(low <= byte <= high for low, byte, high in edges):
                    yield code, size
                    at += size
                    break
            else:
                yield None, 1
                at += 1

    def identifier(self, code):
        for first, last, identifier, _ in self.ranges:
            if first <= code <= last:
                return identifier + code - first
        return None


class Reader:
    def __init__(self, page, unicode_maps, code_maps):
        self.page, self.unicode_maps, self.code_maps = page, unicode_maps, code_maps
        self.found = PageContent()
        self.marks, self.in_text, self.q_depth = [], False, 0
        self.font = None
        self.pieces = []  # of the sequence that is open

    def read(self):
        for operands, operator in pikepdf.parse_content_stream(self.page):
            name = str(operator)
            self.found.operators.add(name)
            if name in ("BMC", "BDC"):
                self.begin_mark(operands)
            elif name == "EMC":
                self.end_mark()
            elif name in ("BT", "ET"):
                self.text_object(name == "BT")
            elif name in ("q", "Q"):
                self.q_depth += 1 if name == "q" else -1
                self.found.deepest_q = max(self.found.deepest_q, self.q_depth)
            elif name == "Tf":
                self.choose_font(operands[0])
            if name in PAINTING:
                self.paint(name, operands)
        if self.marks:
            self.found.faults.append((12, f"{len(self.marks)} marks are still open at the end"))
        if self.in_text or self.q_depth != 0:
            self.found.faults.append((12, "a text object or q is still open at the end"))
        return self.found

    def choose_font(self, name):
        fonts = self.page.get("/Resources", {}).get("/Font", {})
        self.font = fonts.get(str(name))
        if self.font is None:
            self.found.faults.append((11, f"font {name} is not in the page's resources"))

    def text_object(self, begins):
        if begins == self.in_text:
            self.found.faults.append((12, "text objects are nested or end twice"))
        self.in_text = begins

    def begin_mark(self, operands):
        mark = Mark(str(operands[0]))
        if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary):
            mark.mcid = int(operands[1].get("/MCID", -1))
            if "/ActualText" in operands[1]:
                mark.actual_text = str(operands[1].ActualText)
        outer = [m for m in self.marks if m.tag == "/Artifact" or m.mcid >= 0]
        if outer and (mark.tag == "/Artifact" or mark.mcid >= 0):
            self.found.faults.append((12, f"{mark.tag} is nested in {outer[-1].tag}"))
        if mark.mcid >= 0:
            self.found.mcids.append(mark.mcid)
            self.found.text.setdefault(mark.mcid, "")
        mark.in_text = self.in_text
        self.marks.append(mark)
        if mark.actual_text is not None and self.current_mcid() is not None:
            self.add_text(mark.actual_text)

    def end_mark(self):
        if not self.marks:
            self.found.faults.append((12, "EMC without a mark"))
            return
        if self.marks[-1].mcid >= 0:
            self.turn_round()
        if self.marks.pop().in_text != self.in_text:
            self.found.faults.append((12, "a mark crosses the edge of a text object"))

    def turn_round(self):
        """What stands between ReversedChars is shown from the left and read from the right."""
        pieces, self.pieces = self.pieces, []
        if any(mark.tag == "/ReversedChars" for mark in self.marks):
            pieces.reverse()
        self.found.text[self.marks[-1].mcid] += "".join(pieces)

    def current_mcid(self):
        mcids = [m.mcid for m in self.marks if m.mcid >= 0]
        return mcids[-1] if mcids else None

    def add_text(self, text):
        self.pieces.append(text)

    def paint(self, operator, operands):
        kinds = [m for m in self.marks if m.tag == "/Artifact" or m.mcid >= 0]
        if not kinds:
            self.found.faults.append((12, f"{operator} outside of any mark"))
        if operator in SHOWING and self.font is not None:
            self.show(operands)

    def show(self, operands):
        pieces = operands[-1] if isinstance(operands[-1], pikepdf.Array) else [operands[-1]]
        shown = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
        key = self.font.objgen
        if key not in self.code_maps:
            self.code_maps[key] = CodeMap(self.font.Encoding)
        codes = [code for code, _ in self.code_maps[key].codes(shown)]
        if None in codes:
            self.found.faults.append((11, f"{self.font.BaseFont} is shown bytes that are no code"))
            codes = [code for code in codes if code is not None]
        self.found.fonts.setdefault(key, set()).update(codes)
        if self.current_mcid() is None or any(m.actual_text is not None for m in self.marks):
            return
        if key not in self.unicode_maps:
            self.unicode_maps[key] = to_unicode_map(self.font)
        for code in codes:
            self.add_text(self.unicode_maps[key].get(code, "\ufffd"))


class Document:
    """An open file with what several checks need."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        unicode_maps, self.code_maps = {}, {}
        self.contents = [Reader(page.obj, unicode_maps, self.code_maps).read() for page in self.pdf.pages]
        self.page_number = {page.obj.objgen: i for i, page in enumerate(self.pdf.pages)}
        self.elements = list(self.walk_structure())

    def walk_structure(self):
        """All elements as (element, parent, kids), in document order; `kids` as read_kids gives them."""
        if "/StructTreeRoot" not in self.root:
            return
        seen, stack = set(), [(self.root.StructTreeRoot, None)]
        while stack:
            element, parent = stack.pop()
            if element.objgen in seen:
                continue
            seen.add(element.objgen)
            kids = list(self.read_kids(element))
            if parent is not None:
                yield element, parent, kids
            stack.extend((kid, element) for kind, kid, _ in reversed(kids) if kind == "element")

    def read_kids(self, element):
        """('element', element, None), ('content', MCID, page index) or ('annotation', object, page index)."""
        kids = element.get("/K", pikepdf.Array())
        page = element.get("/Pg")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield "content", kid, self.page_of(page)
            elif kid.get("/Type") == "/MCR":
                yield "content", int(kid.MCID), self.page_of(kid.get("/Pg", page))
            elif kid.get("/Type") == "/OBJR":
                yield "annotation", kid.Obj, self.page_of(kid.get("/Pg", page))
            else:
                yield "element", kid, None

    def page_of(self, page):
        return None if page is None else self.page_number.get(page.objgen)

    def content_text(self, mcid, page):
        return "" if page is None else self.contents[page].text.get(mcid, "")

    def text_below(self, element):
        """What an element shows, in reading order."""
        result = []
        for kind, kid, page in self.read_kids(element):
            if kind == "content":
                result.append(self.content_text(kid, page))
            elif kind == "element":
                result.append(self.text_below(kid))
        return "".join(result)

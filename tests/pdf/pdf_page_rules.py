# SPDX-License-Identifier: Apache-2.0
"""Rules about pages, annotations and fonts: ISO 14289-1 (UA) and ISO 19005-2 (A)."""
import re
import struct

import pikepdf

from pdf_content import CodeMap, to_unicode_map
from pdf_document_rules import resolves


def resources(document):
    """A 6.2.2: each page has its own."""
    for number, page in enumerate(document.pdf.pages):
        if "/Resources" not in page.obj:
            yield f"page {number + 1} has no resources of its own"
    yield from faults(document, 11)


def faults(document, rule):
    for number, content in enumerate(document.contents):
        for kind, message in content.faults:
            if kind == rule:
                yield f"page {number + 1}: {message}"


def marks(document):
    """UA 7.1: all that is painted lies in one artifact or one marked sequence."""
    yield from faults(document, 12)
    for number, content in enumerate(document.contents):
        if len(set(content.mcids)) != len(content.mcids):
            yield f"page {number + 1} uses an MCID twice"


def page_entries(document):
    """UA 7.18.3."""
    for number, page in enumerate(document.pdf.pages):
        if page.get("/Annots") and page.get("/Tabs") != "/S":
            yield f"page {number + 1} has annotations but no tab order by structure"
        if "/StructParents" not in page and document.contents[number].mcids:
            yield f"page {number + 1} has no StructParents"


def plain_streams(document):
    """A 6.1.7, 6.2.8 to 6.2.10."""
    for number, page in enumerate(document.pdf.pages):
        for key in ("/ExtGState", "/Shading", "/Pattern"):
            if page.get("/Resources", {}).get(key):
                yield f"page {number + 1} has resources of {key}"
        for name, item in page.get("/Resources", {}).get("/XObject", {}).items():
            yield from image(item, f"page {number + 1}: {name}")
        if "/Group" in page:
            yield f"page {number + 1} has a transparency group"
    for item in document.pdf.objects:
        if isinstance(item, pikepdf.Stream):
            filters = item.get("/Filter", [])
            names = [str(f) for f in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
            if "/LZWDecode" in names or "/Crypt" in names:
                yield "a stream is compressed by LZW or encrypted"
            if "/F" in item or "/FFilter" in item:
                yield "a stream lies in another file"


def image(item, where):
    """A 6.2.8: samples of grey or RGB and nothing besides them."""
    if item.get("/Subtype") != "/Image":
        yield f"{where} is no image but {item.get('/Subtype')}"
        return
    for key in ("/SMask", "/Mask", "/Alternates", "/OPI", "/Decode", "/Intent"):
        if key in item:
            yield f"{where} has {key}"
    if item.get("/Interpolate") is True:
        yield f"{where} is interpolated"
    if item.get("/ColorSpace") not in ("/DeviceGray", "/DeviceRGB"):
        yield f"{where} has the colour space {item.get('/ColorSpace')}"
    channels = 1 if item.get("/ColorSpace") == "/DeviceGray" else 3
    if item.get("/Filter") != "/DCTDecode" and item.get("/BitsPerComponent") == 8:
        if len(item.read_bytes()) != int(item.Width) * int(item.Height) * channels:
            yield f"{where} has not as many samples as it says"


def annotations(document):
    """UA 7.18, A 6.3, 6.5."""
    in_links = {kid.objgen for element, _, kids in document.elements if element.get("/S") == "/Link"
                for kind, kid, _ in kids if kind == "annotation"}
    for number, page in enumerate(document.pdf.pages):
        for annotation in page.get("/Annots", []):
            where = f"page {number + 1}: an annotation"
            if annotation.get("/Subtype") != "/Link":
                yield f"{where} is no link but {annotation.get('/Subtype')}"
            if annotation.objgen not in in_links:
                yield f"{where} is in no Link element"
            if not str(annotation.get("/Contents", "")).strip():
                yield f"{where} has no contents"
            flags = int(annotation.get("/F", 0))
            if not flags & 4 or flags & (1 | 2 | 32 | 256):
                yield f"{where} has the flags {flags}"
            yield from target(document, annotation, where)


def target(document, annotation, where):
    action = annotation.get("/A")
    if action is not None and action.get("/S") == "/URI":
        if not str(action.get("/URI", "")).isascii() or not str(action.get("/URI", "")):
            yield f"{where} has an address that is empty or not ASCII"
    elif action is not None and action.get("/S") != "/GoTo":
        yield f"{where} has an action {action.get('/S')}"
    elif not resolves(document, annotation.get("/Dest", action.get("/D") if action is not None else None)):
        yield f"{where} leads to no page"


def used_fonts(document):
    """Each font object with all codes shown in it."""
    used = {}
    for content in document.contents:
        for objgen, codes in content.fonts.items():
            used.setdefault(objgen, set()).update(codes)
    for objgen, codes in used.items():
        yield document.pdf.get_object(objgen), codes


def embedding(document):
    """UA 7.21.3, 7.21.4, A 6.2.11."""
    for font, _ in used_fonts(document):
        name = str(font.get("/BaseFont", ""))
        if font.get("/Subtype") != "/Type0":
            yield f"{name} is no composite font"
            continue
        descendant = font.DescendantFonts[0]
        yield from encoding(font, name)
        descriptor = descendant.get("/FontDescriptor", {})
        if "/FontFile2" not in descriptor and "/FontFile3" not in descriptor:
            yield f"{name} is not embedded"
        if len(name) < 8 or name[7] != "+" or not (name[1:7].isalpha() and name[1:7].isupper()):
            yield f"{name} has no subset tag"
        if str(descriptor.get("/FontName", "")) != str(descendant.get("/BaseFont", "")):
            yield f"{name} is called otherwise in its descriptor"
        if descendant.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in descendant:
            yield f"{name} has no CIDToGIDMap"
        system = descendant.get("/CIDSystemInfo", {})
        if (str(system.get("/Registry", "")), str(system.get("/Ordering", ""))) != ("Adobe", "Identity"):
            yield f"{name} is not of the character collection Adobe-Identity"
        if "/CIDSet" in descriptor:
            yield f"{name} has a CIDSet"


def encoding(font, name):
    """A 6.2.11.3.3: a map of codes is a predefined one or embedded, says the same within and without, and is
    of the font's character collection. No range goes beyond its last byte (Adobe technical note 5014)."""
    found = font.get("/Encoding")
    if not isinstance(found, pikepdf.Stream):
        if found != "/Identity-H":
            yield f"{name} has the encoding {found}, which is neither embedded nor Identity-H"
        return
    data = found.read_bytes().decode("latin-1")
    within = re.search(r"/CMapName\s*(/\S+)\s+def", data)
    if found.get("/Type") != "/CMap" or within is None or str(found.get("/CMapName")) != within[1]:
        yield f"{name} has a map of codes called otherwise within"
    if int(found.get("/WMode", 0)) != 0 or re.search(r"/WMode\s+0\s+def", data) is None:
        yield f"{name} has a map of codes that does not run across"
    for system in (found.get("/CIDSystemInfo", {}), font.DescendantFonts[0].get("/CIDSystemInfo", {})):
        if (str(system.get("/Registry", "")), str(system.get("/Ordering", ""))) != ("Adobe", "Identity"):
            yield f"{name} has a map of codes of another character collection"
    if "/Registry(Adobe)/Ordering(Identity)" not in data or "usecmap" in data:
        yield f"{name} has a map of codes that needs another"
    for first, last, _, _ in CodeMap(found).ranges:
        if first >> 8 != last >> 8:
            yield f"{name} has a range of codes beyond one last byte"


def widths_of(descendant):
    result, entries = {}, list(descendant.get("/W", []))
    while entries:
        first = int(entries.pop(0))
        following = entries.pop(0)
        if isinstance(following, pikepdf.Array):
            result.update({first + i: float(width) for i, width in enumerate(following)})
        else:
            result.update({code: float(entries[0]) for code in range(first, int(following) + 1)})
            entries.pop(0)
    return result


class TrueType:
    def __init__(self, data):
        self.data, count = data, struct.unpack(">H", data[4:6])[0]
        self.tables = {}
        for i in range(count):
            tag, _, offset, length = struct.unpack(">4sLLL", data[12 + 16 * i:28 + 16 * i])
            self.tables[tag] = data[offset:offset + length]
        self.units = struct.unpack(">H", self.tables[b"head"][18:20])[0]
        self.metrics = struct.unpack(">H", self.tables[b"hhea"][34:36])[0]
        self.glyphs = struct.unpack(">H", self.tables[b"maxp"][4:6])[0]

    def advance(self, glyph):
        at = 4 * min(glyph, self.metrics - 1)
        return struct.unpack(">H", self.tables[b"hmtx"][at:at + 2])[0] * 1000 / self.units


def widths(document):
    """UA 7.21.5, 7.21.8."""
    for font, codes in used_fonts(document):
        descendant = font.DescendantFonts[0]
        told, name = widths_of(descendant), str(font.BaseFont)
        codes = {document.code_maps[font.objgen].identifier(code) for code in codes}
        if None in codes:
            yield f"{name} shows codes that lead to no CID"
            codes.discard(None)
        missing = sorted(codes - told.keys())
        if missing:
            yield f"{name} tells no width for the CIDs {missing[:5]}"
        if 0 in codes:
            yield f"{name} shows CID 0"
        program = descendant.get("/FontDescriptor", {}).get("/FontFile2")
        if program is None:
            continue
        face = TrueType(program.read_bytes())
        given = descendant.get("/CIDToGIDMap")
        table = given.read_bytes() if isinstance(given, pikepdf.Stream) else None
        for code in sorted(codes & told.keys()):
            glyph = code if table is None else int.from_bytes(table[2 * code:2 * code + 2], "big")
            if glyph == 0 or glyph >= face.glyphs:
                yield f"{name} shows the glyph {glyph} for code {code}, which stands for none"
            elif abs(face.advance(glyph) - told[code]) > 1:
                yield f"{name} tells {told[code]} as width of code {code}, the font {face.advance(glyph):.1f}"


def text_of_codes(document):
    """UA 7.21.7, A 6.2.11.7."""
    for font, codes in used_fonts(document):
        known = to_unicode_map(font)
        for code in sorted(codes):
            text = known.get(code, "")
            if not text:
                yield f"{font.BaseFont} has no text for code {code}"
            elif any(c in "\0\ufeff\ufffe" or 0xe000 <= ord(c) <= 0xf8ff or ord(c) >= 0xf0000 for c in text):
                yield f"{font.BaseFont} has the text {text!r} for code {code}"


def embedding_rights(document):
    """ISO 32000-1, 9.9 and the fsType of OpenType."""
    for font, _ in used_fonts(document):
        program = font.DescendantFonts[0].get("/FontDescriptor", {}).get("/FontFile2")
        table = TrueType(program.read_bytes()).tables.get(b"OS/2") if program is not None else None
        if table and struct.unpack(">H", table[8:10])[0] & 0x0f == 2:
            yield f"{font.BaseFont} forbids embedding"


RULES = {11: resources, 12: marks, 13: page_entries, 14: plain_streams, 22: annotations, 23: embedding,
         24: widths, 25: text_of_codes, 26: embedding_rights}

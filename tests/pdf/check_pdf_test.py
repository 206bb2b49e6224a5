# SPDX-License-Identifier: Apache-2.0
"""The sample pages pass all checks, and each defect planted in them is found.

usage: check_pdf_test.py WRITE_SAMPLE"""
import os
import re
import struct
import subprocess
import sys
import tempfile

import pikepdf

import check_pdf


def elements(pdf, role):
    return [item for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == role and "/P" in item]


def first(pdf, role):
    """Its kids in an array, which a single one needs not."""
    element = elements(pdf, role)[0]
    if "/K" in element and not isinstance(element.K, pikepdf.Array):
        element.K = pikepdf.Array([element.K])
    return element


def fonts(pdf):
    return [item for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0"]


def descendant(pdf):
    return fonts(pdf)[0].DescendantFonts[0]


def link(pdf):
    return pdf.pages[0].Annots[0]


def edit_stream(stream, old, new):
    data = stream.read_bytes()
    assert old in data, old
    stream.write(data.replace(old, new, 1))


def edit_content(pdf, old, new):
    edit_stream(pdf.pages[0].Contents, old, new)


def edit_metadata(pdf, old, new):
    data = pdf.Root.Metadata.read_bytes()
    assert old in data, old
    pdf.Root.Metadata.write(data.replace(old, new))


def edit_to_unicode(pdf, old, new):
    edit_stream(fonts(pdf)[0].ToUnicode, old, new)


def delete(dictionary, key):
    del dictionary[key]


def put(dictionary, key, value):
    dictionary[key] = value


def widen_first_width(pdf):
    widths = descendant(pdf).W[1]
    widths[0] = int(widths[0]) + 40


def map_to_notdef(pdf):
    descendant(pdf).CIDToGIDMap = pdf.make_stream(b"\0" * 2 * 0x10000)


def swap_ids(pdf):
    names = pdf.Root.StructTreeRoot.IDTree.Names
    names[0], names[1], names[2], names[3] = names[2], names[3], names[0], names[1]


def drop_first_kid(pdf, role):
    element = first(pdf, role)
    element.K = pikepdf.Array(list(element.K)[1:])


def swap_parents(pdf):
    listed = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    listed[0], listed[2] = listed[2], listed[0]


def add_figure(pdf):
    first(pdf, "/Note").S = pikepdf.Name.Figure


def picture(pdf):
    return pdf.pages[0].Resources.XObject["/I0"]


def attachment(pdf):
    return pdf.Root.Names.EmbeddedFiles.Names[1]


def role_map(pdf, **pairs):
    pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary({f"/{name}": pikepdf.Name(f"/{to}")
                                                          for name, to in pairs.items()})


def duplicate_id(pdf):
    first(pdf, "/Link").ID = first(pdf, "/Note").ID


def second_head(pdf):
    table = first(pdf, "/Table")
    for _ in range(2):
        head = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.THead, P=table, K=pikepdf.Array()))
        table.K.append(head)


def forbid_embedding(pdf):
    """Puts an OS/2 table into the font program that says so."""
    stream = descendant(pdf).FontDescriptor.FontFile2
    data = stream.read_bytes()
    count = struct.unpack(">H", data[4:6])[0]
    entries = [list(struct.unpack(">4sLLL", data[12 + 16 * i:28 + 16 * i])) for i in range(count)]
    rights = struct.pack(">HhHHH", 3, 500, 400, 5, 2) + b"\0" * 68
    tables = [(entry[0], data[entry[2]:entry[2] + entry[3]]) for entry in entries] + [(b"OS/2", rights)]
    at, directory, body = 12 + 16 * len(tables), b"", b""
    for tag, table in sorted(tables):
        directory += struct.pack(">4sLLL", tag, 0, at + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    stream.write(data[:4] + struct.pack(">H", len(tables)) + data[6:12] + directory + body)


# What is spoilt, by which rule it has to be found, and how it is done.
DEFECTS = [
    ("not marked", 3, lambda pdf: put(pdf.Root.MarkInfo, "/Marked", False)),
    ("suspects", 3, lambda pdf: put(pdf.Root.MarkInfo, "/Suspects", True)),
    ("no language", 4, lambda pdf: delete(pdf.Root, "/Lang")),
    ("odd language of an element", 4, lambda pdf: put(first(pdf, "/P"), "/Lang", "e")),
    ("file name as title", 5, lambda pdf: put(pdf.Root.ViewerPreferences, "/DisplayDocTitle", False)),
    ("no title in XMP", 6, lambda pdf: edit_metadata(pdf, b"x-default", b"en")),
    ("no PDF/UA mark", 6, lambda pdf: edit_metadata(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    ("no extension schema", 6, lambda pdf: edit_metadata(pdf, b"http://www.aiim.org/pdfua/ns/id/</", b"x</")),
    ("other title in Info", 6, lambda pdf: put(pdf.trailer.Info, "/Title", "Other")),
    ("no output intent", 7, lambda pdf: delete(pdf.Root, "/OutputIntents")),
    ("CMYK", 7, lambda pdf: edit_content(pdf, b"BT\n", b"0 0 0 1 k\nBT\n")),
    ("script at opening", 8, lambda pdf: put(pdf.Root, "/OpenAction", pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS="0"))),
    ("attachment in PDF/A-2", 8, lambda pdf: put(
        pdf.Root.Names, "/EmbeddedFiles", pikepdf.Dictionary(Names=[]))),
    ("huge page", 9, lambda pdf: put(pdf.pages[0].obj, "/MediaBox", pikepdf.Array([0, 0, 612, 20000]))),
    ("bookmark to nowhere", 10, lambda pdf: delete(pdf.Root.Outlines.First, "/Dest")),
    ("bookmarks out of order", 10, lambda pdf: delete(pdf.Root.Outlines.Last, "/Prev")),
    ("no resources", 11, lambda pdf: delete(pdf.pages[0].obj, "/Resources")),
    ("unmarked text", 12, lambda pdf: edit_content(pdf, b"/P<</MCID 0>>BDC", b"/P BMC")),
    ("mark left open", 12, lambda pdf: edit_content(pdf, b"EMC\nET", b"ET")),
    ("artifact in content", 12, lambda pdf: edit_content(pdf, b"/P<</MCID 0>>BDC",
                                                         b"/P<</MCID 0>>BDC /Artifact BMC EMC")),
    ("MCID used twice", 12, lambda pdf: edit_content(pdf, b"/MCID 1>>", b"/MCID 0>>")),
    ("no tab order", 13, lambda pdf: delete(pdf.pages[0].obj, "/Tabs")),
    ("no struct parents", 13, lambda pdf: delete(pdf.pages[0].obj, "/StructParents")),
    ("transparency group", 14, lambda pdf: put(pdf.pages[0].obj, "/Group", pikepdf.Dictionary(
        S=pikepdf.Name.Transparency))),
    ("image with a mask", 14, lambda pdf: put(picture(pdf), "/SMask", pdf.make_stream(b"x"))),
    ("image interpolated", 14, lambda pdf: put(picture(pdf), "/Interpolate", True)),
    ("image of CMYK", 14, lambda pdf: put(picture(pdf), "/ColorSpace", pikepdf.Name.DeviceCMYK)),
    ("image cut short", 14, lambda pdf: picture(pdf).write(b"x")),
    ("form instead of an image", 14, lambda pdf: put(picture(pdf), "/Subtype", pikepdf.Name.Form)),
    ("figure without alternative", 20, lambda pdf: delete(first(pdf, "/Figure"), "/Alt")),
    ("figure without place", 20, lambda pdf: delete(first(pdf, "/Figure"), "/A")),
    ("content not in the tree", 15, lambda pdf: drop_first_kid(pdf, "/H1")),
    ("parent tree leads astray", 15, swap_parents),
    ("element without parent", 15, lambda pdf: put(first(pdf, "/H1"), "/P", first(pdf, "/L"))),
    ("annotation's parent wrong", 15, lambda pdf: put(link(pdf), "/StructParent", 0)),
    ("unknown type", 16, lambda pdf: put(first(pdf, "/LBody"), "/S", pikepdf.Name.Clause)),
    ("paragraph in a list", 17, lambda pdf: put(first(pdf, "/LI"), "/S", pikepdf.Name.P)),
    ("cell missing", 17, lambda pdf: drop_first_kid(pdf, "/TR")),
    ("header cell without scope", 17, lambda pdf: delete(first(pdf, "/TH"), "/A")),
    ("list without numbering", 17, lambda pdf: delete(first(pdf, "/L"), "/A")),
    ("skipped heading", 18, lambda pdf: put(first(pdf, "/H1"), "/S", pikepdf.Name.H2)),
    ("note without ID", 19, lambda pdf: delete(first(pdf, "/Note"), "/ID")),
    ("IDs unsorted", 19, swap_ids),
    ("note made a figure", 20, add_figure),
    ("link element without annotation", 21, lambda pdf: put(
        first(pdf, "/Reference"), "/S", pikepdf.Name.Link)),
    ("annotation without contents", 22, lambda pdf: delete(link(pdf), "/Contents")),
    ("annotation that does not print", 22, lambda pdf: put(link(pdf), "/F", 0)),
    ("link to nowhere", 22, lambda pdf: put(link(pdf), "/Dest", pikepdf.String("nowhere"))),
    ("annotation outside of links", 22, lambda pdf: put(first(pdf, "/Link"), "/S", pikepdf.Name.Span)),
    ("font not embedded", 23, lambda pdf: delete(descendant(pdf).FontDescriptor, "/FontFile2")),
    ("no code map", 23, lambda pdf: delete(descendant(pdf), "/CIDToGIDMap")),
    ("wrong width", 24, widen_first_width),
    ("missing glyph shown", 24, map_to_notdef),
    ("no text for codes", 25, lambda pdf: delete(fonts(pdf)[0], "/ToUnicode")),
    ("identifier cut short", 2, lambda pdf: put(pdf.trailer, "/ID", pikepdf.Array([b"x", b"x"]))),
    ("Arabic read from the left", 5, lambda pdf: put(pdf.Root, "/Lang", "ar")),
    ("not PDF/A", 6, lambda pdf: edit_metadata(pdf, b"<pdfaid:part>2</pdfaid:part>", b"")),
    ("conformance B", 6, lambda pdf: edit_metadata(pdf, b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")),
    ("property of an unknown schema", 6,
     lambda pdf: edit_metadata(pdf, b"</rdf:Description>", b"<x:y xmlns:x='urn:x'>z</x:y></rdf:Description>")),
    ("other producer in Info", 6, lambda pdf: put(pdf.trailer.Info, "/Producer", "Other")),
    ("other subject in Info", 6, lambda pdf: put(pdf.trailer.Info, "/Subject", "Other")),
    ("other date in Info", 6, lambda pdf: put(pdf.trailer.Info, "/CreationDate", "D:20200101000000Z")),
    ("broken profile", 7, lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"x" * 200)),
    ("two output intents", 7, lambda pdf: pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])),
    ("action when a page opens", 8, lambda pdf: put(pdf.pages[0].obj, "/AA", pikepdf.Dictionary())),
    ("pages in steps", 8, lambda pdf: put(pdf.pages[0].obj, "/PresSteps", pikepdf.Dictionary())),
    ("layers", 8, lambda pdf: put(pdf.Root, "/OCProperties", pikepdf.Dictionary())),
    ("form", 8, lambda pdf: put(pdf.Root, "/AcroForm", pikepdf.Dictionary())),
    ("other presentation", 8, lambda pdf: put(pdf.Root.Names, "/AlternatePresentations", pikepdf.Dictionary())),
    ("action that starts a program", 8,
     lambda pdf: put(pdf.Root, "/Odd", pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Launch)))),
    ("long string", 9, lambda pdf: put(pdf.Root, "/Odd", pikepdf.String("x" * 32768))),
    ("long name", 9, lambda pdf: put(pdf.Root, "/Odd", pikepdf.Name("/" + "x" * 128))),
    ("large number", 9, lambda pdf: put(pdf.Root, "/Odd", 2**31)),
    ("deep graphics states", 9, lambda pdf: edit_content(pdf, b"/P<</MCID", b"q " * 29 + b"Q " * 29 + b"/P<</MCID")),
    ("bookmark without title", 10, lambda pdf: put(pdf.Root.Outlines.First, "/Title", "")),
    ("destination to nowhere", 10,
     lambda pdf: put(pdf.Root.Names.Dests.Names, 1, pikepdf.Array([pikepdf.Dictionary(), pikepdf.Name.Fit]))),
    ("font that is not in the resources", 11, lambda pdf: edit_content(pdf, b"/F0 ", b"/F9 ")),
    ("content in an artifact", 12,
     lambda pdf: edit_content(pdf, b"/P<</MCID 0>>BDC", b"/Artifact BMC EMC /Artifact BMC /P<</MCID 0>>BDC EMC")),
    ("end without a mark", 12, lambda pdf: edit_content(pdf, b"ET\n", b"EMC ET\n")),
    ("stream of another file", 14, lambda pdf: put(pdf.pages[0].obj.Contents, "/FFilter", pikepdf.Name.FlateDecode)),
    ("graphics state resources", 14,
     lambda pdf: put(pdf.pages[0].Resources, "/ExtGState", pikepdf.Dictionary(G=pikepdf.Dictionary(ca=0.5)))),
    ("no structure tree", 15, lambda pdf: delete(pdf.Root, "/StructTreeRoot")),
    ("no parent tree", 15, lambda pdf: delete(pdf.Root.StructTreeRoot, "/ParentTree")),
    ("content twice in the tree", 15, lambda pdf: first(pdf, "/H1").K.append(first(pdf, "/H1").K[0])),
    ("content that no page shows", 15, lambda pdf: first(pdf, "/H1").K.append(900)),
    ("standard type mapped", 16, lambda pdf: role_map(pdf, P="H1")),
    ("types mapped in a circle", 16,
     lambda pdf: (role_map(pdf, One="Two", Two="One"), put(first(pdf, "/LBody"), "/S", pikepdf.Name.One))),
    ("label outside of an item", 17, lambda pdf: put(first(pdf, "/L"), "/S", pikepdf.Name.LI)),
    ("cell outside of a row", 17, lambda pdf: put(first(pdf, "/TR"), "/S", pikepdf.Name.TBody)),
    ("two heads of a table", 17, second_head),
    ("cell that covers too much", 17,
     lambda pdf: put(first(pdf, "/TD"), "/A", pikepdf.Dictionary(O=pikepdf.Name.Table, ColSpan=2))),
    ("plain heading beside numbered ones", 18, lambda pdf: put(first(pdf, "/P"), "/S", pikepdf.Name.H)),
    ("ID twice", 19, duplicate_id),
    ("ID not in the tree", 19, lambda pdf: put(first(pdf, "/P"), "/ID", pikepdf.String("new"))),
    ("note far from its call", 21, lambda pdf: put(first(pdf, "/Reference"), "/S", pikepdf.Name.Span)),
    ("annotation of another kind", 22, lambda pdf: put(link(pdf), "/Subtype", pikepdf.Name.Text)),
    ("hidden annotation", 22, lambda pdf: put(link(pdf), "/F", 6)),
    ("link that submits a form", 22, lambda pdf: put(link(pdf), "/A", pikepdf.Dictionary(S=pikepdf.Name.SubmitForm))),
    ("simple font", 23, lambda pdf: put(fonts(pdf)[0], "/Encoding", pikepdf.Name.WinAnsiEncoding)),
    ("map of codes called otherwise", 23, lambda pdf: put(fonts(pdf)[0].Encoding, "/CMapName", pikepdf.Name.Other)),
    ("map of codes that runs down", 23, lambda pdf: put(fonts(pdf)[0].Encoding, "/WMode", 1)),
    ("map of codes of another collection", 23,
     lambda pdf: put(fonts(pdf)[0].Encoding.CIDSystemInfo, "/Ordering", "Japan1")),
    ("range of codes over two rows", 23, lambda pdf: edit_stream(fonts(pdf)[0].Encoding, b"<BF>0", b"<01BF>0")),
    ("bytes that are no code", 11,
     lambda pdf: edit_stream(fonts(pdf)[0].Encoding, b"<00><BF>\nendcode", b"<00><30>\nendcode")),
    ("codes without a CID", 24, lambda pdf: edit_stream(fonts(pdf)[0].Encoding, b"<BF>0", b"<30>0")),
    ("no subset tag", 23, lambda pdf: put(fonts(pdf)[0], "/BaseFont", pikepdf.Name.LiberationSerif)),
    ("font called otherwise", 23, lambda pdf: put(descendant(pdf).FontDescriptor, "/FontName", pikepdf.Name.Other)),
    ("other character collection", 23, lambda pdf: put(descendant(pdf).CIDSystemInfo, "/Ordering", "Japan1")),
    ("set of CIDs", 23, lambda pdf: put(descendant(pdf).FontDescriptor, "/CIDSet", pdf.make_stream(b"x"))),
    ("no width", 24, lambda pdf: put(descendant(pdf), "/W", pikepdf.Array())),
    ("text that is a byte-order mark", 25, lambda pdf: edit_to_unicode(pdf, b"<20><7E><0020>", b"<20><7E><FEBA")),
    ("font that may not be embedded", 26, forbid_embedding),
    ("private text", 25, lambda pdf: edit_to_unicode(pdf, b"<20><7E><0020>", b"<20><7E><E000")),
]


# The same in the sample that has its source attached.
ATTACHED = [
    ("source not associated", 8, lambda pdf: delete(pdf.Root, "/AF")),
    ("relationship not told", 8, lambda pdf: delete(attachment(pdf), "/AFRelationship")),
    ("attached as something else", 8, lambda pdf: put(attachment(pdf), "/AFRelationship", pikepdf.Name.Data)),
    ("media type not told", 8, lambda pdf: delete(attachment(pdf).EF.F, "/Subtype")),
    ("attachment in part 2", 8, lambda pdf: edit_metadata(pdf, b"<pdfaid:part>3<", b"<pdfaid:part>2<")),
]
# What saving anew would mend is changed in the bytes.
BYTES = [
    ("older version", 1, lambda data: data.replace(b"%PDF-1.7", b"%PDF-1.4")),
    ("no sign of being binary", 1, lambda data: re.sub(rb"\n%[\x80-\xff]{4}", b"\n%abcd", data, count=1)),
    ("bytes behind the end", 1, lambda data: data + b"% more\n"),
    ("bytes before the start", 1, lambda data: b"\n" + data),
    ("no identifier", 2, lambda data: data.replace(b"/ID[", b"/IX[")),
    ("packet with bytes attribute", 6, lambda data: data.replace(b'id="W5M0MpCehiHzreSzNTczkc9d"',
                                                                 b'bytes="1"                    ')),
    ("packet that is no XML", 6, lambda data: data.replace(b"</rdf:RDF>", b"</rdf:RDX>")),
]


def spoil(good, path, change):
    with pikepdf.open(good) as pdf:
        change(pdf)
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.preserve, preserve_pdfa=False,
                 normalize_content=False)


def spoil_bytes(good, path, change):
    with open(good, "rb") as file:
        data = file.read()
    assert change(data) != data
    with open(path, "wb") as file:
        file.write(change(data))


def encrypt(good, path):
    with pikepdf.open(good) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="x", user=""))


class Planting:
    def __init__(self, folder):
        self.bad, self.failed, self.found = os.path.join(folder, "bad.pdf"), 0, set()

    def fail(self, message):
        print(message)
        self.failed += 1

    def expect(self, name, rule):
        found = {number for number, _ in check_pdf.check(self.bad)}
        self.found.add(rule)
        if rule not in found:
            self.fail(f"not found: {name} (rule {rule}); found {sorted(found)}")


def main(write_sample):
    with tempfile.TemporaryDirectory() as folder:
        planting = Planting(folder)
        good, attached = os.path.join(folder, "good.pdf"), os.path.join(folder, "attached.pdf")
        subprocess.run([write_sample, good], check=True)
        subprocess.run([write_sample, attached, "source.xml"], check=True)
        for path in good, attached:
            for number, message in check_pdf.check(path):
                planting.fail(f"{os.path.basename(path)}: rule {number}: {message}")
            # Saving anew is no defect by itself; it changes the header only.
            spoil(path, planting.bad, lambda pdf: None)
            for number, message in check_pdf.check(planting.bad):
                if number != 1:
                    planting.fail(f"{os.path.basename(path)} saved anew: rule {number}: {message}")
        for path, way, defects in (good, spoil, DEFECTS), (attached, spoil, ATTACHED), (good, spoil_bytes, BYTES):
            for name, rule, change in defects:
                way(path, planting.bad, change)
                planting.expect(name, rule)
        encrypt(good, planting.bad)
        planting.expect("encrypted", 2)
        for number in sorted(set(check_pdf.RULES) - planting.found):
            planting.fail(f"no defect is planted against rule {number}")
        print(f"{len(DEFECTS) + len(ATTACHED) + len(BYTES) + 1} defects planted, {planting.failed} failures")
        return 1 if planting.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

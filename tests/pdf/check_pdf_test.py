# SPDX-License-Identifier: Apache-2.0
"""The sample pages pass all checks, and each defect planted in them is found.

usage: check_pdf_test.py WRITE_SAMPLE"""
import os
import subprocess
import sys
import tempfile

import pikepdf

import check_pdf


def elements(pdf, role):
    return [item for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == role and "/P" in item]


def first(pdf, role):
    return elements(pdf, role)[0]


def fonts(pdf):
    return [item for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0"]


def descendant(pdf):
    return fonts(pdf)[0].DescendantFonts[0]


def link(pdf):
    return pdf.pages[0].Annots[0]


def edit_content(pdf, old, new):
    stream = pdf.pages[0].Contents
    data = stream.read_bytes()
    assert old in data, old
    stream.write(data.replace(old, new, 1))


def edit_metadata(pdf, old, new):
    data = pdf.Root.Metadata.read_bytes()
    assert old in data, old
    pdf.Root.Metadata.write(data.replace(old, new))


def edit_to_unicode(pdf, old, new):
    stream = fonts(pdf)[0].ToUnicode
    data = stream.read_bytes()
    assert old in data, old
    stream.write(data.replace(old, new, 1))


def delete(dictionary, key):
    del dictionary[key]


def put(dictionary, key, value):
    dictionary[key] = value


def widen_first_width(pdf):
    widths = descendant(pdf).W[1]
    widths[0] = int(widths[0]) + 40


def map_to_notdef(pdf):
    stream = descendant(pdf).CIDToGIDMap
    stream.write(b"\0" * len(stream.read_bytes()))


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


def nothing(pdf):
    """Saving anew is no defect by itself."""


# What is spoilt, by which rule it has to be found, and how it is done.
DEFECTS = [
    ("no identifier", 2, None),
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
    ("private text", 25, lambda pdf: edit_to_unicode(pdf, b"<0002><", b"<0002><E000")),
]


def spoil(good, path, change):
    with pikepdf.open(good) as pdf:
        if change is not None:
            change(pdf)
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.preserve, preserve_pdfa=False,
                 normalize_content=False)
    if change is None:
        with open(path, "rb") as file:
            data = file.read()
        with open(path, "wb") as file:
            file.write(data.replace(b"/ID [", b"/IX ["))


def main(write_sample):
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        good, bad = os.path.join(folder, "good.pdf"), os.path.join(folder, "bad.pdf")
        subprocess.run([write_sample, good], check=True)
        for number, message in check_pdf.check(good):
            print(f"the sample: rule {number}: {message}")
            failed += 1
        attached = os.path.join(folder, "attached.pdf")
        subprocess.run([write_sample, attached, "source.xml"], check=True)
        for number, message in check_pdf.check(attached):
            print(f"the sample with its source: rule {number}: {message}")
            failed += 1
        spoil(good, bad, nothing)
        for number, message in check_pdf.check(bad):
            if number != 1:
                print(f"the sample saved anew: rule {number}: {message}")
                failed += 1
        for name, rule, change in DEFECTS:
            spoil(good, bad, change)
            # Saving anew changes the header, so rule 1 says nothing here.
            found = {number for number, _ in check_pdf.check(bad)} - {1}
            if rule not in found:
                print(f"not found: {name} (rule {rule}); found {sorted(found)}")
                failed += 1
    print(f"{len(DEFECTS)} defects planted, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes recorded.docx anew: a draft of ours that LibreOffice changes while it records changes, and writes as a Word file.
`record_changes.py OUT.docx`; the file in this folder is of LibreOffice 7.4."""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "compare"))
import office  # noqa: E402
from word import italic, note, paragraph, table, write  # noqa: E402

NAME = "com.sun.star.text."


def draft(path):
    body = "".join([
        paragraph(italic("The General Assembly"), ","),
        paragraph(italic("Recalling"), " its resolution 76/1 on rain,", note(1)),
        paragraph(italic("Noting"), " the report on wells,", note(2)),
        paragraph("1.\t", italic("Decides"), " to meet in Geneva;"),
        paragraph("2.\t", italic("Regrets"), " the delay;"),
        paragraph("3.\t", italic("Requests"), " a report"),
        paragraph("on all its wells;"),
        table([paragraph("Year"), paragraph("Wells")], [paragraph("2022"), paragraph("12")], [paragraph("2023"), paragraph("14")]),
        paragraph("4.\t", italic("Decides"), " to remain seized of the matter.")])
    write(path, body, [paragraph("<w:r><w:footnoteRef/></w:r>", " A/76/10.", style="FootnoteText"),
                       paragraph("<w:r><w:footnoteRef/></w:r>", " A/76/20.", style="FootnoteText")])


def replace(document, old, new):
    search = document.createSearchDescriptor()
    search.SearchString = old
    document.findFirst(search).String = new


def at_end_of(document, words):
    """A cursor at the end of the paragraph that has these words."""
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findFirst(search)
    cursor = found.Text.createTextCursorByRange(found.End)
    cursor.gotoEndOfParagraph(False)
    return cursor


def change(document):
    text = document.Text
    replace(document, "76/1 on rain", "77/2 on rain and snow")
    at = at_end_of(document, "to meet in Geneva;")
    text.insertControlCharacter(at, 0, False)
    text.insertString(at, "2.\tInvites all States;", False)
    regrets = at_end_of(document, "the delay;")
    regrets.gotoStartOfParagraph(True)
    regrets.goLeft(1, True)
    regrets.String = ""
    joined = at_end_of(document, " a report")
    joined.goRight(1, True)
    joined.String = " "
    added = document.createInstance(NAME + "Footnote")
    text.insertTextContent(at_end_of(document, "seized of the matter."), added, False)
    added.Text.String = "A/77/30."
    changed = document.Footnotes.getByIndex(0)
    words = changed.Text.createTextCursor()
    words.gotoEnd(False)
    words.goLeft(3, True)
    words.String = "11."
    called = document.Footnotes.getByIndex(1).Anchor
    text.createTextCursorByRange(called).String = ""


with tempfile.TemporaryDirectory() as place:
    folder = pathlib.Path(place)
    writer = office.Office(folder)
    try:
        draft(folder / "draft.docx")
        document = writer.desktop.loadComponentFromURL((folder / "draft.docx").as_uri(), "_blank", 0, (office.setting("Hidden", True),))
        document.RecordChanges = True
        change(document)
        document.storeToURL(pathlib.Path(sys.argv[1]).absolute().as_uri(), (office.setting("FilterName", "MS Word 2007 XML"),))
        document.close(True)
    finally:
        writer.close()

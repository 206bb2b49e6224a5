#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Word files as people really make them, with the XML that Word, Google Docs and LibreOffice write: runs in splinters, controls,
smart tags, fields, lists with restarts, templates of other languages, strict namespaces, macros, byte-order marks. What has a
place in a resolution comes through; all else is reported."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

from word import KINDS, italic, note, numbering, paragraph, run, table, write

program = sys.argv[1]
problems = []
STRICT = {"http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships"}


def expect(condition, what):
    if not condition:
        problems.append(what)


def imported(path, *options):
    """The words of the XML and the report."""
    out, report = path.with_suffix(".xml"), path.with_suffix(".json")
    done = subprocess.run([program, "import", path, "-o", out, "--report", report, *options], capture_output=True, timeout=20)
    expect(done.returncode == 0, f"{path.name}: {done.stderr.decode()}")
    if done.returncode != 0:
        return "", {"paragraphs": [], "notes": [], "left_out": [], "warnings": []}
    found = json.loads(subprocess.run([program, "check", "--stage", "published", "--select", "SCH", "--format", "json", out],
                                      capture_output=True).stdout or "[]")
    expect(not found, f"{path.name}: {[each['message'] for each in found]}")
    return out.read_text(), json.loads(report.read_text())


def kinds(report):
    return [(each["kind"], each["label"], each["level"]) for each in report["paragraphs"]]


def text_of(xml):
    body = re.sub("<meta>.*?</meta>", "", xml, flags=re.S)
    body = re.sub("</?(i|b|u|span|ins|del|sup|ref|a|inline|docTitle|docNumber|num)( [^>]*)?>", "", body)
    return " ".join(re.sub("<[^>]*>", " ", body).split())


FORMULA = paragraph(italic("The General Assembly"), ",")
BASIC = paragraph("\tThe General Assembly,", style="Normal") + paragraph("\tRecalling its resolution 77/1 of 1 December 2022,", style="Normal") + \
    paragraph("\t1.\tDecides to meet;", style="Normal") + paragraph("\t2.\tRequests a report.", style="Normal")
BASIC_TEXT = "The General Assembly, Recalling its resolution 77/1 of 1 December 2022, 1. Decides to meet; 2. Requests a report."


def splintered(folder):
    """Word cuts text where it was edited or checked, and wraps it in bookmarks, controls and smart tags."""
    def bit(text, look=""):
        return f'<w:r w:rsidR="00A1"><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    recital = "".join([
        '<w:p w14:paraId="1" w:rsidR="00"><w:pPr><w:ind w:firstLine="720"/><w:rPr><w:i/></w:rPr></w:pPr><w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>', bit("Rec", "<w:i/>"), '<w:proofErr w:type="spellEnd"/>',
        bit("alling", "<w:i/><w:iCs/>"), bit(" its resolution "), '<w:hyperlink r:id="x">', bit("77/1"), "</w:hyperlink>", bit(" adopted in "),
        '<w:smartTag w:element="place"><w:smartTagPr/><w:smartTag w:element="City">', bit("Geneva"), "</w:smartTag></w:smartTag>",
        "<w:sdt><w:sdtPr/><w:sdtContent>", bit(", Swit"), "<w:r><w:softHyphen/></w:r>", bit("zerland"), "</w:sdtContent></w:sdt>",
        '<w:commentRangeStart w:id="5"/>', bit(" and noted,"), '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>'])
    cells = f'<w:sdt><w:sdtContent><w:tc>{paragraph("in a control")}</w:tc></w:sdtContent></w:sdt><w:tc>{paragraph("beside it")}</w:tc>'
    rows = f"<w:tbl><w:tr>{cells}</w:tr><w:sdt><w:sdtContent>" + \
        "".join(f'<w:tr><w:tc>{paragraph(each)}</w:tc><w:tc>{paragraph("x")}</w:tc></w:tr>' for each in ["first", "second"]) + \
        "</w:sdtContent></w:sdt></w:tbl>"
    write(folder / "splinters.docx", FORMULA + recital + paragraph("1.\tDecides to meet;") + rows + paragraph("2.\tRequests a report."),
          comments=f'<w:comment w:id="5" w:author="Ana">{paragraph("<w:r><w:annotationRef/></w:r>", "Really?")}</w:comment>')
    xml, report = imported(folder / "splinters.docx")
    expect("<i>Recalling</i> its resolution" in xml and "adopted in Geneva, Switzerland and noted," in text_of(xml), f"splinters: {text_of(xml)}")
    expect([each[0] for each in kinds(report)] == ["formula", "preambular paragraph", "operative paragraph", "table", "operative paragraph"],
           f"splinters: {kinds(report)}")
    expect("in a control beside it first x second x" in text_of(xml), f"splinters: {text_of(xml)}")
    expect([each["what"] for each in report["left_out"]] == ["a comment of Ana"], f"splinters: {report['left_out']}")


def nothing_in_silence(folder):
    def boxed(words):
        return f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
    box = f'<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>{boxed("Boxed words")}</w:drawing></mc:Choice>' \
          f'<mc:Fallback><w:pict>{boxed("Boxed words")}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    placeholder = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + paragraph("Tap here to enter text.") + "</w:sdtContent></w:sdt>"
    page = '<w:p><w:fldSimple w:instr=" PAGE \\* ARABIC "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>'
    pages = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NUMPAGES </w:instrText></w:r>' \
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ruby = "<w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>below</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    inner = table([paragraph("in"), paragraph("ner")]) + paragraph("outer")
    body = placeholder + FORMULA + box + page + pages + paragraph("1.\tDecides to meet ", ruby, ";") + \
        table([inner, paragraph("x")], ["<w:p/>", "<w:p/>"]) + \
        '<w:altChunk r:id="q"/><w:p><w:subDoc r:id="q"/></w:p>' + \
        paragraph("2.\tDecides that 5 ", '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', " 4",
                  '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', ".")
    write(folder / "silence.docx", body)
    xml, report = imported(folder / "silence.docx")
    told = [each["what"] for each in report["left_out"]]
    wanted = ["a placeholder that nobody has filled", "a text box", "the number of a page", "the number of a page", "the reading beside characters",
              "the lines of a table in a table, whose words are kept", "a file put into this one", "a file put into this one",
              "the sign F0E0 of the font Wingdings"]
    expect(told == wanted, f"silence: {told}")
    text = text_of(xml)
    expect("1. Decides to meet below; in ner outer x 2. Decides that 5 \u2265 4." in text, f"silence: {text}")
    expect(not re.search("Tap|Boxed|above", text), f"silence: {text}")


def lists_that_restart(folder):
    def level(at, form, text, start=1):
        return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'

    def listed(number, definition, inside=""):
        return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{inside}</w:num>'
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1)", 4)}</w:lvlOverride>'
    lists = "".join([
        f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "(%1)")}{level(1, "lowerLetter", "%2.")}'
        f'{level(2, "lowerRoman", "%3)")}</w:abstractNum>',
        f'<w:abstractNum w:abstractNumId="2">{level(0, "bullet", "&#xF0B7;")}</w:abstractNum>',
        f'<w:abstractNum w:abstractNumId="3">{level(0, "upperRoman", "%1.")}</w:abstractNum>',
        listed(1, 1), listed(2, 2), listed(3, 3), listed(5, 1, restart), listed(6, 1, own)])

    def item(text, number=None):
        return paragraph(text, style="ListParagraph", number=number)
    body = item("The Economic and Social Council,") + item("Alarmed by droughts,", (2, 0)) + item("Recalling the Charter,", (2, 0)) + \
        item("Water", (3, 0)) + item("Urges all States:", (1, 0)) + item("To save water;", (1, 1)) + item("To share it:", (1, 1)) + \
        item("In time;", (1, 2)) + item("In full;", (1, 2)) + item("Calls upon all;", (1, 0)) + item("Money", (3, 0)) + \
        item("Requests funds;", (5, 0)) + item("Invites donors;", (5, 0)) + item("Thanks all of them.", (6, 0))
    write(folder / "restarts.docx", body, lists=lists)
    _, report = imported(folder / "restarts.docx")
    wanted = [("formula", "", 0), ("preambular paragraph", "", 0), ("preambular paragraph", "", 0), ("heading", "I.", 0),
              ("operative paragraph", "1.", 0), ("point", "(a)", 1), ("point", "(b)", 1), ("point", "(i)", 2), ("point", "(ii)", 2),
              ("operative paragraph", "2.", 0), ("heading", "II.", 0), ("operative paragraph", "1.", 0), ("operative paragraph", "2.", 0),
              ("operative paragraph", "4.", 0)]
    expect(kinds(report) == wanted, f"restarts: {kinds(report)}")


def templates_of_other_languages(folder):
    points = numbering(("decimal", "%1."), ("lowerLetter", "%2."))
    body = paragraph("Projet de résolution sur les fontaines", style="Titre1") + paragraph(italic("L’Assemblée générale,"), style="Normal") + \
        paragraph("Rappelant sa résolution 77/1 du 1er décembre 2022", note(1), ",", style="Normal") + \
        paragraph("Décide :", number=(1, 0)) + paragraph("D’agir ;", number=(1, 1)) + paragraph("De rendre compte ;", number=(1, 1)) + \
        paragraph("Décide de rester saisie de la question.", number=(1, 0))
    write(folder / "french.docx", body, [paragraph("<w:r><w:footnoteRef/></w:r>", " A/77/1.", style="Notedebasdepage")], lists=points)
    _, report = imported(folder / "french.docx")
    expect([each[1] for each in kinds(report)] == ["", "", "", "1.", "a)", "b)", "2."], f"french: {kinds(report)}")
    expect([(each["mark"], each["text"]) for each in report["notes"]] == [("1", "A/77/1.")], f"french: {report['notes']}")

    def arabic(text, look=""):
        return f'<w:r><w:rPr>{look}<w:rtl/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    raised = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    called = f'<w:r>{raised}<w:t>(</w:t></w:r><w:r>{raised}<w:footnoteReference w:id="1"/></w:r><w:r>{raised}<w:t>)</w:t></w:r>'
    letters = numbering(("decimal", "%1-"), ("arabicAlpha", "(%2)"))
    body = paragraph(arabic("إن الجمعية العامة،")) + \
        paragraph(arabic("إذ تشير ", "<w:iCs/>"), arabic("إلى قرارها 77/1", "<w:i/>"), called, arabic(" المؤرخ 1 كانون الأول/ديسمبر 2022،")) + \
        paragraph(arabic("تقرر:"), number=(1, 0)) + paragraph(arabic("أن تجتمع؛"), number=(1, 1)) + paragraph(arabic("أن تكتب."), number=(1, 1))
    write(folder / "arabic.docx", body, [paragraph(run("("), "<w:r><w:footnoteRef/></w:r>", run(")"), arabic(" انظر A/77/1."))], lists=letters)
    xml, report = imported(folder / "arabic.docx")
    expect([each[1] for each in kinds(report)] == ["", "", "1-", "(أ)", "(ب)"], f"arabic: {kinds(report)}")
    expect([(each["mark"], each["calls"], each["text"]) for each in report["notes"]] == [("1", 1, "انظر A/77/1.")], f"arabic: {report['notes']}")
    expect("<i>إذ تشير</i> إلى" in xml and "77/1<" in re.sub("</?a[^>]*>", "", xml) and "()" not in xml, f"arabic: {text_of(xml)}")


def lines_instead_of_paragraphs(folder):
    body = paragraph("The General Assembly,\nRecalling its resolution 77/1,\nNoting the rain,\n1. Decides to meet\nin Geneva;\n2. Requests a report;"
                     "\n(a) On rain;\n(b) On snow.")
    write(folder / "lines.docx", body)
    xml, report = imported(folder / "lines.docx")
    expect([each[1] for each in kinds(report)] == ["", "", "", "1.", "2.", "(a)", "(b)"], f"lines: {kinds(report)}")
    expect("meet in Geneva;" in text_of(xml.replace("<eol/>", " ")), f"lines: {text_of(xml)}")


def heads_on_lines_and_typed_notes(folder):
    """The labels of a Model United Nations draft in one paragraph; notes typed with figures raised as LibreOffice does."""
    raised = run("1", look='<w:position w:val="8"/><w:sz w:val="19"/>')
    body = paragraph("Committee: Security Council\nTopic: Water in the Sahel\nSponsors: Chad, Mali\nSignatories: Ghana, Kenya") + \
        paragraph("The Security Council,") + paragraph("Alarmed by the drying of the lake", raised, ",") + \
        paragraph("1. Calls upon States to act;") + paragraph("2. Decides to meet.") + paragraph(raised, " Atlas of the lake, 2018.")
    write(folder / "typed.docx", body)
    xml, report = imported(folder / "typed.docx")
    expect([each[0] for each in kinds(report)][:4] == ["body", "title", "sponsors", "agenda title"], f"heads: {kinds(report)}")
    expect([(each["mark"], each["calls"], each["text"]) for each in report["notes"]] == [("1", 1, "Atlas of the lake, 2018.")],
           f"typed notes: {report['notes']}")


def other_packages(folder):
    """The same document in strict namespaces, with byte-order marks, in UTF-16, with macros, as a template, with names of
    parts as some programs write them; and what is no Word file."""
    write(folder / "basic.docx", BASIC)
    macros = f'<Relationship Id="m" Type="{KINDS}vbaProject" Target="vbaProject.bin"/></Relationships>'

    def strict(text):
        for transitional, other in STRICT.items():
            text = text.replace(transitional, other)
        return text
    changes = {"strict.docx": strict, "marked.docx": lambda text: '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text,
               "macros.docm": lambda text: text.replace("</Relationships>", macros), "template.dotx": lambda text: text,
               "little.docx": lambda text: ("\ufeff" + text).encode("utf-16-le"), "big.docx": lambda text: text.encode("utf-16-be")}
    names = {"backslashes.docx": lambda name: name.replace("/", "\\"), "slashes.docx": lambda name: "/" + name, "upper.docx": str.upper}
    for name in [*changes, *names]:
        with zipfile.ZipFile(folder / "basic.docx") as source, zipfile.ZipFile(folder / name, "w") as made:
            for part in source.namelist():
                made.writestr(names.get(name, str)(part), changes.get(name, str)(source.read(part).decode()))
        xml, report = imported(folder / name)
        expect(text_of(xml).endswith(BASIC_TEXT), f"{name}: {text_of(xml)}")
        expect(name != "macros.docm" or "macros" in [each["what"] for each in report["left_out"]], f"{name}: {report['left_out']}")
    with zipfile.ZipFile(folder / "open.odt", "w") as file:
        file.writestr("content.xml", "<office/>")
    for name, kind in {"table.xlsx": "workbook", "slides.pptx": "presentation"}.items():
        with zipfile.ZipFile(folder / name, "w") as file:
            file.writestr("_rels/.rels", f'<Relationships><Relationship Id="r" Type="{KINDS}officeDocument" Target="main.xml"/></Relationships>')
            file.writestr("main.xml", f"<{kind}/>")
    with zipfile.ZipFile(folder / "draft.pages", "w") as file:
        file.writestr("Index/Document.iwa", "")
    with zipfile.ZipFile(folder / "book.epub", "w") as file:
        file.writestr("mimetype", "application/epub+zip")
    (folder / "rich.rtf").write_bytes(b"{\\rtf1 The General Assembly,\\par 1. Decides}")
    (folder / "page.doc").write_bytes(b"<html><body><p>The General Assembly,</p></body></html>")
    (folder / "flat.fodt").write_bytes(b"<?xml version='1.0'?><office:document/>")
    (folder / "flat.xml").write_bytes(b"<?xml version='1.0'?><pkg:package/>")
    for name, told in {"open.odt": "save it as .docx", "rich.rtf": "save it as .docx", "table.xlsx": "copy its text into a Word file",
                       "slides.pptx": "copy its text into a Word file", "draft.pages": "export it as .docx", "book.epub": "save the text as .docx",
                       "page.doc": "save it as .docx", "flat.fodt": "save it as .docx", "flat.xml": "save it as .docx"}.items():
        done = subprocess.run([program, "import", folder / name, "-o", folder / "x.xml"], capture_output=True)
        expect(done.returncode == 2 and told.encode() in done.stderr, f"{name}: {done.stderr}")


def heads_and_notes(folder):
    """The symbol in the head of later pages, what else stands there, tables in notes, quotation marks."""
    box = f'<w:p><w:r><w:pict><w:txbxContent>{paragraph("Advance copy")}</w:txbxContent></w:pict></w:r></w:p>'
    write(folder / "first.docx", BASIC, head=box + paragraph("United Nations"))
    _, report = imported(folder / "first.docx")
    expect([each["what"] for each in report["left_out"]] == ["a text box"], f"first: {report['left_out']}")
    write(folder / "plain.docx", BASIC + '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/></w:sectPr>',
          head=paragraph("A/C.3/79/L.12 Recalling its resolution") + paragraph("Not for circulation"))
    xml, report = imported(folder / "plain.docx")
    expect([each["what"] for each in report["left_out"]] == ["a running head"], f"plain: {report['left_out']}")
    expect("A/C.3/79/L.12" in xml, "plain: the symbol of the head")
    body = FORMULA + paragraph("Recalling its note,", note(1), " and \"that\" one,", note(2, "**")) + paragraph("1.\tDecides so.", style="Normal")
    write(folder / "notes.docx", body, [table([paragraph("a"), paragraph("b")]), paragraph(run("**"), " Marked.")])
    xml, report = imported(folder / "notes.docx")
    expect([(each["mark"], each["text"]) for each in report["notes"]] == [("1", "a b"), ("**", "Marked.")], f"notes: {report['notes']}")
    expect('"that"' in xml, "the signs of an official template are as they should be")


with tempfile.TemporaryDirectory() as name:
    for test in [splintered, nothing_in_silence, lists_that_restart, templates_of_other_languages, lines_instead_of_paragraphs,
                 heads_on_lines_and_typed_notes, other_packages, heads_and_notes]:
        test(pathlib.Path(name))

print("\n".join(problems) or "Word files of people are read")
sys.exit(bool(problems))

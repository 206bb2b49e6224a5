# SPDX-License-Identifier: Apache-2.0
"""Writes Word files for tests, part by part."""
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' \
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' \
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{kind}+xml"/>'
        for name, kind in [("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("comments", "comments"),
                           ("settings", "settings"), ("header", "header"), ("footnotes", "footnotes")]) + "</Types>"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def run(text, look=""):
    """One run; a tab or a line break where the text has one."""
    inside = "".join("<w:tab/>" if part == "\t" else "<w:br/>" if part == "\n" else f'<w:t xml:space="preserve">{part}</w:t>'
                     for part in text.replace("\t", "\0\t\0").replace("\n", "\0\n\0").split("\0") if part)
    return f"<w:r><w:rPr>{look}</w:rPr>{inside}</w:r>"


def italic(text):
    return run(text, "<w:i/>")


def note(number, mark=""):
    follows = ' w:customMarkFollows="1"' if mark else ""
    text = f"<w:t>{mark}</w:t>" if mark else ""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference{follows} w:id="{number}"/>{text}</w:r>'


def inserted(*runs):
    return f'<w:ins w:id="1" w:author="X">{"".join(runs)}</w:ins>'


def deleted(text, look=""):
    return f'<w:del w:id="2" w:author="X"><w:r><w:rPr>{look}</w:rPr><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def paragraph(*runs, style="SingleTxt", number=None, mark=""):
    listed = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    end = f'<w:rPr><w:{mark} w:id="3" w:author="X"/></w:rPr>' if mark else ""
    runs = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{listed}{end}</w:pPr>{runs}</w:p>'


def table(*rows):
    return "<w:tbl>" + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows) + "</w:tbl>"


STYLES = "".join(f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in {
    "SingleTxt": "__Single Txt", "H1": "_ H_1", "HCh": "_ H _Ch", "H23": "_ H_2/3", "TitleH1": "Title_H1", "TitleH2": "Title_H2",
    "Session": "Session", "AgendaItemNormal": "Agenda_Item_Normal", "AgendaTitleH2": "Agenda_Title_H2", "XLarge": "XLarge",
    "Sponsors": "Sponsors", "FootnoteText": "footnote text", "Normal": "Normal"}.items()) + \
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' \
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'


def numbering(*levels):
    """One list, number 1; levels are pairs of format and text."""
    inside = "".join(f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
                     for i, (form, text) in enumerate(levels))
    return f'<w:abstractNum w:abstractNumId="7">{inside}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'


def write(path, body, notes=(), head="", lists="", comments="", settings="", more=()):
    """`notes`: the paragraphs of each note, from number 1; `more`: further parts, as pairs of name and bytes."""
    parts = {"styles": STYLES, "numbering": lists, "comments": comments, "settings": settings, "header": head,
             "footnotes": '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' +
                          "".join(f'<w:footnote w:id="{i}">{text}</w:footnote>' for i, text in enumerate(notes, 1))}
    roots = {"header": "hdr"}
    section = '<w:sectPr><w:headerReference w:type="first" r:id="rheader"/><w:titlePg/></w:sectPr>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", TYPES)
        file.writestr("_rels/.rels", f"<Relationships {RELATIONS}>"
                      f'<Relationship Id="r1" Type="{KINDS}officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr("word/document.xml", f"<w:document {W}><w:body>{body}{section}</w:body></w:document>")
        file.writestr("word/_rels/document.xml.rels", f"<Relationships {RELATIONS}>" + "".join(
            f'<Relationship Id="r{kind}" Type="{KINDS}{kind}" Target="{kind}.xml"/>' for kind in parts) + "</Relationships>")
        for kind, content in parts.items():
            root = roots.get(kind, kind)
            file.writestr(f"word/{kind}.xml", f"<w:{root} {W}>{content}</w:{root}>")
        for name, content in more:
            file.writestr(name, content)

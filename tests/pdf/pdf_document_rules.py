# SPDX-License-Identifier: Apache-2.0
"""Rules about the document as a whole: ISO 14289-1 (UA) and ISO 19005-2 (A)."""
import re
import xml.etree.ElementTree as ElementTree

import pikepdf

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
FORBIDDEN_ACTIONS = {"/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide",
                     "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView"}
LANGUAGE = re.compile(r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")


def file_frame(document):
    """A 6.1.2, 6.1.3."""
    if not re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4,}\n", document.bytes):
        yield "the header is not %PDF-1.7 and a line of four bytes above 127"
    if not re.search(rb"%%EOF\n?\Z", document.bytes):
        yield "something stands behind %%EOF"


def trailer(document):
    """A 6.1.3."""
    identifier = document.pdf.trailer.get("/ID")
    if identifier is None or len(identifier) != 2 or any(len(bytes(part)) < 16 for part in identifier):
        yield "the trailer has no ID of two strings of 16 bytes"
    if "/Encrypt" in document.pdf.trailer:
        yield "the file is encrypted"


def marked(document):
    """UA 6.2, 7.1."""
    info = document.root.get("/MarkInfo", {})
    if info.get("/Marked") is not True:
        yield "MarkInfo does not say Marked"
    if info.get("/Suspects") is True:
        yield "MarkInfo has suspects"


def language(document):
    """UA 7.2, A 6.7.4."""
    if not LANGUAGE.match(str(document.root.get("/Lang", ""))):
        yield f"the document's Lang is `{document.root.get('/Lang', '')}`"
    for element, _, _ in document.elements:
        if "/Lang" in element and not LANGUAGE.match(str(element.Lang)):
            yield f"an element's Lang is `{element.Lang}`"


def viewer_preferences(document):
    """UA 7.1."""
    preferences = document.root.get("/ViewerPreferences", {})
    if preferences.get("/DisplayDocTitle") is not True:
        yield "DisplayDocTitle is not true"
    if str(document.root.get("/Lang", "")).startswith("ar") and preferences.get("/Direction") != "/R2L":
        yield "an Arabic document's Direction is not R2L"


def read_xmp(document):
    if "/Metadata" not in document.root:
        return None, b""
    packet = document.root.Metadata.read_bytes()
    try:
        return ElementTree.fromstring(packet.decode("utf-8").lstrip("\ufeff")), packet
    except (ElementTree.ParseError, UnicodeDecodeError):
        return None, packet


def archive_part(document):
    tree, _ = read_xmp(document)
    return "" if tree is None else tree.findtext(".//pdfaid:part", "", SPACES)


def metadata(document):
    """A 6.6, UA 5."""
    tree, packet = read_xmp(document)
    if tree is None:
        yield "there is no XMP packet that can be read"
        return
    titles = tree.findall(".//dc:title/rdf:Alt/rdf:li", SPACES)
    title = next((li.text for li in titles
                  if li.get("{http://www.w3.org/XML/1998/namespace}lang") == "x-default"), None)
    if not title:
        yield "dc:title has no x-default"
    expected = {"pdfaid:part": ("2", "3"), "pdfaid:conformance": ("A",), "pdfuaid:part": ("1",)}
    for name, values in expected.items():
        if tree.findtext(".//" + name, "", SPACES) not in values:
            yield f"{name} is not {' or '.join(values)}"
    described = [e.text for e in tree.findall(".//pdfaExtension:schemas//pdfaSchema:namespaceURI", SPACES)]
    if SPACES["pdfuaid"] not in described:
        yield "no extension schema describes pdfuaid"
    for element in tree.iter():
        if not any(element.tag.startswith("{" + space + "}") for space in (*SPACES.values(), "adobe:ns:meta/")):
            yield f"the packet has {element.tag}, of a schema it does not describe"
    if re.search(rb"<\?xpacket [^?]*\b(bytes|encoding)=", packet):
        yield "the packet header has a bytes or encoding attribute"
    yield from compare_information(document, tree, title)


def compare_information(document, tree, title):
    information = document.pdf.trailer.get("/Info", {})
    subject = tree.findtext(".//dc:description/rdf:Alt/rdf:li", "", SPACES)
    if "/Subject" in information and str(information.Subject) != subject:
        yield f"Info's Subject is `{information.Subject}`, dc:description `{subject}`"
    if "/Title" in information and str(information.Title) != title:
        yield f"Info's Title is `{information.Title}`, dc:title `{title}`"
    producer = tree.findtext(".//pdf:Producer", "", SPACES)
    if "/Producer" in information and str(information.Producer) != producer:
        yield f"Info's Producer is `{information.Producer}`, pdf:Producer `{producer}`"
    created = tree.findtext(".//{http://ns.adobe.com/xap/1.0/}CreateDate", "")
    digits = re.sub(r"[^0-9]", "", created)
    if "/CreationDate" in information and re.sub(r"[^0-9]", "", str(information.CreationDate)) != digits:
        yield "Info's CreationDate is not that of XMP"


def output_intent(document):
    """A 6.2.3, 6.2.4."""
    intents = [i for i in document.root.get("/OutputIntents", []) if i.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1:
        yield f"there are {len(intents)} output intents of PDF/A"
        return
    profile = intents[0].get("/DestOutputProfile")
    data = b"" if profile is None else profile.read_bytes()
    if data[36:40] != b"acsp" or data[16:20] != b"RGB " or int.from_bytes(data[:4], "big") != len(data):
        yield "the output intent has no sound RGB profile"
    elif profile.get("/N") != 3:
        yield "the profile's N is not 3"
    for number, content in enumerate(document.contents):
        if content.operators & {"k", "K", "cs", "CS", "ri", "gs"}:
            yield f"page {number + 1} uses a colour space other than grey and RGB"


def nothing_active(document):
    """A 6.4 to 6.11."""
    for key in ("/AA", "/OpenAction", "/OCProperties", "/AcroForm", "/Requirements", "/Perms", "/Collection"):
        if key in document.root:
            yield f"the catalog has {key}"
    names = document.root.get("/Names", {})
    for key in ("/JavaScript", "/AlternatePresentations", "/Renditions"):
        if key in names:
            yield f"the catalog's Names have {key}"
    attached = "/EmbeddedFiles" in names
    yield from associated(document)
    if attached and archive_part(document) != "3":
        yield "files are attached, but the file is not PDF/A-3"
    for item in document.pdf.objects:
        if not isinstance(item, pikepdf.Dictionary):
            continue
        if "/AA" in item or "/PresSteps" in item:
            yield "something happens without being asked for (AA, PresSteps)"
        if item.get("/Type") == "/Filespec" and ("/AFRelationship" not in item or "/UF" not in item):
            yield "an attached file does not tell its relationship or name (ISO 19005-3, 6.8)"
        if isinstance(item.get("/S"), pikepdf.Name) and str(item.S) in FORBIDDEN_ACTIONS and "/P" not in item:
            yield f"there is an action {item.S}"


def associated(document):
    """ISO 19005-3, 6.8: each attached file is associated, and says what it is."""
    entries = list(document.root.get("/Names", {}).get("/EmbeddedFiles", {}).get("/Names", []))
    listed = {item.objgen for item in document.root.get("/AF", [])}
    for specification in entries[1::2]:
        if specification.objgen not in listed:
            yield "an attached file is not associated with the document (AF)"
        if specification.get("/AFRelationship") != "/Source":
            yield f"an attached file is not the source but {specification.get('/AFRelationship')}"
        stream = specification.get("/EF", {}).get("/F")
        if stream is None or "/" not in str(stream.get("/Subtype", ""))[1:]:
            yield "an attached file does not tell its media type"


def limits(document):
    """A 6.1.13."""
    for number, page in enumerate(document.pdf.pages):
        box = [float(x) for x in page.MediaBox]
        if not all(3 <= side <= 14400 for side in (box[2] - box[0], box[3] - box[1])):
            yield f"page {number + 1} has a side outside of 3 to 14400 pt"
        if document.contents[number].deepest_q > 28:
            yield f"page {number + 1} nests q deeper than 28"
    for item in document.pdf.objects:
        yield from value_limits(item, 0)


def value_limits(item, depth):
    if isinstance(item, pikepdf.String) and len(bytes(item)) > 32767:
        yield "a string has more than 32767 bytes"
    elif isinstance(item, pikepdf.Name) and len(str(item)) > 128:
        yield "a name has more than 127 bytes"
    elif isinstance(item, int) and not -2**31 <= item < 2**31:
        yield "an integer needs more than 32 bits"
    elif depth < 6 and isinstance(item, pikepdf.Array):
        for part in item:
            if not getattr(part, "is_indirect", False):
                yield from value_limits(part, depth + 1)
    elif depth < 6 and isinstance(item, pikepdf.Dictionary):
        for _, part in item.items():
            if not getattr(part, "is_indirect", False):
                yield from value_limits(part, depth + 1)


def named_destinations(document):
    entries = list(document.root.get("/Names", {}).get("/Dests", {}).get("/Names", []))
    return {bytes(entries[i]): entries[i + 1] for i in range(0, len(entries) - 1, 2)}


def resolves(document, destination):
    if isinstance(destination, pikepdf.String):
        destination = named_destinations(document).get(bytes(destination))
    return (isinstance(destination, pikepdf.Array) and len(destination) > 1
            and getattr(destination[0], "objgen", None) in document.page_number)


def outline(document):
    """UA 7.17 and ISO 32000-1, 12.3.3."""
    if "/Outlines" in document.root:
        yield from outline_level(document, document.root.Outlines, set())
    for name, destination in named_destinations(document).items():
        if not resolves(document, destination):
            yield f"the destination {name!r} leads to no page"


def outline_level(document, parent, seen):
    item, before = parent.get("/First"), None
    while item is not None:
        if item.objgen in seen:
            yield "bookmarks go round in a circle"
            return
        seen.add(item.objgen)
        if not str(item.get("/Title", "")):
            yield "a bookmark has no title"
        if not resolves(document, item.get("/Dest")):
            yield f"the bookmark `{item.get('/Title', '')}` leads to no page"
        if item.get("/Parent", None) != parent or item.get("/Prev") != before:
            yield f"the bookmark `{item.get('/Title', '')}` is not linked with its neighbours"
        yield from outline_level(document, item, seen)
        before, item = item, item.get("/Next")
    if before is not None and parent.get("/Last") != before:
        yield "Last is not the last bookmark of its level"


RULES = {1: file_frame, 2: trailer, 3: marked, 4: language, 5: viewer_preferences, 6: metadata,
         7: output_intent, 8: nothing_active, 9: limits, 10: outline}

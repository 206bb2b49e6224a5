# SPDX-License-Identifier: Apache-2.0
"""The words of a document, read from its XML by expat and by nothing of the program's own.

A word is a run of letters or a run of digits: signs between them may end a line, so they part words here too.
Arabic and other letters part words. Each Chinese character is a word. What stands in `meta` is no text of the document."""
import collections
import html
import re
import unicodedata
import xml.parsers.expat

# Elements within a line; the start and the end of any other part words.
INLINE = frozenset("""a abbr affectedDocument b change concept date def del docAuthority docCommittee docDate
    docIntroducer docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus docTitle docType
    embeddedText entity event extractText fillIn i inline ins judge lawyer legislature location mmod mod mref
    neutralCitation noteRef object omissis opinion organization outcome party person placeholder process quantity
    quotedText ref relatedDocument remark rmod role rref scene session shortTitle signature span sub sup term time
    u vote""".split())
# Invisible: soft hyphens, joiners, direction marks; the stroke that lengthens Arabic words. An apostrophe may be a letter.
INVISIBLE = {0x2BC: "'"} | dict.fromkeys([0xAD, 0x61C, 0x640, 0x2060, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
CHINESE = r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
MARKS = r"[\u0300-\u036f\u064b-\u065f\u0670]"
ARABIC = r"(?=[\u0600-\u06ff])[^\W\d_]"
LETTER = rf"(?!{CHINESE}|{ARABIC})[^\W\d_]"
WORD = re.compile(rf"{CHINESE}|\d+|{ARABIC}(?:{ARABIC}|{MARKS})*|{LETTER}(?:{LETTER}|{MARKS})*")
TAG = re.compile(r"<!--.*?-->|<\?.*?\?>|<(/?)([\w:.-]+)([^<>]*?)(/?)>|([^<]+)|<", re.DOTALL)
RAISED = "\ue000"  # stands for the tags of what is raised or lowered


def words_in(text):
    """Words in their order. Raised digits are words of their own, as `10⁶` is no 106; letters are none: `n<sup>o</sup>`."""
    text = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda match: f" {match[0]} ", text.translate(INVISIBLE))
    text = re.sub(f"{RAISED}(?=[\\s(]*\\d)|(?<=\\d){RAISED}", " ", text).replace(RAISED, "")
    text = re.sub(r"(?<=\b[Nn])°", "º", text)  # "n° 5", as some type it
    return WORD.findall(unicodedata.normalize("NFKC", text))


class Reader:
    """Gathers text; counts notes, and keeps the marks of calls that lead nowhere or back."""

    def __init__(self):
        self.text, self.notes, self.marks, self.in_meta = [], 0, set(), 0

    def part(self, name):
        self.text.append(RAISED if name in ("sup", "sub") else "" if name in INLINE else " ")

    def start(self, name, attributes):
        name = name.rpartition(":")[2]
        self.in_meta += name == "meta"
        self.notes += name == "authorialNote"
        self.marks.update(words_in(attributes.get("marker", "")))
        self.part(name)

    def end(self, name):
        name = name.rpartition(":")[2]
        self.in_meta -= name == "meta" and self.in_meta > 0
        self.part(name)

    def characters(self, text):
        if not self.in_meta:
            self.text.append(text)


def read_broken(data, reader):
    """A file that is not well-formed: its text between whatever tags there are."""
    for closing, name, attributes, empty, text in TAG.findall(data.decode("utf-8", "replace")):
        if text:
            reader.characters(html.unescape(text))
        elif name:
            if not closing:
                reader.start(name, dict(re.findall(r"""(marker)=["']([^"']*)""", attributes)))
            if closing or empty:
                reader.end(name)


Said = collections.namedtuple("Said", "words notes marks")


def said_in(data):
    """The words of a document with how often each stands there, its number of notes and their marks as written."""
    reader = Reader()
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = reader.start, reader.end, reader.characters
    try:
        parser.Parse(data, True)
    except xml.parsers.expat.ExpatError:
        reader = Reader()
        read_broken(data, reader)
    return Said(collections.Counter(words_in("".join(reader.text))), reader.notes, reader.marks)

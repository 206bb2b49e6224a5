# SPDX-License-Identifier: Apache-2.0
"""Reads an official document just far enough to plant a defect in it: tags, texts and places, all as offsets.

Text is decoded from UTF-8 byte for byte (line ends stay), so that an offset of the text is a place in the file.
"""
import bisect
import re
import xml.parsers.expat

TAG = re.compile(r"<!--.*?-->|<(/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(/?)>", re.S)
ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*\"([^\"]*)\"")
LANGUAGES = {"ara": "ar", "zho": "zh", "eng": "en", "fra": "fr", "rus": "ru", "spa": "es", "deu": "de"}


class Element:
    """One element: its tags and content as offsets; `path` holds the elements around it, outermost first."""

    def __init__(self, name, begin, inner, path, attributes):
        self.name, self.begin, self.inner, self.path = name, begin, inner, path
        self.attributes = attributes  # name -> (begin, end) of the value
        self.close = self.end = inner  # of the end tag
        self.children = []

    def inside(self, *names):
        return any(each.name in names for each in self.path)

    @property
    def parent(self):
        return self.path[-1] if self.path else None


class Document:
    def __init__(self, name, data):
        self.name, self.data = name, data
        self.text = data.decode("utf-8")
        self.lines = [0] + [match.end() for match in re.finditer("\n", self.text)]
        self.elements, self.segments = [], []  # segments: (begin, end, Element) of texts between tags
        self._read()
        self.language = self._language()
        self.organ = self._organ()

    def _read(self):
        path, last = [], 0
        for tag in TAG.finditer(self.text):
            if path and tag.start() > last:
                self.segments.append((last, tag.start(), path[-1]))
            last = tag.end()
            if tag[2] is None:
                continue
            if tag[1]:
                path[-1].close, path[-1].end = tag.start(), tag.end()
                path.pop()
                continue
            values = {each[1]: (tag.start(3) + each.start(2), tag.start(3) + each.end(2))
                      for each in ATTRIBUTE.finditer(tag[3])}
            element = Element(tag[2], tag.start(), tag.end(), tuple(path), values)
            self.elements.append(element)
            if path:
                path[-1].children.append(element)
            if tag[4]:
                element.close = element.end = tag.end()
            else:
                path.append(element)

    def _language(self):
        for element in self.all("FRBRlanguage"):
            return LANGUAGES.get(self.value(element, "language"), "")
        return ""

    def _organ(self):
        address = next((self.value(each, "value") for each in self.all("FRBRthis")), "")
        kind = next((self.value(each, "name") for each in self.all("statement")), "")
        if kind in ("decision", "presidentialStatement", "draftResolution"):
            return {"decision": "decision", "presidentialStatement": "prst", "draftResolution": "draft"}[kind]
        return "hrc" if "/unga-hrc/" in address else "sc" if "/unsc/" in address else "ga"

    def all(self, *names):
        return [each for each in self.elements if each.name in names]

    def value(self, element, attribute):
        begin, end = element.attributes.get(attribute, (0, 0))
        return self.text[begin:end]

    def content(self, element):
        return self.text[element.inner:element.close]

    def line(self, offset):
        return bisect.bisect_right(self.lines, offset)

    def plain(self, element, notes=False):
        """The text of an element without tags and, unless asked for, without its notes."""
        return "".join(self.text[begin:end] for begin, end, _ in self.texts(element, notes))

    def texts(self, element, notes=False):
        first = bisect.bisect_left(self.segments, (element.inner,))
        for index in range(first, len(self.segments)):
            segment = self.segments[index]
            if segment[0] >= element.close:
                return
            depth = len(element.path)
            if notes or not any(each.name == "authorialNote" for each in segment[2].path[depth:] + (segment[2],)):
                yield segment

    def body_texts(self, *names):
        """Texts of the preamble, the main body and their notes, without annexes' headings or metadata."""
        names = names or ("preamble", "mainBody")
        return [each for each in self.segments
                if (each[2].inside(*names)) and each[2].name not in ("num", "list", "paragraph", "content", "container",
                                                                     "point", "intro", "mainBody", "preamble")]

    def find(self, pattern, texts):
        """All matches of a pattern in the given texts, as match objects over the whole file."""
        compiled = re.compile(pattern)
        return [match for begin, end, _ in texts for match in compiled.finditer(self.text, begin, end)]

    def paragraphs(self, main=True):
        """Paragraphs of the main body (not of annexes) that carry a number, with the number and its place."""
        found = []
        for each in self.all("paragraph"):
            if main and each.inside("attachment", "doc", "quotedStructure", "mod"):
                continue
            number = next((child for child in each.children if child.name == "num"), None)
            match = number and re.search(r"\d+", self.content(number))
            if match and re.fullmatch(r"\s*\d+\s?[.-]?\s*[-–]?\s*", self.content(number)):
                begin = number.inner + match.start()
                found.append((each, int(match[0]), begin, begin + len(match[0])))
        return found


def well_formed(data):
    try:
        xml.parsers.expat.ParserCreate().Parse(data, True)
        return True
    except xml.parsers.expat.ExpatError:
        return False


class Damage:
    """Edits of one defect: (begin, end, text) over the original text; the first tells the line it stands on.

    `also` are offsets of other places that may rightly be blamed (the other of two that disagree, an unclosed start)."""

    def __init__(self, *edits, also=()):
        self.edits, self.also = sorted(edits), also
        self.at = edits[0][0]

    def apply(self, text):
        out, last = [], 0
        for begin, end, new in self.edits:
            out += [text[last:begin], new]
            last = end
        return "".join(out + [text[last:]])


KINDS = {}  # name -> (family, function)


def kind(family, name, languages=None):
    """Registers a kind of defect; the function returns None where a document has no place for it."""
    def register(function):
        def of_language(document, dice):
            return function(document, dice) if languages is None or document.language in languages else None
        KINDS[name] = (family, of_language)
        return function
    return register


def choose(dice, places):
    places = list(places)
    return dice.choice(places) if places else None

# SPDX-License-Identifier: Apache-2.0
"""A second reader of official documents, by expat and by zones, for the second set of kinds.

It shares nothing with official.py but the form of a damage, so that a mistake in how one of them chooses places is not
a mistake of both.
"""
import bisect
import itertools
import re
import xml.parsers.expat

from official import Damage

LANGUAGES = {"ara": "ar", "zho": "zh", "eng": "en", "fra": "fr", "rus": "ru", "spa": "es"}
ZONES = {"meta": "meta", "coverPage": "cover", "preface": "preface", "preamble": "preamble", "mainBody": "body",
         "conclusions": "end", "attachments": "annex", "authorialNote": "note"}
SECOND = {}  # name -> (family, function)


class Tag:
    """One element: offsets of its start tag, content and end; `zone` is the part of the document it stands in."""

    def __init__(self, name, begin, values, up):
        self.name, self.begin, self.values, self.up = name, begin, values, up
        self.inner = self.close = self.end = begin
        self.zone = ZONES.get(name, up.zone if up else "")
        if up and up.zone == "annex" and name != "authorialNote":
            self.zone = "annex"
        self.below = []
        if up:
            up.below.append(self)


class Paper:
    """The document: `tags` in order and `texts`, a list of (begin, end, tag) of what stands between tags."""

    def __init__(self, name, data):
        self.name, self.text = name, data.decode("utf-8")
        widths = (len(character.encode("utf-8")) for character in self.text)
        self._bytes = [0, *itertools.accumulate(widths)]
        self.breaks = [0] + [match.end() for match in re.finditer("\n", self.text)]
        self.tags, self.texts, self._open, self._last = [], [], [], 0
        parser = xml.parsers.expat.ParserCreate()
        parser.StartElementHandler = lambda name, _: self._start(name, self._here(parser))
        parser.EndElementHandler = lambda _: self._stop(self._here(parser))
        parser.CommentHandler = lambda _: self._skip(self._here(parser), "-->")
        parser.Parse(data, True)
        code = next((self.value(each, "language") for each in self.named("FRBRlanguage")), "")
        self.language = LANGUAGES.get(code, "")
        kind = next((self.value(each, "name") for each in self.named("statement")), "")
        address = next((self.value(each, "value") for each in self.named("FRBRuri")), "")
        self.resolution = kind == "resolution"
        self.organ = next((organ for organ in ("unga-hrc", "unsc", "unga") if f"/{organ}/" in address), "")

    def _here(self, parser):
        return bisect.bisect_left(self._bytes, parser.CurrentByteIndex)

    def _words(self, until):
        if self._open and until > self._last:
            self.texts.append((self._last, until, self._open[-1]))

    def _start(self, name, at):
        self._words(at)
        end = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>").match(self.text, at).end()
        values = {each[1]: each.span(2) for each in re.compile(r"([\w:.-]+)\s*=\s*\"([^\"]*)\"").finditer(
            self.text, at, end)}
        tag = Tag(name, at, values, self._open[-1] if self._open else None)
        tag.inner = self._last = end
        self.tags.append(tag)
        self._open.append(tag)

    def _stop(self, at):
        tag = self._open.pop()
        if self.text[tag.inner - 2] == "/":
            tag.close = tag.end = tag.inner
            return
        if at > self._last:
            self.texts.append((self._last, at, tag))
        tag.close, tag.end = at, self.text.index(">", at) + 1
        self._last = tag.end

    def _skip(self, at, mark):
        self._words(at)
        self._last = self.text.index(mark, at) + len(mark)

    def named(self, *names, zones=()):
        return [each for each in self.tags if each.name in names and (not zones or each.zone in zones)]

    def value(self, tag, name):
        begin, end = tag.values.get(name, (0, 0))
        return self.text[begin:end]

    def inside(self, tag):
        return self.text[tag.inner:tag.close]

    def plain(self, tag):
        return re.sub(r"<[^>]*>", "", self.inside(tag))

    def line(self, at):
        return bisect.bisect_right(self.breaks, at)

    def places(self, pattern, zones=("preamble", "body", "note"), outside=("num", "docNumber", "docDate")):
        """Matches of a pattern in the texts of some zones, tables left out."""
        found = []
        for begin, end, tag in self.texts:
            up, refused = tag, tag.zone not in zones
            while up and not refused:
                refused = up.name in outside or up.name in ("table", "mod")
                up = up.up
            if not refused:
                found += re.compile(pattern).finditer(self.text, begin, end)
        return found

    def numbered(self):
        """Paragraphs of the operative part that count by one from 1, before any number that breaks the count."""
        run = []
        for each in self.named("paragraph", zones=("body",)):
            label = next((one for one in each.below if one.name == "num"), None)
            number = label and re.fullmatch(r"\s*(\d+)\s?[.-]?\s*[-–]?\s*", self.inside(label))
            if not number or each.up.name != "mainBody":
                continue
            if int(number[1]) != len(run) + 1:
                break
            run.append((each, label.inner + number.start(1), label.inner + number.end(1)))
        return run

    def gone(self, begin, end):
        """The line breaks of a stretch, so that leaving it out moves no line."""
        return (begin, end, "\n" * self.text.count("\n", begin, end))


def second(family, name, languages=None):
    """Registers a kind; its function gets a Paper and dice and tells a Damage or None."""
    def register(function):
        def of_language(paper, dice):
            return function(paper, dice) if languages is None or paper.language in languages else None
        SECOND[name] = (family, of_language)
        return function
    return register


def one_of(dice, places):
    places = list(places)
    return dice.choice(places) if places else None


def rewritten(family, name, by_language, zones=("preamble", "body", "note"), outside=("num", "docNumber", "docDate"),
              council=True):
    """A kind told by patterns: language -> [(pattern, replacement or function of the match and the dice)].

    Without `council` for what the Security Council's texts, negotiated and hardly edited, do not keep."""
    def plant(paper, dice):
        if not council and paper.organ == "unsc":
            return None
        pairs = by_language.get(paper.language) or by_language.get("*", [])
        found = [(match, new) for pattern, new in pairs for match in paper.places(pattern, zones, outside)]
        if not found:
            return None
        match, new = dice.choice(found)
        return Damage((*match.span(), new(match, dice) if callable(new) else match.expand(new)))
    second(family, name, None if "*" in by_language else tuple(by_language))(plant)

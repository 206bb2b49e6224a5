# SPDX-License-Identifier: Apache-2.0
"""Which of our lines an official line is: words aligned through the whole text, lines compared where they begin and end."""
import dataclasses
import difflib

BODY = ("body", "table")


@dataclasses.dataclass
class Found:
    """An official line and what became of it; deviations are ours less theirs, in points."""
    line: object
    begin: int  # its words in the official text
    end: int
    alike: bool = False  # one of ours has the same words
    same_page: bool = False
    own: object = None  # the line of ours where its first word stands
    down: float = 0.0
    left: float = 0.0
    right: float = 0.0
    tightened: bool = False  # letters drawn closer or wider than in the rest of the document
    cause: str = ""

    def measure(self):
        self.down = self.own.y - self.line.y
        self.left = self.own.left - self.line.left
        self.right = self.own.right - self.line.right


class Text:
    """The words of some kinds of lines in the order of reading."""

    def __init__(self, lines, kinds):
        self.lines = [line for line in lines if line.kind in kinds]
        self.words, self.places = [], []  # a word's line and its place there
        for line in self.lines:
            for place, word in enumerate(line.words):
                self.words.append(word)
                self.places.append((line, place))


def aligned(official, own):
    """For each official word the index of ours, or None."""
    found = [None] * len(official.words)
    matcher = difflib.SequenceMatcher(None, [each.text for each in official.words], [each.text for each in own.words],
                                      autojunk=False)
    for block in matcher.get_matching_blocks():
        for i in range(block.size):
            found[block.a + i] = block.b + i
    return found


class Match:
    def __init__(self, lines, own_lines):
        self.lines = []
        self.texts = []
        for kinds in (BODY, ("note",)):
            official, own = Text(lines, kinds), Text(own_lines, kinds)
            to_own = aligned(official, own)
            self.texts.append((official, own, to_own))
            at = 0
            for line in official.lines:
                found = Found(line, at, at + len(line.words))
                self.compare(found, own, to_own)
                self.lines.append(found)
                at = found.end
        # The heads of tables that pages repeat stand where the pages end, not in the text.
        for line in lines:
            if line.kind == "repeat":
                self.lines.append(self.repeated(line, own_lines))

    @staticmethod
    def repeated(line, own_lines):
        found = Found(line, 0, 0, cause="head of a table that goes on")
        same = [each for each in own_lines if (each.kind, each.page, each.text) == (line.kind, line.page, line.text)]
        if same:
            found.own = min(same, key=lambda each: abs(each.left - line.left))
            found.alike = found.same_page = True
            found.measure()
        return found

    @staticmethod
    def compare(found, own, to_own):
        first, last = to_own[found.begin], to_own[found.end - 1]
        if first is None:
            known = [each for each in to_own[found.begin:found.end] if each is not None]
            if known:
                found.own = own.places[known[0]][0]
                found.same_page = found.own.page == found.line.page
            return
        found.own, place = own.places[first]
        found.same_page = found.own.page == found.line.page
        if last is None or place != 0:
            return
        last_line, last_place = own.places[last]
        found.alike = last_line is found.own and last_place + 1 == len(found.own.words)
        found.measure()

    def first_lines(self):
        """The first body line of each page, where ours begins with the same word."""
        seen, firsts = set(), []
        for each in self.lines:
            if each.line.page not in seen and each.line.kind in BODY:
                seen.add(each.line.page)
                if each.alike and each.same_page:
                    firsts.append(each)
        return firsts


def furniture(lines, own_lines):
    """Each official line of heads, feet and masthead with its deviations, none where we have no such line."""
    found = []
    for line in lines:
        if line.kind not in ("head", "foot", "masthead"):
            continue
        same = [each for each in own_lines if each.page == line.page and each.kind == line.kind and each.text == line.text]
        off = []
        if same:
            best = min(same, key=lambda each: abs(each.y - line.y))
            off = [best.y - line.y, best.left - line.left, best.right - line.right]
        found.append((line, off))
    return found


@dataclasses.dataclass
class FoundRule:
    page: int
    y: float
    missing: bool
    off: list  # y, left, right


def rules(pages, own_pages):
    found = []
    for number, page in enumerate(pages):
        own = list(own_pages[number].rules) if number < len(own_pages) else []
        for rule in page.rules:
            if rule.right - rule.left < 40:
                continue
            like = [each for each in own if abs(each.left - rule.left) < 20 and abs(each.right - rule.right) < 20]
            if not like:
                found.append(FoundRule(number + 1, rule.y, True, [0.0]))
                continue
            best = min(like, key=lambda each: abs(each.y - rule.y))
            own.remove(best)
            found.append(FoundRule(number + 1, rule.y, False,
                                   [best.y - rule.y, best.left - rule.left, best.right - rule.right]))
    return found

# SPDX-License-Identifier: Apache-2.0
"""Lines of text made of placed glyphs: what stands where on a page, and which part of the page it belongs to."""
import dataclasses
import re
import statistics

CALL = 0.75  # letters smaller than this share of their line's are calls of notes
SPACE_GAP = 0.16  # of the size: letters further apart belong to two words
COLUMN_GAP = 9.0  # points: what stands further apart in a table belongs to two cells


@dataclasses.dataclass
class Word:
    text: str
    left: float
    right: float
    pairs: int = 0  # of neighbouring letters
    spread: float = 0  # space between them beyond the font's


@dataclasses.dataclass
class Line:
    page: int  # from 1
    y: float
    size: float
    words: list
    bold: bool
    italic: bool
    kind: str = "body"  # body, note, table, repeat, masthead, head, foot
    calls: int = 0

    @property
    def left(self):
        return self.words[0].left

    @property
    def right(self):
        return self.words[-1].right

    @property
    def text(self):
        return " ".join(word.text for word in self.words)

    @property
    def spread(self):
        """Letter spacing as drawn, in points; kerning hides in single pairs, so words of the line are averaged."""
        pairs = sum(word.pairs for word in self.words)
        return sum(word.spread for word in self.words) / pairs if pairs else 0.0


def normal(text):
    """What the two files may spell in two ways: kinds of hyphens and quotation marks, no-break spaces."""
    for old, new in (("\u2010", "-"), ("\u2011", "-"), ("\xad", "-"), ("’", "'"), ("‘", "'"), ("\xa0", " ")):
        text = text.replace(old, new)
    return text


def words_of(glyphs):
    """Glyphs of a line from left to right, calls of notes left out."""
    words, last = [], None
    for glyph in glyphs:
        text = normal(glyph.text).strip()
        if not text:
            last = None
            continue
        gap = glyph.x - last.x - last.advance if last else 1000
        if gap > SPACE_GAP * glyph.size:
            words.append(Word("", glyph.x, glyph.x))
        else:
            words[-1].pairs += 1
            words[-1].spread += gap
        words[-1].text += text
        words[-1].right = glyph.x + glyph.advance
        last = glyph
    return words


def baselines(glyphs):
    """Glyphs shared among baselines; what is raised or lowered goes to the line it belongs to."""
    shown = [each for each in glyphs if each.text.strip()]
    groups = []
    for glyph in sorted(shown, key=lambda each: (each.y, each.x)):
        if groups and glyph.y - groups[-1][0] < 1.0:
            groups[-1][1].append(glyph)
        else:
            groups.append((glyph.y, [glyph]))
    lines = []
    for y, members in groups:
        size = statistics.median(each.size for each in members)
        lines.append([y, size, members])
    whole = []
    for y, size, members in lines:
        host = next((other for other in lines if other[1] * CALL > size and abs(other[0] - y) < 6 and other[0] != y and
                     any(abs(each.x - members[0].x) < 40 for each in other[2])), None)
        if host and size < 7 and size > 3:
            host[2].extend(members)
        else:
            whole.append([y, size, members])
    return whole


def line_of(page, members):
    members.sort(key=lambda each: each.x)
    size = statistics.mode(round(each.size, 1) for each in members)
    raised = [each for each in members if each.size < CALL * size and each.size < 7.6]
    large = [each for each in members if each not in raised]
    fonts = [each.font for each in large]
    return Line(page, statistics.mode(round(each.y, 2) for each in large), size, words_of(large),
                sum("Bold" in each for each in fonts) * 2 > len(fonts),
                sum("Italic" in each for each in fonts) * 2 > len(fonts),
                calls=len(raised))


def note_rule(page):
    """The y of the short rule above the notes, drawn or made of underscores; 0 where there is none."""
    drawn = [rule.y for rule in page.rules if 85 < rule.left < 130 and 40 < rule.right - rule.left < 80]
    signs = [each for each in page.glyphs if each.text == "_" and 85 < each.x < 175]
    # The rule that ends a document is made of the same signs, in the middle of the page.
    typed = {round(each.y, 1) for each in signs if each.x < 110}
    return max([*drawn, *typed], default=0)


def end_rule(page):
    middle = page.width / 2
    drawn = [rule for rule in page.rules
             if abs((rule.left + rule.right) / 2 - middle) < 25 and 50 < rule.right - rule.left < 110]
    return drawn[-1] if drawn else None


def is_underscores(line):
    return set(line.text.replace(" ", "")) <= {"_"}


def repeated_head(page, number, found):
    """Where the head of a table ends that goes on from the page before; 0 where none does."""
    drawn = [rule for rule in page.rules if rule.right - rule.left > 150 and rule.y > 70]
    first = min((line.y for line in found if line.kind in ("body", "table")), default=0)
    goes_on = number > 1 and len(drawn) > 1 and drawn[0].width < 1 <= drawn[1].width and drawn[0].y < first
    return drawn[1].y if goes_on else 0


def table_zones(page):
    """Stretches of a page between the rule above a table's head and the one that ends it, or the page does."""
    zones, opened, heavy = [], None, 0
    for rule in page.rules:
        if not 150 < rule.right - rule.left < 480:
            continue  # a short one, or one of the frame
        if rule.width < 1:
            opened = rule.y if opened is None else opened
        elif opened is None:
            opened, heavy = rule.y, 1
        else:
            heavy += 1
        if opened is not None and heavy == 2:
            zones.append((opened, rule.y))
            opened, heavy = None, 0
    return zones + ([(opened, page.height)] if opened is not None else [])


def kind_of(line, number, page, rule):
    lower = page.height - (52 if page.width > 600 else 36)
    if number == 1 and line.y < 212:
        return "masthead"
    if line.y > lower or (number == 1 and line.y > page.height - 48):
        return "foot"
    if number > 1 and line.y < 68:
        return "head"
    if rule and line.y > rule:
        return "note"
    return "body"


def lines_of(page, number):
    """The lines of a page from top to bottom, each with its kind."""
    rule = note_rule(page)
    zones = table_zones(page)
    found = []
    for _, _, members in baselines(page.glyphs):
        line = line_of(number, members)
        if not line.words or is_underscores(line) or "Barcode" in members[0].font or "Free3of9" in members[0].font:
            continue
        line.kind = kind_of(line, number, page, rule)
        if line.kind == "body" and any(top < line.y < bottom + 1 for top, bottom in zones):
            line.kind = "table"
        parted = line.kind in ("table", "masthead", "head", "foot")
        found += cells_of(line) if parted else [line]
    head_end = repeated_head(page, number, found)
    for line in found:
        if line.kind == "table" and line.y < head_end:
            line.kind = "repeat"
    return sorted(found, key=lambda each: (each.y, each.left))


def cells_of(line):
    """The parts of a table's line that stand in different columns."""
    parts = [[line.words[0]]]
    for before, word in zip(line.words, line.words[1:]):
        if word.left - before.right > COLUMN_GAP:
            parts.append([])
        parts[-1].append(word)
    return [dataclasses.replace(line, words=part) for part in parts]


def is_label(text):
    return re.fullmatch(r"\(?[0-9a-zA-Z]{1,4}[.)]|[–•]|\d+/\d+[A-Z]?\.", text) is not None

# SPDX-License-Identifier: Apache-2.0
"""Glyphs and rules of the pages of a PDF file at their places, as `mutool trace` (mupdf-tools) tells them."""
import dataclasses
import subprocess
import xml.etree.ElementTree as etree


@dataclasses.dataclass
class Glyph:
    text: str
    x: float  # from the left edge of the page, in points
    y: float  # of its baseline, from the upper edge
    size: float
    advance: float  # by the font alone
    font: str


@dataclasses.dataclass
class Rule:
    left: float
    right: float
    y: float
    width: float


@dataclasses.dataclass
class Page:
    width: float
    height: float
    glyphs: list
    rules: list


def numbers(text):
    return [float(each) for each in text.split()]


def placed(matrix, x, y):
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def glyphs_of(text, matrix, found):
    for span in text.iter("span"):
        across, _, _, up = numbers(span.get("trm"))
        font = span.get("font").partition("+")[2] or span.get("font")
        for glyph in span.iter("g"):
            x, y = placed(matrix, float(glyph.get("x")), float(glyph.get("y")))
            found.append(Glyph(glyph.get("unicode") or "", x, y, abs(up), abs(across) * float(glyph.get("adv")), font))


def rules_of(path, matrix, stroked, found):
    """Straight horizontal lines, however they are drawn; word processors draw them as thin rectangles."""
    points, outlines = [], []
    for step in path:
        if step.tag in ("moveto", "lineto"):
            if step.tag == "moveto" and points:
                outlines.append(points)
                points = []
            points.append(placed(matrix, float(step.get("x")), float(step.get("y"))))
    outlines.append(points)
    for points in outlines:
        if len(points) < 2:
            continue
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        width = float(path.get("linewidth", 0)) * abs(matrix[3]) if stroked else bottom - top
        if right - left > 10 and bottom - top < 3 and width < 3:
            found.append(Rule(left, right, (top + bottom) / 2, width))


def joined(rules):
    """A rule that is drawn in pieces, one for each cell of a table, is one."""
    whole = []
    for rule in sorted(rules, key=lambda each: (round(each.y, 1), each.left)):
        last = whole[-1] if whole else None
        if last and abs(last.y - rule.y) < 0.3 and rule.left - last.right < 1.5:
            last.right = max(last.right, rule.right)
        else:
            whole.append(rule)
    return whole


def pages_of(file):
    """The pages of a PDF file, an empty list where it cannot be read."""
    run = subprocess.run(["mutool", "trace", str(file)], capture_output=True, check=False)
    text = "".join(c if c >= " " or c in "\n\t" else " " for c in run.stdout.decode("utf-8", "replace"))
    if not text.strip():
        return []
    pages = []
    for page in etree.fromstring(text).iter("page"):
        left, top, right, bottom = numbers(page.get("mediabox"))
        result = Page(right - left, bottom - top, [], [])
        for item in page.iter():
            if item.tag not in ("fill_text", "fill_path", "stroke_path", "stroke_text"):
                continue
            matrix = numbers(item.get("transform"))
            if item.tag.endswith("text"):
                glyphs_of(item, matrix, result.glyphs)
            elif item.get("color") != "1":
                rules_of(item, matrix, item.tag == "stroke_path", result.rules)
        result.rules = joined(result.rules)
        pages.append(result)
    return pages

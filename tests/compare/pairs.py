# SPDX-License-Identifier: Apache-2.0
"""Pairs of versions, made of the examples by edits, with what a reader must be told of them."""
import re


def once(text, old, new):
    assert text.count(old) == 1, f"{text.count(old)} times: {old}"
    return text.replace(old, new)


def paragraphs(text):
    return re.findall(r"<paragraph eId=.*?</paragraph>\s*", text, re.S)


def renumbered(text):
    """Operative paragraphs of the main text counted anew; in Arabic `1 -`."""
    number = 0

    def next_number(found):
        nonlocal number
        number += 1
        return f"<num>{number}{found.group(1)}</num>"
    return re.sub(r"<num>\d+(\.| -)</num>", next_number, text)


def moved(text, source, target):
    """The operative paragraph of one number before that of another."""
    all_of_them = paragraphs(text)
    block = all_of_them[source - 1]
    return renumbered(once(once(text, block, ""), all_of_them[target - 1], block + all_of_them[target - 1]))


def added(text, before, words):
    block = paragraphs(text)[before - 1]
    new = re.sub(r"<p>.*</p>", f"<p>{words}</p>", block, flags=re.S)
    return renumbered(once(text, block, new + block))


def removed(text, number):
    return renumbered(once(text, paragraphs(text)[number - 1], ""))


def with_points(text):
    """Operative paragraph 6 with a list, a table behind it, and a second annex-like note."""
    block = paragraphs(text)[5]
    aims = [("a", "To build libraries in every town that has none;"), ("b", "To keep them open in the evening;"), ("c", "To report on their use;")]
    points = "".join(f'<point eId="p{i}"><num>({letter})</num><content><p>{words}</p></content></point>' for i, (letter, words) in enumerate(aims))
    rows = "".join(f"<tr><td><p>{left}</p></td><td><p>{right}</p></td></tr>" for left, right in
                   [("Year", "Libraries"), ("2001", "Twelve large ones"), ("2002", "Thirteen, of which one is small")])
    new = re.sub(r"<content.*</content>", f'<list eId="l"><intro><p><i>Invites</i> all States:</p></intro>{points}</list>', block, flags=re.S)
    return once(text, block, new + f'<paragraph eId="t"><content><table>{rows}</table></content></paragraph>\n')


def pairs(root):
    """Name, text before, text after, the lines `place: change` that are told."""
    english = (root / "examples/A_RES_58_143.xml").read_text()
    arabic = (root / "tests/support/frames/ar.xml").read_text()
    chinese = (root / "tests/support/frames/zh.xml").read_text()
    listed = with_points(english)
    words = "<i>Welcomes</i> the opening of public libraries in small towns and in the country;"
    yield "same", english, english, []
    yield "reworded", english, once(english, "so as to enable her to fulfil the mandate effectively", "and to answer her letters"), \
        ["operative paragraph 6: reworded"]
    yield "moved", english, moved(english, 7, 3), ["operative paragraph 3 (was 7): moved here", "old operative paragraph 7: moved away"]
    yield "added", english, added(english, 4, words), ["operative paragraph 4: added"]
    yield "removed", english, removed(english, 6), ["old operative paragraph 6: removed"]
    yield "title", english, once(english, "against women migrant workers</docTitle>", "against migrant women</docTitle>"), ["title: reworded"]
    yield "italics", english, once(english, "<i>Also encourages</i> Governments to give", "<i>Also encourages Governments</i> to give"), \
        ["operative paragraph 6: italics changed"]
    yield "note", english, once(english, 'A/58/161</ref>.</p>', 'A/58/161</ref> and A/58/162.</p>'), ["operative paragraph 1: note changed"]
    note = re.search(r'<authorialNote marker="6".*?</authorialNote>', english, re.S).group(0)
    yield "call moved", english, once(english, f"the report of the Secretary-General;{note}", f"the report{note} of the Secretary-General;"), \
        ["operative paragraph 1: reworded"]
    yield "note gone", english, once(english, note, ""), ["operative paragraph 1: reworded"]
    yield "point", listed, once(listed, "in the evening", "on Sundays"), ["operative paragraph 6 (b): reworded"]
    point = re.search(r'<point eId="p1">.*?</point>', listed).group(0)
    yield "point gone", listed, once(once(listed, point, ""), "<num>(c)</num>", "<num>(b)</num>"), ["old operative paragraph 6 (b): removed"]
    yield "cell", listed, once(listed, "Twelve large ones", "Fifteen large ones"), ["table 1: cells changed"]
    yield "cell in two paragraphs", listed, once(listed, "<p>Twelve large ones</p>", "<p>Twelve</p><p>large ones</p>"), ["table 1: cells changed"]
    yield "row", listed, once(listed, "</table>", "<tr><td><p>2003</p></td><td><p>None at all</p></td></tr></table>"), ["table 1: cells changed"]
    table = re.search(r'<paragraph eId="t">.*?</paragraph>', listed, re.S).group(0)
    yield "table gone", listed, once(listed, table, ""), ["old table 1: removed"]
    yield "last lines gone", english, re.sub(r"(<conclusions[^>]*>).*(</conclusions>)", r"\1<p/>\2", english, flags=re.S), \
        ["old closing line 1: removed", "old closing line 2: removed"]
    yield "Arabic", arabic, once(arabic, "بالتقرير؛", "بالتقرير السنوي؛"), ["operative paragraph 1: reworded"]
    yield "Arabic, added", arabic, \
        added(arabic, 2, "<b><i>ترحب</i></b> بافتتاح مكتبات عامة جديدة في المدن الصغيرة؛"), ["operative paragraph 2: added"]
    yield "Chinese", chinese, once(chinese, "继续处理此案", "在下届会议上审议此案"), ["operative paragraph 2: reworded"]
    yield "Chinese, removed", chinese, removed(chinese, 1), ["old operative paragraph 1: removed"]

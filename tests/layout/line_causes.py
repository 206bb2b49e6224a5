# SPDX-License-Identifier: Apache-2.0
"""Why an official line is none of ours: what can be measured on the two lines decides, never the text alone."""
import re
import statistics

# Points of letter spacing away from what the document uses: of a paragraph with many letters less says enough.
TIGHT, TIGHT_OF_MANY, MANY = 0.05, 0.022, 180


def paragraphs_of(found):
    """Lines that stand below each other without a larger gap or an indent."""
    group = []
    for each in found:
        last = group[-1].line if group else None
        line = each.line
        begins = (last is None or line.page != last.page or line.kind != last.kind or
                  line.y - last.y > 1.3 * line.size + 0.5 or line.left > last.left + 5)
        if begins and group:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def usual_spread(found):
    """The letter spacing most letters of a size and weight are drawn with."""
    by_size = {}
    for each in found:
        pairs = sum(word.pairs for word in each.line.words)
        by_size.setdefault((round(each.line.size), each.line.bold), []).extend([round(each.line.spread, 2)] * pairs)
    return {size: statistics.median(values) for size, values in by_size.items() if values}


def mark_tightened(found):
    usual = usual_spread(found)
    for group in paragraphs_of(found):
        pairs = sum(word.pairs for each in group for word in each.line.words)
        if pairs < 12:
            continue
        spread = sum(word.spread for each in group for word in each.line.words) / pairs
        off = spread - usual[round(group[0].line.size), group[0].line.bold]
        for each in group:
            each.tightened = abs(off) > (TIGHT_OF_MANY if pairs >= MANY else TIGHT)


def natural(words, text, to_own, begin):
    """Width of official words as our font has them, without spaces, as far as they are known."""
    width = 0.0
    for i, word in enumerate(words):
        own = to_own[begin + i]
        known = text.words[own] if own is not None and text.words[own].text == word.text else word
        width += known.right - known.left
    return width


def is_pair(before, after):
    digits = re.match(r"\(?\d", after)
    if digits and re.search(r"(?i)^\(?(nos?\.|chap\.|chaps\.|paras?\.|paragraphs?|articles?|sect\.|vol\.|art\.|pp?\.)$", before):
        return True
    return bool(re.fullmatch(r"\d{1,2}", before) and re.match(r"(January|February|March|April|May|June|July|August|"
                "September|October|November|December)", after) or re.search(r"\d$", before) and after == "per")


def cause_of_end(each, following, own, to_own):
    """The official line begins like ours, but ends elsewhere."""
    line = each.line
    last_own = each.own.words[-1].text
    taken = len(line.words) - len(each.own.words)
    spaces = max(1, len(line.words) - 1)
    space = 0.278 * line.size
    overflow = natural(line.words, own, to_own, each.begin) + spaces * space - (488.65 - line.left)
    told = []
    if line.calls:
        told.append("a call in the line")
    if re.fullmatch(r"\(?\w{1,3}[.)]", line.words[0].text):
        told.append("a tab in the line")
    after = following.line.words[0].text if following else ""
    if is_pair(line.words[-1].text, after) or is_pair(last_own, after):
        told.append("a no-break pair")
    if line.words[-1].text.endswith(("-", "–")) or last_own.endswith(("-", "–")):
        told.append("a hyphen")
    if taken > 0:
        told.append(f"{taken} more squeezed in, {overflow:+.1f} pt over {spaces} spaces")
    else:
        told.append(f"{-taken} fewer, {overflow:+.1f} pt over {spaces} spaces")
    return ", ".join(told)


def tell(match):
    """Gives every line of a match its cause."""
    mark_tightened(match.lines)
    index = 0
    for official, own, to_own in match.texts:
        count = len(official.lines)
        part = match.lines[index:index + count]
        index += count
        for i, each in enumerate(part):
            each.cause = cause(each, part, i, own, to_own)


def cause(each, part, i, own, to_own):
    line = each.line
    if each.alike and each.same_page:
        return f"off by {each.down:+.2f} down, {each.left:+.2f} left, {each.right:+.2f} right"
    if each.alike:
        return f"on our page {each.own.page}"
    place = "" if each.own is None or each.same_page else f" (our page {each.own.page})"
    if each.own is None:
        return "its words are not in ours"
    if each.tightened:
        return "tightened by hand" + place
    if line.kind == "table":
        return "table" + place
    if to_own[each.begin] is None:
        return "its first word is not in ours" + place
    if own.places[to_own[each.begin]][1] != 0:
        before = part[i - 1] if i else None
        return ("follows from the line before" if before and not before.alike else "begins elsewhere") + place
    if to_own[each.end - 1] is None:
        return "its last word is not in ours" + place
    return cause_of_end(each, part[i + 1] if i + 1 < len(part) else None, own, to_own) + place

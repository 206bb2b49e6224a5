# SPDX-License-Identifier: Apache-2.0
"""Rules about the structure tree: ISO 14289-1 (UA)."""
import pikepdf

STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code
Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form""".split())
ALLOWED_KIDS = {
    "L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}}
CALLS = {"Reference", "Note", "Link"}
ALLOWED_PARENTS = {
    "LI": {"L"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"}}


def role(element):
    return str(element.get("/S", "/"))[1:]


def numbers(tree):
    entries = list(tree.get("/Nums", []))
    result = {int(entries[i]): entries[i + 1] for i in range(0, len(entries) - 1, 2)}
    for kid in tree.get("/Kids", []):
        result.update(numbers(kid))
    return result


def parent_tree(document):
    """UA 7.1; ISO 32000-1, 14.7.4.4."""
    root = document.root.get("/StructTreeRoot")
    if root is None or "/ParentTree" not in root:
        yield "there is no StructTreeRoot with a ParentTree"
        return
    tree, owners = numbers(root.ParentTree), {}
    for element, parent, kids in document.elements:
        if element.get("/P") != parent:
            yield f"a {role(element)} does not name its parent"
        for kind, kid, page in kids:
            if kind == "content":
                if (page, kid) in owners:
                    yield f"MCID {kid} of page {page} stands twice in the tree"
                owners[page, kid] = element
            elif kind == "annotation" and tree.get(int(kid.get("/StructParent", -1))) != element:
                yield f"the StructParent of an annotation does not lead to its {role(element)}"
    for number, page in enumerate(document.pdf.pages):
        listed = tree.get(int(page.get("/StructParents", -1)), [])
        for mcid in document.contents[number].mcids:
            if (number, mcid) not in owners:
                yield f"MCID {mcid} of page {number + 1} is not in the tree"
            elif mcid >= len(listed) or listed[mcid] != owners[number, mcid]:
                yield f"the ParentTree leads MCID {mcid} of page {number + 1} astray"
    for page, mcid in owners:
        if page is None or mcid not in document.contents[page].mcids:
            yield f"the tree names MCID {mcid}, which no page shows"


def role_map(document):
    """UA 7.1-5 to 7.1-7."""
    mapped = {key[1:]: str(value)[1:] for key, value in
              document.root.get("/StructTreeRoot", {}).get("/RoleMap", {}).items()}
    for name in mapped.keys() & STANDARD:
        yield f"the standard type {name} is mapped"
    for element, _, _ in document.elements:
        name, steps = role(element), 0
        while name not in STANDARD and name in mapped and steps < 10:
            name, steps = mapped[name], steps + 1
        if name not in STANDARD:
            yield f"the type {role(element)} leads to no standard type"


def nesting(document):
    """UA 7.2, 7.5."""
    for element, parent, kids in document.elements:
        own, above = role(element), role(parent)
        below = [role(kid) for kind, kid, _ in kids if kind == "element"]
        for kid in below:
            if own in ALLOWED_KIDS and kid not in ALLOWED_KIDS[own]:
                yield f"{kid} stands in {own}"
        if own in ALLOWED_PARENTS and above not in ALLOWED_PARENTS[own]:
            yield f"{own} stands in {above}"
        if own in ALLOWED_KIDS and any(kind != "element" for kind, _, _ in kids):
            yield f"{own} has content of its own"
        if own == "Table":
            yield from table_grid(document, element, below)
        if own == "TH" and attribute(element, "/Scope") not in ("/Row", "/Column", "/Both"):
            yield "a TH has no Scope"
        if own == "L" and labels_below(document, element) and attribute(element, "/ListNumbering") is None:
            yield "an L with labels does not tell its ListNumbering"


def attribute(element, key):
    given = element.get("/A", [])
    for dictionary in given if isinstance(given, pikepdf.Array) else [given]:
        if isinstance(dictionary, pikepdf.Dictionary) and key in dictionary:
            return dictionary[key]
    return None


def labels_below(document, element):
    return any(role(kid) == "Lbl" for kind, item, _ in document.read_kids(element) if kind == "element"
               for inner, kid, _ in document.read_kids(item) if inner == "element")


def rows_of(document, element):
    for kind, kid, _ in document.read_kids(element):
        if kind == "element" and role(kid) == "TR":
            yield [cell for inner, cell, _ in document.read_kids(kid) if inner == "element"]
        elif kind == "element" and role(kid) in ("THead", "TBody", "TFoot"):
            yield from rows_of(document, kid)


def table_grid(document, table, below):
    if below.count("THead") > 1 or below.count("TFoot") > 1:
        yield "a Table has more than one THead or TFoot"
    open_rows, counts = [], set()
    for cells in rows_of(document, table):
        covered = sum(span for span, _ in open_rows)
        open_rows = [(span, left - 1) for span, left in open_rows if left > 1]
        for cell in cells:
            span = int(attribute(cell, "/ColSpan") or 1)
            covered += span
            if int(attribute(cell, "/RowSpan") or 1) > 1:
                open_rows.append((span, int(attribute(cell, "/RowSpan")) - 1))
        counts.add(covered)
    if len(counts) > 1:
        yield f"the rows of a Table have {sorted(counts)} columns"


def headings(document):
    """UA 7.4."""
    roles = [role(element) for element, _, _ in document.elements]
    levels = [int(name[1]) for name in roles if len(name) == 2 and name[0] == "H" and name[1].isdigit()]
    if levels and "H" in roles:
        yield "H stands beside numbered headings"
    last = 0
    for level in levels:
        if level > last + 1:
            yield f"H{level} follows H{last}" if last else f"the first heading is H{level}"
        last = level


def identifiers(document):
    """UA 7.9; ISO 32000-1, 7.9.6."""
    tree = document.root.get("/StructTreeRoot", {}).get("/IDTree", {})
    entries = list(tree.get("/Names", []))
    keys = [bytes(key) for key in entries[0::2]]
    if keys != sorted(set(keys)):
        yield "the IDTree is not sorted by bytes"
    listed = dict(zip(keys, entries[1::2]))
    seen = set()
    for element, _, _ in document.elements:
        own = bytes(element.ID) if "/ID" in element else b""
        if role(element) == "Note" and not own:
            yield "a Note has no ID"
        if own and own in seen:
            yield f"the ID {own!r} is there twice"
        if own and listed.get(own) != element:
            yield f"the IDTree does not lead to {own!r}"
        seen.add(own)


def alternatives(document):
    """UA 7.3, 7.7."""
    for element, _, _ in document.elements:
        if role(element) not in ("Figure", "Formula"):
            continue
        if not str(element.get("/Alt", "")) and not str(element.get("/ActualText", "")):
            yield f"a {role(element)} has no alternative text"
        if role(element) == "Figure" and attribute(element, "/BBox") is None:
            yield "a Figure has no bounding box"


def reading_order(document):
    """UA 7.2, as far as a machine sees it: a Note follows its call, a link shows something."""
    for element, _, kids in document.elements:
        below = [kid for kind, kid, _ in kids if kind == "element"]
        for before, behind in zip([None] + below, below):
            if role(behind) == "Note" and before is not None and role(before) not in CALLS:
                yield f"a Note follows a {role(before)}"
        if role(element) == "Link":
            if not any(kind == "annotation" for kind, _, _ in kids):
                yield "a Link has no annotation"
            if not document.text_below(element).strip():
                yield "a Link shows nothing"


RULES = {15: parent_tree, 16: role_map, 17: nesting, 18: headings, 19: identifiers, 20: alternatives,
         21: reading_order}

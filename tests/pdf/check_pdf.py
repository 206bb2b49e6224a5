#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks PDF files against what PDF/UA-1 and PDF/A-2a ask of them, as far as a machine can tell.

usage: check_pdf.py [--text] FILE…

Prints one line for each finding, with the number of its rule, and exits with 1 when there is any. --text prints the text in
reading order instead. The rules are numbered as in docs/testing; each names the clause it is taken from."""
import sys

import pdf_document_rules
import pdf_page_rules
import pdf_structure_rules
from pdf_content import Document

RULES = dict(sorted({**pdf_document_rules.RULES, **pdf_page_rules.RULES, **pdf_structure_rules.RULES}.items()))


def check(path):
    """All findings about a file, as (rule, message)."""
    document = Document(path)
    return [(number, message) for number, rule in RULES.items() for message in rule(document)]


def text(path):
    """The text of the structure tree, a line for each element that has content of its own or of its inline kids."""
    document = Document(path)
    blocks = {"/P", "/Lbl", "/TD", "/TH", "/Caption", "/Note"} | {f"/H{level}" for level in range(1, 7)}
    inside = set()
    for element, parent, _ in document.elements:
        if parent.objgen in inside:
            inside.add(element.objgen)
        elif str(element.get("/S")) in blocks:
            inside.add(element.objgen)
            yield document.text_below(element).strip()


def main(arguments):
    paths = [argument for argument in arguments if not argument.startswith("--")]
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    failed = False
    for path in paths:
        if "--text" in arguments:
            print("\n".join(text(path)))
            continue
        for number, message in check(path):
            print(f"{path}: rule {number}: {message}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks PDF files against what PDF/UA-1 and PDF/A-2a ask of them, as far as a machine can tell.

usage: check_pdf.py [--text] FILE…

Prints one line for each finding, with the number of its rule, and exits with 1 when there is any. --text
prints the text in reading order instead. Each rule names the clauses it is taken from: UA is ISO 14289-1,
A is ISO 19005-2."""
import sys

import pdf_document_rules
import pdf_page_rules
import pdf_structure_rules
from pdf_content import Document

RULES = {number: rule for module in (pdf_document_rules, pdf_page_rules, pdf_structure_rules)
         for number, rule in module.RULES.items()}


def check(path):
    """All findings about a file, as (rule, message)."""
    return check_document(Document(path))


def check_document(document):
    return [(number, message) for number in sorted(RULES) for message in RULES[number](document)]


def text(path):
    """The text of the structure tree, a line for each paragraph, heading, label, note and cell."""
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

# SPDX-License-Identifier: Apache-2.0
"""What a document says, as far as import has to bring it back, for tests that compare two documents."""
import collections
import xml.etree.ElementTree as xml

measures = ["words", "paragraphs", "labels", "levels", "notes", "calls"]
outside = {"meta", "coverPage", "preface", "conclusions"}


def name_of(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def evened(text):
    text = text.replace("\u2011", "-").replace("\u00ad", "")
    return " ".join(text.split())


class Reading:
    """Words, paragraphs, labels with the words they stand before, points with how deep they stand, notes, and the
    words that notes are called behind. `even` makes texts of one kind alike."""

    def __init__(self, path, even=evened):
        self.found = {each: collections.Counter() for each in measures}
        self.notes = {}
        self.even = even
        root = xml.parse(path).getroot()
        for note in (each for each in root.iter() if name_of(each) == "authorialNote"):
            self.notes[note.get("eId") or note.get("id")] = even("".join(note.itertext()))
        self.walk(root)

    def walk(self, element, label="", level=0):
        kind = name_of(element)
        if kind in outside or kind == "table":
            return
        if kind in ("p", "heading", "block"):
            self.paragraph(element, label, level)
            return
        level += kind in ("point", "item")
        for child in element:
            if name_of(child) == "num":
                label = self.even("".join(child.itertext()))
            else:
                self.walk(child, label, level)
                label = ""

    def paragraph(self, element, label, level):
        parts = []
        self.collect(element, parts)
        text = self.even("".join(each for each in parts if isinstance(each, str)))
        if label:
            self.found["labels"][label.replace(" ", ""), text[:25]] += 1
            if level:
                self.found["levels"][label.replace(" ", ""), text[:25], level] += 1
        if text:
            self.found["paragraphs"][text] += 1
        self.found["words"].update((label + " " + text).split())
        before = ""
        for each in parts:
            if isinstance(each, str):
                before = (before + each)[-200:]
            else:
                note = self.notes.get(each[0], "")
                self.found["calls"][self.even(before)[-12:], note[:20]] += 1
                if each[1]:
                    self.found["notes"][note] += 1

    def collect(self, element, parts):
        parts.append(element.text or "")
        for child in element:
            kind = name_of(child)
            if kind == "authorialNote":
                parts.append((child.get("eId") or child.get("id"), True))
            elif kind == "noteRef":
                parts.append(((child.get("href") or "").lstrip("#"), False))
            else:
                self.collect(child, parts)
            parts.append(child.tail or "")

# SPDX-License-Identifier: Apache-2.0
"""Typing: after random edits, renaming and formatting the server holds the text that the editor holds, and knows of it what
`check` says.

PROGRAM SOURCE_DIR [whole]: with `whole`, 1,000 edits on each of 30 published documents (some minutes; more under a sanitizer).
"""
import os
import pathlib
import random
import re
import subprocess
import sys
import unittest

from player import EXAMPLES, MODERN, PROGRAM, ROOT, SERIAL, Case, findings, main, told

WHOLE = sys.argv[3:] == ["whole"]
CORPUS = pathlib.Path(os.environ.get("RESOLUTE_SHARED", ROOT.parent / "shared")) / "corpus"
PIECES = ["é", "𝄞", "中", " ", "\n", "<", ">", "</p>", "<p>", "<i>", "&", "&#", "\"", "<!--", "]]>", "<num>3.</num>", "a word",
          "\r\n", "<authorialNote marker=\"", "<?resolute ignore=EDIT?>", "\t", "para_1", "\u0301", "\ufeff", "1.", "xmlns:a=\"b\"",
          "<![CDATA[", "<paragraph eId=\"para_", "</", "/>", "\U0001F1FA\U0001F1F3", "=", "'"]
ENCODINGS = ["utf-16", "utf-8", "utf-32", "utf-16", "utf-16", "utf-16"]
QUESTIONS = ("hover", "completion", "definition", "linkedEditingRange", "prepareRename")


class Writer:
    """Someone who writes: words letter by letter, tags left half open, ranges taken out, blocks moved, all taken back."""

    def __init__(self, text, dice):
        self.text, self.dice, self.cursor = text, dice, 0
        self.block = ""
        self.back = []  # what takes the last edits back

    def edit(self):
        """Where to replace what by which words; the text is changed already, the old one is given too."""
        dice, before = self.dice, self.text
        kind = dice.choices(["type", "piece", "cut", "paste", "undo", "jump"], [8, 6, 2, 2, 2, 1])[0]
        begin = min(self.cursor, len(before))
        end, words = begin, dice.choice("abc dé.")
        if kind == "jump" or (kind == "type" and dice.random() < 0.1):
            begin = end = dice.randrange(len(before) + 1)
        elif kind == "piece":
            begin = dice.randrange(len(before) + 1)
            end, words = min(len(before), begin + dice.choice([0, 0, 0, 1, 3])), dice.choice(PIECES)
        elif kind == "cut":
            begin = dice.randrange(len(before) + 1)
            end, words = min(len(before), begin + dice.choice([1, 9, 50, 400])), ""
        elif kind == "paste":
            begin = end = dice.randrange(len(before) + 1)
            words = self.block or before[begin:begin + 300].replace("\r", "")
        elif kind == "undo" and self.back:
            begin, end, words = self.back.pop()
            begin, end = min(begin, len(before)), min(end, len(before))
        # An editor has no place between the two characters of one line's end.
        begin -= before[begin - 1:begin + 1] == "\r\n"
        end += before[end - 1:end + 1] == "\r\n"
        self.text = before[:begin] + words + before[end:]
        if kind == "cut":
            self.block = before[begin:end]
        if kind != "undo":
            self.back = self.back[-20:] + [(begin, begin + len(words), before[begin:end])]
        self.cursor = begin + len(words)
        return before, begin, end, words


class Typing(Case):
    def type_in(self, text, encoding, line_end, seed, edits, look):
        dice = random.Random(seed)
        text = re.sub(r"\n +<", "\n<", text.replace("\r\n", "\n"))
        writer = Writer(text.replace("\n", line_end), dice)
        editor = self.editor({**MODERN, "general": {"positionEncodings": [encoding]}}, serial=SERIAL and seed % 2 == 0 and not WHOLE)
        uri = f"file:///{seed}.xml"
        editor.open(uri, writer.text)
        done = 1
        # While all is well-formed; the indentation was taken away.
        version = self.command(editor, uri, writer, dice, 1)
        self.assertGreater(version, 2)
        while done <= edits:
            changes = []
            for _ in range(dice.choice([1, 1, 1, 2, 5])):
                before, begin, end, words = writer.edit()
                changes.append({"range": editor.range(before, begin, end), "text": words})
                done += 1
                # What is put beside a lone CR or LF may make one line's end of both: so do the editors.
                if "\r" in writer.text.replace("\r\n", ""):
                    writer.text = writer.text.replace("\r\n", "\n").replace("\r", "\n")
                    changes.append({"text": writer.text})
            version += 1
            editor.change(uri, version, *changes)
            if version % look == 0:
                self.look(editor, uri, writer.text, dice, (seed, version))
                version = self.command(editor, uri, writer, dice, version)
        self.look(editor, uri, writer.text, dice, (seed, version))
        found = editor.diagnostics(uri, version)
        self.assertEqual(told(found), findings(writer.text, encoding=encoding), seed)
        self.assertEqual(editor.end(), 0)

    def command(self, editor, uri, writer, dice, version):
        """A name is changed, then the whole is formatted; the version behind that."""
        names = list(re.finditer(r'eId="(\w+)"', writer.text))
        if names:
            name = dice.choice(names)
            number = editor.start("textDocument/rename", {
                "textDocument": {"uri": uri}, "position": editor.position(writer.text, name.start(1)), "newName": name[1] + "_new"})
            answer = editor.wait(number).get("result")  # refused where it is no name, as in a comment
            if answer:
                edits = [each for change in answer["documentChanges"] for each in change["edits"]]
                version = self.make(editor, uri, writer, edits, version)
                self.assertIn(f'"{name[1]}_new"', writer.text)
        edits = self.formatting(editor, uri)
        if edits:
            version = self.make(editor, uri, writer, edits, version)
            self.assertEqual(self.formatting(editor, uri), [], (uri, version))
        return version

    def formatting(self, editor, uri):
        """None where it is refused: of a text that is not well-formed."""
        number = editor.start("textDocument/formatting", {"textDocument": {"uri": uri}, "options": {"tabSize": 2, "insertSpaces": True}})
        return editor.wait(number).get("result")

    def make(self, editor, uri, writer, edits, version):
        """What the server wants changed, told back as editors do: the last place first."""
        edits = sorted(edits, key=lambda each: editor.index(writer.text, each["range"]["start"]), reverse=True)
        writer.text, writer.back = editor.apply(writer.text, edits), []
        editor.change(uri, version + 1, *({"range": each["range"], "text": each["newText"]} for each in edits))
        self.assertEqual(editor.text(uri), writer.text, (uri, version))
        return version + 1

    def look(self, editor, uri, text, dice, where):
        at = editor.position(text, dice.randrange(len(text) + 1))
        self.assertEqual(editor.text(uri), text, where)
        for method in QUESTIONS:
            editor.about(method, uri, position=at)
        editor.about("documentSymbol", uri)
        editor.about("foldingRange", uri)
        editor.about("semanticTokens/full", uri)
        editor.about("references", uri, position=at, context={"includeDeclaration": True})
        editor.about("selectionRange", uri, positions=[at])
        editor.about("inlayHint", uri, range={"start": editor.position(text, 0), "end": at})
        editor.about("codeAction", uri, range={"start": at, "end": at}, context={"diagnostics": []})

    @unittest.skipIf(WHOLE, "the whole is asked for")
    def test_every_encoding(self):
        texts = [path.read_text() for path in sorted(EXAMPLES.glob("*.xml"))]
        for seed, encoding in enumerate(ENCODINGS):
            self.type_in(random.Random(seed).choice(texts), encoding, ["\n", "\r\n"][seed // 2 % 2], seed, edits=80, look=30)

    @unittest.skipIf(WHOLE, "the whole is asked for")
    def test_imported_seeds(self):
        files = sorted(CORPUS.parent.glob("seeds/*.txt"))
        if not files:
            self.skipTest(f"no seeds in {CORPUS.parent}")
        for seed, path in enumerate(files):
            with self.subTest(document=path.name):
                # One of them is a page of a report.
                ways = (subprocess.run([PROGRAM, "import", path, "--as", kind, "-o", "-"], capture_output=True, text=True, check=False)
                        for kind in ("resolution", "doc"))
                made = next(each.stdout for each in ways if each.returncode == 0)
                self.type_in(made, ENCODINGS[seed], "\n", seed, edits=40, look=20)

    @unittest.skipUnless(WHOLE, "takes minutes")
    def test_published_documents(self):
        files = sorted(CORPUS.rglob("*.xml"))
        if not files:
            self.skipTest(f"no corpus in {CORPUS}")
        # Every language and body, none so large that a fresh check of it says nothing about typing.
        files = random.Random(30).sample([path for path in files if path.stat().st_size < 120_000], 30)
        for seed, path in enumerate(files):
            with self.subTest(document=path.name):
                self.type_in(path.read_text(), ENCODINGS[seed % 6], ["\n", "\r\n"][seed // 6 % 2], seed, edits=1000, look=50)
                print(f"{path.name} ({path.stat().st_size} bytes): 1000 edits", flush=True)


if __name__ == "__main__":
    main()

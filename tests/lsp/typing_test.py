# SPDX-License-Identifier: Apache-2.0
"""Typing: after random edits the server holds the text that the editor holds, and knows of it what `check` says."""
import random

from player import EXAMPLES, MODERN, Case, findings, main, told

TEXTS = [path.read_text() for path in sorted(EXAMPLES.glob("*.xml"))]
EDITS, LOOK = 120, 40
PIECES = ["é", "𝄞", "中", " ", "\n", "<", ">", "</p>", "<p>", "<i>", "&", "&#", "\"", "<!--", "]]>", "<num>3.</num>", "a word",
          "\r\n", "<authorialNote marker=\"", "<?resolute ignore=EDIT?>", "\t", "para_1", "\u0301", "\ufeff", "1.", "xmlns:a=\"b\""]


class Typing(Case):
    def type_in(self, encoding, line_end, seed):
        dice = random.Random(seed)
        text = dice.choice(TEXTS).replace("\n", line_end)
        serial = seed % 2 == 0
        editor = self.editor({**MODERN, "general": {"positionEncodings": [encoding]}}, serial=serial)
        uri = f"file:///{seed}.xml"
        editor.open(uri, text)
        for version in range(2, EDITS + 2):
            changes = []
            for _ in range(dice.choice([1, 1, 1, 2, 5])):
                begin = dice.randrange(len(text) + 1)
                end = min(len(text), begin + dice.choice([0, 0, 0, 1, 3, 50, 400]))
                # An editor has no place between the two characters of one line's end.
                begin -= text[begin - 1:begin + 1] == "\r\n"
                end += text[end - 1:end + 1] == "\r\n"
                words = dice.choice(PIECES) if dice.random() < 0.8 else text[end:end + dice.randrange(300)].replace("\r", "")
                changes.append({"range": editor.range(text, begin, end), "text": words})
                text = text[:begin] + words + text[end:]
                # What is put beside a lone CR or LF may make one line's end of both: so do the editors.
                if "\r" in text.replace("\r\n", ""):
                    text = text.replace("\r\n", "\n").replace("\r", "\n")
                    changes.append({"text": text})
            editor.change(uri, version, *changes)
            if version % LOOK == 0:
                at = editor.position(text, dice.randrange(len(text) + 1))
                self.assertEqual(editor.text(uri), text, (seed, version))
                for method in ("hover", "completion", "definition", "linkedEditingRange", "prepareRename"):
                    editor.about(method, uri, position=at)
                editor.about("documentSymbol", uri)
                editor.about("codeAction", uri, range={"start": at, "end": at}, context={"diagnostics": []})
        self.assertEqual(editor.text(uri), text)
        found = editor.diagnostics(uri, EDITS + 1)
        if encoding == "utf-16" and not text.startswith("\ufeff"):
            self.assertEqual(told(found), findings(text), seed)
        self.assertEqual(editor.end(), 0)

    def test_every_encoding(self):
        for seed, encoding in enumerate(["utf-16", "utf-8", "utf-32", "utf-16", "utf-16", "utf-16"]):
            for line_end in ("\n", "\r\n"):
                self.type_in(encoding, line_end, seed)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""What an editor shows in the text and does while one types: numbers that should be there, colours, calls of notes, end tags."""
from player import EXAMPLES, MODERN, Case, main

RIGHT = (EXAMPLES / "draft-resolution.xml").read_text()
ADOPTED = (EXAMPLES / "A_RES_57_201.xml").read_text()
URI = "file:///drafts/draft.xml"
OPTIONS = {"tabSize": 4, "insertSpaces": True}


class Shown(Case):
    def opened(self, text, **named):
        """A text in which ⟦⟧ is where the cursor stands."""
        self.at = max(text.find("⟦⟧"), 0)
        self.text = text.replace("⟦⟧", "")
        editor = self.editor(**named)
        editor.open(URI, self.text)
        return editor

    def whole(self, editor):
        return editor.range(self.text, 0, len(self.text))


class Hints(Shown):
    def hints(self, text):
        editor = self.opened(text)
        found = editor.about("inlayHint", URI, range=self.whole(editor))
        return [(self.text[:editor.index(self.text, each["position"])].split("\n")[-1].strip(), each["label"]) for each in found]

    def test_right_numbers_have_none(self):
        self.assertEqual(self.hints(RIGHT), [])
        self.assertEqual(self.hints(ADOPTED), [])

    def test_numbers_that_should_be_there(self):
        self.assertEqual(self.hints(RIGHT.replace("<num>3.<", "<num>9.<")), [("<num>9.", " → 3.")])
        begin, end = RIGHT.index('<paragraph eId="para_2">'), RIGHT.index('<paragraph eId="para_3">')
        without = RIGHT[:begin] + RIGHT[end:]
        self.assertEqual(self.hints(without), [(f"<num>{n}.", f" → {n - 1}.") for n in range(3, 9)])
        self.assertEqual(self.hints(RIGHT.replace("<num>3.</num>", "")), [("", "3. ")])

    def test_markers_of_notes(self):
        self.assertEqual(self.hints(ADOPTED.replace('marker="3"', 'marker="4"', 1))[0][1], " → 3")
        text = ADOPTED.replace(' marker="2"', "", 1)
        self.assertIn(" → 2", [label for _, label in self.hints(text)])

    def test_a_range_alone(self):
        editor = self.opened(RIGHT.replace("<num>3.<", "<num>9.<"))
        self.assertEqual(editor.about("inlayHint", URI, range=editor.range(self.text, 0, 100)), [])


class Colours(Shown):
    def tokens(self, editor, data):
        legend = editor.server["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"]
        self.assertEqual(len(data) % 5, 0)
        line = column = 0
        for at in range(0, len(data), 5):
            down, right, length, kind, modifiers = data[at:at + 5]
            line, column = line + down, right if down else column + right
            begin = editor.index(self.text, {"line": line, "character": column})
            end = editor.index(self.text, {"line": line, "character": column + length})
            self.assertLess(begin, end)
            yield self.text[begin:end], legend[kind]

    def test_what_words_are(self):
        for text in (ADOPTED, ADOPTED.replace("<p>", "<p>\U0001D11Eé ").replace("\n", "\r\n")):
            editor = self.opened(text)
            found = list(self.tokens(editor, editor.about("semanticTokens/full", URI)["data"]))
            for token in [("45/158", "type"), ("18 December 1990", "event"), ("3.", "number")]:
                self.assertIn(token, found)
        editor = self.opened(ADOPTED)
        found = list(self.tokens(editor, editor.about("semanticTokens/full", URI)["data"]))
        for token in [("Bearing in mind", "keyword"), ("Requests", "keyword")]:
            self.assertIn(token, found)
        self.assertGreater(len(found), 40)

    def test_a_range(self):
        editor = self.opened(ADOPTED)
        begin = ADOPTED.index('<paragraph eId="para_3">')
        within = editor.range(ADOPTED, begin, ADOPTED.index("</paragraph>", begin))
        data = editor.about("semanticTokens/range", URI, range=within)["data"]
        self.assertEqual([word for word, kind in self.tokens(editor, data) if kind == "number"], ["3."])

    def test_half_typed_texts(self):
        editor = self.opened("")
        for version, cut in enumerate(range(0, len(ADOPTED), 997), 2):
            self.text = ADOPTED[:cut]
            editor.change(URI, version, {"text": self.text})
            list(self.tokens(editor, editor.about("semanticTokens/full", URI)["data"]))
            editor.about("inlayHint", URI, range=self.whole(editor))
            editor.about("codeLens", URI)


class Calls(Shown):
    def test_each_note_tells_its_calls(self):
        text = ADOPTED.replace("growing manifest", 'growing<noteRef href="#authorialNote_3" marker="3"/> manifest', 1)
        editor = self.opened(text)
        titles = [each["command"]["title"] for each in editor.about("codeLens", URI)]
        self.assertEqual(len(titles), ADOPTED.count("<authorialNote"))
        self.assertEqual(titles[:3], ["note 1: 1 call", "note 2: 1 call", "note 3: 2 calls"])


class Typing(Shown):
    def typed(self, text, character):
        editor = self.opened(text)
        position = editor.position(self.text, self.at)
        edits = editor.about("onTypeFormatting", URI, position=position, ch=character, options=OPTIONS)
        return editor.apply(self.text, edits)

    def test_an_end_tag_is_finished(self):
        for name in ("content", "p", "num", "mainBody"):
            broken = ADOPTED.replace(f"</{name}>", "</⟦⟧", 1)
            self.assertEqual(self.typed(broken, "/"), ADOPTED, name)

    def test_no_end_tag_where_none_is_missing(self):
        for text in (ADOPTED.replace("</content>", "</content></⟦⟧", 1), ADOPTED.replace("</num>", "</⟦⟧num>", 1),
                     ADOPTED.replace("https:/", "https:/⟦⟧", 1), ADOPTED.replace("45/158", "45/⟦⟧158", 1)):
            self.assertEqual(self.typed(text, "/"), self.text)

    def test_a_line_between_elements_is_indented(self):
        right = ADOPTED.replace("</paragraph>\n", "</paragraph>\n      \n", 1)
        for blanks in ("", "  ", "\t\t\t\t"):
            text = ADOPTED.replace("</paragraph>\n", "</paragraph>\n⟦⟧" + blanks + "\n", 1)
            self.assertEqual(self.typed(text, "\n"), right)
        text = ADOPTED.replace("      <paragraph", "\n⟦⟧<paragraph", 1)
        self.assertEqual(self.typed(text, "\n"), ADOPTED.replace("      <paragraph", "\n      <paragraph", 1))
        text = ADOPTED.replace("    </mainBody>", "\n⟦⟧</mainBody>")
        self.assertEqual(self.typed(text, "\n"), ADOPTED.replace("    </mainBody>", "\n    </mainBody>"))

    def test_words_are_never_touched(self):
        for before in ("at the ", "<p>", "<i>", "<num>", "marker=", "<authorialNote ", "</ref>"):
            text = ADOPTED.replace(before, before + "\n⟦⟧   ", 1)
            self.assertEqual(self.typed(text, "\n"), self.text, before)
        text = ADOPTED.replace("<mainBody>", "<mainBody><!-- a\n⟦⟧  b -->")
        self.assertEqual(self.typed(text, "\n"), self.text)


if __name__ == "__main__":
    main()

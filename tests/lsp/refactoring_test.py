# SPDX-License-Identifier: Apache-2.0
"""Changes that an author asks for: numbers, eIds, notes and references follow what is put in, moved or made a note."""
import re

from player import EXAMPLES, Case, findings, main

RIGHT = (EXAMPLES / "draft-resolution.xml").read_text()
ADOPTED = (EXAMPLES / "A_RES_57_201.xml").read_text()
URI = "file:///drafts/draft.xml"


class Refactoring(Case):
    def actions(self, text, only="refactor"):
        """Those at ⟦⟧, or with ⟦ and ⟧ around the selection: by title, the text after each."""
        begin = text.index("⟦")
        text = text.replace("⟦", "")
        end = text.index("⟧")
        self.text = text.replace("⟧", "")
        editor = self.editor()
        editor.open(URI, self.text)
        found = editor.about("codeAction", URI, range=editor.range(self.text, begin, end),
                             context={"diagnostics": [], "only": [only]})
        self.kinds = {each["title"]: each["kind"] for each in found}
        return {each["title"]: editor.edited(self.text, URI, each["edit"]) for each in found}

    def codes(self, text):
        return sorted(row[0] for row in findings(text))

    def ids(self, text):
        return re.findall(r' eId="([^"]*)"', text)

    def numbers(self, text):
        body = text[text.index("<mainBody"):]
        return re.findall(r"<paragraph[^>]*>\s*<num>([^<]*)<", body)


class Paragraphs(Refactoring):
    def test_a_paragraph_is_put_in(self):
        after = self.actions(RIGHT.replace("<i>Welcomes</i> the", "<i>Wel⟦⟧comes</i> the"))["insert a paragraph below"]
        self.assertEqual(self.numbers(after), [f"{n}." for n in range(1, 10)])
        self.assertEqual(len(set(self.ids(after))), len(self.ids(after)))
        self.assertIn('      <paragraph eId="para_3">\n        <num>3.</num>\n        <content eId="para_3__content">\n          <p></p>', after)
        self.assertIn('<point eId="para_5__list_1__point_a">', after)
        # What a reference names is the same paragraph as before.
        self.assertIn("referred to in paragraph 5 above", after)
        filled = after.replace("<p></p>", "<p><i>Reaffirms</i> the importance of public libraries;</p>")
        self.assertEqual(self.codes(filled), self.codes(RIGHT))

    def test_behind_the_last_and_in_one_line(self):
        after = self.actions(RIGHT.replace("<i>Decides</i> to include", "⟦⟧<i>Decides</i> to include"))["insert a paragraph below"]
        self.assertEqual(self.ids(after)[-2:], ["para_9", "para_9__content"])
        flat = re.sub(r">\s*\n\s*<", "><", RIGHT)
        after = self.actions(flat.replace("<i>Decides</i> to include", "⟦⟧<i>Decides</i> to include"))["insert a paragraph below"]
        self.assertIn('<paragraph eId="para_9"><num>9.</num><content eId="para_9__content"><p></p></content></paragraph>', after)
        after = self.actions(RIGHT.replace("\n", "\r\n").replace("<i>Welcomes</i> the", "⟦⟧<i>Welcomes</i> the"))
        self.assertNotIn("\n", after["insert a paragraph below"].replace("\r\n", ""))

    def test_moving_there_and_back(self):
        for words in ("<i>Welcomes</i> the", "<i>Also encourages</i>", "<i>Requests</i> the Secretary"):
            after = self.actions(RIGHT.replace(words, "⟦⟧" + words))
            up, down = after["move this paragraph up"], after["move this paragraph down"]
            for moved, back in ((up, "move this paragraph down"), (down, "move this paragraph up")):
                self.assertNotEqual(moved, RIGHT)
                self.assertEqual(self.numbers(moved), self.numbers(RIGHT))
                paragraphs = lambda text: [each for each in self.ids(text) if re.fullmatch("para_[0-9]+", each)]
                self.assertEqual(paragraphs(moved), paragraphs(RIGHT))
                self.assertEqual(self.actions(moved.replace(words, "⟦⟧" + words))[back], RIGHT)

    def test_references_follow(self):
        after = self.actions(RIGHT.replace("<i>Also encourages</i>", "⟦⟧<i>Also encourages</i>"))
        self.assertIn("referred to in paragraph 3 above", after["move this paragraph up"])
        self.assertIn("referred to in paragraph 5 above", after["move this paragraph down"])
        self.assertIn('<paragraph eId="para_3">\n        <num>3.</num>\n        <list eId="para_3__list_1">', after["move this paragraph up"])

    def test_notes_and_suppressions_go_along(self):
        begin = ADOPTED.index("<i>Guided</i>")
        after = self.actions(ADOPTED[:begin] + "⟦⟧" + ADOPTED[begin:])
        moved = after["move this paragraph down"]
        markers = lambda text: re.findall(r'<authorialNote marker="(\d+)"[^>]* eId="([^"]*)"', text)
        self.assertEqual(markers(moved), markers(ADOPTED))
        self.assertNotEqual(re.sub(r"<[^>]*>", "", moved), re.sub(r"<[^>]*>", "", ADOPTED))
        text = RIGHT.replace("      <paragraph eId=\"para_3\"", "      <?resolute ignore=\"EDIT\" reason=\"r\"?>\n      <paragraph eId=\"para_3\"")
        moved = self.actions(text.replace("<i>Encourages</i>", "⟦⟧<i>Encourages</i>"))["move this paragraph up"]
        self.assertRegex(moved, r'reason="r"\?>\s*<paragraph eId="para_2">\s*<num>2.</num>\s*<content[^>]*>\s*<p><i>Encourages')

    def test_points(self):
        text = RIGHT.replace("To extend library", "⟦⟧To extend library")
        after = self.actions(text)
        self.assertNotIn("move this point up", after)
        moved = after["move this point down"]
        points = lambda text: [each for each in self.ids(text) if re.search("^para_4__list_1__point_[a-z]$", each)]
        self.assertEqual(points(moved), points(RIGHT))
        self.assertLess(moved.index("(a)"), moved.index("(b)"))
        self.assertGreater(moved.index("To extend library"), moved.index("<num>(b)</num>"))
        labels = lambda text: re.findall(r'__list_1__point_[a-z]">\s*<num>(\([a-h]\))</num>', text)
        new = after["insert a point below"]
        self.assertEqual(labels(new), [f"({chr(97 + i)})" for i in range(len(labels(RIGHT)) + 1)])
        self.assertEqual(len(set(self.ids(new))), len(self.ids(new)))

    def test_all_numbers_anew(self):
        self.assertNotIn("number all paragraphs anew", self.actions(RIGHT.replace("<i>Welcomes</i> the", "⟦⟧<i>Welcomes</i> the")))
        swap = {"3": "7", "4": "3", "7": "4"}
        text = re.sub(r"<num>([347])\.</num>", lambda m: f"<num>{swap[m[1]]}.</num>", RIGHT)
        text = re.sub(r'"para_([347])(_|")', lambda m: f'"para_{swap[m[1]]}{m[2]}', text).replace("paragraph 4 above", "paragraph 3 above")
        after = self.actions(text.replace("<i>Welcomes</i> the", "⟦⟧<i>Welcomes</i> the"))["number all paragraphs anew"]
        self.assertEqual(after, RIGHT)


class Notes(Refactoring):
    def test_selected_words_become_a_note(self):
        text = ADOPTED.replace("growing manifest", 'growing<noteRef href="#authorialNote_6" marker="6"/> manifest', 1)
        at = text.index(", in particular the Universal")
        after = self.actions(text[:at] + " ⟦Resolution <i>one</i>. ⟧" + text[at:])["make a footnote of the selection"]
        self.assertIn('<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution <i>one</i>.</p></authorialNote> , in', after)
        markers = [int(each) for each in re.findall(r'<authorialNote marker="(\d+)"', after)]
        self.assertEqual(markers, list(range(1, ADOPTED.count("<authorialNote") + 2)))
        self.assertEqual(len(set(self.ids(after))), len(self.ids(after)))
        self.assertIn('<noteRef href="#authorialNote_7" marker="7"/>', after)
        self.assertEqual([code for code in self.codes(after) if code.startswith(("SCH", "XML"))],
                         [code for code in self.codes(text) if code.startswith(("SCH", "XML"))])

    def test_where_no_note_can_be_made(self):
        for begin, end in [("<mainBody>", "<num>1"), ("Guided</i> by the", "basic"), ("<authorialNote marker=\"1\"", "(III)"), ("<p><ref href=\"https://docs.un.org/en/A/CONF", "chap."), ("<ref href=", "45/158")]:
            at = ADOPTED.index(begin) + 3
            to = ADOPTED.index(end, at) + 2
            found = self.actions(ADOPTED[:at] + "⟦" + ADOPTED[at:to] + "⟧" + ADOPTED[to:], "refactor.extract")
            self.assertEqual(found, {}, begin)

    def test_all_notes_anew(self):
        text = ADOPTED.replace('marker="3"', 'marker="7"', 1).replace('eId="authorialNote_2"', 'eId="authorialNote_99"', 1)
        after = self.actions(text.replace("<authorialNote marker=\"1\"", "<authorialNote ⟦⟧marker=\"1\"", 1))["number all notes anew"]
        self.assertEqual(re.findall(r'<authorialNote marker="(\d+)"', after), re.findall(r'<authorialNote marker="(\d+)"', ADOPTED))


class References(Refactoring):
    def test_a_symbol_and_a_number(self):
        text = ADOPTED.replace('<ref href="https://docs.un.org/en/A/RES/45/158">45/158</ref>', "45/1⟦⟧58", 1)
        self.assertEqual(self.actions(text)["link to A/RES/45/158"], ADOPTED)
        after = self.actions(RIGHT.replace("rural and remote", "(see S/2023/⟦⟧212) rural and remote", 1))
        self.assertIn('(see <ref href="https://docs.un.org/en/S/2023/212">S/2023/212</ref>) rural', after["link to S/2023/212"])

    def test_what_is_a_link_already(self):
        self.assertEqual([each for each in self.actions(ADOPTED.replace(">45/158", ">45/1⟦⟧58", 1)) if each.startswith("link")], [])


class Everywhere(Refactoring):
    def test_in_cut_texts(self):
        """What is offered is made without a word lost, and edits never run into each other."""
        words = lambda text: sorted(re.sub(r"<[^>]*>", " ", text).split())
        for cut in range(4000, len(ADOPTED), 1499):
            for title, after in self.actions(ADOPTED[:cut] + "⟦⟧" + ADOPTED[cut:cut + 900]).items():
                if title.startswith("move"):
                    self.assertEqual(words(after), words(self.text), (cut, title))


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""What helps while a text is being written: completion, going from an eId to what refers to it, elements as such."""
import re

from player import EXAMPLES, MODERN, PLAIN, Case, findings, main

RIGHT = (EXAMPLES / "draft-resolution.xml").read_text()
ADOPTED = (EXAMPLES / "A_RES_57_201.xml").read_text()
URI = "file:///drafts/draft.xml"


class Writing(Case):
    def opened(self, text, capabilities=MODERN):
        """A text in which ⟦⟧ is where the cursor stands."""
        self.at = text.find("⟦⟧")
        self.text = text.replace("⟦⟧", "")
        editor = self.editor(capabilities)
        editor.open(URI, self.text)
        self.position = editor.position(self.text, max(self.at, 0))
        return editor


class Completion(Writing):
    def items(self, text, capabilities=MODERN):
        editor = self.opened(text, capabilities)
        items = editor.about("completion", URI, position=self.position)["items"]
        self.choose = lambda label: editor.apply(self.text, [next(each for each in items if each["label"] == label)["textEdit"]])
        return {each["label"]: each for each in items}

    def test_elements_in_half_typed_tags(self):
        for typed in ("<⟦⟧", "<par⟦⟧"):
            items = self.items(ADOPTED.replace("</paragraph>", "</paragraph>" + typed, 1))
            self.assertIn("paragraph", items)
            self.assertNotIn("authorialNote", items)
            self.assertIn('<paragraph eId="para_', self.choose("paragraph 2."))
            self.assertIn("<num>2.</num>", self.choose("paragraph 2."))
            self.assertIn("documentation", items["paragraph"])
        items = self.items(ADOPTED.replace("at the growing", "at <⟦⟧ the growing", 1))
        self.assertIn("authorialNote", items)
        self.assertIn('<authorialNote marker="7" placement="bottom" eId="authorialNote_9">', self.choose("footnote 7"))
        items = self.items(ADOPTED.replace("at the growing", "at <⟦⟧ the growing", 1), PLAIN)
        self.assertIn("at <authorialNote the growing", self.choose("authorialNote"))

    def test_a_paragraph_that_is_put_in_is_right(self):
        body = "\n      "
        items = self.items(RIGHT.replace("</paragraph>" + body, "</paragraph>" + body + "<⟦⟧" + body, 1))
        label, = [each for each in items if each.startswith("paragraph ")]
        text = self.choose(label).replace("$0", "<i>Decides</i> to remain seized of the matter;")
        self.assertFalse([row for row in findings(text) if row[0].startswith(("SCH", "XML", "META"))], findings(text))

    def test_end_tags(self):
        broken = ADOPTED.replace("</content>", "</⟦⟧", 1)
        self.assertIn("/content", self.items(broken))
        self.assertEqual(self.choose("/content").count("</content>"), ADOPTED.count("</content>"))

    def test_attributes_and_values(self):
        self.assertIn("eId", self.items(ADOPTED.replace("<mainBody>", "<mainBody ⟦⟧>")))
        self.assertNotIn("marker", self.items(ADOPTED.replace(' placement="bottom"', " ⟦⟧", 1)))
        self.assertIn("placement", self.items(ADOPTED.replace(' placement="bottom"', " pl⟦⟧", 1)))
        self.assertIn('placement="', self.choose("placement"))
        self.assertIn("marker", self.items(ADOPTED.replace("growing manifest", "growing <authorialNote ⟦⟧ manifest", 1)))
        items = self.items(ADOPTED.replace('placement="bottom"', 'placement="⟦⟧"', 1))
        self.assertIn("bottom", items)
        self.assertIn('placement="bottom"', self.choose("bottom"))

    def test_references(self):
        items = self.items(ADOPTED.replace("growing manifest", 'growing <noteRef href="⟦⟧"/> manifest', 1))
        self.assertEqual(items["#authorialNote_6"]["detail"].strip(), "A/CONF.157/24 (Part I), chap. III.")
        self.assertEqual([each for each in items if not each.startswith("#authorialNote")], [])
        items = self.items(ADOPTED.replace('refersTo="#publisher"', 'refersTo="#pub⟦⟧"', 1))
        self.assertEqual(items["#publisher"]["detail"], "Publisher")
        self.assertIn('refersTo="#publisher"', self.choose("#publisher"))

    def test_opening_words(self):
        text = ADOPTED.replace("</container>", "</container><container><p>Rec⟦⟧</p></container>", 1)
        self.assertIn("Recalling", self.items(text))
        self.assertIn("<p><i>Recalling</i></p>", self.choose("Recalling"))
        self.assertNotIn("Requests", self.items(text))
        items = self.items(ADOPTED.replace("<i>Requests</i>", "<i>⟦⟧</i>", 1))
        self.assertIn("<p><i>Requests</i> the Secretary-General", self.choose("Requests"))
        self.assertEqual(self.items(ADOPTED.replace("at the growing", "at ⟦⟧ the growing", 1)), {})

    def test_russian_words_have_no_capital(self):
        text = RIGHT.replace('language="eng"', 'language="rus"')
        self.assertIn("ссылаясь", self.items(text.replace("<i>Recalling</i>", "<i>⟦⟧</i>", 1)))
        self.assertIn("постановляет", self.items(text.replace("<i>Decides</i>", "<i>⟦⟧</i>", 1)))

    def test_a_paragraph_of_the_preamble(self):
        for language, word, comma in (("eng", "Recalling", ","), ("fra", "Rappelant", ","), ("ara", "إذ تشير", "،")):
            text = RIGHT.replace('language="eng"', f'language="{language}"')
            items = self.items(text.replace("</container>", "</container>⟦⟧", 1))
            self.assertEqual(next(iter(items)), "paragraph of the preamble")
            made = self.choose("paragraph of the preamble")
            choices = re.search(r"\$\{1\|(.*?)\|\}", made)
            self.assertIn(word, choices[1].split(","))
            made = made.replace(choices[0], word).replace("$1", word)
            self.assertIn(f"</i> $0{comma}</p>", made.replace("</b>", ""))
            if language == "eng":
                self.assertEqual(findings(made.replace("$0", "its resolutions on libraries"), "draft.xml"), findings(text))
        # Not among the annexes or the operative paragraphs.
        self.assertNotIn("paragraph of the preamble", self.items(RIGHT.replace("</mainBody>", "⟦⟧</mainBody>", 1)))

    def test_symbols_of_the_register(self):
        items = self.items(ADOPTED.replace("at the growing", "at its resolution 70/1⟦⟧ the growing", 1))
        self.assertEqual(items["70/1"]["detail"], "A/RES/70/1, adopted on 25 September 2015")
        self.assertIn('at its resolution <ref href="https://docs.un.org/en/A/RES/70/1">70/1</ref> the', self.choose("70/1"))
        items = self.items(ADOPTED.replace("at the growing", "at S/RES/132⟦⟧ the growing", 1))
        self.assertIn('at <ref href="https://docs.un.org/en/S/RES/1325(2000)">S/RES/1325 (2000)</ref> the', self.choose("S/RES/1325 (2000)"))
        self.items(ADOPTED.replace("https://docs.un.org/en/A/RES/45/158", "https://docs.un.org/en/A/RES/70/⟦⟧", 1))
        self.assertIn('<ref href="https://docs.un.org/en/A/RES/70/1">45/158</ref>', self.choose("https://docs.un.org/en/A/RES/70/1"))

    def test_names_of_states(self):
        items = self.items(RIGHT.replace("Mexico and Philippines: draft", "Mexico and Gha⟦⟧: draft"))
        self.assertEqual(list(items), ["Ghana"])
        self.assertIn("Mexico and Ghana: draft", self.choose("Ghana"))
        items = self.items(RIGHT.replace("Mexico and Philippines: draft", "Mexico, Bol⟦⟧: draft"))
        self.assertEqual(list(items), ["Bolivia (Plurinational State of)"])
        self.assertIn("Lao People’s Democratic Republic", self.items(ADOPTED.replace("at the growing", "at the Lao⟦⟧ growing", 1)))
        self.assertEqual(self.items(ADOPTED.replace("at the growing", "at the growth⟦⟧ growing", 1)), {})

    def test_pieces_to_fill_in(self):
        second = '          <point eId="para_4__list_1__point_b">'
        items = self.items(RIGHT.replace(second, "          <⟦⟧\n" + second))
        self.assertIn("point (b)", items)
        self.assertIn('<point eId="para_4__list_1__point_b_1">', self.choose("point (b)"))
        items = self.items(RIGHT.replace("  </statement>", "    <⟦⟧\n  </statement>"))
        text = self.choose("annex").replace("$0", "Words.").replace("$1", "Annex").replace("\\", "")
        self.assertFalse([row for row in findings(text) if row[0].startswith(("SCH", "XML"))], findings(text))

    def test_attributes_that_are_not_whole(self):
        for tag in ("<p class=⟦⟧", "<p class =⟦⟧", "<p class=a ⟦⟧", "<p = ⟦⟧", "<p a b ⟦⟧", "<p class=a⟦⟧ id='", "<p '⟦⟧"):
            self.items(ADOPTED.replace("<p>", tag, 1))

    def test_everywhere_in_cut_texts(self):
        editor = self.opened("")
        for version, cut in enumerate(range(0, len(ADOPTED), 211), 2):
            editor.change(URI, version, {"text": ADOPTED[:cut] + ("<" if version % 2 else "")})
            end = editor.position(ADOPTED[:cut] + "<", cut + version % 2)
            editor.about("completion", URI, position=end)
            editor.about("hover", URI, position=end)


class Names(Writing):
    NOTE = ADOPTED.replace("growing manifest", 'growing<noteRef href="#authorialNote_⟦⟧3" marker="3"/> manifest', 1)

    def test_where_it_is_and_who_refers_to_it(self):
        editor = self.opened(self.NOTE)
        there = editor.about("definition", URI, position=self.position)
        self.assertTrue(editor.slice(self.text, there["range"]).startswith('<authorialNote marker="3"'))
        find = lambda declared: editor.about("references", URI, position=self.position, context={"includeDeclaration": declared})
        self.assertEqual([editor.slice(self.text, each["range"]) for each in find(True)], ["authorialNote_3"] * 2)
        self.assertEqual(len(find(False)), 1)
        lit = editor.about("documentHighlight", URI, position=self.position)
        self.assertEqual([each["kind"] for each in lit], [3, 2])
        nowhere = {"line": 0, "character": 0}
        self.assertIsNone(editor.about("definition", URI, position=nowhere))
        self.assertEqual(editor.about("references", URI, position=nowhere, context={"includeDeclaration": True}), [])

    def test_renaming(self):
        editor = self.opened(self.NOTE)
        self.assertEqual(editor.about("prepareRename", URI, position=self.position)["placeholder"], "authorialNote_3")
        edit = editor.about("rename", URI, position=self.position, newName="authorialNote_race")
        self.assertEqual(editor.edited(self.text, URI, edit), self.text.replace("authorialNote_3", "authorialNote_race"))
        params = {"textDocument": {"uri": URI}, "position": self.position}
        for name in ("authorialNote_4", "two words", "", "1", "a'"):
            self.assertEqual(editor.refused("textDocument/rename", {**params, "newName": name}), -32803)
        editor = self.opened(ADOPTED.replace('eId="para_1"', 'eId="para⟦⟧_1"', 1))
        edit = editor.about("rename", URI, position=self.position, newName="para_a")
        self.assertEqual(editor.edited(self.text, URI, edit),
                         self.text.replace('eId="para_1"', 'eId="para_a"').replace('"para_1__', '"para_a__'))


class Elements(Writing):
    def test_both_tags(self):
        for text in (ADOPTED.replace("<num>2", "<n⟦⟧um>2"), ADOPTED.replace("</num>", "</n⟦⟧um>", 1)):
            editor = self.opened(text)
            ranges = editor.about("linkedEditingRange", URI, position=self.position)["ranges"]
            self.assertEqual([editor.slice(self.text, each) for each in ranges], ["num", "num"])
        editor = self.opened(ADOPTED.replace("<num>2.</num>", "<n⟦⟧um>2."))
        self.assertIsNone(editor.about("linkedEditingRange", URI, position=self.position))

    def test_folding(self):
        for text in (ADOPTED, ADOPTED.replace("\n", "\r\n"), ADOPTED[:9000]):
            editor = self.opened(text)
            lines = text.splitlines()
            ranges = editor.about("foldingRange", URI)
            self.assertTrue(any("<mainBody>" in lines[each["startLine"]] for each in ranges) or len(text) == 9000)
            for each in ranges:
                self.assertLess(each["startLine"], each["endLine"])
                self.assertLess(each["endLine"], len(lines))

    def test_growing_a_selection(self):
        editor = self.opened(ADOPTED.replace("45/158</ref>", "45/1⟦⟧58</ref>", 1))
        grown, = editor.about("selectionRange", URI, positions=[self.position])
        seen = []
        while grown:
            seen.append(editor.slice(self.text, grown["range"]))
            grown = grown.get("parent")
        self.assertEqual(seen[0], "45/158")
        self.assertTrue(seen[1].startswith("<ref href=") and seen[1].endswith("</ref>"), seen[1])
        for inner, outer in zip(seen, seen[1:]):
            self.assertIn(inner, outer)
            self.assertLess(len(inner), len(outer))

    def test_links(self):
        editor = self.opened(ADOPTED)
        links = editor.about("documentLink", URI)
        self.assertEqual(len(links), ADOPTED.count("<ref "))
        self.assertTrue(all(editor.slice(ADOPTED, each["range"]) == each["target"] for each in links))


if __name__ == "__main__":
    main()

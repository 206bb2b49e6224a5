# SPDX-License-Identifier: Apache-2.0
"""What an editor is offered about a text: actions, forms, explanations, an outline."""
import subprocess

from player import EXAMPLES, MODERN, PLAIN, PROGRAM, Case, main

RIGHT = (EXAMPLES / "draft-resolution.xml").read_text()
WRONG = (EXAMPLES / "draft-with-problems.xml").read_text()
ADOPTED = (EXAMPLES / "A_RES_57_201.xml").read_text()
URI = "file:///drafts/draft.xml"
QUICK, ALL = "quickfix", "source.fixAll.resolute"


def run(command, text, *options):
    return subprocess.run([PROGRAM, command, *options, "-"], input=text.encode(), capture_output=True, timeout=120).stdout.decode()


class Feature(Case):
    def opened(self, text, capabilities=MODERN, **named):
        editor = self.editor(capabilities, **named)
        editor.open(URI, text)
        self.text = text
        self.found = editor.diagnostics(URI, 1)
        return editor

    def codes(self, editor, text):
        """What the server finds in a text that another one becomes; `session_test` holds that against `check`."""
        self.texts = getattr(self, "texts", 0) + 1
        uri = f"file:///drafts/{self.texts}.xml"
        editor.open(uri, text)
        codes = [each["code"] for each in editor.diagnostics(uri, 1)]
        editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        return codes

    def place(self, editor, words, into=0):
        return editor.position(self.text, self.text.index(words) + into)


class Actions(Feature):
    def actions(self, editor, finding, **context):
        context = {"diagnostics": [], **context}
        return editor.about("codeAction", URI, range=finding["range"], context=context)

    def test_each_fix_takes_its_finding_away(self):
        for capabilities in (MODERN, PLAIN):
            editor = self.opened(WRONG.replace("<p>", "<p>é𝄞 ", 1), capabilities)
            before, fixed = self.codes(editor, self.text), 0
            for finding in self.found:
                for action in self.actions(editor, finding, only=[QUICK]):
                    self.assertEqual(action["kind"], QUICK)
                    if action["title"].startswith(("suppress", "fix all")) or finding not in action["diagnostics"]:
                        continue
                    after = self.codes(editor, editor.edited(self.text, URI, action["edit"]))
                    self.assertLess(after.count(finding["code"]), before.count(finding["code"]), action)
                    fixed += 1
            self.assertGreater(fixed, 10)

    def test_a_suppression_waits_for_its_reason(self):
        editor = self.opened(WRONG)
        before, tried = self.codes(editor, WRONG), 0
        for finding in self.found:
            for action in self.actions(editor, finding):
                if not action["title"].startswith("suppress") or finding not in action["diagnostics"]:
                    continue
                text = editor.edited(self.text, URI, action["edit"])
                self.assertIn("SUPP002", self.codes(editor, text))
                text = text.replace('reason=""', 'reason="as adopted"')
                after = self.codes(editor, text)
                self.assertLess(after.count(finding["code"]), before.count(finding["code"]), action)
                self.assertNotIn("SUPP001", after)
                tried += 1
        self.assertGreater(tried, 10)

    def test_all_that_is_safe(self):
        whole = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 9999, "character": 0}}}
        for capabilities in (MODERN, PLAIN):
            editor = self.opened(WRONG, capabilities)
            action, = self.actions(editor, whole, only=["source.fixAll"])
            self.assertEqual("edit" in action, capabilities is PLAIN)
            if capabilities is MODERN:
                action = editor.ask("codeAction/resolve", action)
            self.assertEqual(editor.edited(WRONG, URI, action["edit"]), run("fix", WRONG))
            self.assertEqual(self.actions(editor, whole, only=["refactor"]), [])
        editor.change(URI, 2, {"text": RIGHT})
        self.assertEqual(self.actions(editor, whole, only=[ALL]), [])

    def test_an_action_on_a_text_that_is_gone(self):
        editor = self.opened(WRONG)
        action, = self.actions(editor, self.found[0], only=[ALL])
        editor.change(URI, 2, {"text": RIGHT})
        self.assertEqual(editor.refused("codeAction/resolve", action), -32801)

    def test_a_finding_named_by_its_line(self):
        editor = self.opened(WRONG)
        finding = next(each for each in self.found if self.actions(editor, each, only=[QUICK]))
        at_margin = {"range": {"start": {**finding["range"]["start"], "character": 0},
                               "end": {**finding["range"]["start"], "character": 0}}}
        titles = lambda actions: {each["title"] for each in actions}
        self.assertLessEqual(titles(self.actions(editor, finding, only=[QUICK])),
                             titles(self.actions(editor, at_margin, only=[QUICK], diagnostics=[finding])))

    def test_whole_lines_for_editors_that_count_bytes(self):
        editor = self.opened(WRONG.replace("<p>", "<p>é𝄞 ", 1), PLAIN, options={"wholeLineEdits": True})
        other = self.opened(self.text, PLAIN)
        for finding in self.found:
            for action, same in zip(self.actions(editor, finding, only=[QUICK]), self.actions(other, finding, only=[QUICK])):
                edits = action["edit"]["changes"][URI]
                self.assertEqual({end["character"] for each in edits for end in each["range"].values()}, {0})
                self.assertEqual(editor.edited(self.text, URI, action["edit"]), other.edited(self.text, URI, same["edit"]))


class Form(Feature):
    OPTIONS = {"tabSize": 4, "insertSpaces": True}

    def test_it_is_that_of_fmt(self):
        for text in (ADOPTED.replace("\n  ", "\n\t ").replace("</num>\n", "</num>"), ADOPTED.replace("\n", ""),
                     ADOPTED.replace("<statement", "\n\n\n<statement"), ADOPTED):
            editor = self.opened(text)
            edits = editor.about("formatting", URI, options=self.OPTIONS)
            self.assertEqual(editor.apply(text, edits), run("fmt", text))

    def test_edits_are_small_and_leave_line_ends(self):
        text = ADOPTED.replace("<mainBody>", "<mainBody  >").replace("\n", "\r\n")
        editor = self.opened(text)
        edits = editor.about("formatting", URI, options=self.OPTIONS)
        self.assertEqual(editor.apply(text, edits).replace("\r\n", "\n"), ADOPTED)
        self.assertEqual([editor.slice(text, each["range"]) for each in edits], ["  "])

    def test_a_range(self):
        text = ADOPTED.replace("<mainBody>", "<mainBody  >").replace("<preamble>", "<preamble  >")
        editor = self.opened(text)
        at = text.index("<mainBody")
        edits = editor.about("rangeFormatting", URI, options=self.OPTIONS, range=editor.range(text, at + 3, at + 3))
        self.assertEqual(editor.apply(text, edits), text.replace("<mainBody  >", "<mainBody>"))

    def test_a_broken_text(self):
        editor = self.opened(ADOPTED.replace("</mainBody>", ""))
        self.assertEqual(editor.refused("textDocument/formatting", {"textDocument": {"uri": URI}, "options": self.OPTIONS}), -32803)


class Hover(Feature):
    def words(self, editor, place, into=0):
        told = editor.about("hover", URI, position=self.place(editor, place, into))
        return told and told["contents"]["value"]

    def test_elements_attributes_and_ends(self):
        editor = self.opened(ADOPTED)
        for place, into in [("<paragraph", 1), ("<paragraph", 5), ("</paragraph>", 4), ("<paragraph", 10)]:
            self.assertTrue(self.words(editor, place, into).startswith("`<paragraph>`"), (place, into))
        self.assertTrue(self.words(editor, "placement=", 3).startswith("`placement`"))
        self.assertIsNone(self.words(editor, "the growing manifestations"))

    def test_a_note_at_its_call(self):
        editor = self.opened(ADOPTED)
        self.assertIn("Resolution 217 A (III).", self.words(editor, "<authorialNote", 4))

    def test_the_date_of_a_cited_text(self):
        editor = self.opened(RIGHT)
        for words in (self.words(editor, ">70/1<", 3), self.words(editor, "A/RES/70/1\"", 6)):
            self.assertEqual(words, "**A/RES/70/1**: adopted on 25 September 2015")
        plain = self.opened(ADOPTED, PLAIN).about("hover", URI, position=editor.position(ADOPTED, ADOPTED.index("<mainBody") + 2))
        self.assertEqual(plain["contents"]["kind"], "plaintext")

    def test_the_rule_of_a_finding_and_of_a_suppression(self):
        editor = self.opened(WRONG)
        at = editor.index(WRONG, self.found[0]["range"]["start"])
        told = editor.about("hover", URI, position=editor.position(WRONG, at))
        self.assertIn("**" + self.found[0]["code"], told["contents"]["value"])
        editor = self.opened(WRONG.replace("<paragraph", '<?resolute ignore="NUM002" reason="r"?><paragraph', 1))
        self.assertIn("**NUM002 paragraph-number", self.words(editor, "NUM002", 3))


class Outline(Feature):
    def names(self, symbols):
        return [(each["name"], self.names(each.get("children", []))) for each in symbols]

    def test_numbers_and_opening_words(self):
        editor = self.opened(ADOPTED)
        symbols = editor.about("documentSymbol", URI)
        self.assertEqual([each["name"] for each in symbols][:2], ["metadata", "cover page"])
        body = next(each for each in symbols if each["name"] == "operative part")["children"]
        self.assertTrue(body[0]["name"].startswith("1. Expresses its deep concern at the growing"))
        self.assertTrue(body[0]["name"].endswith("…") and len(body[0]["name"]) < 80)
        self.assertEqual(editor.slice(ADOPTED, body[0]["selectionRange"]), "<num>1.</num>")
        preamble = next(each for each in symbols if each["name"] == "preamble")["children"]
        self.assertEqual(preamble[0]["name"], "The General Assembly,")
        flat = self.opened(ADOPTED, PLAIN).about("documentSymbol", URI)
        self.assertIn(body[0]["name"], [each["name"] for each in flat])

    def test_in_half_typed_texts(self):
        for cut in range(0, len(ADOPTED), 997):
            editor = self.opened(ADOPTED[:cut])
            for symbol in editor.about("documentSymbol", URI):
                self.assertTrue(symbol["name"])

    def test_everywhere(self):
        editor = self.opened(ADOPTED)
        found = editor.ask("workspace/symbol", {"query": "again CALLS"})
        self.assertEqual([each["name"][:20] for each in found], ["3. Again calls upon "])


if __name__ == "__main__":
    main()

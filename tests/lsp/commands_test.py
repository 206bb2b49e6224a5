# SPDX-License-Identifier: Apache-2.0
"""Commands, several folders with configurations of their own, and what a baseline knows."""
import subprocess

from player import EXAMPLES, PLAIN, PROGRAM, Case, findings, main, told

RIGHT = (EXAMPLES / "draft-resolution.xml").read_text()
WRONG = (EXAMPLES / "draft-with-problems.xml").read_text()


class Commands(Case):
    def run_command(self, editor, command, argument, **named):
        return editor.ask("workspace/executeCommand", {"command": command, "arguments": [argument], **named})

    def test_a_text_is_rendered_as_it_stands_in_the_editor(self):
        editor = self.editor()
        uri = self.write("drafts of é/a draft.xml", "<old/>")
        editor.open(uri, RIGHT)
        for to, begin in [("pdf", b"%PDF-"), ("docx", b"PK"), ("html", b"<!DOCTYPE"), ("text", b"")]:
            made = self.run_command(editor, "resolute.render", {"uri": uri, "to": to}, workDoneToken="w")["uri"]
            self.assertEqual(made, uri.replace(".xml", ".txt" if to == "text" else "." + to))
            data = (self.path / "drafts of é" / made.rsplit("/", 1)[1].replace("%20", " ")).read_bytes()
            self.assertTrue(data.startswith(begin) and len(data) > 1000)
        progress = [each["params"]["value"]["kind"] for each in editor.others if each["method"] == "$/progress"]
        self.assertEqual(progress, ["begin", "end"] * 4)
        self.assertIn("Public libraries", (self.path / "drafts of é" / "a draft.txt").read_text())

    def test_where_it_goes(self):
        editor = self.editor(PLAIN)
        output = (self.path / "out.txt").as_uri()
        saved = self.write("saved.xml", RIGHT)
        self.assertEqual(self.run_command(editor, "resolute.render", {"uri": saved, "to": "text", "output": output})["uri"], output)
        editor.open("untitled:1", RIGHT)
        self.run_command(editor, "resolute.render", {"uri": "untitled:1", "to": "text", "output": output})
        for argument in [{"uri": "untitled:1", "to": "pdf"}, {"uri": "untitled:2", "to": "pdf"}, {"uri": saved, "to": "odt"}, None,
                         {"uri": saved, "to": "pdf", "output": "http://example.org/a"}, {"uri": saved + "x", "to": "pdf"},
                         {"uri": saved, "to": "text", "output": (self.path / "no" / "folder").as_uri()}]:
            params = {"command": "resolute.render", "arguments": [argument]}
            self.assertEqual(editor.refused("workspace/executeCommand", params), -32803, argument)
        self.assertEqual(editor.refused("workspace/executeCommand", {"command": "resolute.other"}), -32600)

    def test_a_new_document(self):
        editor = self.editor(PLAIN)
        asked = {"kind": "ga-draft", "symbol": "A/C.3/80/L.20", "title": "Rights of the child", "lang": "en"}
        text = self.run_command(editor, "resolute.new", asked)["text"]
        self.assertIn("Rights of the child", text)
        self.assertEqual(findings(text), [])
        output = self.path / "neu.xml"
        self.run_command(editor, "resolute.new", {**asked, "output": output.as_uri()})
        self.assertEqual(output.read_text(), text)
        for wrong in ({"kind": "poem"}, {"kind": "ga-draft", "lang": "tlh"}):
            params = {"command": "resolute.new", "arguments": [wrong]}
            self.assertEqual(editor.refused("workspace/executeCommand", params), -32803)


class Folders(Case):
    def test_each_folder_has_its_configuration(self):
        one, two = self.write("one/a.xml", WRONG), self.write("two/a.xml", WRONG)
        self.write("one/resolute.toml", 'select = ["NUM"]\n')
        self.write("two/resolute.toml", 'select = ["EDIT"]\n')
        editor = self.editor(folders=[self.path / "one", self.path / "two"])
        families = {}
        for uri in (one, two):
            editor.open(uri, WRONG)
            families[uri] = {each["code"].rstrip("0123456789") for each in editor.diagnostics(uri, 1)}
        self.assertEqual(families, {one: {"NUM"}, two: {"EDIT"}})
        self.assertEqual({each["location"]["uri"] for each in editor.ask("workspace/symbol", {"query": "preamble"})}, {one, two})

    def test_what_the_baseline_knows_is_not_told(self):
        uri = self.write("a.xml", WRONG)
        subprocess.run([PROGRAM, "check", "--write-baseline", "known.tsv", "a.xml"], cwd=self.path, capture_output=True, timeout=60)
        self.write("resolute.toml", 'baseline = "known.tsv"\n')
        editor = self.editor()
        editor.open(uri, WRONG)
        self.assertEqual(editor.diagnostics(uri, 1), [])
        at = WRONG.index("<i>Recalling")
        editor.change(uri, 2, {"range": editor.range(WRONG, at, at), "text": "the the "})
        self.assertEqual([each["code"] for each in editor.diagnostics(uri, 2) if each["code"] == "EDIT005"], ["EDIT005"])
        self.write("resolute.toml", "")
        editor.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": (self.path / "resolute.toml").as_uri(), "type": 2}]})
        editor.change(uri, 3, {"text": WRONG})
        self.assertEqual(told(editor.diagnostics(uri, 3)), findings(WRONG))


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""A session from its beginning to its end: framing, order, texts that change, diagnostics."""
import json
import subprocess

from player import EXAMPLES, MODERN, PLAIN, PROGRAM, Case, findings, frame, main, told

RIGHT = (EXAMPLES / "draft-resolution.xml").read_text()
WRONG = (EXAMPLES / "draft-with-problems.xml").read_text()
URI = "file:///drafts/a%20draft.xml"
# One letter of two bytes and one of two units of UTF-16 stand before the place.
AWKWARD = "<p>é𝄞 the the end</p>"


def in_other_encodings(*names):
    return {**MODERN, "general": {"positionEncodings": list(names)}}


class Begin(Case):
    def test_it_ends_as_it_should(self):
        self.assertEqual(self.editor().end(), 0)
        self.assertEqual(self.editor(serial=False).end(), 0)

    def test_an_editor_that_is_gone(self):
        for serial in (True, False):
            editor = self.editor(serial=serial)
            editor.process.stdin.close()
            self.assertEqual(editor.process.wait(30), 1)

    def test_exit_alone(self):
        editor = self.editor()
        editor.send(frame({"jsonrpc": "2.0", "method": "exit"}))
        self.assertEqual(editor.process.wait(30), 1)

    def test_nothing_before_initialize_and_after_shutdown(self):
        messages = [{"jsonrpc": "2.0", "id": "a", "method": "textDocument/hover", "params": {}},
                    {"jsonrpc": "2.0", "method": "$/unknown"},
                    {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}},
                    {"jsonrpc": "2.0", "id": 2, "method": "initialize", "params": {"capabilities": {}}},
                    {"jsonrpc": "2.0", "id": 3, "method": "textDocument/nothing", "params": {}},
                    {"jsonrpc": "2.0", "id": 4, "method": "shutdown"},
                    {"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover", "params": {}},
                    {"jsonrpc": "2.0", "method": "exit"}]
        done = subprocess.run([PROGRAM, "lsp", "--serial"], input=b"".join(map(frame, messages)), capture_output=True, timeout=60)
        bodies = [json.loads(part.partition(b"Content-Length")[0]) for part in done.stdout.split(b"\r\n\r\n")[1:]]
        codes = {each["id"]: each.get("error", {}).get("code") for each in bodies}
        self.assertEqual(codes, {"a": -32002, 1: None, 2: -32600, 3: -32601, 4: None, 5: -32600})
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_the_encoding(self):
        for offered, taken in [(["utf-16"], "utf-16"), (["utf-32", "utf-16"], "utf-16"), (["utf-8", "utf-16"], "utf-8"),
                               (["utf-32"], "utf-32"), ([], "utf-16")]:
            self.assertEqual(self.editor(in_other_encodings(*offered)).encoding, taken)


class Frames(Case):
    def run_with(self, data):
        done = subprocess.run([PROGRAM, "lsp"], input=data, capture_output=True, timeout=60)
        return done.returncode, done.stdout

    def test_what_is_no_message(self):
        for data in [b"", b"Content-Length: x\r\n\r\n{}", b"Content-Length: 99999999999999999999\r\n\r\n", b"Type: a\r\n\r\n{}",
                     b"Content-Length: -1\r\n\r\n", b"Content-Length: 70000000\r\n\r\n", b"a" * 100000, b"Content-Length: 5\r\n\r\n{"]:
            self.assertEqual(self.run_with(data), (1, b""))

    def test_what_is_no_json(self):
        for body in [b"", b"{", b"[" * 200000, b"\xff\xfe", b'{"a":' * 200 + b"1" + b"}" * 200]:
            status, out = self.run_with(frame(body))
            self.assertEqual(status, 1)
            self.assertIn(b'"code":-32700', out)
        for body in [b"[]", b"1", b'{"jsonrpc":"2.0"}']:
            self.assertIn(b'"code":-32600', self.run_with(frame(body))[1])

    def test_heads_and_pieces(self):
        editor = self.editor(PLAIN)
        body = json.dumps({"jsonrpc": "2.0", "id": "x", "method": "resolute/text", "params": {}}).encode()
        data = b"content-type: text\r\nCONTENT-LENGTH:%d \r\n\r\n" % len(body) + body
        for byte in data:
            editor.send(bytes([byte]))
        self.assertEqual(editor.read()["id"], "x")
        editor.send(data * 3)
        self.assertEqual([editor.read()["id"] for _ in range(3)], ["x"] * 3)

    def test_half_a_pair_of_surrogates(self):
        editor = self.editor()
        body = b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:1",'
        editor.send(frame(body + b'"languageId":"xml","version":1,"text":"<p>\\ud83d \\\\ud800 \\ud834\\udd1e</p>"}}}'))
        self.assertEqual(editor.text("untitled:1"), "<p>\ufffd \\ud800 𝄞</p>")


class Texts(Case):
    def test_diagnostics_are_those_of_check(self):
        for text in (RIGHT, WRONG, WRONG.replace("\n", "\r\n"), WRONG[:len(WRONG) // 2], "", "<"):
            editor = self.editor()
            editor.open(URI, text)
            self.assertEqual(told(editor.diagnostics(URI, 1)), findings(text))
            self.assertEqual(editor.text(URI), text)
            self.assertEqual(editor.end(), 0)

    def test_every_encoding_and_line_end(self):
        for encoding in ("utf-8", "utf-16", "utf-32"):
            for line_end in ("\n", "\r\n"):
                editor = self.editor(in_other_encodings(encoding))
                text = RIGHT.replace("<p>", AWKWARD + "\n<p>", 1).replace("\n", line_end)
                editor.open(URI, text)
                at = text.index("the the")
                words = [editor.slice(text, each["range"]) for each in editor.diagnostics(URI, 1) if each["code"] == "EDIT005"]
                self.assertIn("the", " ".join(words), (encoding, line_end))
                editor.change(URI, 2, {"range": editor.range(text, at, at + 4), "text": "𝄞é"},
                              {"range": editor.range(text, at - 2, at), "text": "\r\n"})
                self.assertEqual(editor.text(URI), text[:at - 2] + "\r\n" + "𝄞é" + text[at + 4:])

    def test_a_byte_order_mark_that_is_typed(self):
        for encoding in ("utf-8", "utf-16", "utf-32"):
            editor = self.editor(in_other_encodings(encoding))
            editor.open(URI, WRONG)
            origin = {"line": 0, "character": 0}
            editor.change(URI, 2, {"range": {"start": origin, "end": origin}, "text": "\ufeff"})
            text = "\ufeff" + WRONG
            self.assertEqual(editor.text(URI), text)
            self.assertEqual(told(editor.diagnostics(URI, 2)), findings(text, encoding=encoding))
            fixed, = editor.about("codeAction", URI, range={"start": origin, "end": {"line": 9999, "character": 0}},
                                  context={"diagnostics": [], "only": ["source.fixAll"]})
            self.assertEqual(editor.edited(text, URI, editor.ask("codeAction/resolve", fixed)["edit"])[:6], "\ufeff<?xml")
            editor.change(URI, 3, {"range": editor.range(text, 0, 1), "text": ""})
            self.assertEqual(editor.text(URI), WRONG)
            self.assertEqual(told(editor.diagnostics(URI, 3)), findings(WRONG, encoding=encoding))

    def test_versions_and_closing(self):
        editor = self.editor()
        editor.open(URI, WRONG, 7)
        self.assertTrue(editor.diagnostics(URI, 7))
        editor.change(URI, 9, {"text": RIGHT})
        self.assertEqual(told(editor.diagnostics(URI, 9)), findings(RIGHT))
        editor.tell("textDocument/didClose", {"textDocument": {"uri": URI}})
        self.assertEqual(editor.refused("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}}),
                         -32600)
        self.assertEqual(editor.published[URI], {"uri": URI, "diagnostics": []})

    def test_ranges_behind_the_end_and_backwards(self):
        editor = self.editor()
        far = {"line": 2**31 - 1, "character": 2**31 - 1}
        editor.open(URI, "<a/>")
        editor.change(URI, 2, {"range": {"start": far, "end": far}, "text": "<b/>"})
        self.assertEqual(editor.text(URI), "<a/><b/>")
        start = {"line": 0, "character": 1}
        editor.change(URI, 3, {"range": {"start": far, "end": start}, "text": "x"})
        editor.change(URI, 4, {"range": {"start": start, "end": start}, "text": "x"})
        self.assertEqual(editor.text(URI), "<a/><b/>")
        self.assertEqual([each["method"] for each in editor.others if "id" not in each], ["window/logMessage"] * 2)
        editor.change(URI, 5, {"text": "<c/>"})
        self.assertEqual(editor.text(URI), "<c/>")

    def test_edits_of_one_change_that_overlap(self):
        """Each counts in the text that the one before left."""
        editor = self.editor()
        editor.open(URI, "<p>one two</p>")
        at = lambda begin, end: {"start": {"line": 0, "character": begin}, "end": {"line": 0, "character": end}}
        editor.change(URI, 2, {"range": at(3, 10), "text": "three"}, {"range": at(5, 8), "text": "is"}, {"range": at(3, 99), "text": ""})
        self.assertEqual(editor.text(URI), "<p>")

    def test_what_makes_no_sense_is_answered(self):
        """Each request of the server, with places behind the end and with what is of no shape at all."""
        nowhere = {"line": 2**31 - 1, "character": 2**31 - 1}
        behind = {"textDocument": {"uri": URI}, "position": nowhere, "positions": [nowhere], "newName": "x", "ch": "/",
                  "range": {"start": nowhere, "end": nowhere}, "context": {"diagnostics": [], "includeDeclaration": True},
                  "options": {"tabSize": 2**31 - 1, "insertSpaces": True}}
        backwards = {**behind, "range": {"start": nowhere, "end": {"line": 0, "character": 0}}, "positions": []}
        odd = {**behind, "position": {"line": -1, "character": "x"}, "positions": {}, "newName": 1, "ch": [], "range": [1],
               "context": None, "options": "x", "format": {}}
        methods = ["resolute/stage", "resolute/preview", "resolute/text", "workspace/symbol", "workspace/executeCommand",
                   "codeAction/resolve"]
        methods += ["textDocument/" + each for each in (
            "codeAction", "codeLens", "completion", "definition", "diagnostic", "documentHighlight", "documentLink", "documentSymbol",
            "foldingRange", "formatting", "hover", "inlayHint", "linkedEditingRange", "onTypeFormatting", "prepareRename",
            "rangeFormatting", "references", "rename", "selectionRange", "semanticTokens/full", "semanticTokens/range")]
        for text in (RIGHT, "", "<"):
            editor = self.editor()
            editor.open(URI, text)
            for number, (method, params) in enumerate((each, params) for each in methods
                                                      for params in (behind, backwards, odd, {}, [], {"textDocument": URI}, None)):
                editor.send(frame({"jsonrpc": "2.0", "id": f"odd-{number}", "method": method, "params": params}))
                answer = editor.read()
                while answer.get("id") != f"odd-{number}":
                    answer = editor.read()
                self.assertIn(answer.get("error", {}).get("code"), (None, -32600, -32801, -32803), (method, params, answer))
            self.assertEqual(editor.text(URI), text)
            self.assertEqual(editor.end(), 0)

    def test_only_the_last_of_many_changes_is_told(self):
        editor = self.editor(serial=False)
        editor.open(URI, RIGHT)
        editor.diagnostics(URI, 1)
        origin = {"line": 0, "character": 0}
        for version in range(2, 102):
            editor.change(URI, version, {"range": {"start": origin, "end": origin}, "text": " "})
        self.assertEqual(told(editor.diagnostics(URI, 101)), findings(" " * 100 + RIGHT))

    def test_a_cancelled_request(self):
        editor = self.editor(serial=False)
        editor.open(URI, RIGHT * 40)
        first = editor.start("textDocument/documentSymbol", {"textDocument": {"uri": URI}})
        second = editor.start("textDocument/documentSymbol", {"textDocument": {"uri": URI}})
        editor.tell("$/cancelRequest", {"id": second})
        self.assertIn("result", editor.wait(first))
        self.assertEqual(editor.wait(second)["error"]["code"], -32800)

    def test_pulled_diagnostics_are_not_pushed(self):
        capabilities = json.loads(json.dumps(MODERN))
        capabilities["textDocument"]["diagnostic"] = {}
        editor = self.editor(capabilities)
        editor.open(URI, WRONG)
        report = editor.about("diagnostic", URI)
        self.assertEqual(told(report["items"]), findings(WRONG))
        self.assertEqual(editor.about("diagnostic", URI, previousResultId=report["resultId"])["kind"], "unchanged")
        editor.change(URI, 2, {"text": RIGHT})
        report = editor.about("diagnostic", URI, previousResultId=report["resultId"])
        self.assertEqual(told(report["items"]), findings(RIGHT))
        self.assertEqual(editor.published, {})

    def test_plain_editors_get_plain_diagnostics(self):
        editor = self.editor(PLAIN)
        editor.open("untitled:Untitled-1", WRONG)
        self.assertEqual({key for each in editor.diagnostics("untitled:Untitled-1", 1) for key in each},
                         {"range", "severity", "code", "source", "message"})


class Configured(Case):
    def test_the_configuration_is_followed_and_watched(self):
        self.write("resolute.toml", 'ignore = ["EDIT"]\nexclude = ["old"]\n')
        uri, old = self.write("a.xml", WRONG), self.write("old/b.xml", WRONG)
        editor = self.editor(root=self.path)
        codes = lambda version: {each["code"] for each in editor.diagnostics(uri, version)}
        editor.open(uri, WRONG)
        editor.open(old, WRONG)
        self.assertFalse([code for code in codes(1) if code.startswith("EDIT")])
        self.assertEqual(editor.diagnostics(old, 1), [])
        self.assertEqual(told(editor.diagnostics(uri, 1)), findings(WRONG, "a.xml", self.path))
        registered = [each for each in editor.others if each.get("method") == "client/registerCapability"]
        self.assertEqual(len(registered), 1)
        self.write("resolute.toml", "")
        editor.published.clear()
        editor.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": (self.path / "resolute.toml").as_uri(), "type": 2}]})
        self.assertTrue([code for code in codes(1) if code.startswith("EDIT")])

    def test_a_configuration_that_cannot_be_used_is_told_once(self):
        self.write("resolute.toml", "ignor = []\n")
        uri = self.write("a.xml", WRONG)
        editor = self.editor(PLAIN, root=self.path)
        editor.open(uri, WRONG)
        editor.change(uri, 2, {"text": RIGHT})
        editor.diagnostics(uri, 2)
        shown = [each["params"]["message"] for each in editor.others if each.get("method") == "window/showMessage"]
        self.assertEqual(len(shown), 1)
        self.assertIn("did you mean `ignore`", shown[0])
        self.write("resolute.toml", 'select = ["NUM"]\n')
        editor.published.clear()
        editor.tell("textDocument/didSave", {"textDocument": {"uri": uri}})
        editor.diagnostics(uri, 2)

    def test_the_settings_of_the_editor(self):
        uri = "untitled:a"
        editor = self.editor(options={"stage": "published", "ignore": ["EDIT"], "select": []})
        codes = lambda version: {each["code"] for each in editor.diagnostics(uri, version)}
        editor.open(uri, WRONG)
        self.assertFalse([code for code in codes(1) if code.startswith("EDIT")])
        editor.tell("workspace/didChangeConfiguration", {"settings": {}})
        self.assertEqual(editor.ask("resolute/stage", {"textDocument": {"uri": uri}}), {"stage": "published"})
        for settings in ({"resolute": {"stage": "", "select": ["EDIT"]}}, {"select": ["EDIT"]}):
            editor.published.clear()
            editor.tell("workspace/didChangeConfiguration", {"settings": settings})
            self.assertEqual({code[:4] for code in codes(1)}, {"EDIT"})
            self.assertEqual(editor.ask("resolute/stage", {"textDocument": {"uri": uri}}), {"stage": "draft"})
        editor.published.clear()
        editor.tell("workspace/didChangeConfiguration", {"settings": {"resolute": {"ignore": ["EDTI"], "select": ["NUM"]}}})
        codes(1)
        shown = [each["params"]["message"] for each in editor.others if each.get("method") == "window/showMessage"]
        self.assertEqual(len(shown), 1)
        self.assertIn("EDTI", shown[0])


if __name__ == "__main__":
    main()

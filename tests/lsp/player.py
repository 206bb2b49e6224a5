# SPDX-License-Identifier: Apache-2.0
"""An editor for the tests of the language server: `PROGRAM SOURCE_DIR` are the script's arguments."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from protocol import find_model

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = pathlib.Path(sys.argv[2]).resolve()
EXAMPLES = ROOT / "examples"
MODEL = find_model(ROOT)
# One thread makes every step seen; under the sanitizer of threads the server has its two.
SERIAL = "RESOLUTE_TWO_THREADS" not in os.environ
if MODEL is None:
    print("the definition of the protocol is not here: messages are not held against it", file=sys.stderr)

# What a modern editor announces.
MODERN = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {"workspaceEdit": {"documentChanges": True}, "didChangeWatchedFiles": {"dynamicRegistration": True}},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}},
                       "resolveSupport": {"properties": ["edit"]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
    },
}
# What Neovim 0.7, eglot 1.9 and others of their age lack.
PLAIN = {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}
UNITS = {"utf-8": lambda text: len(text.encode()), "utf-16": lambda text: len(text.encode("utf-16-le")) // 2, "utf-32": len}

CUT = {"utf-8": lambda text, units: text.encode()[:units].decode(errors="ignore"),
       "utf-16": lambda text, units: text.encode("utf-16-le")[:2 * units].decode("utf-16-le", errors="ignore"),
       "utf-32": lambda text, units: text[:units]}


def frame(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


class Editor:
    """Speaks with one server. Every message of ours and of its is held against the protocol."""

    def __init__(self, capabilities=MODERN, options=None, serial=SERIAL, root=None, folders=()):
        self.process = subprocess.Popen([PROGRAM, "lsp", *(["--serial"] if serial else [])], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        self.asked, self.published, self.others, self.methods = 0, {}, [], {}
        self.encoding = "utf-16"
        folder = root.as_uri() if root else None
        params = {"processId": os.getpid(), "rootUri": folder, "capabilities": capabilities}
        if folders:
            params["workspaceFolders"] = [{"uri": each.as_uri(), "name": each.name} for each in folders]
        if options:
            params["initializationOptions"] = options
        self.server = self.ask("initialize", params)
        self.encoding = self.server["capabilities"]["positionEncoding"]
        self.tell("initialized", {})

    def send(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def read(self):
        """The next message of the server; None at its end."""
        head = {}
        while True:
            line = self.process.stdout.readline()
            if not line:
                return None
            if line == b"\r\n":
                break
            name, _, value = line.partition(b":")
            head[name.strip().lower()] = value.strip()
        message = json.loads(self.process.stdout.read(int(head[b"content-length"])))
        assert message["jsonrpc"] == "2.0", message
        if "method" in message:
            self.hold(message["method"], message.get("params"))
        return message

    def hold(self, method, params):
        problem = MODEL and MODEL.problem_with_params(method, params)
        assert not problem, problem

    def tell(self, method, params):
        self.hold(method, params)
        self.send(frame({"jsonrpc": "2.0", "method": method, "params": params}))

    def start(self, method, params):
        self.hold(method, params)
        self.asked += 1
        self.methods[self.asked] = method
        message = {"jsonrpc": "2.0", "id": self.asked, "method": method}
        self.send(frame({**message, "params": params} if params is not None else message))
        return self.asked

    def wait(self, number):
        """The answer to a request; takes what comes before it."""
        while True:
            message = self.read()
            assert message is not None, "the server is gone"
            if "method" not in message and message["id"] == number:
                break
            self.take(message)
        if "result" in message:
            problem = MODEL and MODEL.problem_with_result(self.methods[number], message["result"])
            assert not problem, problem
        return message

    def take(self, message):
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]
        elif "method" in message and "id" in message:
            self.send(frame({"jsonrpc": "2.0", "id": message["id"], "result": None}))
            self.others.append(message)
        else:
            self.others.append(message)

    def ask(self, method, params):
        message = self.wait(self.start(method, params))
        assert "result" in message, message
        return message["result"]

    def refused(self, method, params):
        """The code of the error that answers a request."""
        message = self.wait(self.start(method, params))
        return message["error"]["code"]

    def open(self, uri, text, version=1):
        self.tell("textDocument/didOpen",
                  {"textDocument": {"uri": uri, "languageId": "xml", "version": version, "text": text}})

    def change(self, uri, version, *changes):
        self.tell("textDocument/didChange",
                  {"textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})

    def diagnostics(self, uri, version):
        """Those of one version of a text, as soon as they are told."""
        while self.published.get(uri, {}).get("version") != version:
            message = self.read()
            assert message is not None, "the server is gone"
            self.take(message)
        return self.published[uri]["diagnostics"]

    def about(self, method, uri, **params):
        return self.ask("textDocument/" + method, {"textDocument": {"uri": uri}, **params})

    def text(self, uri):
        return self.ask("resolute/text", {"textDocument": {"uri": uri}})

    def end(self):
        """Leaves as the protocol wants it; the exit status."""
        self.ask("shutdown", None)
        self.send(frame({"jsonrpc": "2.0", "method": "exit"}))
        self.process.stdin.close()
        return self.process.wait(30)

    # Positions in a text, in the encoding agreed on

    def position(self, text, index):
        line = text.count("\n", 0, index)
        return {"line": line, "character": UNITS[self.encoding](text[text.rfind("\n", 0, index) + 1:index])}

    def range(self, text, begin, end):
        return {"start": self.position(text, begin), "end": self.position(text, end)}

    def index(self, text, position):
        lines = text.split("\n")
        at = sum(len(line) + 1 for line in lines[:position["line"]])
        if position["line"] >= len(lines):
            return len(text)
        # What ends within a character ends before it.
        before = CUT[self.encoding](lines[position["line"]], position["character"])
        return at + len(before)

    def apply(self, text, edits):
        placed = [(self.index(text, each["range"]["start"]), self.index(text, each["range"]["end"]), each["newText"])
                  for each in edits]
        placed.sort(key=lambda each: each[:2])
        for before, after in zip(placed, placed[1:]):
            assert before[1] <= after[0], "edits overlap"
        for begin, end, words in reversed(placed):
            text = text[:begin] + words + text[end:]
        return text

    def edited(self, text, uri, edit):
        """A text after a workspace edit."""
        changes = {each["textDocument"]["uri"]: each["edits"] for each in edit.get("documentChanges", [])}
        return self.apply(text, {**changes, **edit.get("changes", {})}[uri])

    def slice(self, text, range_):
        return text[self.index(text, range_["start"]):self.index(text, range_["end"])]


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        self.addCleanup(self.folder.cleanup)

    def editor(self, *arguments, **named):
        editor = Editor(*arguments, **named)

        def stop():
            editor.process.stdin.close() if not editor.process.stdin.closed else None
            editor.process.stdout.close()
            editor.process.wait(30)
        self.addCleanup(stop)
        return editor

    def write(self, name, text):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path.as_uri()


def findings(text, name="draft.xml", cwd=None, encoding="utf-16"):
    """What `check` finds in a text: code and first line and column."""
    done = subprocess.run([PROGRAM, "check", "--format", "json", "--stdin-filename", name, "-"], input=text.encode(),
                          capture_output=True, cwd=cwd, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    data, rows = text.encode(), []
    for row in json.loads(done.stdout):
        begin = data[:row["byte"]["begin"]].decode()
        line = begin[begin.rfind("\n") + 1:]
        rows.append((row["code"], begin.count("\n"), UNITS[encoding](line)))
    return rows


def told(diagnostics):
    return [(each["code"], each["range"]["start"]["line"], each["range"]["start"]["character"]) for each in diagnostics]


def main():
    unittest.main(argv=sys.argv[:1])

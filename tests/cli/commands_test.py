# SPDX-License-Identifier: Apache-2.0
"""The other commands: what they print and how they end."""
import json
import pathlib
import re
import shutil
import subprocess
import unittest

from program import EXAMPLES, PROGRAM, ROOT, Case, main, run


class Commands(Case):
    def test_version_and_help(self):
        out, _, status = run("--version")
        self.assertEqual(status, 0)
        self.assertRegex(out, r"^resolute \d+\.\d+\.\d+\n.*Xerces-C\+\+ 3")
        for command in ("check", "render", "explain", "rules", "schema"):
            self.assertIn(command, run("--help")[0])
            out, _, status = run(command, "--help")
            self.assertEqual(status, 0)
            self.assertIn("Usage", out)

    def test_explain_by_code_and_by_name(self):
        by_code, by_name = run("explain", "NUM002"), run("explain", "paragraph-number-out-of-sequence")
        self.assertEqual(by_code, by_name)
        for part in ("# paragraph-number-out-of-sequence (NUM002)", "## Why", "Authority", "```xml"):
            self.assertIn(part, by_code[0])

    def test_explain_in_small_letters_a_word_and_a_family(self):
        self.assertEqual(run("explain", "num002"), run("explain", "NUM002"))
        spelling = run("explain", "spelling")[0].splitlines()
        self.assertEqual([line.split()[:2] for line in spelling], [["EDIT020", "spelling-avoided:"]])
        family = run("explain", "note")[0].splitlines()
        self.assertEqual(family, [line for line in run("rules")[0].splitlines() if line.startswith("NOTE")])

    def test_rules_in_three_forms(self):
        rows = json.loads(run("rules", "--format", "json")[0])
        self.assertGreater(len(rows), 50)
        self.assertEqual(len({row["code"] for row in rows}), len(rows))
        self.assertEqual(run("rules")[0].count("\n"), len(rows))
        self.assertIn("| NUM002 |", run("rules", "--format", "md")[0])

    def test_schema_is_written_whole(self):
        out, _, status = run("schema")
        self.assertEqual(status, 0)
        self.assertIn("<xs:schema", out)
        self.assertEqual(run("schema", "-o", self.path / "schema")[2], 0)
        for name in run("schema", "--list")[0].split():
            self.assertEqual((self.path / "schema" / name).read_bytes(), (ROOT / "schema" / name).read_bytes())

    def test_completions_in_bash(self):
        script = self.write("script", run("completions", "bash")[0])
        for words, expected in ((["re"], ["render"]), (["check", "--stage", "ad"], ["adopted"]),
                                (["check", "--stage", "=", "ad"], ["adopted"]), (["new", "--lang", "="], "ar en es fr ru zh".split()),
                                (["check", "--sel"], ["--select"]), (["explain", "final-f"], ["final-full-stop"]),
                                (["new", "hrc"], ["hrc-draft"]), (["render", "x"], [])):
            asked = f'source "$1"; shift; COMP_WORDS=(resolute "$@"); COMP_CWORD=$#; _resolute; echo "${{COMPREPLY[@]}}"'
            shown = subprocess.run(["bash", "-c", asked, "bash", script, *words], capture_output=True, text=True, check=True)
            self.assertEqual((shown.stdout.split(), shown.stderr), (expected, ""), words)

    def test_completions_that_other_shells_read(self):
        for shell in ("zsh", "fish"):
            script = self.write(shell, run("completions", shell)[0])
            self.assertIn("how far the text has come", script.read_text())
            if shutil.which(shell):
                subprocess.run([shell, "-n", script], check=True)
        self.assertEqual(run("completions", "ksh")[2], 2)

    def test_a_full_disk_is_told(self):
        for words in (["--version"], ["--help"], ["check", "--help"], ["rules"], ["new", "ga-draft"]):
            with open("/dev/full", "w") as full:
                done = subprocess.run([PROGRAM, *words], stdout=full, stderr=subprocess.PIPE, text=True)
            self.assertEqual((done.stderr, done.returncode),
                             ("resolute: cannot write to standard output: No space left on device\n", 2), words)

    def test_what_is_read_is_never_written_over(self):
        draft = self.write("draft.xml", (EXAMPLES / "draft-with-problems.xml").read_bytes())
        other = self.write("other.xml", (EXAMPLES / "A_RES_57_201.xml").read_bytes())
        typed = self.write("typed.txt", "The General Assembly,\n\n1. Decides to meet.\n")
        (self.path / "alias").symlink_to("draft.xml")
        before = {path: path.read_bytes() for path in (draft, other, typed)}
        for words, place in ((["compare", draft, other], draft), (["compare", draft, other], other),
                             (["compare", draft, other], self.path / "alias"), (["import", typed], typed),
                             (["import", typed, "-o", self.path / "new.xml", "--report"], typed),
                             (["render", other, draft, "--to", "html"], draft), (["check", draft, "--write-baseline"], draft)):
            into = [] if str(words[-1]).startswith("--") and words[-1] != "html" else ["-o"]
            told = f"resolute: `{place}` is what is read; name another file\n"
            self.assertEqual(run(*words, *into, place), ("", told, 2))
        self.assertEqual({path: path.read_bytes() for path in before}, before)
        _, err, status = run("import", "typed.txt", "-o", "new.xml", "--report", "./new.xml", cwd=self.path)
        self.assertEqual((err, status), ("resolute: the document and the report cannot both become `new.xml`\n", 2))

    def test_help_as_it_is_asked_for(self):
        self.assertEqual(run("help"), run("--help"))
        self.assertEqual(run("help", "check"), run("check", "--help"))
        self.assertEqual(run("-V"), run("--version"))
        for command in ("check", "compare", "completions", "explain", "fix", "fmt", "import", "lsp", "new", "render", "rules", "schema"):
            shown = run(command, "--help")[0]
            for line in re.findall(r"(?m)^  resolute ([a-z]+)", shown):
                self.assertEqual(line, "explain" if command == "rules" and line == "explain" else command, shown)

    def test_words_that_are_not_understood(self):
        for words, told in (
                (["chek"], "no command is called `chek`; did you mean `check`?"),
                (["help", "chek"], "no command is called `chek`; did you mean `check`?"),
                (["--verison"], "no option is called `--verison`; did you mean `--version`?"),
                (["check", "--selct", "NUM", "x.xml"], "no option is called `--selct`; did you mean `--select`?"),
                (["check", "--selct=NUM"], "no option is called `--selct`; did you mean `--select`?"),
                (["check", "-x"], "no option is called `-x`; see `resolute check --help`"),
                (["check", "--stage", "submision"],
                 "`--stage submision`: expected draft, submission, adopted or published; did you mean `submission`?"),
                (["check", "--jobs", "-3"], "`--jobs -3`: expected a whole number"),
                (["check", "--jobs", "0"], "`--jobs 0`: expected at least 1"),
                (["check", "--max-findings", "few"], "`--max-findings few`: expected a whole number"),
                (["completions", "zhs"], "`zhs`: expected bash, zsh or fish; did you mean `zsh`?"),
                (["render", "x.xml", "--to", "pdf,dcx"], "`--to dcx`: expected text, pdf, html, docx, draft or json; did you mean `docx`?"),
                (["check", "--stage", "draft", "--stage", "draft"], "`--stage` is given twice, expected once"),
                (["check", "--stage"], "`--stage` has no value behind it"),
                (["rules", "foo"], "`foo` is one word too many"),
                (["explain"], "rule is required; see `resolute explain --help`")):
            self.assertEqual(run(*words), ("", f"resolute: {told}\n", 2), words)

    def test_pages_that_cannot_be_written_are_told_once(self):
        file = self.write("pages", "")
        out, err, status = run("rules", "--pages", file)
        self.assertEqual((out, err.count("\n"), status), ("", 1, 2), err)
        self.assertIn("README.md", err)

    def test_a_file_where_another_word_was_expected(self):
        self.write("-draft.xml", "")
        self.write("draft.xml", "")
        for words, told in ((["draft.xml"], "no command is called `draft.xml`; did you mean `resolute check draft.xml`?"),
                            (["check", "-draft.xml"], "no option is called `-d`; the file is `./-draft.xml`")):
            self.assertEqual(run(*words, cwd=self.path), ("", f"resolute: {told}\n", 2))

    def test_files_that_hold_no_text(self):
        picture = self.write("seal.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
        wide = self.write("page.htm", "<html>The General Assembly,</html>".encode("utf-16"))
        for path, what in ((picture, "it is a picture or another file that is no text"), (wide, "it is markup in UTF-16; save it as UTF-8")):
            for words in (["check"], ["fix"], ["fmt"], ["render", "--to", "text", "-o", "-"], ["compare", EXAMPLES / "A_RES_57_201.xml"],
                          ["import", "-o", "-"]):
                out, err, status = run(*words, path)
                deed = "import" if words[0] == "import" else "read"
                self.assertEqual((out, err, status), ("", f"resolute: cannot {deed} `{path}`: {what}\n", 2), words)

    def test_a_text_in_utf_16_is_read(self):
        text = "The General Assembly,\r\n\r\nRecalling the café,\r\n\r\n1. Decides to meet.\r\n"
        for path in (self.write("draft.txt", text.encode("utf-16")), self.write("draft", b"\xfe\xff" + text.encode("utf-16-be"))):
            out, err, status = run("import", "-o", "-", path)
            self.assertIn("café", out)
            self.assertEqual((err, status), ("", 0))
            self.assertIn(f"{path}:5:1:", run("check", path)[0])
            self.assertIn("Recalling the café,", run("render", "--to", "text", "-o", "-", path)[0])
            self.assertEqual(run("fmt", path)[1], f"resolute: `{path}` is a text; `resolute import` makes XML of it\n")

    def test_a_text_in_another_encoding_loses_no_letter(self):
        text = "The General Assembly,\n\nRecalling the café,\n\n1. Decides to meet.\n"
        path = self.write("draft.txt", text.encode("latin-1"))
        read_as = "bytes that are not UTF-8, taken for Windows-1252"
        out, err, status = run("import", "-o", "-", path)
        self.assertIn("café", out)
        self.assertEqual((err, status), (f"resolute: `{path}`: {read_as}; --report FILE lists all\n", 0))
        self.assertIn(f"`{path}` was read with {read_as}", run("check", path)[1])
        self.assertIn("Recalling the café,", run("render", "--to", "text", "-o", "-", path)[0])

    def test_a_text_in_an_encoding_that_is_not_known_is_refused(self):
        path = self.write("draft.txt", "The General Assembly,\n\nRecalling the café,\n\n1. Decides\x81.\n".encode("latin-1"))
        told = f"cannot import `{path}`: line 3, column 18 holds a byte that is not UTF-8; save the file as UTF-8 first"
        for words in (["check"], ["import"], ["render", "--to", "text", "-o", "-"]):
            self.assertEqual(run(*words, path), ("", f"resolute: {told}\n", 2))

    def test_an_import_of_nothing(self):
        self.assertEqual(run("import", "-"), ("", "resolute: cannot import `-`: there is no text in it\n", 2))

    def test_a_comparison_of_two_languages_says_so(self):
        for language in ("en", "fr"):
            run("new", "ga-draft", "--lang", language, "-o", self.path / f"{language}.xml")
        out, err, status = run("compare", "en.xml", "fr.xml", cwd=self.path)
        self.assertEqual((bool(out), status), (True, 1))
        self.assertIn("`en.xml` is in the language `en`, `fr.xml` in `fr`", err)
        self.assertEqual(run("compare", "en.xml", "en.xml", cwd=self.path)[1], "")

    def test_a_new_document_takes_nothing_away(self):
        path = self.write("draft.xml", "mine")
        out, err, status = run("new", "ga-draft", "-o", path)
        self.assertEqual((out, status, path.read_text()), ("", 2, "mine"))
        self.assertIn("is there already", err)

    def test_an_import_takes_nothing_away_unasked(self):
        self.write("a.txt", "The General Assembly,\n\nRecalling the Charter,\n\n1. Decides to meet.\n")
        self.assertEqual(run("import", "a.txt", cwd=self.path), ("", "", 0))
        path = self.write("a.xml", "worked on since")
        _, err, status = run("import", "a.txt", cwd=self.path)
        self.assertEqual((status, path.read_text()), (2, "worked on since"))
        self.assertIn("`-o a.xml` writes over it", err)
        self.assertEqual(run("import", "a.txt", "-o", "a.xml", cwd=self.path), ("", "", 0))
        self.assertIn("Recalling", path.read_text())
        (self.path / "drafts").mkdir()
        self.assertIn("drafts/*.docx", run("import", "drafts", cwd=self.path)[1])

    def test_an_import_says_what_to_look_at(self):
        draft = self.write("a.md", "---\ndocument: draft resolution\ntitel: Rights\n---\n\n*The General Assembly*,\n\n1. *Decides* to meet.[^1]\n")
        told = f"resolute: `{draft}`: 2 guesses, such as: no key of the head is called `titel`; --report FILE lists all\n"
        self.assertEqual(run("import", draft), ("", told, 0))
        self.assertEqual(run("import", draft, "-o", self.path / "a.xml", "--report", self.path / "r"), ("", "", 0))

    def test_what_changes_xml_leaves_other_files(self):
        self.assertEqual(run("render", EXAMPLES / "A_RES_57_201.xml", "--to", "docx,pdf,text", "-o", f"{self.path}/"), ("", "", 0))
        for command in ("fix", "fmt"):
            for name, kind in (("docx", "a Word file"), ("pdf", "a PDF"), ("txt", "a text")):
                path = self.path / f"A_RES_57_201.{name}"
                before = path.read_bytes()
                _, err, status = run(command, path)
                self.assertEqual((status, path.read_bytes()), (2, before))
                self.assertIn(f"is {kind}; `resolute import` makes XML of it", err)

    @unittest.skipUnless(pathlib.Path("/dev/full").exists(), "no /dev/full")
    def test_a_full_disk_behind_standard_output(self):
        example = str(EXAMPLES / "A_RES_58_143.xml")
        for arguments in (["rules"], ["explain", "NUM002"], ["render", example, "--to", "pdf", "-o", "-"],
                          ["check", "--format", "jsonl", str(EXAMPLES)], ["check", str(EXAMPLES)]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
            self.assertEqual((done.returncode, done.stderr.decode().lower()),
                             (2, "resolute: cannot write to standard output: no space left on device\n"), arguments)

    def test_output_that_cannot_be_written(self):
        blocked = self.write("file", "not a folder")
        for arguments in (["schema", "-o", blocked], ["render", EXAMPLES / "A_RES_58_143.xml", "--to", "text", "-o", blocked / "x.txt"]):
            out, err, status = run(*arguments)
            self.assertEqual((out, status), ("", 2))
            self.assertIn("cannot write", err)


main()

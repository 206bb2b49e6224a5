# SPDX-License-Identifier: Apache-2.0
"""`resolute check`: inputs, formats, selection, exit status."""
import json
import os
import pty
import subprocess

import jsonschema

from program import EXAMPLES, PROGRAM, ROOT, Case, main, run

GOOD = EXAMPLES / "A_RES_58_143.xml"
PROBLEMS = EXAMPLES / "draft-with-problems.xml"


class Check(Case):
    def test_the_seeds_and_the_issued_draft_are_clean(self):
        names = ["A_RES_57_201", "A_RES_58_143", "A_RES_58_190", "A_RES_60_139", "draft-resolution"]
        out, err, status = run("check", *[EXAMPLES / f"{name}.xml" for name in names])
        self.assertEqual((out, err, status), ("", "", 0))

    def test_every_planted_problem_is_found_at_its_place_and_nothing_else(self):
        planted = [line.split("\t")[:3] for line in (EXAMPLES / "draft-with-problems.tsv").read_text().splitlines()[1:]]
        out, _, status = run("check", "--format", "json", PROBLEMS)
        found = [[str(row["location"]["line"]), str(row["location"]["column"]), row["code"]] for row in json.loads(out)]
        self.assertEqual(found, planted)
        self.assertGreaterEqual(len({code for _, _, code in planted}), 15)
        self.assertEqual(status, 1)

    def test_a_text_is_checked_where_its_author_sees_it(self):
        text = ("The General Assembly,\n\nRecalling its resolution 60/251 of 15 March 2006,\n\n"
                "1. Notes the the report;\n\n3. Decides to remain seized.\n")
        draft = self.write("draft.txt", text)
        out, err, status = run("check", "--format", "json", draft)
        rows = {row["code"]: row for row in json.loads(out)}
        self.assertEqual((rows["NUM002"]["location"], rows["NUM002"]["fix"]), ({"line": 7, "column": 1}, None))
        self.assertEqual(rows["EDIT005"]["location"], {"line": 5, "column": 10})
        self.assertEqual((err.count("\n"), status), (1, 1))
        self.assertIn("was read with 1 guess, such as: the number 3 does not follow 1", err)
        # The same as a Word file, whose lines are its paragraphs.
        run("import", draft, "-o", self.path / "draft.xml")
        run("render", self.path / "draft.xml", "--to", "docx", "-o", self.path / "draft.docx")
        out, err, status = run("check", self.path / "draft.docx")
        self.assertRegex(out, r"draft\.docx:\d+:1: warning NUM002 .*`3\.` follows paragraph 1")
        # Markup is markup whatever its name; what is no resolution is told.
        self.assertIn("XML003", run("check", self.write("markup.txt", "<a><b>"))[0])
        out, err, status = run("check", self.write("letter.txt", "Dear Sir,\nwith regards\n"))
        self.assertEqual((out, status), ("", 2))
        self.assertIn("no text of a resolution", err)
        # And it renders without a step between.
        self.assertEqual(run("render", draft, "--to", "html", "-o", self.path / "draft.html")[2], 0)

    def test_watched_files_are_checked_again(self):
        draft = self.write("draft.xml", GOOD.read_bytes())
        # In one step: what is half written would be checked too.
        saved = self.write("saved", GOOD.read_text().replace("<num>3.</num>", "<num>13.</num>"))
        with subprocess.Popen([PROGRAM, "check", "--watch", draft], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as done:
            try:
                self.assertIn("1 file is watched", done.stderr.readline())
                saved.replace(draft)
                self.assertIn("NUM002", done.stdout.readline())
                self.assertIn("1 file is watched", done.stderr.readline())
                done.stdout.close()  # as `| head` does
                draft.write_text(draft.read_text())
                self.assertEqual(done.wait(timeout=60), 1)
            finally:
                done.kill()
        self.assertEqual(run("check", "--watch", "-")[2], 2)
        self.assertEqual(run("check", "--watch", self.path / "nowhere.xml")[2], 2)

    def test_json_follows_its_schema(self):
        schema = json.loads((ROOT / "schema/findings.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        broken = self.write("broken.xml", b"\xef\xbb\xbf<a><b>R&D</a>")
        out, _, _ = run("check", "--format", "json", PROBLEMS, broken)
        rows = json.loads(out)
        jsonschema.validate(rows, schema)
        self.assertTrue(any(row["fix"] for row in rows))
        ampersand = next(row for row in rows if row["code"] == "XML005" and row["file"] == str(broken))
        data = broken.read_bytes()
        self.assertEqual(data[ampersand["byte"]["begin"]:ampersand["byte"]["end"]], b"&")
        self.assertEqual(run("check", "--format", "json", GOOD)[0], "[]\n")

    def test_json_rows_are_sorted_by_path_as_given_then_place(self):
        out, _, _ = run("check", "--format", "json", PROBLEMS, self.write("a.xml", "<a>&</a>"))
        rows = [(row["file"], row["byte"]["begin"]) for row in json.loads(out)]
        files = list(dict.fromkeys(file for file, _ in rows))
        self.assertEqual(rows, sorted(rows, key=lambda row: (files.index(row[0]), row[1])))

    def test_broken_markup_is_a_finding_with_the_others_still_found(self):
        text = GOOD.read_text().replace("<num>3.</num>", "<num>4.</num>").replace("</mainBody>", "</p></mainBody>")
        out, err, status = run("check", self.write("broken.xml", text))
        self.assertEqual(status, 1)
        self.assertIn("XML004", out)
        self.assertIn("NUM002", out)
        self.assertEqual(err, "")

    def test_a_missing_file_is_told_and_the_others_are_checked(self):
        out, err, status = run("check", "nowhere.xml", PROBLEMS)
        self.assertEqual(status, 2)
        self.assertIn("nowhere.xml", err)
        self.assertIn("NUM002", out)

    def test_standard_input(self):
        out, _, status = run("check", "--stdin-filename", "mine.xml", "-", stdin=b"<a>&</a>")
        self.assertEqual(status, 1)
        self.assertTrue(out.startswith("mine.xml:1:"))

    def test_folders_lists_and_patterns(self):
        self.write("set/one.xml", "<a>&</a>")
        self.write("set/deep/two.xml", "<a>&</a>")
        self.write("set/notes.txt", "not a document")
        self.write("list.txt", f"{self.path}/set/one.xml\n{self.path}/set/deep/two.xml\n")
        for arguments in ([self.path / "set"], [f"@{self.path}/list.txt"], [self.path / "set/*.xml", self.path / "set/deep/t?o.xml"]):
            out, err, status = run("check", "--select", "XML005", *arguments)
            self.assertEqual((out.count("XML005"), err, status), (2, "", 1), arguments)
        self.write("two\nlines.xml", "<a>&</a>")
        for names in (b"set/one.xml\r\nset/deep/two.xml", b"two\nlines.xml\0set/one.xml\0"):
            out, err, status = run("check", "--select", "XML005", "@-", stdin=names, cwd=self.path)
            self.assertEqual((out.count("XML005"), err, status), (2, "", 1), names)
        _, err, status = run("check", self.path / "set" / "nothing*.xml")
        self.assertEqual(status, 2)
        self.assertIn("nothing matches", err)

    def test_output_does_not_depend_on_the_number_of_jobs(self):
        files = sorted(EXAMPLES.glob("*.xml"))
        first = run("check", "--jobs", 1, "--format", "json", *files)
        self.assertEqual(first, run("check", "--jobs", 8, "--format", "json", *files))

    def test_selection_and_severities(self):
        codes = lambda *arguments: {row["code"] for row in json.loads(run("check", "--format", "json", *arguments, PROBLEMS)[0])}
        every = codes()
        self.assertTrue(codes("--select", "NUM") and all(code.startswith("NUM") for code in codes("--select", "NUM")))
        self.assertEqual(codes("--ignore", "NUM,NOTE"), {code for code in every if not code.startswith(("NUM", "NOTE"))})
        self.assertEqual(codes("--select", "paragraph-number-out-of-sequence"), {"NUM002"})
        self.assertNotIn("NUM002", codes("--severity", "NUM002=off"))
        out, _, status = run("check", "--select", "NUM002", "--severity", "NUM002=hint", PROBLEMS)
        self.assertIn(" hint NUM002 ", out)
        self.assertEqual(status, 0)
        self.assertEqual(run("check", "--exit-zero", PROBLEMS)[2], 0)
        self.assertFalse(any(code.startswith("SCH") for code in codes("--no-schema")))

    def test_wrong_words_are_answered_with_the_right_ones(self):
        for arguments, hint in ((["check", "--select", "NUM02", GOOD], "NUM002"), (["chekc"], "check"),
                                (["check", "--stage", "final", GOOD], "--stage"), (["check", "--severity", "NUM002", GOOD], "CODE=error"),
                                (["explain", "doubled-wrd"], "doubled-word"), (["check", "--nonsense"], "--nonsense")):
            out, err, status = run(*arguments)
            self.assertEqual((out, status), ("", 2), arguments)
            self.assertIn(hint, err)
            self.assertTrue(err.startswith("resolute: "), err)

    def test_statistics_and_limits(self):
        out, _, _ = run("check", "--statistics", PROBLEMS)
        self.assertRegex(out, r"(?m)^ +1  NUM002  paragraph-number-out-of-sequence$")
        self.assertEqual(run("check", "--max-findings", 3, PROBLEMS)[0].count("\n"), 3)

    def test_a_finding_is_one_line_whatever_it_quotes(self):
        out, _, _ = run("check", "--select", "XML", self.write("odd.xml", "<?xml version='1.0'\n encoding=\"latin1\"?><a/>"))
        self.assertEqual(out.count("\n"), 1)

    def test_nothing_is_counted_where_nothing_was_read(self):
        out, err, status = run("check", "--format", "full", "nowhere.xml", cwd=self.path)
        self.assertEqual((out, err, status), ("", "resolute: cannot read `nowhere.xml`: no such file or directory\n", 2))

    def test_no_escape_codes_in_a_pipe(self):
        self.assertNotIn("\x1b", run("check", "--format", "full", PROBLEMS)[0])

    def on_a_terminal(self, *arguments, **environment):
        """What the program shows on a terminal."""
        here, there = pty.openpty()
        with subprocess.Popen([PROGRAM, "check", *map(str, arguments)], stdout=there, env={**os.environ, **environment}):
            os.close(there)
            out = b""
            while True:
                try:
                    piece = os.read(here, 65536)
                except OSError:  # the terminal is closed when the program ends
                    break
                out += piece
        os.close(here)
        return out.decode()

    def test_colour_and_frames_on_a_terminal_only(self):
        shown = self.on_a_terminal(PROBLEMS, NO_COLOR="", TERM="xterm")
        self.assertIn("\x1b[", shown)
        self.assertIn("^", shown)
        trusts = [row["fix"]["trust"] for row in json.loads(run("check", "--format", "json", PROBLEMS)[0]) if row["fix"]]
        safe, both = trusts.count("safe"), trusts.count("safe") + trusts.count("review")
        self.assertIn(f" in 1 file; {safe} can be fixed by `resolute fix`, {both} with `--review`", shown)
        plain = self.on_a_terminal(PROBLEMS, NO_COLOR="1", TERM="xterm")
        self.assertNotIn("\x1b", plain)
        self.assertEqual(plain.replace("\r\n", "\n"), run("check", "--format", "full", PROBLEMS)[0])
        self.assertNotIn("\x1b", self.on_a_terminal("--format", "concise", PROBLEMS, TERM="xterm"))
        self.assertNotIn(" in 1 file", self.on_a_terminal("--quiet", PROBLEMS, NO_COLOR="1"))

    def test_what_is_not_shown_still_counts(self):
        self.assertEqual(run("check", "--max-findings", 0, GOOD)[2], 0)
        self.assertEqual(run("check", "--max-findings", 1, PROBLEMS)[2], 1)
        self.assertEqual(run("check", "--statistics", PROBLEMS)[2], 1)
        self.assertEqual(run("check", "--exit-zero", "nowhere.xml", PROBLEMS)[2], 2)
        self.assertEqual(run("check", "--max-findings", -1, PROBLEMS)[2], 2)
        self.assertEqual(run("check", "--jobs", -1, PROBLEMS)[2], 2)

    def test_without_paths(self):
        self.write("one.xml", "<a>&</a>")
        self.write("sub/two.xml", "<a>&</a>")
        out, _, status = run("check", "--select", "XML005", cwd=self.path)
        self.assertEqual(([line.split(":")[0] for line in out.splitlines()], status), (["one.xml", "sub/two.xml"], 1))
        out, _, _ = run("check", "--select", "XML005", "--stdin-filename", "mine.xml", cwd=self.path, stdin=b"<a>&</a>")
        self.assertEqual([line.split(":")[0] for line in out.splitlines()], ["mine.xml"])

    def test_a_file_named_twice_is_checked_once(self):
        self.write("one.xml", "<a>&</a>")
        self.write("list.txt", "one.xml\r\n\r\n./one.xml\r\n")
        out, _, _ = run("check", "--select", "XML005", "one.xml", "./one.xml", "@list.txt", ".", "*.xml", "**/*.xml", cwd=self.path)
        self.assertEqual(out.count("XML005"), 1)

    def test_statistics_as_json(self):
        rows = json.loads(run("check", "--statistics", "--format", "json", "--select", "NUM", PROBLEMS)[0])
        self.assertEqual(sorted(rows[0]), ["code", "count", "name"])
        self.assertEqual(run("check", "--statistics", "--format", "json", GOOD)[0], "[]\n")

    def test_hints_do_not_change_the_status(self):
        every = {row["code"] for row in json.loads(run("check", "--format", "json", PROBLEMS)[0])}
        levels = [f"--severity={code}=hint" for code in every]
        out, _, status = run("check", *levels, PROBLEMS)
        self.assertEqual(status, 0)
        self.assertNotIn(": error ", out)
        self.assertNotIn(": warning ", out)

    def test_hostile_input(self):
        for data in (b"", b"\x00" * 1000, b"\xff\xfe<\x00a\x00/\x00>\x00", b"<" * 5000, b"<a>" * 5000, bytes(range(256)) * 20,
                     b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]><a>&b;&d;</a>'):
            out, err, status = run("check", self.write("hostile.xml", data))
            self.assertEqual((err, status), ("", 1))
            self.assertNotIn("root:", out)


main()

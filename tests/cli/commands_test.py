# SPDX-License-Identifier: Apache-2.0
"""The other commands: what they print and how they end."""
import json
import shutil
import subprocess

from program import EXAMPLES, ROOT, Case, main, run


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

    def test_explain_in_small_letters_and_a_family(self):
        self.assertEqual(run("explain", "num002"), run("explain", "NUM002"))
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

    def test_output_that_cannot_be_written(self):
        blocked = self.write("file", "not a folder")
        for arguments in (["schema", "-o", blocked], ["render", EXAMPLES / "A_RES_58_143.xml", "--to", "text", "-o", blocked / "x.txt"]):
            out, err, status = run(*arguments)
            self.assertEqual((out, status), ("", 2))
            self.assertIn("cannot write", err)


main()

# SPDX-License-Identifier: Apache-2.0
"""`resolute.toml` and baselines, as the command line knows them."""
import json

from program import EXAMPLES, Case, main, run

PROBLEMS = EXAMPLES / "draft-with-problems.xml"


def codes(*arguments, **options):
    out, err, status = run("check", "--format", "json", *arguments, **options)
    assert status != 2, err
    return [row["code"] for row in json.loads(out)]


class Config(Case):
    def setUp(self):
        super().setUp()
        self.draft = self.write("project/deep/draft.xml", PROBLEMS.read_bytes())
        self.every = codes("--isolated", self.draft)

    def config(self, text, name="project/resolute.toml"):
        return self.write(name, text)

    def test_the_nearest_upward_counts(self):
        self.config('select = ["NUM"]')
        self.assertEqual(codes(self.draft), [code for code in self.every if code.startswith("NUM")])
        self.config('select = ["NOTE"]', "project/deep/resolute.toml")
        self.assertEqual(codes(self.draft), [code for code in self.every if code.startswith("NOTE")])
        self.assertEqual(codes("--isolated", self.draft), self.every)
        other = self.config('ignore = ["NUM"]', "other.toml")
        self.assertEqual(codes("--config", other, self.draft), [code for code in self.every if not code.startswith("NUM")])
        self.assertEqual(codes("draft.xml", cwd=self.draft.parent), codes(self.draft))
        self.assertEqual(codes("--stdin-filename", self.draft, "-", stdin=self.draft.read_bytes()), codes(self.draft))

    def test_fixes_follow_it(self):
        self.config('ignore = ["ALL"]')
        out, err, status = run("fix", "--diff", self.draft)
        self.assertEqual((out, status), ("", 0), err)
        self.assertNotEqual(run("fix", "--diff", "--isolated", self.draft)[0], "")

    def test_a_rule_of_the_house(self):
        self.config("""
select = ["HOUSE"]
[[rule]]
code = "HOUSE001"
name = "no-nine"
match = "//akn:num[. = '9.']"
message = "`9.` brings bad luck"
severity = "error"
""")
        out, err, status = run("check", "--format", "json", self.draft)
        rows = json.loads(out)
        self.assertEqual((status, err), (1, ""))
        self.assertEqual([(row["code"], row["name"], row["severity"], row["url"]) for row in rows],
                         [("HOUSE001", "no-nine", "error", None)])
        text = self.draft.read_bytes()
        line = text.split(b"\n")[rows[0]["location"]["line"] - 1]
        self.assertIn(b"<num>9.", line)
        self.write("project/deep/draft.xml",
                   text.replace(b"<akomaNtoso", b'<?resolute ignore=HOUSE001 reason="quoted"?>\n<akomaNtoso', 1))
        self.assertEqual(codes(self.draft), [])
        out, err, status = run("check", self.config('[[rule]]\ncode = "HOUSE001"', "project/resolute.toml"), self.draft)
        self.assertEqual(status, 2)
        self.assertIn("resolute.toml:1:1: the rule has no `name`", err)

    def test_each_file_has_its_own(self):
        other = self.write("elsewhere/draft.xml", PROBLEMS.read_bytes())
        self.config('select = ["NUM002"]')
        self.assertEqual(codes(self.draft, other), ["NUM002", *self.every])

    def test_the_command_line_wins(self):
        self.config('select = ["NUM"]\nignore = ["NUM002"]\nstage = "draft"\n[severity]\nNUM003 = "hint"\n')
        self.assertEqual(codes("--select", "NUM002", self.draft), ["NUM002"])
        self.assertNotIn("NUM002", codes(self.draft))
        self.assertIn("NOTE", " ".join(codes("--select", "NOTE", self.draft)))

    def test_files_left_out(self):
        self.write("project/archive/old.xml", "<a>&</a>")
        self.config('exclude = ["archive"]\nselect = ["XML005"]\n[per-file]\n"deep/*.xml" = { ignore = ["XML005"] }\n')
        self.assertEqual(codes(self.path / "project"), [])
        # Who names a file wants it checked.
        self.assertEqual(codes(self.path / "project/archive/old.xml"), ["XML005"])
        self.assertIn("XML005", codes("--isolated", self.path / "project"))

    def test_what_is_wrong_ends_the_run_with_its_place(self):
        for text, place, hint in (("\nselct = []", ":2:1: ", "`select`"), ('ignore = ["NUM02"]', ":1:11: ", "`NUM002`"), ("x", ":1:", "")):
            file = self.config(text)
            out, err, status = run("check", self.draft)
            self.assertEqual((out, status), ("", 2))
            self.assertIn(f"{file}{place}", err)
            self.assertIn(hint, err)
        _, err, status = run("check", "--config", self.path / "nowhere.toml", self.draft)
        self.assertEqual(status, 2)
        self.assertIn("nowhere.toml", err)
        self.assertEqual(run("check", "--isolated", "--config", "x.toml", self.draft)[2], 2)


class Baseline(Case):
    def setUp(self):
        super().setUp()
        self.draft = self.write("drafts/draft.xml", PROBLEMS.read_bytes())
        self.known = self.path / "known.tsv"

    def test_written_findings_are_known_from_then_on(self):
        out, err, status = run("check", "--write-baseline", self.known, self.draft)
        self.assertEqual((out, err, status), ("", "", 0))
        self.assertEqual(run("check", "--baseline", self.known, self.draft)[2], 0)
        text = self.draft.read_text().replace("<meta>", "\n\n\n<meta>")
        more = '<paragraph eId="para_99"><num>99.</num><content><p><i>Decides</i> so.</p></content></paragraph>'
        text = text.replace("</mainBody>", more + "</mainBody>")
        self.draft.write_text(text)
        fresh = codes("--baseline", self.known, self.draft)
        self.assertTrue(fresh)
        self.assertLess(len(fresh), len(codes(self.draft)))

    def test_gone_ones_are_counted(self):
        run("check", "--write-baseline", self.known, self.draft)
        count = len(codes(self.draft))
        self.draft.write_bytes((EXAMPLES / "draft-resolution.xml").read_bytes())
        out, _, status = run("check", "--format", "full", "--baseline", self.known, self.draft)
        self.assertEqual((out, status), (f"no findings in 1 file; {count} known from before gone\n", 0))
        out, _, _ = run("check", "--format", "full", "--select", "XML001", "--baseline", self.known, self.draft)
        self.assertEqual(out, "no findings in 1 file\n")

    def test_it_can_stand_in_the_configuration_and_in_another_folder(self):
        self.write("resolute.toml", 'baseline = "known.tsv"')
        self.assertEqual(run("check", self.draft)[2], 2)  # not written yet
        self.assertEqual(run("check", "--write-baseline", "known.tsv", "drafts/draft.xml", cwd=self.path)[2], 0)
        self.assertEqual(run("check", "draft.xml", cwd=self.draft.parent)[2], 0)
        self.assertEqual(run("check", "--isolated", self.draft)[2], 1)

    def test_failures(self):
        self.write("wrong.tsv", "NUM002 3\n")
        for arguments, hint in ((["--baseline", self.path / "nowhere.tsv"], "nowhere.tsv"),
                                (["--baseline", self.path / "wrong.tsv"], "wrong.tsv:1: "),
                                (["--write-baseline", self.path / "no/folder/known.tsv"], "cannot write")):
            _, err, status = run("check", *arguments, self.draft)
            self.assertEqual(status, 2)
            self.assertIn(hint, err)
        # A baseline of half the files would forget the others.
        self.known.write_text("# old\n")
        self.assertEqual(run("check", "--write-baseline", self.known, "nowhere.xml", self.draft)[2], 2)
        self.assertEqual(self.known.read_text(), "# old\n")


main()

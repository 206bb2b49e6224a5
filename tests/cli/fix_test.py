# SPDX-License-Identifier: Apache-2.0
"""`resolute fix`: what is written, what is only shown, exit status."""
import os
import shutil
import subprocess

from program import EXAMPLES, Case, main, run

GOOD = EXAMPLES / "A_RES_58_143.xml"
PROBLEMS = EXAMPLES / "draft-with-problems.xml"
SPACED = GOOD.read_text().replace("and those adopted", "and  those adopted")


class Fix(Case):
    def copy(self, source, name="draft.xml"):
        return self.write(name, source.read_bytes())

    def test_safe_fixes_are_written_and_the_rest_is_told(self):
        path = self.copy(PROBLEMS)
        out, err, status = run("fix", path)
        self.assertRegex(out, rf"\Afixed \d+ findings in {path} \(\d+ remain\)\n\Z")
        self.assertEqual((err, status), ("", 1))
        self.assertIn(b"books &amp; collections", path.read_bytes())
        remain = run("check", path)[0].count("\n")
        self.assertIn(f"({remain} remain", out)
        after = path.read_bytes()
        self.assertEqual(run("fix", path)[0], f"fixed 0 findings in {path} ({remain} remain)\n")
        self.assertEqual(path.read_bytes(), after)

    def test_review_makes_more(self):
        safe, review = self.copy(PROBLEMS, "a.xml"), self.copy(PROBLEMS, "b.xml")
        run("fix", safe)
        run("fix", "--review", review)
        self.assertLess(run("check", review)[0].count("\n"), run("check", safe)[0].count("\n"))

    def test_of_many_files_those_that_change_are_named(self):
        spaced, clean, other = self.write("a.xml", SPACED), self.copy(GOOD, "b.xml"), self.copy(PROBLEMS, "c.xml")
        run("fix", other)
        remain = run("check", other)[0].count("\n")
        self.assertEqual(run("fix", "--jobs", 1, spaced, clean, other)[0],
                         f"fixed 1 finding in {spaced} (0 remain)\nfixed 1 finding in 3 files ({remain} remain)\n")
        self.assertEqual(run("fix", clean, spaced), ("", "", 0))

    def test_a_clean_file_is_left_alone(self):
        path = self.copy(GOOD)
        os.utime(path, (1, 1))
        inode = path.stat().st_ino
        self.assertEqual(run("fix", path), ("", "", 0))
        self.assertEqual((path.stat().st_ino, path.stat().st_mtime), (inode, 1))

    def test_everything_fixed_exits_0(self):
        path = self.write("draft.xml", SPACED)
        self.assertEqual(run("fix", path), (f"fixed 1 finding in {path} (0 remain)\n", "", 0))
        self.assertEqual(path.read_bytes(), GOOD.read_bytes())

    def test_a_diff_writes_nothing_and_can_be_applied(self):
        for name, options in (("my draft.xml", ["--review"]), ("draft.xml", [])):
            path = self.copy(PROBLEMS, name)
            out, err, status = run("fix", "--diff", *options, name, cwd=self.path)
            self.assertEqual(path.read_bytes(), PROBLEMS.read_bytes())
            self.assertEqual(status, 1)
            self.assertIn(f"in {name} (", err)
            if shutil.which("patch"):
                subprocess.run(["patch", "-p0", "--quiet"], input=out.encode(), cwd=self.path, check=True)
                fixed = self.copy(PROBLEMS, "fixed.xml")
                run("fix", *options, fixed)
                self.assertEqual(path.read_bytes(), fixed.read_bytes())
        self.assertEqual(run("fix", "--diff", GOOD), ("", "", 0))
        spaced = self.write("spaced.xml", SPACED)
        self.assertEqual(run("fix", "--diff", spaced)[2], 1)

    def test_standard_input_goes_to_standard_output(self):
        path = self.copy(PROBLEMS)
        out, err, status = run("fix", "--stdin-filename", "mine.xml", "-", stdin=PROBLEMS.read_bytes())
        run("fix", path)
        self.assertEqual(out.encode(), path.read_bytes())
        self.assertRegex(err, r"\Afixed \d+ findings in mine.xml ")
        self.assertEqual(status, 1)
        self.assertEqual(run("fix", "-", stdin=GOOD.read_bytes()), (GOOD.read_text(), "", 0))

    def test_selection(self):
        path = self.copy(PROBLEMS)
        run("fix", "--select", "XML005", path)
        self.assertEqual(path.read_bytes(), PROBLEMS.read_bytes().replace(b"books & col", b"books &amp; col"))
        self.assertEqual(run("fix", "--select", "XML05", path)[2], 2)

    def test_mark_line_ends_and_permissions_stay(self):
        text = "\ufeff" + PROBLEMS.read_text().replace("\n", "\r\n")
        path = self.write("draft.xml", text)
        path.chmod(0o640)
        run("fix", "--review", path)
        after = path.read_bytes()
        self.assertTrue(after.startswith(b"\xef\xbb\xbf<"))
        self.assertEqual(after.count(b"\n"), after.count(b"\r\n"))
        self.assertNotEqual(after, text.encode())
        self.assertEqual(path.stat().st_mode & 0o777, 0o640)

    def test_a_read_only_file_is_not_replaced(self):
        path = self.copy(PROBLEMS)
        path.chmod(0o444)
        out, err, status = run("fix", path)
        self.assertIn(f"cannot write `{path}`: permission denied", err)
        self.assertEqual(status, 2)
        self.assertEqual((path.read_bytes(), path.stat().st_mode & 0o777), (PROBLEMS.read_bytes(), 0o444))

    def test_what_cannot_be_done_exits_2_and_the_others_are_fixed(self):
        latin = self.write("latin.xml", PROBLEMS.read_text().encode("latin-1", "replace") + b"<!-- \xe9 -->")
        before = latin.read_bytes()
        path = self.copy(PROBLEMS)
        out, err, status = run("fix", "nowhere.xml", latin, path)
        self.assertEqual(status, 2)
        self.assertIn("nowhere.xml", err)
        self.assertIn("not UTF-8", err)
        self.assertEqual(latin.read_bytes(), before)
        self.assertIn("fixed", out)
        self.assertNotEqual(path.read_bytes(), PROBLEMS.read_bytes())

    def test_output_does_not_depend_on_the_number_of_jobs(self):
        for number in range(6):
            self.copy(PROBLEMS, f"set/{number}.xml")
        first = run("fix", "--diff", "--jobs", 1, self.path / "set")
        self.assertEqual(first, run("fix", "--diff", "--jobs", 8, self.path / "set"))

    def test_hostile_input(self):
        for data in (b"", b"\x00" * 1000, b"<" * 3000, b"&" * 3000, b"<a>" * 300, b"<a b=c d=" * 300, b"</p>" * 1000):
            for option in ([], ["--review"]):
                out, err, status = run("fix", *option, "-", stdin=data)
                self.assertIn(status, (0, 1), (data[:20], err))


main()

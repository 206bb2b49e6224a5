# SPDX-License-Identifier: Apache-2.0
"""`resolute fmt`: writes, names, shows, and leaves alone."""
from program import EXAMPLES, Case, main, run

RIGHT = (EXAMPLES / "A_RES_58_143.xml").read_bytes()
CROOKED = RIGHT.replace(b"\n  <statement", b"\r\n\t<statement", 1).replace(b"</meta>", b"</meta  >", 1)


class Format(Case):
    def test_the_examples_have_the_form(self):
        for path in EXAMPLES.glob("A_RES_*.xml"):
            self.assertEqual(run("fmt", "--check", path), ("", "", 0))

    def test_a_file_is_written_once(self):
        path = self.write("a.xml", CROOKED)
        self.assertEqual(run("fmt", "--check", path), (f"would format {path}\n", "", 1))
        out, err, status = run("fmt", "--diff", path)
        self.assertIn("\n+  <statement", out)
        self.assertEqual((err, status, path.read_bytes()), ("", 1, CROOKED))
        self.assertEqual(run("fmt", path), (f"formatted {path}\n", "", 0))
        self.assertEqual(path.read_bytes(), RIGHT)
        self.assertEqual(run("fmt", path), ("", "", 0))

    def test_standard_input(self):
        self.assertEqual(run("fmt", "-", stdin=CROOKED), (RIGHT.decode(), "", 0))
        broken = CROOKED.replace(b"</statement>", b"", 1)
        out, err, status = run("fmt", "--stdin-filename", "b.xml", "-", stdin=broken)
        self.assertEqual((out.encode().replace(b"\r", b""), status), (broken.replace(b"\r", b""), 1))
        self.assertRegex(err, r"^resolute: b\.xml:\d+:\d+: .*; left as it is\n$")

    def test_bytes_that_are_no_text_are_not_passed_on_as_others(self):
        out, err, status = run("fmt", "-", stdin=b"<a>\xff</a>")
        self.assertEqual((out, status), ("", 1))
        self.assertIn("UTF-8", err)

    def test_a_broken_file_stays_and_others_are_done(self):
        broken, path = self.write("a.xml", b"<a><b></a>"), self.write("b.xml", CROOKED)
        out, err, status = run("fmt", self.path)
        self.assertEqual((out, status), (f"formatted {path}\n", 1))
        self.assertIn("`<b>` is not closed before `</a>`; left as it is", err)
        self.assertEqual((broken.read_bytes(), path.read_bytes()), (b"<a><b></a>", RIGHT))
        self.assertEqual(run("fmt", self.path / "none.xml")[2], 2)

    def test_it_follows_the_configuration(self):
        self.write("resolute.toml", 'exclude = ["old"]')
        path = self.write("old/a.xml", CROOKED)
        self.assertEqual(run("fmt", self.path), ("", "", 0))
        self.assertEqual(path.read_bytes(), CROOKED)


if __name__ == "__main__":
    main()

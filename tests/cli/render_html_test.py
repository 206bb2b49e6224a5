# SPDX-License-Identifier: Apache-2.0
"""`resolute render --to html`: one page for each input, or the languages of one resolution side by side."""
from program import EXAMPLES, ROOT, Case, main, run

FRAMES = ROOT / "tests/support/frames"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8


class RenderHtml(Case):
    def test_a_page_stands_beside_its_input_or_in_a_folder_or_goes_to_standard_output(self):
        copy = self.write("draft.xml", (EXAMPLES / "A_RES_58_143.xml").read_bytes())
        self.assertEqual(run("render", copy, "--to", "html"), ("", "", 0))
        page = (self.path / "draft.html").read_text(encoding="utf-8")
        self.assertTrue(page.startswith("<!DOCTYPE html>"))
        self.assertEqual(run("render", copy, "--to", "html", "-o", "-"), (page, "", 0))
        self.assertEqual(run("render", FRAMES / "en.xml", FRAMES / "fr.xml", "--to", "html", "-o", f"{self.path}/out/"), ("", "", 0))
        self.assertEqual(sorted(each.name for each in (self.path / "out").iterdir()), ["en.html", "fr.html"])

    def test_languages_of_one_resolution_stand_side_by_side_in_one_file(self):
        output = self.path / "both.html"
        self.assertEqual(run("render", FRAMES / "ar.xml", FRAMES / "fr.xml", "--to", "html", "-o", output), ("", "", 0))
        page = output.read_text(encoding="utf-8")
        self.assertIn('<html lang="ar" dir="rtl">', page)
        self.assertIn('<div class="cell in-fr" lang="fr" dir="ltr">', page)

    def test_what_cannot_stand_side_by_side_is_refused(self):
        output = self.path / "both.html"
        for files, hint in [(["A_RES_58_143.xml", "A_RES_58_190.xml"], "same language"), (["A_RES_58_143.xml", "missing.xml"], "missing.xml")]:
            out, err, status = run("render", *[EXAMPLES / each for each in files], "--to", "html", "-o", output)
            self.assertEqual((out, status), ("", 2))
            self.assertIn(hint, err)
            self.assertFalse(output.exists())

    def test_an_emblem_becomes_part_of_the_page(self):
        emblem = self.write("emblem.png", PNG)
        out, _, status = run("render", EXAMPLES / "A_RES_58_143.xml", "--to", "html", "--emblem", emblem, "-o", "-")
        self.assertEqual(status, 0)
        self.assertIn('src="data:image/png;base64,iVBORw0KGgoAAAAAAAAAAA=="', out)
        out, err, status = run("render", EXAMPLES / "A_RES_58_143.xml", "--to", "html", "--emblem", EXAMPLES / "README.md", "-o", "-")
        self.assertEqual((out, status), ("", 2))
        self.assertIn("cannot be the emblem", err)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""`resolute render`: the words of the seeds come out, in order, in text and in PDF; files are written whole."""
import os
import pathlib
import pty
import re
import signal
import subprocess
import sys
import time

from program import EXAMPLES, PROGRAM, ROOT, Case, main, run

SEEDS = ["A_RES_57_201", "A_RES_58_143", "A_RES_58_190", "A_RES_60_139"]
SUPERSCRIPTS = str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")
PLAIN = str.maketrans("“”’‘–—\u00a0\u202f", "\"\"''-- " + " ")


def words(text):
    """Words without typography and without calls to notes, which every source writes in its own way."""
    text = text.translate(SUPERSCRIPTS).translate(PLAIN).replace("*", "")
    text = re.sub(r"(?<=[A-Za-z])-\s*\n\s*", "-", text)
    found = []
    for word in text.split():
        word = re.sub(r"(?<=[A-Za-z,;.)\"])\d{1,2}$", "", word)    # a call glued to a word: Women,1
        word = re.sub(r"^((?:19|20)\d\d,?)\d{1,2}$", r"\1", word)  # or to a year: 196316
        if not re.fullmatch(r"\d{0,2}", word):                     # or standing alone, like the day of a date
            found.append(word)
    return found


def seed_words(name):
    """The seed from the opening formula to the closing lines, without its notes and the breaks of its pages."""
    text = (ROOT / "tests/seeds" / f"{name}.txt").read_text()
    text = text[text.index("The General Assembly,"):]
    if name == "A_RES_60_139":
        pages, kept = re.split(r"(?m)^_{10,} *\n", text), []
        kept.append(pages[0])
        for page in pages[1:]:  # notes first, then the text of the next page, whose first line is indented
            lines = page.split("\n")
            first = next((i for i, line in enumerate(lines) if line.startswith(" ")), len(lines))
            kept.append("\n".join(lines[first:]))
        text = "\n".join(kept)
    elif name == "A_RES_58_190":
        text = text[:text.index("\n1 Resolution 217")]
    else:
        text = "\n".join(line for line in text.split("\n") if not re.match("[⁰¹²³⁴⁵⁶⁷⁸⁹]+ ", line))
    return words(text)


ANNEX = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><mainBody><paragraph>
<content><p>Text.</p></content></paragraph></mainBody><attachments><attachment eId="annex_1"><heading>Annex</heading>
<subheading>Terms of reference</subheading><doc name="annex"><mainBody><paragraph><content><p>None.</p></content></paragraph>
</mainBody></doc></attachment></attachments></statement></akomaNtoso>"""


class Render(Case):
    def render(self, name, to, *options):
        output = self.path / f"{name}.{to}"
        _, err, status = run("render", EXAMPLES / f"{name}.xml", "--to", to, "-o", output, *options)
        self.assertEqual((err, status), ("", 0))
        return output

    def assert_in_order(self, wanted, found, name):
        rest = iter(found)
        for index, word in enumerate(wanted):
            self.assertTrue(any(word == other for other in rest), f"{name}: `{word}` behind `{' '.join(wanted[max(0, index - 8):index])}`")

    def test_what_has_no_text_is_not_rendered(self):
        for text in ("", " \n", "<akomaNtoso>\n<statement/></akomaNtoso>"):
            path = self.write("nothing.xml", text)
            for form in ("text", "pdf", "html", "docx", "draft"):
                with self.subTest(text=text, form=form):
                    self.assertEqual(run("render", path, "--to", form, "-o", "-"),
                                     ("", f"resolute: cannot render `{path}`: there is no text in it\n", 2))

    def test_text_in_a_cdata_section_is_rendered(self):
        for text in ("<![CDATA[Decides to go on;]]>", "<!-- > -->Decides to go on;"):
            path = self.write("section.xml", "<akomaNtoso><statement><mainBody><paragraph><content><p>" + text +
                              "</p></content></paragraph></mainBody></statement></akomaNtoso>")
            for form in ("text", "html", "draft"):
                with self.subTest(text=text, form=form):
                    out, _, status = run("render", path, "--to", form, "-o", "-")
                    self.assertEqual(status, 0)
                    self.assertIn("Decides to go on;", out)

    def test_flowing_text_is_the_seed_word_for_word(self):
        for name in SEEDS:
            text = self.render(name, "text", "--layout", "flow").read_text()
            body = text[text.index("The General Assembly,"):]
            body = body[:re.search(r"(?m)^ *_{10,}$", body).start()]
            self.assertEqual(words(body), seed_words(name), name)

    def test_paged_text_has_every_word_and_the_shape_of_pages(self):
        for name in SEEDS:
            text = self.render(name, "text").read_text()
            self.assert_in_order(seed_words(name), words(text), name)
            pages = text.split("\f")
            self.assertGreater(len(pages), 1)
            for page in pages:
                lines = page.split("\n")
                self.assertLessEqual(len(lines), 59, name)
                self.assertLessEqual(max(map(len, lines)), 80, name)

    def test_notes_stand_on_the_page_that_calls_them(self):
        superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"
        for name in SEEDS:
            for page in self.render(name, "text").read_text().split("\f"):
                body, _, notes = page.partition("\n      ___")
                called = {mark for line in body.split("\n") for mark in re.findall(f"[{superscripts}]+", line)}
                shown = set(re.findall(f"(?m)^ +([{superscripts}]+) ", notes))
                self.assertLessEqual(shown, called, name)

    def test_pdf_gives_the_words_back_and_is_in_order(self):
        for name in SEEDS:
            pdf = self.render(name, "pdf")
            checked = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
            rules = subprocess.run([sys.executable, "-B", ROOT / "tests/pdf/check_pdf.py", pdf], capture_output=True, text=True)
            self.assertEqual((rules.stdout.strip(), rules.returncode), ("", 0), rules.stderr)
            text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
            self.assert_in_order(seed_words(name), words(text), name)
            fonts = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
            self.assertTrue(fonts)
            for font in fonts:
                self.assertRegex(font, r"^[A-Z]{6}\+.* yes yes yes ", "an embedded subset that can be read back")

    def test_the_same_input_gives_the_same_bytes(self):
        first = self.render("A_RES_58_143", "pdf").read_bytes()
        self.assertEqual(first, self.render("A_RES_58_143", "pdf").read_bytes())

    def test_ascii_is_ascii(self):
        self.render("A_RES_58_143", "text", "--ascii").read_text(encoding="ascii")

    def test_where_output_goes(self):
        copy = self.write("copy.xml", (EXAMPLES / "A_RES_57_201.xml").read_bytes())
        self.assertEqual(run("render", copy, "--to", "text")[2], 0)
        self.assertTrue((self.path / "copy.txt").exists())
        out, _, _ = run("render", copy, "--to", "text", "-o", "-")
        self.assertEqual(out, (self.path / "copy.txt").read_text())
        out, _, _ = run("render", "-", "--to", "text", "-o", "-", stdin=copy.read_bytes())
        self.assertEqual(out, (self.path / "copy.txt").read_text())
        self.assertEqual(run("render", copy, EXAMPLES / "A_RES_58_143.xml", "--to", "pdf", "-o", f"{self.path}/out/")[2], 0)
        self.assertEqual(sorted(path.name for path in (self.path / "out").iterdir()), ["A_RES_58_143.pdf", "copy.pdf"])

    def test_several_forms_and_the_form_of_a_name(self):
        copy = self.write("copy.xml", (EXAMPLES / "A_RES_57_201.xml").read_bytes())
        self.assertEqual(run("render", copy, "--to", "pdf,text", "--to", "docx"), ("", "", 0))
        for name, form in (("page.html", "html"), ("page.txt", "text"), ("page.draft", "draft")):
            self.assertEqual(run("render", copy, "-o", self.path / name), ("", "", 0))
            self.assertEqual((self.path / name).read_text(), run("render", copy, "--to", form, "-o", "-")[0])
        self.assertEqual(sorted(path.suffix for path in self.path.glob("copy.*")), [".docx", ".pdf", ".txt", ".xml"])
        for arguments in (["-o", "page.odt"], ["--to", "pdf,html", "-o", "page.html"], []):
            out, err, status = run("render", copy, *arguments, cwd=self.path)
            self.assertEqual((out, status, err.count("\n")), ("", 2, 1))
        self.assertFalse((self.path / "page.odt").exists())

    def test_files_of_others_are_not_written_over_unasked(self):
        copy = self.write("copy.xml", (EXAMPLES / "A_RES_57_201.xml").read_bytes())
        for form, end in (("text", "txt"), ("docx", "docx"), ("pdf", "pdf"), ("html", "html")):
            path = self.write(f"copy.{end}", "what the author typed")
            _, err, status = run("render", copy, "--to", form)
            self.assertEqual((status, path.read_text()), (2, "what the author typed"), form)
            self.assertIn("was not rendered", err)
            self.assertEqual(run("render", copy, "--to", form, "-o", path), ("", "", 0))
            self.assertEqual(run("render", copy, "--to", form), ("", "", 0), "its own file")

    def test_who_ends_it_finds_no_half_file(self):
        for i in range(400):
            self.write(f"in/{i}.xml", (EXAMPLES / "A_RES_57_201.xml").read_bytes())
        ended = 0
        for i in range(10):
            out = self.path / f"out-{i}"
            command = [PROGRAM, "render", self.path / "in", "--to", "text", "-o", f"{out}/"]
            with subprocess.Popen(command, stderr=subprocess.PIPE) as render:
                while not any(out.glob("*.txt")) and render.poll() is None:
                    time.sleep(0.001)
                render.send_signal(signal.SIGINT)
                said = render.stderr.read().decode()
            left = {path.name: path.stat().st_size for path in out.iterdir()}
            self.assertIn(render.returncode, (0, -signal.SIGINT), said)  # on a busy machine it may be done before
            ended += render.returncode != 0
            self.assertFalse([name for name in left if not name.endswith(".txt")], left)
            self.assertEqual(len(set(left.values())), 1, left)
        self.assertGreater(ended, 0)

    def test_what_is_read_is_never_written_over(self):
        run("render", EXAMPLES / "A_RES_57_201.xml", "--to", "text", "-o", self.path / "copy.txt")
        typed = (self.path / "copy.txt").read_bytes()
        for arguments in ([], ["-o", "copy.txt"], ["-o", self.path / "copy.txt"]):
            _, err, status = run("render", "copy.txt", "--to", "text", *arguments, cwd=self.path)
            self.assertEqual((status, (self.path / "copy.txt").read_bytes()), (2, typed))
            self.assertIn("is what is read", err)

    def test_a_tree_stays_a_tree(self):
        for name in ("en/x.xml", "fr/x.xml", "fr/deep/y.xml"):
            self.write(f"in/{name}", (EXAMPLES / "A_RES_57_201.xml").read_bytes())
        self.assertEqual(run("render", "in", "--to", "text", "-o", "out/", cwd=self.path), ("", "", 0))
        self.assertEqual(sorted(str(path.relative_to(self.path / "out")) for path in (self.path / "out").rglob("*.txt")),
                         ["en/x.txt", "fr/deep/y.txt", "fr/x.txt"])

    def test_inputs_of_one_name_do_not_overwrite_each_other(self):
        for folder, source in (("a", "A_RES_57_201"), ("b", "A_RES_58_143")):
            (self.path / folder).mkdir()
            self.write(f"{folder}/x.xml", (EXAMPLES / f"{source}.xml").read_bytes())
        _, err, status = run("render", "a", "b", "--to", "text", "-o", "out/", cwd=self.path)
        self.assertEqual((status, err.count("x-2.txt")), (0, 1))
        self.assertIn("57/201", (self.path / "out/x.txt").read_text())
        self.assertIn("58/143", (self.path / "out/x-2.txt").read_text())

    def test_bytes_depend_on_no_neighbour(self):
        inputs = sorted(EXAMPLES.glob("*.xml"))
        for breaking in ("official", "fine"):
            for folder, order, jobs in (("one", inputs, "1"), ("two", inputs[::-1], "3")):
                self.assertEqual(run("render", *order, "--to", "pdf", "--breaking", breaking, "--jobs", jobs, "-o", f"{self.path}/{folder}/")[2], 0)
            for path in inputs:
                name = path.with_suffix(".pdf").name
                self.assertEqual((self.path / "one" / name).read_bytes(), (self.path / "two" / name).read_bytes(), name)

    def test_fine_breaking_parts_words(self):
        pdf = self.render("A_RES_58_190", "pdf", "--breaking", "fine")
        text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout.decode()
        template = self.write("own.xml", b"<style name='own' based-on='new-york-2004' breaking='fine'/>")
        own = self.render("A_RES_58_190", "pdf", "--template", template)
        self.assertEqual(subprocess.run(["pdftotext", own, "-"], capture_output=True, check=True).stdout.decode(), text)
        official = self.render("A_RES_58_190", "pdf")
        self.assertNotIn("\u00ad", subprocess.run(["pdftotext", official, "-"], capture_output=True, check=True).stdout.decode())
        if pathlib.Path("/usr/share/hyphen/hyph_en_GB.dic").exists():
            self.assertRegex(text, "[a-z]\u00ad\n[a-z]")

    def test_what_cannot_be_done_is_said(self):
        for arguments, hint in (([EXAMPLES / "A_RES_58_143.xml", "--to", "odt"], "--to"), (["nowhere.xml", "--to", "pdf"], "nowhere.xml"),
                                ([EXAMPLES / "A_RES_58_143.xml", "--to", "pdf", "--template", "old-york"], "old-york"),
                                ([EXAMPLES / "A_RES_58_143.xml", EXAMPLES / "A_RES_57_201.xml", "--to", "pdf", "-o", "x.pdf"], "folder")):
            out, err, status = run("render", *arguments, cwd=self.path)
            self.assertEqual((out, status), ("", 2), arguments)
            self.assertIn(hint, err)

    def test_a_character_without_a_font_is_told_of_the_document(self):
        text = (EXAMPLES / "A_RES_57_201.xml").read_text(encoding="utf-8")
        at = text.index("</p>", text.index("<mainBody"))
        copy = self.write("copy.xml", (text[:at] + "\ue000" + text[at:]).encode())
        template = self.write("own.xml", b"<style name='own'><link color='000000'/></style>")
        _, err, status = run("render", copy, "--to", "pdf", "--template", template, "-o", self.path / "out.pdf")
        self.assertEqual(status, 0)
        self.assertIn("copy.xml:", err)
        self.assertIn("(U+E000)", err)
        self.assertNotIn("own.xml", err)

    def test_what_is_wrong_in_a_template_is_shown_in_it(self):
        template = self.write("own.xml", b"<style name='own'>\n<paragraph role='operative' letters='none'/>\n<frame/>\n</style>")
        arguments = ["render", EXAMPLES / "A_RES_57_201.xml", "--to", "pdf", "--template", template, "-o", self.path / "out.pdf"]
        _, err, status = run(*arguments)
        self.assertEqual(status, 2)
        self.assertEqual(re.findall(r"own.xml:(\d):\d+: error TPL\d+", err), ["2", "3"])
        here, there = pty.openpty()
        subprocess.run([PROGRAM, *map(str, arguments)], stderr=there, env={**os.environ, "NO_COLOR": "1"}, check=False)
        os.close(there)
        shown = os.read(here, 65536).decode()
        os.close(here)
        self.assertIn("letters='none'", shown)
        self.assertIn("^^^^", shown)

    def test_an_emblem_that_no_pdf_takes_has_a_remedy(self):
        emblem = self.write("emblem.svg", b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")
        _, err, status = run("render", EXAMPLES / "A_RES_57_201.xml", "--to", "pdf", "--emblem", emblem, "-o", self.path / "out.pdf")
        self.assertEqual(status, 2)
        self.assertIn("rsvg-convert", err)

    def test_broken_input_is_rendered_as_far_as_it_goes(self):
        whole = (EXAMPLES / "A_RES_58_143.xml").read_bytes()
        for data in (b"<a>words", b"\xff" * 100, whole[:9000]):
            _, _, status = run("render", "-", "--to", "text", "-o", self.path / "out", stdin=data)
            self.assertEqual(status, 0)
        _, _, status = run("render", "-", "--to", "pdf", "-o", self.path / "out.pdf", stdin=whole[:9000])
        self.assertEqual(status, 0)

    def test_a_pdf_that_would_not_conform_is_not_written(self):
        whole = (EXAMPLES / "A_RES_58_143.xml").read_text(encoding="utf-8")
        untold = re.sub(r"<FRBRlanguage[^>]*>", "", whole)
        self.assertNotEqual(untold, whole)
        for data, lack in (("<a>words", "no title"), (untold, "does not tell its language")):
            output = self.path / "none.pdf"
            _, err, status = run("render", "-", "--to", "pdf", "-o", output, stdin=data.encode())
            self.assertEqual((status, err.count("\n"), output.exists()), (2, 1, False))
            self.assertIn(lack, err)

    def test_a_text_without_a_title_is_known_by_its_first_words(self):
        bare = (b"<akomaNtoso><statement name='resolution'><meta><identification><FRBRExpression><FRBRlanguage "
                b"language='eng'/></FRBRExpression></identification></meta><preamble><p>The General Assembly, aware of "
                b"much,</p></preamble></statement></akomaNtoso>")
        output = self.path / "bare.pdf"
        _, err, status = run("render", "-", "--to", "pdf", "-o", output, stdin=bare)
        self.assertEqual((status, err), (0, ""))
        self.assertIn("The General Assembly, aware of much,", subprocess.run(
            ["pdfinfo", output], capture_output=True, text=True, check=True).stdout)

    def test_headings_of_an_attachment_are_in_every_form(self):
        annex = self.write("annex.xml", ANNEX)
        for form in ("text", "html", "draft"):
            out = run("render", annex, "--to", form, "-o", "-")[0]
            self.assertLess(out.index("Annex"), out.index("Terms of reference"), form)
            self.assertLess(out.index("Terms of reference"), out.index("None."), form)

    def test_the_source_is_attached_on_request(self):
        plain = self.render("A_RES_58_143", "pdf").read_bytes()
        carrying = self.render("A_RES_58_143", "pdf", "--attach-source")
        self.assertIn(b"<pdfaid:part>2<", plain)
        self.assertIn(b"<pdfaid:part>3<", carrying.read_bytes())
        subprocess.run(["pdfdetach", "-saveall", "-o", self.path, carrying], check=True)
        self.assertEqual((self.path / "A_RES_58_143.xml").read_bytes(),
                         (EXAMPLES / "A_RES_58_143.xml").read_bytes())


main()

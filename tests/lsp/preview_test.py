# SPDX-License-Identifier: Apache-2.0
"""Pages of a text as it stands in the editor."""
import base64
import re

from player import EXAMPLES, Case, main

ADOPTED = (EXAMPLES / "A_RES_57_201.xml").read_text()
URI = "file:///drafts/draft.xml"


class Preview(Case):
    def setUp(self):
        super().setUp()
        self.server = self.editor()

    def pages(self, text, version, **named):
        if version == 1:
            self.server.open(URI, text)
        else:
            self.server.change(URI, version, {"text": text})
        answer = self.server.ask("resolute/preview", {"textDocument": {"uri": URI}, **named})
        self.assertEqual(answer["version"], version)
        return answer

    def test_blocks_tell_the_lines_they_come_from(self):
        for version, text in enumerate([ADOPTED, ADOPTED.replace("\n", "\r\n")], 1):
            html = self.pages(text, version, format="html")["html"]
            lines, told = text.splitlines(), 0
            for first, last, words in re.findall(r'<p[^>]* data-line="(\d+)" data-line-end="(\d+)">(.*?)</p>', html):
                for word in re.sub(r"<sup.*?</sup>|<[^>]*>", " ", words).split():
                    self.assertIn(word, " ".join(lines[int(first):int(last) + 1]).replace("&#160;", " "))
                told += 1
            self.assertGreater(told, 20)
            self.assertEqual(len(re.findall(r'<li id="note-\d+" data-line=', html)), ADOPTED.count("<authorialNote"))

    def test_it_follows_what_is_typed(self):
        self.pages(ADOPTED, 1)
        html = self.pages(ADOPTED.replace("at the growing", "at the <i>fast growing", 1), 2)["html"]
        self.assertIn("fast growing", html)
        self.assertNotIn("data-line", self.pages("<", 3)["html"])

    def test_pages_as_pdf(self):
        for version in (1, 2):
            pdf = base64.b64decode(self.pages(ADOPTED, version, format="pdf")["pdf"])
            self.assertTrue(pdf.startswith(b"%PDF-"))
            self.assertIn(b"%%EOF", pdf[-32:])

    def test_what_cannot_be_shown(self):
        self.server.open(URI, ADOPTED)
        text = {"textDocument": {"uri": URI}}
        self.assertEqual(self.server.refused("resolute/preview", {**text, "format": "odt"}), -32803)
        self.assertEqual(self.server.refused("resolute/preview", {"textDocument": {"uri": "file:///none"}}), -32600)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Suppressions in the document, as the command line shows them."""
import json

from program import EXAMPLES, Case, main, run


class Suppress(Case):
    def findings(self, instruction, *arguments, example="draft-with-problems"):
        text = (EXAMPLES / f"{example}.xml").read_text()
        at = text.index("<akomaNtoso")
        out, err, _ = run("check", "--format", "json", *arguments, self.write("draft.xml", text[:at] + instruction + text[at:]))
        self.assertEqual(err, "")
        return json.loads(out)

    def test_a_family_for_the_whole_file(self):
        before = [row["code"] for row in self.findings("")]
        after = [row["code"] for row in self.findings('<?resolute ignore=NUM reason="as in the report"?>')]
        self.assertIn("NUM002", before)
        self.assertEqual(after, [code for code in before if not code.startswith("NUM")])

    def test_without_reason(self):
        before = [row["code"] for row in self.findings("")]
        self.assertEqual([row["code"] for row in self.findings("<?resolute ignore=NUM?>")], ["SUPP002", *before])

    def test_a_slip_in_the_name_is_told_with_what_was_meant(self):
        row = self.findings('<?resolute ignore=NUM02 reason="as in the report"?>', "--select", "SUPP")[0]
        self.assertEqual((row["code"], row["message"]), ("SUPP003", "no rule is called `NUM02`; did you mean `NUM002`?"))
        self.assertEqual(row["fix"]["edits"][0]["text"], "NUM002")

    def test_an_unused_one_can_be_removed(self):
        row, = self.findings('<?resolute ignore=SPON reason="none here"?>', example="A_RES_58_143")
        self.assertEqual((row["code"], row["fix"]["trust"]), ("SUPP001", "safe"))


main()

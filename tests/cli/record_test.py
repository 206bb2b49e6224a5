# SPDX-License-Identifier: Apache-2.0
"""`resolute render --to json`: what a document says, as data."""
import json
import os
import pathlib
import re
import unittest

import jsonschema

from program import EXAMPLES, ROOT, Case, main, run

CORPUS = pathlib.Path(os.environ.get("RESOLUTE_SHARED", ROOT.parent / "shared")) / "corpus"
SCHEMA = jsonschema.Draft202012Validator(json.loads((ROOT / "schema/record.schema.json").read_text()))


def records(*arguments, **options):
    out, err, status = run("render", "--to", "json", "-o", "-", *arguments, **options)
    assert (err, status) == ("", 0), (err, status)
    return [json.loads(line) for line in out.splitlines()]


def paragraphs(record):
    return [each for text in record["texts"] for each in text["paragraphs"]]


class Record(Case):
    def test_what_a_resolution_says(self):
        record, = records(EXAMPLES / "A_RES_58_143.xml")
        SCHEMA.validate(record)
        self.assertEqual([record[name] for name in ("kind", "organ", "language", "symbol")],
                         ["resolution", "General Assembly", "en", "A/RES/58/143"])
        self.assertEqual(record["title"], "Violence against women migrant workers")
        self.assertIn({"of": "work", "name": "adoption", "date": "2003-12-22"}, record["dates"])
        rows = paragraphs(record)
        self.assertEqual((rows[0]["kind"], rows[0]["text"]), ("formula", "The General Assembly,"))
        first = next(row for row in rows if row["number"] == "1.")
        self.assertEqual((first["part"], first["level"], first["opening"]), ("operative", 0, "Takes note"))
        called = {marker for row in rows for marker in row["notes"]}
        self.assertEqual({note["marker"] for note in record["notes"]}, called)
        self.assertIn(("A/RES/48/104", "footnote 1"), {(each["symbol"], each["place"]) for each in record["citations"]})
        record, = records(EXAMPLES / "A_RES_57_201.xml")
        self.assertIn(("A/RES/45/158", "45/158", "1990-12-18", "preambular paragraph 8"),
                      {(each["symbol"], each["text"], each["date"], each["place"]) for each in record["citations"]})

    def test_all_words_of_the_text_are_in_it(self):
        for path in sorted(EXAMPLES.glob("A_RES_*.xml")):
            record, = records(path)
            body = re.search(r"(?s)<preamble.*</mainBody>", path.read_text())[0]
            body = re.sub(r"(?s)<authorialNote.*?</authorialNote>|<num.*?</num>|<noteRef[^>]*>", "", body)
            words = re.sub("<[^>]*>", " ", body).replace("&amp;", "&").split()
            held = [word for row in paragraphs(record) for word in
                    [*row["text"].split(), *(word for cells in row.get("rows", []) for cell in cells for word in cell.split())]]
            self.assertEqual("".join(held), "".join(words), path.name)

    def test_votes_and_sponsors(self):
        vote = """<analysis source="#un"><parliamentary><voting outcome="adoptedRecordedVote"><count value="014" refersTo="#inFavour">
<akn4un:voters><organization>CHILE</organization><organization>GHANA</organization></akn4un:voters></count>
<count value="" refersTo="against"/></voting></parliamentary></analysis>"""
        text = (ROOT / "tests/support/frames/en.xml").read_text()
        voted = self.write("voted.xml", re.sub(r"(?s)<references", vote + "<references", text, count=1))
        record, = records(voted)
        SCHEMA.validate(record)
        self.assertEqual(record["voting"], [{"outcome": "adoptedRecordedVote", "counts": [
            {"vote": "inFavour", "count": 14, "voters": ["CHILE", "GHANA"]}, {"vote": "against", "count": None, "voters": []}]}])
        run("new", "ga-draft", "--sponsors", "Chile, Ghana and Norway: draft resolution", "--symbol", "A/C.3/80/L.20", "-o", self.path / "draft.xml")
        record, = records(self.path / "draft.xml")
        self.assertEqual((record["sponsors"], record["stage"]), (["Chile", "Ghana", "Norway"], "draft"))

    def test_a_line_for_each_in_the_order_of_the_paths(self):
        files = sorted(EXAMPLES.glob("*.xml"))
        first = records("--jobs", 1, *files)
        self.assertEqual([each["file"] for each in first], list(map(str, files)))
        self.assertEqual(first, records("--jobs", 8, *files))
        run("render", EXAMPLES, "--to", "json", "-o", f"{self.path}/data/")
        self.assertEqual(json.loads((self.path / "data/A_RES_58_143.json").read_text())["symbol"], "A/RES/58/143")

    def test_whatever_is_read_follows_the_schema(self):
        hostile = self.write("hostile.xml", bytes(range(256)) * 4)
        empty = self.write("empty.xml", "")
        text = self.write("draft.txt", "The General Assembly,\n\n1. Requests the Secretary-General to report.\n")
        for record in records(hostile, empty, text, EXAMPLES / "draft-with-problems.xml"):
            SCHEMA.validate(record)

    @unittest.skipUnless(CORPUS.is_dir(), "no corpus")
    def test_published_documents(self):
        files = sorted(CORPUS.rglob("*.xml"))[::40]
        rows = records(f"@{self.write('list', chr(10).join(map(str, files)))}")
        self.assertEqual(len(rows), len(files))
        for record in rows:
            SCHEMA.validate(record)
            self.assertTrue(record["symbol"] and record["organ"] and record["dates"], record["file"])
            self.assertTrue(paragraphs(record), record["file"])


main()

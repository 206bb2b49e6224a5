# SPDX-License-Identifier: Apache-2.0
"""`resolute schema`: XSD files, RELAX NG, the catalog."""
import os
import re
import shutil
import subprocess
import unittest

from program import ROOT, Case, main, run

DRAFT = ROOT / "examples" / "draft-resolution.xml"
# One fault each, of every kind that a schema tells.
FAULTS = {
    "attribute": ("<mainBody>", '<mainBody colour="red">'),
    "element": ("<num>2.</num>", "<number>2.</number>"),
    "order": ("<workflow source", '<references source="#resolute"/><workflow source'),
    "pattern": ('eId="para_3"', 'eId="3"'),
    "list of words": ('outcome="draftResolution"', 'outcome="painted"'),
    "fixed value": ('placement="bottom"', 'placement="side"'),
    "date": ('date="2023-10-24" name="submission"', 'date="1844-10-24" name="submission"'),
    "text": ("<mainBody>", "<mainBody>words"),
    "required": (' marker="1"', ""),
    "empty": ("<num>1.</num>", "<num/>"),
}


def broken(folder):
    text = DRAFT.read_text()
    paths = []
    for name, (before, after) in FAULTS.items():
        assert before in text, name
        path = folder / f"{name.replace(' ', '-')}.xml"
        path.write_text(text.replace(before, after, 1))
        paths.append(path)
    return paths


def printed(*words):
    output, errors, status = run("schema", *words)
    assert (errors, status) == ("", 0), errors
    return output


class Schema(Case):
    def written(self, *words):
        self.assertEqual(printed(*words, "-o", self.path / "schema"), "")
        return self.path / "schema"

    def test_all_files_are_listed_and_written(self):
        for words in ([], ["--catalog"], ["--to", "rnc"]):
            shutil.rmtree(self.path / "schema", ignore_errors=True)
            listed = printed("--list", *words).split()
            self.assertEqual(sorted(path.name for path in self.written(*words).iterdir()), sorted(listed), words)

    def test_a_catalog_goes_with_xsd_files(self):
        self.assertEqual(run("schema", "--catalog", "--to", "rnc")[2], 2)

    def test_xmllint_finds_the_schema_by_the_catalog(self):
        catalog = self.written("--catalog") / "catalog.xml"
        self.assertEqual(printed("--catalog"), catalog.read_text())
        addresses = re.findall(r'<uri name="([^"]*legaldocml[^"]*)"', catalog.read_text())
        self.assertEqual(len(addresses), 3)
        environment = {**os.environ, "XML_CATALOG_FILES": str(catalog)}
        for address in addresses:
            words = ["xmllint", "--nonet", "--noout", "--schema", address]
            right = subprocess.run([*words, DRAFT], capture_output=True, text=True, env=environment)
            self.assertEqual(right.returncode, 0, right.stderr)
            wrong = subprocess.run([*words, broken(self.path)[0]], capture_output=True, text=True, env=environment)
            self.assertIn("colour", wrong.stderr)
        alone = subprocess.run([*words, DRAFT], capture_output=True, text=True, env={**os.environ, "XML_CATALOG_FILES": ""})
        self.assertNotEqual(alone.returncode, 0)

    def test_the_catalog_of_the_level_published(self):
        text = printed("--catalog", "--level", "published")
        self.assertIn('uri="akn4un-published.xsd"', text)
        self.assertIn('uri="akn4un.xsd"', text)

    def test_relax_ng_defines_all_that_it_names_and_says_what_things_are(self):
        for level in ("draft", "published"):
            text = printed("--to", "rnc", "--level", level)
            bare = re.sub(r'"[^"\n]*"|^\s*##.*$', "", text, flags=re.M)
            kind = r"(?:element|attribute|attributes|group|type|value|any|other)\.[\w.-]*\w"
            defined = re.findall(rf"^({kind}) =", bare, re.M)
            self.assertEqual(len(defined), len(set(defined)), level)
            self.assertEqual(set(re.findall(kind, bare)) - set(defined), set(), level)
            self.assertGreater(len(defined), 150)
            self.assertIn("\n## The masthead, one `p` per line" if level == "draft" else "\n## ", text)

    @unittest.skipUnless(shutil.which("jing"), "jing is not here")
    def test_relax_ng_judges_as_xml_schema_does(self):
        folder = self.written("--to", "rnc")
        xsd = self.written()
        files = [DRAFT, *sorted((ROOT / "examples").glob("A_RES_*.xml")), *broken(self.path)]
        # The level published knows order, and an attribute, an element and words that nothing allows.
        for level, wrong in (("draft", len(FAULTS)), ("published", 4)):
            told = subprocess.run(["jing", "-c", folder / f"akn4un-{level}.rnc", *files], capture_output=True, text=True).stdout
            self.assertNotIn(".rnc:", told)
            for path in files:
                lint = ["xmllint", "--noout", "--schema", xsd / f"akn4un-{level}.xsd", path]
                valid = subprocess.run(lint, capture_output=True).returncode == 0
                self.assertEqual(f"{path}:" not in told, valid, (level, path.name, told))
            self.assertEqual(sum(f"{path}:" in told for path in broken(self.path)), wrong, told)


if __name__ == "__main__":
    main()

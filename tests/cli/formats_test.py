# SPDX-License-Identifier: Apache-2.0
"""The formats of `resolute check` for other programs, each held against what its reader expects."""
import json
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import jsonschema

import sarif
from program import EXAMPLES, PROGRAM, ROOT, Case, main, run

GOOD = EXAMPLES / "A_RES_58_143.xml"


class Formats(Case):
    def setUp(self):
        super().setUp()
        text = GOOD.read_text().replace("<num>3.</num>", "<num>4.</num>").replace("Slavery Convention of", "Slavery & 😀 & Convention of")
        self.broken = self.write("with a space/ünclean.xml", b"\xef\xbb\xbf" + text.encode())
        self.rows = json.loads(run("check", "--format", "json", self.broken)[0])
        self.assertGreater(len(self.rows), 2)

    def test_jsonl_has_the_rows_of_json(self):
        out, _, status = run("check", "--format", "jsonl", GOOD, self.broken)
        self.assertEqual(([json.loads(line) for line in out.splitlines()], status), (self.rows, 1))

    def test_jsonl_rows_leave_as_each_file_ends(self):
        # The second input is a pipe that stays silent until the rows of the first were read.
        arguments = [PROGRAM, "check", "--jobs", "1", "--format", "jsonl", str(self.broken), "-"]
        with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            first = [json.loads(process.stdout.readline()) for _ in self.rows]
            self.assertEqual(first, self.rows)
            rest, _ = process.communicate(b"<a>&</a>", timeout=60)
        self.assertIn(b'"<stdin>"', rest)

    def test_the_page_of_each_finding_exists(self):
        self.assertTrue(self.rows)
        for row in self.rows:
            self.assertTrue((ROOT / "docs/rules" / f"{row['name']}.md").is_file(), row["name"])

    def test_no_address_is_made_up(self):
        # Only a build that was told where the pages are published links to them.
        rules = json.loads(run("check", "--format", "sarif", self.broken)[0])["runs"][0]["tool"]["driver"]["rules"]
        for row, rule in zip(self.rows, rules):
            self.assertTrue(row["url"] is None or row["url"].endswith(f"/{row['name']}"), row["url"])
            self.assertEqual("helpUri" in rule, row["url"] is not None)

    def test_sarif_follows_the_standard(self):
        log = json.loads(run("check", "--format", "sarif", GOOD, self.broken)[0])
        sarif.validate(log)
        each = log["runs"][0]
        self.assertEqual([result["ruleId"] for result in each["results"]], [row["code"] for row in self.rows])
        self.assertEqual(len(each["artifacts"]), 2)
        data = self.broken.read_bytes()
        for result, row in zip(each["results"], self.rows):
            place = result["locations"][0]["physicalLocation"]
            self.assertEqual(pathlib.Path(sarif.path_of(place["artifactLocation"]["uri"])), self.broken)
            self.assertEqual(sarif.bytes_at(place["region"], data), data[row["byte"]["begin"]:row["byte"]["end"]])
            self.assertEqual(bool(row["fix"]), "fixes" in result)
        ampersands = [result for result in each["results"] if result["ruleId"] == "XML005"]
        self.assertEqual(len(ampersands), 2)
        edit = ampersands[1]["fixes"][0]["artifactChanges"][0]["replacements"][0]
        self.assertEqual((sarif.bytes_at(edit["deletedRegion"], data), edit["insertedContent"]["text"]), (b"&", "&amp;"))

    def test_sarif_tells_a_run_that_could_not_be_completed(self):
        out, err, status = run("check", "--format", "sarif", "nowhere.xml", GOOD)
        self.assertEqual(status, 2)
        self.assertIn("nowhere.xml", err)
        log = json.loads(out)
        sarif.validate(log)
        self.assertEqual(log["runs"][0]["invocations"], [{"executionSuccessful": False}])

    def test_github(self):
        out, _, _ = run("check", "--format", "github", self.broken)
        lines = out.splitlines()
        self.assertEqual(len(lines), len(self.rows))
        for line, row in zip(lines, self.rows):
            parts = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
            self.assertTrue(parts, line)
            properties = dict(each.split("=", 1) for each in parts[2].split(","))
            self.assertEqual(properties["file"], str(self.broken))
            self.assertEqual(properties["line"], str(row["location"]["line"]))
            self.assertEqual(properties["title"], f"{row['code']} {row['name']}")
            self.assertIn(row["message"], parts[3])

    def test_github_reads_back_what_a_name_holds(self):
        # The runner takes these out of properties, the first three out of messages (actions/toolkit, command.ts).
        def decoded(words, marks):
            for mark, code in marks:
                words = words.replace(code, mark)
            return words

        in_words = (("\r", "%0D"), ("\n", "%0A"), ("%", "%25"))
        path = self.write("50%25,a:b=c\r\n::x.xml", "<a>&</a>")
        line = run("check", "--format", "github", "--select", "XML005", path)[0]
        self.assertEqual(line.count("\n"), 1)
        properties, message = re.fullmatch(r"::error (.*?)::(.*)\n", line).groups()
        properties = dict(each.split("=", 1) for each in properties.split(","))
        self.assertEqual(decoded(properties["file"], ((":", "%3A"), (",", "%2C"), *in_words)), str(path))
        self.assertEqual(set(properties), {"file", "line", "endLine", "col", "endColumn", "title"})
        self.assertTrue(decoded(message, in_words))

    def test_paths_of_reports_are_those_of_the_repository(self):
        # GitHub and GitLab show a finding in a change only where the path is relative and without `./`.
        self.write("drafts/one.xml", "<a>&</a>")
        for arguments in ([], ["."], ["./drafts/one.xml"], ["drafts"], ["**/*.xml"]):
            rows = json.loads(run("check", "--format", "gitlab", *arguments, cwd=self.path / "drafts" / "..")[0])
            paths = {row["location"]["path"] for row in rows if row["location"]["path"].endswith("one.xml")}
            self.assertEqual(paths, {"drafts/one.xml"}, arguments)
        out, _, _ = run("check", "--format", "github", "--select", "XML005", cwd=self.path)
        self.assertIn("file=drafts/one.xml,", out)

    def test_json_of_all_kinds_follows_its_schema(self):
        schema = json.loads((ROOT / "schema/findings.schema.json").read_text())
        row_schema = {**schema, **schema["items"]}
        del row_schema["items"], row_schema["type"]
        strict = jsonschema.Draft202012Validator(row_schema)
        hostile = self.write("hostile.xml", bytes(range(256)) * 4)
        files = [*sorted(EXAMPLES.glob("*.xml")), *sorted(ROOT.glob("tests/support/frames/*.xml")), hostile, self.broken]
        out, _, _ = run("check", "--isolated", "--format", "jsonl", *files)
        rows = [json.loads(line) for line in out.splitlines()]
        self.assertGreater(len(rows), 20)
        for row in rows:
            strict.validate(row)
            self.assertLessEqual(row["byte"]["begin"], row["byte"]["end"])
            self.assertLessEqual(tuple(row["location"].values()), tuple(row["end_location"].values()))
        self.assertEqual(rows, json.loads(run("check", "--isolated", "--format", "json", *files)[0]))

    def test_gitlab_fingerprints_survive_shifted_lines(self):
        def report():
            rows = json.loads(run("check", "--format", "gitlab", self.broken)[0])
            for row in rows:
                self.assertEqual(list(row), ["description", "check_name", "fingerprint", "severity", "location"])
                self.assertIn(row["severity"], ("info", "minor", "major", "critical", "blocker"))
                self.assertGreaterEqual(row["location"]["lines"]["begin"], 1)
            self.assertEqual(len({row["fingerprint"] for row in rows}), len(rows))
            return rows

        before = report()
        self.broken.write_bytes(self.broken.read_bytes().replace(b"<meta>", b"\n\n<!-- three -->\n<meta>"))
        after = report()
        self.assertEqual([row["fingerprint"] for row in before], [row["fingerprint"] for row in after])
        self.assertNotEqual([row["location"] for row in before], [row["location"] for row in after])

    def test_junit(self):
        root = ElementTree.fromstring(run("check", "--format", "junit", GOOD, self.broken)[0])
        self.assertEqual(root.tag, "testsuites")
        clean, broken = root.findall("testsuite")
        self.assertEqual((clean.get("tests"), clean.get("failures")), ("1", "0"))
        failures = [row for row in self.rows if row["severity"] != "hint"]
        self.assertEqual(len(broken.findall("testcase/failure")), len(failures))
        self.assertEqual((broken.get("tests"), broken.get("failures")), (str(len(self.rows)), str(len(failures))))
        self.assertEqual([each.get("message") for each in broken.iter("failure")], [row["message"] for row in failures])
        self.assertEqual((root.get("tests"), root.get("failures")), (str(1 + len(self.rows)), str(len(failures))))

    def test_junit_has_only_what_its_readers_know(self):
        # Elements, attributes and order of the schema that Jenkins (xUnit plugin) and GitLab read.
        known = {"testsuites": {"name", "tests", "failures", "errors"},
                 "testsuite": {"name", "tests", "failures", "errors", "skipped"},
                 "testcase": {"name", "classname", "file", "line"}, "failure": {"type", "message"}, "system-out": set()}
        children = {"testsuites": {"testsuite"}, "testsuite": {"testcase"}, "testcase": {"failure", "system-out"}}
        root = ElementTree.fromstring(run("check", "--format", "junit", GOOD, self.broken)[0])
        for each in root.iter():
            self.assertLessEqual(set(each.attrib), known[each.tag])
            self.assertLessEqual({child.tag for child in each}, children.get(each.tag, set()))
        for suite in root:
            names = [(case.get("classname"), case.get("name")) for case in suite]
            self.assertEqual(len(names), len(set(names)))  # GitLab knows a case again by the two
            self.assertEqual(suite.get("tests"), str(len(suite)))

    def test_hostile_names_and_bytes(self):
        name = self.write('a,b;"<x>&\n::error::.xml', bytes(range(256)) * 4)
        for form in ("jsonl", "sarif", "github", "gitlab", "junit"):
            out, err, status = run("check", "--format", form, name)
            self.assertEqual((err, status), ("", 1), form)
            if form == "junit":
                ElementTree.fromstring(out)
            elif form == "sarif":
                sarif.validate(json.loads(out))
            elif form == "github":
                self.assertTrue(all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in out.splitlines()))
            elif form == "gitlab":
                json.loads(out)

    def test_limits_hold_in_every_format(self):
        self.assertEqual(run("check", "--format", "jsonl", "--max-findings", 1, self.broken)[0].count("\n"), 1)
        log = json.loads(run("check", "--format", "sarif", "--max-findings", 1, self.broken)[0])
        self.assertEqual(len(log["runs"][0]["results"]), 1)


main()

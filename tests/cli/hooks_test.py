# SPDX-License-Identifier: Apache-2.0
"""The hooks for teams: pre-commit, the core of the GitHub action, the GitLab template, patterns that read `--format concise`."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from program import EXAMPLES, PROGRAM, ROOT, Case, main, run

WRONG = EXAMPLES / "draft-with-problems.xml"
RIGHT = EXAMPLES / "draft-resolution.xml"

try:
    import yaml
except ImportError:
    yaml = None


def findings(path):
    return json.loads(run("check", "--format", "json", path)[0])


class Hook(Case):
    def setUp(self):
        super().setUp()
        (self.path / "bin").mkdir()
        (self.path / "bin" / "resolute").symlink_to(PROGRAM)
        self.repository = self.path / "repository"
        self.repository.mkdir()
        self.environment = {**os.environ, "PATH": f"{self.path / 'bin'}:{os.environ['PATH']}", "HOME": str(self.path),
                            "GIT_CONFIG_GLOBAL": "/dev/null", "PRE_COMMIT_HOME": str(self.path / "cache")}
        for name in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{name}_NAME": "Nobody", f"GIT_{name}_EMAIL": "nobody@resolute.example"}

    def call(self, *words, status=0, **variables):
        done = subprocess.run(words, cwd=self.repository, env={**self.environment, **variables}, capture_output=True, text=True,
                              timeout=120)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout


@unittest.skipUnless(shutil.which("pre-commit") and shutil.which("git"), "pre-commit is not here")
class PreCommit(Hook):
    def commit(self, folder):
        for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "All"]):
            self.call("git", "-C", str(folder), *words)

    def test_a_commit_is_stopped_by_findings_and_what_is_sure_is_put_right(self):
        self.call("pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))
        hooks = self.path / "hooks"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        self.commit(hooks)
        self.call("git", "-C", str(hooks), "tag", "v1")
        used = "[{id: resolute-check}, {id: resolute-fix}, {id: resolute-fmt}]"
        (self.repository / ".pre-commit-config.yaml").write_text(f"repos: [{{repo: '{hooks}', rev: v1, hooks: {used}}}]\n")
        text = RIGHT.read_text()
        faulty = text.replace("<num>2.</num>", "<num>7.</num>")
        self.assertNotEqual(text, faulty)
        for content, status in ((faulty, 1), (text, 0)):
            (self.repository / "draft.xml").write_text(content)
            self.commit(self.repository) if not (self.repository / ".git").exists() else self.call("git", "add", "-A")
            told = self.call("pre-commit", "run", "--all-files", status=status)
            self.assertEqual("NUM002" in told, status == 1, told)
            self.assertEqual((self.repository / "draft.xml").read_text(), text)


class GitHub(Hook):
    def check(self, paths, **variables):
        output, summary = self.path / "output", self.path / "summary"
        output.write_text(""), summary.write_text("")
        told = self.call("bash", str(ROOT / "hooks" / "github-check"), GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(summary),
                         RESOLUTE_PATHS=paths, **variables)
        return told, dict(line.split("=", 1) for line in output.read_text().split()), summary.read_text()

    def test_findings_are_annotated_and_written_as_sarif(self):
        shutil.copy(WRONG, self.repository / "draft one.xml")
        shutil.copy(RIGHT, self.repository / "right.xml")
        told, outputs, summary = self.check("draft one.xml\nright.xml\n")
        expected = findings(WRONG)
        self.assertEqual(outputs, {"sarif": "resolute.sarif", "status": "1", "findings": str(len(expected))})
        results = json.loads((self.repository / "resolute.sarif").read_text())["runs"][0]["results"]
        self.assertEqual([each["ruleId"] for each in results], [each["code"] for each in expected])
        self.assertEqual(len(re.findall(r"^::(?:error|warning|notice) file=draft one\.xml,", told, re.M)), len(expected))
        for each in expected:
            self.assertIn(f"{each['code']} [{each['name']}]", summary)

    def test_arguments_and_stage_reach_the_program(self):
        shutil.copy(WRONG, self.repository / "draft.xml")
        _, outputs, _ = self.check(".", RESOLUTE_STAGE="draft", RESOLUTE_ARGUMENTS="--select\nNUM002", RESOLUTE_SARIF="out.sarif")
        found = [each for each in findings(WRONG) if each["code"] == "NUM002"]
        self.assertEqual(outputs, {"sarif": "out.sarif", "status": "1", "findings": str(len(found))})

    def test_what_is_right_does_not_fail_and_what_cannot_be_done_does(self):
        shutil.copy(RIGHT, self.repository)
        self.assertEqual(self.check(".")[1]["status"], "0")
        self.call("bash", str(ROOT / "hooks" / "github-check"), status=2, RESOLUTE_PATHS="absent.xml")

    @unittest.skipUnless(yaml, "there is no module yaml")
    def test_the_action_calls_it_with_all_its_inputs(self):
        action = yaml.safe_load((ROOT / "action.yml").read_text())
        self.assertEqual(action["runs"]["using"], "composite")
        core = action["runs"]["steps"][0]
        self.assertEqual(core["run"], '"$GITHUB_ACTION_PATH/hooks/github-check"')
        script = (ROOT / "hooks" / "github-check").read_text()
        for variable in core["env"]:
            self.assertIn(f"${{{variable}:-", script)
        told = json.dumps(action["runs"]) + json.dumps(action["outputs"])
        for name in action["inputs"]:
            self.assertRegex(told, rf"inputs\.{name}\b")
        for name in re.findall(r"steps\.check\.outputs\.(\w+)", told):
            self.assertIn(f'"{name}=$', script)


@unittest.skipUnless(yaml, "there is no module yaml")
class GitLab(Hook):
    def test_the_job_fails_by_findings_and_leaves_a_report(self):
        job = yaml.safe_load((ROOT / "hooks" / "gitlab.yml").read_text())["resolute"]
        script = "set -e\n" + "\n".join(job["script"])
        for source, status in ((WRONG, 1), (RIGHT, 0)):
            shutil.copy(source, self.repository / "draft.xml")
            variables = {name: str(value) for name, value in job["variables"].items()}
            self.call("sh", "-c", script, status=status, **variables)
            report = json.loads((self.repository / job["artifacts"]["reports"]["codequality"]).read_text())
            self.assertEqual([each["check_name"] for each in report], [each["code"] for each in findings(source)])
        shutil.copy(WRONG, self.repository / "draft.xml")
        told = self.call("sh", "-c", script, status=1, RESOLUTE_STAGE="submission", RESOLUTE_PATHS="draft.xml")
        self.assertEqual(told, run("check", "--format", "concise", "--stage", "submission", "draft.xml", cwd=self.repository)[0])


class Patterns(unittest.TestCase):
    """What reads `--format concise` reads every line of it."""

    def setUp(self):
        self.lines = run("check", "--format", "concise", "--severity", "NUM002=hint", WRONG)[0].splitlines()
        self.found = findings(WRONG)
        self.assertTrue(any(": hint " in line for line in self.lines) and any(": error " in line for line in self.lines))

    def test_github(self):
        matchers = json.loads((ROOT / "hooks" / "problem-matcher.json").read_text())["problemMatcher"]
        for line, row in zip(self.lines, self.found, strict=True):
            read = [(matcher, match) for matcher in matchers if (match := re.match(matcher["pattern"][0]["regexp"], line))]
            self.assertEqual(len(read), 1, line)
            matcher, match = read[0]
            places = matcher["pattern"][0]
            place = [int(match[places["line"]]), int(match[places["column"]])]
            self.assertEqual(place, list(row["location"].values()))
            self.assertEqual((match[places["file"]], match[places["code"]]), (str(WRONG), row["code"]))
            self.assertIn(match[places["severity"]] if "severity" in places else matcher["severity"], ("error", "warning", "notice"))

    def test_visual_studio_code(self):
        contributed = json.loads((ROOT / "editors" / "vscode" / "package.json").read_text())["contributes"]
        places = contributed["problemMatchers"][0]["pattern"]
        for line, row in zip(self.lines, self.found, strict=True):
            match = re.match(places["regexp"], line)
            self.assertEqual((match[places["file"]], match[places["code"]], int(match[places["line"]])),
                             (str(WRONG), row["code"], row["location"]["line"]))

    @unittest.skipUnless(shutil.which("vim"), "vim is not here")
    def test_errorformat(self):
        page = (ROOT / "docs" / "how-to" / "continuous-integration.md").read_text()
        form = re.search(r"`(%f[^`]*)`", page)[1]
        script = f"let &errorformat = '{form}' | cgetexpr readfile('/dev/stdin') | " \
                 "call writefile([json_encode(map(getqflist(), '[v:val.lnum, v:val.col, v:val.type]'))], '/dev/stdout') | qall!"
        # Vim's own talk goes to standard output as well: the list is its last line.
        done = subprocess.run(["vim", "-Nu", "NONE", "-n", "-es", "-i", "NONE", "-c", script], input="\n".join(self.lines),
                              capture_output=True, text=True, timeout=60)
        rows = json.loads(done.stdout.strip().splitlines()[-1])
        self.assertEqual([row[:2] for row in rows], [list(row["location"].values()) for row in self.found])
        self.assertEqual({row[2] for row in rows}, {"e", "w", "h"})


if __name__ == "__main__":
    main()

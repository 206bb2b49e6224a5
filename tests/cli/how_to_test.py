# SPDX-License-Identifier: Apache-2.0
"""The pages for those who begin: what they show is what the program says, command by command."""
import re
import shlex
import subprocess
import sys

from program import EXAMPLES, ROOT, Case, main, run


class HowTo(Case):
    def follow(self, page):
        """Runs the commands of a page, one after the other, in a folder; returns what was shown and what was said."""
        text = (ROOT / "docs/how-to" / page).read_text()
        shown = "".join(re.findall(r"(?ms)^```console\n(.*?)^```", text))
        said = ""
        for command in re.findall(r"(?m)^\$ resolute (.*)", shown):
            out, err, _ = run(*shlex.split(command), cwd=self.path)
            said += f"$ resolute {command}\n{out}{err}"
        return shown, said

    def test_a_first_resolution(self):
        page = (ROOT / "docs/how-to/first-resolution.md").read_text()
        self.write("draft.md", re.search(r"(?s)```markdown\n(.*?)```", page).group(1))
        shown, said = self.follow("first-resolution.md")
        self.assertIn("$ resolute check", shown)
        self.assertEqual(said, shown)
        self.assertTrue((self.path / "draft.pdf").exists() and (self.path / "draft.docx").exists())

    def test_resolutions_as_data(self):
        page = (ROOT / "docs/how-to/data.md").read_text()
        (self.path / "examples").symlink_to((ROOT / "examples").resolve())
        self.write("query.toml", re.search(r"(?s)```toml\n(.*?)```", page).group(1))
        shown, said = self.follow("data.md")
        self.assertEqual(said, shown)
        script = self.write("citations.py", re.search(r"(?s)```python\n(.*?)```", page).group(1))
        table = subprocess.run([sys.executable, script, self.path / "resolutions.jsonl"], capture_output=True, text=True, check=True)
        rows = [line.split("\t") for line in table.stdout.splitlines()]
        self.assertIn(["A/RES/57/201", "A/RES/45/158", "1990-12-18"], [row[:3] for row in rows])
        for command in re.findall(r"`resolute ([^`]*resolutions/[^`]*)`", page):
            out, err, status = run(*shlex.split(command.replace("resolutions/", "examples/")), cwd=self.path)
            self.assertEqual((err, status), ("", 0), command)
            self.assertTrue(out or (self.path / "text/A_RES_58_143.txt").exists(), command)

    def test_commands_of_the_pages_are_understood(self):
        for name in ("draft.xml", "old.xml", "resolutions/one.xml", "drafts/two.xml", "archive/three.xml"):
            self.write(name, (EXAMPLES / "A_RES_58_143.xml").read_bytes())
        run("render", "draft.xml", "--to", "docx", "--to", "draft", cwd=self.path)
        # Files may be missing, or there by a command before; sentences name commands without their files.
        missing = re.compile(r"resolute: (cannot read |nothing matches |no `\*.xml` file in the folder|.* is there already;|"
                             r".* is there and was|.* is required; see|.* has no value behind).*")
        ran, wrong = set(), []
        for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs/how-to").glob("*.md"))]:
            text = page.read_text()
            for command in re.findall(r"(?m)^ *(?:\$ )?resolute ([a-z].*)|`resolute ([^`]+)`", text):
                words = shlex.split(re.split(r" [|<>&] ?| && |  +", "".join(command))[0], comments=True)
                # A name alone, what has no end, or what stands for something else.
                if len(words) < 2 or "--watch" in words or any("…" in word or word.isupper() and len(word) > 6 for word in words):
                    continue
                _, err, status = run(*words, cwd=self.path)
                told = [line for line in err.splitlines() if not missing.fullmatch(line)]
                if status > 1 and (told or not err):
                    wrong.append(f"{page.name}: {shlex.join(words)}: {err}")
                ran.add(words[0])
        self.assertEqual(wrong, [])
        self.assertLessEqual({"check", "fix", "fmt", "render", "import", "compare", "new", "explain", "rules", "schema"}, ran)


main()

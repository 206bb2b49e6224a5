#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What documentation the program writes is up to date: docs/rules/ and docs/commands.md. UPDATE_GOLDEN=1 writes both anew."""
import filecmp
import os
import pathlib
import re
import subprocess
import sys
import tempfile

program, root = sys.argv[1], pathlib.Path(sys.argv[2])


def output(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def commands_page():
    """The help of every command, as `resolute --help` lists them."""
    whole = output("--help")
    names = re.findall(r"^  ([a-z]+) ", whole.split("Subcommands:")[1].split("Examples:")[0], re.M)
    assert "check" in names, whole
    parts = ["# Commands\n\nThe program's own help, command by command.\n", f"```text\n{whole}```\n"]
    for name in names:
        parts.append(f"## resolute {name}\n\n```text\n{output(name, '--help').rstrip()}\n```\n")
    return "\n".join(parts)


with tempfile.TemporaryDirectory() as folder:
    made = pathlib.Path(folder)
    subprocess.run([program, "rules", "--pages", made / "rules"], check=True)
    (made / "commands.md").write_text(commands_page())
    if os.environ.get("UPDATE_GOLDEN"):
        subprocess.run([program, "rules", "--pages", root / "docs/rules"], check=True)
        (root / "docs/commands.md").write_text((made / "commands.md").read_text())
    names = {path.relative_to(made) for path in made.rglob("*.md")}
    kept = {path.relative_to(root / "docs") for path in [root / "docs/commands.md", *(root / "docs/rules").iterdir()] if path.exists()}
    different = {name for name in names & kept if not filecmp.cmp(made / name, root / "docs" / name, shallow=False)}
    if names != kept or different:
        print("docs/ differs from the program; run this test with UPDATE_GOLDEN=1 and read the change:",
              *sorted((names ^ kept) | different), sep="\n  ")
        sys.exit(1)
    print(f"{len(names)} pages are up to date")

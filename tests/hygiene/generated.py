#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""docs/rules/ is what `resolute rules --pages` writes."""
import filecmp
import pathlib
import subprocess
import sys
import tempfile

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([program, "rules", "--pages", folder], check=True)
    made = {path.name for path in pathlib.Path(folder).iterdir()}
    kept = {path.name for path in (root / "docs/rules").iterdir()}
    different = [name for name in made & kept if not filecmp.cmp(pathlib.Path(folder) / name, root / "docs/rules" / name, shallow=False)]
    if made != kept or different:
        print("docs/rules differs from the program; run `resolute rules --pages docs/rules`:",
              *sorted((made ^ kept) | set(different)), sep="\n  ")
        sys.exit(1)
    print(f"{len(made)} pages are up to date")

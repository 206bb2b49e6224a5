# SPDX-License-Identifier: Apache-2.0
"""Runs the program for the tests of the command line: `PROGRAM SOURCE_DIR` are the script's arguments."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = pathlib.Path(sys.argv[2])
EXAMPLES = ROOT / "examples"


def run(*arguments, stdin=b"", cwd=None, env=None):
    """Output, errors and exit status; never a hang, never a signal."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, timeout=300,
                          env={**os.environ, **(env or {})})
    assert done.returncode >= 0, f"killed by signal {-done.returncode}"
    return done.stdout.decode(), done.stderr.decode(), done.returncode


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path


def main():
    unittest.main(argv=sys.argv[:1])

# SPDX-License-Identifier: Apache-2.0
"""The snippets of the extension for Visual Studio Code: in its place each makes a text that the schema finds right."""
import json
import pathlib
import re
import subprocess
import sys

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
snippets = json.loads((root / "editors" / "vscode" / "snippets.json").read_text())
draft = (root / "examples" / "draft-resolution.xml").read_text()

# Where each stands, and what its first number is filled in with: the next free one.
PLACES = {
    "pp": ("\n    </preamble>", "9"),
    "op": ("\n    </mainBody>", "9"),
    "opsub": ("\n    </mainBody>", "9"),
    "sub": ("\n        </list>\n      </paragraph>", "4"),
    "fn": (" the cooperation among public libraries", "9"),
    "annex": ("\n  </statement>", ""),
    "sides": ('\n      </references>', ""),
    "vote": ('\n      <references source="#resolute">', ""),
}


# What a person fills in as the metadata of the example have it.
FILLED = {"/akn/un/statement/deliberation/unga/2026-01-31/a-c.3-80-l.20": "/akn/un/statement/deliberation/unga/2023-10-24/a-c.3-78-l.999",
          "2026-01-31": "2023-10-24"}


def expanded(body, number):
    """As an editor does it: defaults, the first of several words, the same again where only the number stands."""
    text, filled = "\n".join(body), {}

    def fill(match):
        at, word = match[1], match[2]
        if word is not None:
            filled.setdefault(at, number if word == "1" else FILLED.get(word, word))
        if match[3] is not None:
            filled.setdefault(at, match[3].split(",")[0])
        return filled.get(at, "the matter")

    text = re.sub(r"\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE", "2026-01-31", text)
    return re.sub(r"\$\{?(\d+)(?::([^}]*)\}|\|([^|]*)\|\})?", fill, text)


assert {each["prefix"] for each in snippets.values()} == set(PLACES)
for name, each in snippets.items():
    place, number = PLACES[each["prefix"]]
    assert place in draft, name
    at = draft.index(place)
    if each["prefix"] == "sub":  # as the third point of the last list at this level
        letter = "c"
        while f"para_{number}__list_1__point_{letter}\"" in draft:
            letter = chr(ord(letter) + 1)
        each["body"] = [line.replace("${2:c}", letter) for line in each["body"]]
    text = draft[:at] + expanded(each["body"], number) + draft[at:]
    if each["prefix"] == "vote":  # the sides that it names are declared
        text = text.replace(PLACES["sides"][0], expanded(snippets["Sides of a vote"]["body"], "") + PLACES["sides"][0], 1)
    done = subprocess.run([program, "check", "--format", "json", "--select", "XML,SCH,META", "-"], input=text.encode(), capture_output=True)
    found = [f"{row['code']} {row['location']['line']} {row['message']}" for row in json.loads(done.stdout)]
    assert not found, (name, found)
print(f"{len(snippets)} snippets are right where they belong")

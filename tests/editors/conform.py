#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds every message of recorded sessions against the protocol: `conform.py SOURCE_DIR LOG…`. Ends with 1 where one deviates,
or where a log holds no session."""
import json
import pathlib
import sys

root = pathlib.Path(sys.argv[1]).resolve()
sys.path.insert(0, str(root / "tests" / "lsp"))
from protocol import find_model  # noqa: E402

# What editors say that the protocol does not know; nothing of ours stands here.
ODDITIES = {
    # Neovim 0.7
    "initialize.capabilities.workspace.symbol.hierarchicalWorkspaceSymbolSupport: unknown",
}


def problems(model, lines):
    asked = {"editor": {}, "server": {}}
    for number, line in enumerate(lines, 1):
        entry = json.loads(line)
        speaker, message = entry["from"], entry["message"]
        other = "server" if speaker == "editor" else "editor"
        problem = None
        if message.get("jsonrpc") != "2.0":
            problem = "no JSON-RPC 2.0"
        elif "method" in message:
            problem = model.problem_with_params(message["method"], message.get("params"))
            if "id" in message:
                asked[speaker][message["id"]] = message["method"]
        elif message.get("id") not in asked[other] and message.get("id") is not None:
            problem = "answers what nobody asked"
        elif "result" in message and message["id"] is not None:
            problem = model.problem_with_result(asked[other].pop(message["id"]), message["result"])
        if problem and not (speaker == "editor" and problem in ODDITIES):
            yield f"{number}: the {speaker}: {problem}"


def main():
    model = find_model(root)
    failed = False
    for path in map(pathlib.Path, sys.argv[2:]):
        lines = path.read_text().splitlines() if path.exists() else []
        # A log holds the sessions of one editor one behind the other; requests are counted anew in each.
        methods = [json.loads(line)["message"].get("method") for line in lines]
        if "initialize" not in methods:
            print(f"{path.name}: no session", file=sys.stderr)
            failed = True
            continue
        found = list(problems(model, lines)) if model else []
        for each in found:
            print(f"{path.name}:{each}", file=sys.stderr)
        failed = failed or bool(found)
        held = "as the protocol has them" if model else "not held against the protocol, whose definition is not here"
        print(f"{path.name}: {len(lines)} messages, {held}")
    sys.exit(failed)


main()

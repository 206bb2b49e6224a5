#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests about the source tree: the order of the modules, who may include what, sizes, licence lines, the changelog."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
problems = []

# What each module may include: docs/architecture.md, "Order". It stands in CMakeLists.txt too; both must agree.
uses = {}
for name, words in re.findall(r"^resolute_module\((\w+)([^)]*)\)", (root / "CMakeLists.txt").read_text(), re.M):
    direct = words.partition("USES")[2].partition("LIBRARIES")[0].split()
    uses[name] = set(direct) | {deeper for each in direct for deeper in uses[each]}
order = list(uses)
for name, used in uses.items():
    for each in used:
        if order.index(each) >= order.index(name):
            problems.append(f"CMakeLists.txt: {name} uses {each}, which does not stand above it")
uses["cli"] = set(order)
uses["pdf_reader"] = {"import", "text"}

# The only folders that may include a foreign library's headers.
foreign = {
    r"libxml/.*": {"xml"},
    r"xercesc/.*": {"schema"},
    r"unicode/.*": {"layout", "text"},
    r"hb(-ot|-subset)?\.h|harfbuzz/.*": {"layout", "render"},
    r"fontconfig/.*": {"layout"},
    r"zint\.h|png\.h": {"layout"},
    r"libdeflate\.h": {"render"},
    r"zip\.h": {"import", "render"},
    r"pugixml\.hpp": {"import"},
    r"poppler-.*": {"pdf_reader"},
    r"CLI/.*": {"cli"},
    r"nlohmann/.*": {"diagnostics", "lsp"},
    r"toml\+\+/.*|toml\.hpp": {"workspace"},
}

sources = sorted(path for path in (root / "src").rglob("*") if path.suffix in {".h", ".cpp"})
for path in sources:
    module = path.relative_to(root / "src").parts[0]
    here = path.relative_to(root)
    text = path.read_text()
    for number, line in enumerate(text.splitlines(), 1):
        include = re.match(r'#include ([<"])([^>"]+)', line)
        if not include:
            continue
        kind, name = include.groups()
        if kind == '"':
            other = name.split("/")[0]
            if other != module and other not in uses[module]:
                problems.append(f"{here}:{number}: {module} may not include {name}")
        for pattern, folders in foreign.items():
            if kind == "<" and re.fullmatch(pattern, name):
                if module not in folders:
                    problems.append(f"{here}:{number}: {name} may be included in {', '.join(sorted(folders))} only")
                elif path.suffix == ".h":
                    problems.append(f"{here}:{number}: no foreign type appears in a header ({name})")

everything = sources + sorted(path for path in (root / "tests").rglob("*") if path.suffix in {".h", ".cpp", ".py"})
for path in everything:
    here = path.relative_to(root)
    text = path.read_text()
    lines = text.splitlines()
    if not any("SPDX-License-Identifier: Apache-2.0" in line for line in lines[:2]):
        problems.append(f"{here}: no SPDX line on top")
    if path.suffix == ".h" and "#pragma once" not in text:
        problems.append(f"{here}: no #pragma once")
    if len(lines) > 600:
        problems.append(f"{here}: {len(lines)} lines, 600 are the limit")
    closing = ""  # of the raw string we are in, whose lines are as long as they are
    for number, line in enumerate(lines, 1):
        opening = re.search(r'R"(\w*)\(', line)
        raw = bool(closing or opening)
        if len(line) > (110 if path.suffix != ".py" else 150) and not raw and "http" not in line:
            problems.append(f"{here}:{number}: {len(line)} columns")
        if not closing and opening:
            closing, line_rest = f'){opening.group(1)}"', line[opening.end():]
        else:
            line_rest = line
        if closing and closing in line_rest:
            closing = ""
        if re.search(r"//.*\b(TO" + r"DO|FIX" + r"ME)\b(?!.*#\d)", line):
            problems.append(f"{here}:{number}: something to do, without the number of its issue")

version = re.search(r"project\(resolute VERSION ([\d.]+)", (root / "CMakeLists.txt").read_text()).group(1)
changelog = (root / "CHANGELOG.md").read_text()
if f"## {version}" not in changelog and "## Unreleased" not in changelog:
    problems.append(f"CHANGELOG.md: neither {version} nor Unreleased has a section")

print("\n".join(problems) or f"{len(everything)} files are in order")
sys.exit(bool(problems))

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Documents become Word files: well-formed parts that refer to each other, the same bytes each time, the same words when they
are read back, and by LibreOffice where it is installed."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
problems = []


def expect(condition, what):
    if not condition:
        problems.append(what)


def call(*words):
    return subprocess.run([program, *map(str, words)], capture_output=True, timeout=20)


def words(path):
    text = re.sub("<meta>.*?</meta>", "", path.read_text(), flags=re.S)
    return re.findall(r"\w+", re.sub("<[^>]*>", " ", text))


def parts(path):
    """Each part as a tree; styles, notes and relations that are named must be there."""
    with zipfile.ZipFile(path) as file:
        expect(file.testzip() is None, f"{path.name}: damaged")
        read = {name: tree.fromstring(file.read(name)) for name in file.namelist()}
    styles = {each.get(W + "styleId") for each in read["word/styles.xml"].iter(W + "style")}
    notes = {each.get(W + "id") for each in read["word/footnotes.xml"]}
    for name, part in read.items():
        for kind in ["pStyle", "rStyle", "tblStyle", "basedOn"]:
            named = {each.get(W + "val") for each in part.iter(W + kind)}
            expect(named <= styles, f"{path.name}: {name} names {named - styles}")
    called = [each.get(W + "id") for each in read["word/document.xml"].iter(W + "footnoteReference")]
    expect(len(called) == len(set(called)) and set(called) == notes - {"-1", "0"}, f"{path.name}: notes {called}")
    targets = {each.get("Target") for each in read["word/_rels/document.xml.rels"]}
    expect(all(f"word/{each}" in read for each in targets), f"{path.name}: {targets}")
    return read


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for source in sorted((root / "examples").glob("A_RES_*.xml")):
        made, again = folder / f"{source.stem}.docx", folder / "again.docx"
        done = call("render", source, "--to", "docx", "-o", made)
        expect(done.returncode == 0, f"{source.name}: {done.stderr.decode()}")
        call("render", source, "--to", "docx", "-o", again)
        expect(made.read_bytes() == again.read_bytes(), f"{source.name}: two files differ")
        read = parts(made)
        shown = "".join(each.text or "" for each in read["word/header1.xml"].iter(W + "t"))
        expect(shown.startswith("A/RES/"), f"{source.name}: the header says {shown}")
        codes = [each.get(W + "instr").strip() for each in read["word/footer1.xml"].iter(W + "fldSimple")]
        expect(codes == ["PAGE", "NUMPAGES"], f"{source.name}: fields {codes}")
        back = folder / "back.xml"
        done = call("import", made, "-o", back)
        expect(done.returncode == 0, f"{source.name}: {done.stderr.decode()}")
        left, right = words(source), words(back)
        different = next((pair for pair in zip(left, right) if pair[0] != pair[1]), None)
        expect(left == right, f"{source.name}: words change on the way: {different}")

    # The Human Rights Council sits in Geneva, whose paper is A4; New York's is Letter. In twips.
    for kind, symbol, size in [("hrc-draft", "A/HRC/60/L.1", ("11906", "16838")), ("ga-draft", "A/80/L.1", ("12240", "15840"))]:
        made = folder / f"{kind}.docx"
        call("new", kind, "--symbol", symbol, "-o", folder / f"{kind}.xml")
        call("render", folder / f"{kind}.xml", "--to", "docx", "-o", made)
        paper = next(parts(made)["word/document.xml"].iter(W + "pgSz"))
        expect((paper.get(W + "w"), paper.get(W + "h")) == size, f"{kind}: {paper.attrib}")

    # Seconds long, so for the command line: `export_test.py PROGRAM SOURCE_DIR office`.
    office = shutil.which("soffice")
    if office and sys.argv[3:] == ["office"]:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        made = folder / "A_RES_58_143.docx"
        subprocess.run([office, profile, "--headless", "--convert-to", "txt:Text", "--outdir", folder, made], capture_output=True, timeout=120)
        text = (folder / "A_RES_58_143.txt").read_text() if (folder / "A_RES_58_143.txt").exists() else ""
        missing = set(words(root / "examples" / "A_RES_58_143.xml")) - set(re.findall(r"\w+", text))
        # What stands in headers and notes is no part of LibreOffice's text.
        expect(len(text) > 5000 and "Violence against women migrant workers" in text, f"LibreOffice does not read it: {missing}")

print("\n".join(problems) or "Word files are written")
sys.exit(bool(problems))

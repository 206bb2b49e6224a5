#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whatever text is imported, the XML is valid at the published level: drafts as students write them, and texts that are
nothing of the kind. The drafts are also read as their authors mean them."""
import json
import pathlib
import subprocess
import sys
import tempfile

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
drafts = root / "tests" / "import" / "drafts"
problems = []

opening = "The General Assembly,\n\nRecalling its resolution 70/1,\n\n"
strange = {
    "nothing": "",
    "white space": " \n\t\n\f\n ",
    "one word": "Hello",
    "a preamble alone": opening,
    "a section alone": opening + "I\n\nII\n",
    "a chat": "[10:02] Ana: hi!\n[10:03] Ben: did you read 70/1?\n[10:03] Ana: (a) no\n[10:04] Ben: :-)\n",
    "a poem": "Two roads diverged in a wood, and I --\n  I took the one less traveled by,\n    And that has made\n      all the difference.\n",
    "code": "int main(int argc, char** argv) {\n\tif (argc < 2) return 1; // [1]\n\treturn a[0] && b<c> ? 1 : 2;\n}\n",
    "markup": "<html><body><p>1. Takes note &amp; decides</p></body></html>",
    "broken markup": opening + "1. Decides <b>to act & <i>report</b> ]]> <!-- -- --> &nbsp; &#0;\n",
    "a table with bars": "| a | b |\n|---|---|\n| 1 | (a) |\n| 2 | (b) |\n",
    "a table with tabs": "Name\tVotes\tShare\nAna\t12\t40%\nBen\t18\t60%\n",
    "a table with rules": opening + "-------- -----\nName     Votes\n-------- -----\nAna      12\n\nBen      18\n-------- -----\n",
    "numbers alone": "1.\n2.\n3.\n\n(a)\n(b)\n",
    "labels alone": opening + "1.\n\n(a)\n\n(i)\n\n2.\n",
    "labels out of order": opening + "9. Decides:\n\n(c) c;\n\n(a) a;\n\n(ii) ii;\n\n3. Requests a report.\n",
    "the same label thrice": opening + "1. Decides:\n\n(a) x;\n\n(a) y;\n\n(a) z.\n",
    "bullets": opening + "1. Decides:\n\u2022 one\n\u2022 two\n- three\n* four\n\u25cf five\n",
    "deep points": opening + "1. Decides:\n" + "".join(f"{'  ' * i}({'aibcdefgh'[i]}) level;\n" for i in range(9)),
    "headings": opening + "I\n\nHeading\n\nII\n\nIII. Another\n\nA. Third\n\n1. Decides.\n",
    "headings in a list": opening + "1. Decides:\n\n(a) one;\n\nA heading\n\n(b) two;\n\nAnother:\n\n(c) three.\n",
    "notes without calls": opening + "1. Decides.\n\n__________\n1 See A/75/1.\n2 Ibid.\n* A note.\n** Another.\n",
    "calls without notes": opening + "1. Decides\u00b9 to act\u00b2 and* report[3].\n",
    "notes with the same mark": opening + "1. Decides\u00b9 and\u00b9.\n\n\u00b9 One.\n\u00b9 Two.\n",
    "annexes": opening + "1. Decides.\n\nAnnex I\n\nTitle\n\n1. One.\n\nAppendix\n\nAnnex II\n",
    "a day that is none": "31 June 2021\n\n" + opening + "1. Decides.\n\n3rd plenary meeting\n31 June 2021\n",
    "light markup of a day that is none": "---\nlanguage: en\nadopted: 2021-02-30\nissued: 31 June 2021\n---\n\n"
                                           "# T\n\n1. Decides.\n\n> 31 June 2021\n",
    "parts": "70/1. Title\n\nA\n\n" + opening + "1. Decides.\n\n1st plenary meeting\n2 January 2016\n\nB\n\n" + opening +
             "1. Decides.\n\n2nd plenary meeting\n3 January 2016\n",
    "control characters": opening + "1. Decides\x01\x02\x0b\x1b[31m red\x7f\x00.\n",
    "bytes that are no text": bytes(range(256)) * 4,
    "odd characters": opening + "1. Decides \ufffe\uffff\U0010ffff \u202e\u0301\U0001f600.\n",
    "right to left": "إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n\n1 - تقرر:\n\n(أ) أولا؛\n\n(ب) ثانيا.\n",
    "Chinese": "大会，\n\n回顾其第70/1号决议，\n\n1. 决定：\n\n(a) 一；\n\n㈠ 二；\n\n2. 请秘书长。\n",
    "Russian": "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1,\n\n1. постановляет:\n\nа) раз;\n\nс) два;\n\nд) три.\n",
    "light markup": "---\nlanguage: en\nfoo: bar\nadopted: never\n---\n# T\n## \n## § \n| |\n& x\n> y\n{} z\n{} \n# \n[^1]: n\n*a **b ^c [^1] [^9]\n",
    "light markup of odd characters": "---\nlanguage: en\ntitle: \x01\n---\n# T\x02\ufffe\n\n"
                                      "\x03*The* General Assembly,\n\n1. Decides\x0c\uffff.\n",
    "light markup without a text": "---\nlanguage: en\n---\n",
    "light markup of lists": "---\ndocument: resolution\n---\n\n*The General Assembly*,\n\n1. *Decides*:\n\n    (a) one;\n\n"
                             "            (i) deep;\n\n    & on;\n\n    ## In the list\n\n    - bullet\n\n    - bullet\n\n"
                             "# Annex\n\n## § I One\n\n1. Text.\n",
    "a page of a report": "A/58/275\n\nOrganization (ILO) in many regions\n13. The Committee met three times.\nThey\n3\n",
}


def run(*words):
    return subprocess.run([program, *map(str, words)], capture_output=True, timeout=20)


def expect(condition, what):
    if not condition:
        problems.append(what)


unreadable = {"nothing": b"there is no text in it", "bytes that are no text": b"no text"}


def structure(report):
    return [(each["kind"], each["label"], each["text"].split(" ")[0]) for each in json.loads(report.read_text())["paragraphs"]]


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    made = {}
    for i, (name, text) in enumerate(strange.items()):
        written, out = folder / f"{i}.txt", folder / f"{i}.xml"
        written.write_bytes(text if isinstance(text, bytes) else text.encode())
        form = ["--from", "plain"] if name == "markup" else []
        done = run("import", *form, written, "-o", out)
        if name in unreadable:
            expect(done.returncode == 2 and unreadable[name] in done.stderr, f"{name}: {done.stderr.decode()}")
            continue
        refused = done.returncode == 2 and b"--as doc" in done.stderr
        expect(done.returncode == 0 or refused, f"{name}: ended with {done.returncode}: {done.stderr.decode()}")
        if refused:
            done = run("import", *form, "--as", "doc", written, "-o", out)
            expect(done.returncode == 0, f"{name}, as doc: ended with {done.returncode}: {done.stderr.decode()}")
        made[str(out)] = name
    for draft in sorted(drafts.iterdir()):
        out = folder / f"{draft.stem}.xml"
        done = run("import", draft, "-o", out, "--report", folder / f"{draft.stem}.json")
        expect(done.returncode == 0, f"{draft.name}: {done.stderr.decode()}")
        made[str(out)] = draft.name
    several = run("import", *sorted(drafts.iterdir()), "-o", f"{folder}/several/", "--report", f"{folder}/reports/")
    expect(several.returncode == 0, f"several: {several.stderr.decode()}")
    for draft in drafts.iterdir():
        alone, among = folder / f"{draft.stem}.xml", folder / "several" / f"{draft.stem}.xml"
        expect(alone.read_bytes() == among.read_bytes(), f"several: {draft.stem}")
        expect((folder / "reports" / f"{draft.stem}.report.txt").exists(), f"no report of {draft.stem}")
    together = run("import", *drafts.iterdir(), "-o", folder / "one.xml")
    expect(together.returncode == 2 and not (folder / "one.xml").exists(), "several drafts became one file")
    found = json.loads(run("check", "--stage", "published", "--select", "SCH,XML", "--format", "json", *made).stdout)
    for each in found:
        expect(False, f"{made[each['file']]}: {each['code']} {each['message']}")

    drawn = run("check", "--stage", "draft", "--select", "SPON004", "--format", "json",
                *sorted(folder.glob("[a-z]*.xml")))
    expect(json.loads(drawn.stdout) == [], f"lines of sponsors: {drawn.stdout.decode()[:300]}")
    body = folder / "body.txt"
    body.write_text("Committee: United Nations Environment Programme\nSponsors: Kenya, Norway\n\n"
                    "The United Nations Environment Programme,\n\n" + opening.split("\n", 2)[2] + "1. Decides to act.\n")
    run("import", body, "-o", folder / "body.xml")
    run("fix", "--review", folder / "body.xml")
    text = (folder / "body.xml").read_text()
    expect("The United Nations Environment Programme" in text and "Kenya and Norway: draft resolution" in text
           and "The General Assembly" not in text, "the body of a Model United Nations draft lost its name")

    roman = structure(folder / "roman_numerals.json")
    expect([(kind, word) for kind, _, word in roman[:7]] == [
        ("agenda title", "GENERAL"), ("title", "Protecting"), ("agenda title", "Draft"), ("sponsors", "France,"),
        ("agenda title", "SIGNATORIES:"), ("formula", "The"), ("preambular paragraph", "Guided")], f"head: {roman[:7]}")
    expect([each for each in roman[10:]] == [
        ("operative paragraph", "I.", "CONDEMNS"), ("operative paragraph", "II.", "REQUESTS"), ("point", "(a)", "collecting"),
        ("point", "(b)", "providing"), ("point", "(i)", "first"), ("point", "(ii)", "digital"), ("point", "(c)", "reporting"),
        ("operative paragraph", "III.", "FURTHER"), ("operative paragraph", "IV.", "DECIDES")], f"paragraphs: {roman[10:]}")
    markdown = structure(folder / "markdown.json")
    expect(markdown == [
        ("agenda title", "", "Draft"), ("body", "", "Disarmament"), ("title", "", "Autonomous"), ("sponsors", "", "Austria:"),
        ("agenda title", "", "Co-sponsors:"), ("formula", "", "The"), ("preambular paragraph", "", "Affirming"),
        ("preambular paragraph", "", "Noting"), ("preambular paragraph", "", "Convinced"), ("operative paragraph", "1.", "Calls"),
        ("operative paragraph", "2.", "Urges"), ("point", "1.", "developing"), ("point", "2.", "exporting"),
        ("operative paragraph", "3.", "Requests")], f"Markdown: {markdown}")
    text = (folder / "markdown.xml").read_text()
    expect("<i>Calls for</i> the immediate" in text and "*" not in text, "the emphasis of Markdown is no italics")

for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)

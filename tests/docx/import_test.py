#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Word files become documents: the official template by its styles, plain files by their words, lists that Word numbers,
notes, tables, tracked changes; hostile files end in one message within a second and 200 MB."""
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

from word import deleted, inserted, italic, note, numbering, paragraph, run, table, write

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
problems = []
superscript = '<w:vertAlign w:val="superscript"/>'


def expect(condition, what):
    if not condition:
        problems.append(what)


def limited():
    resource.setrlimit(resource.RLIMIT_DATA, (200 << 20, 200 << 20))


# Sanitizers keep a map of all memory, which is more than any limit here.
sanitized = b"__asan_init" in pathlib.Path(program).read_bytes()


def call(*words, bounded=False):
    return subprocess.run([program, *map(str, words)], capture_output=True, timeout=20, preexec_fn=limited if bounded and not sanitized else None)


def imported(path, *options, clean=True):
    """The XML and the report."""
    out, report = path.with_suffix(".xml"), path.with_suffix(".json")
    done = call("import", path, "-o", out, "--report", report, *options)
    expect(done.returncode == 0, f"{path.name}: {done.stderr.decode()}")
    if done.returncode != 0:
        return "", {"paragraphs": [], "notes": [], "left_out": [], "warnings": []}
    found = json.loads(call("check", "--stage", "published", "--format", "json", out).stdout or "[]")
    errors = [each for each in found if each["severity"] == "error"]
    expect(not clean or not errors, f"{path.name}: {[(each['name'], each['message']) for each in errors]}")
    return out.read_text(), json.loads(report.read_text())


def kinds(report):
    return [(each["kind"], each["label"], each["level"]) for each in report["paragraphs"]]


def text_of(xml):
    body = re.sub("<meta>.*?</meta>", "", xml, flags=re.S)
    return " ".join(re.sub("<[^>]*>", " ", body).split())


def official(path):
    head = table([paragraph("United Nations", style="HCh"), paragraph(run("A", '<w:sz w:val="40"/>'), "/RES/78/999", style="Normal")],
                 [paragraph("General Assembly", style="XLarge"),
                  paragraph("Distr.: General", style="Normal") + paragraph("11 December 2023", style="Normal")])
    body = "".join([
        paragraph("Seventy-eighth session", style="Session"),
        paragraph("Agenda item 22 (a)", style="AgendaItemNormal"),
        paragraph("Groups of countries in special situations", style="AgendaTitleH2"),
        paragraph(""),
        paragraph("Resolution adopted by the General Assembly on 7 December 2023", style="H1"),
        paragraph("[", italic("on the report of the Second Committee (A/78/462/Add.1, para. 10)"), "]"),
        paragraph("\t78/999.\tFollow-up to a conference on small fountains", style="TitleH1"),
        paragraph("\t", italic("The General Assembly"), ","),
        paragraph("\t", italic("Recalling "), "its resolution 77/246 of 30 December 2022,", note(1), " and taking into account non",
                  "<w:r><w:noBreakHyphen/></w:r>", "binding texts,"),
        paragraph("\t", italic("Recalling also"), " the outcome of the conference,", run("1", superscript)),
        paragraph("\t1.\t", italic("Takes note"), " of the report of the Secretary-General;", note(2)),
        paragraph("\t2.\t", italic("Decides"), ":"),
        paragraph("\t(a)\tTo hold a conference of 120 m", run("2", superscript), ";"),
        paragraph("\t(i)\tTo invite States;"),
        paragraph("\t(b)\tTo report on it;"),
        table([paragraph("Year"), paragraph("Fountains")], [paragraph("2023"), paragraph("12")]),
        paragraph("\t3.\t", italic("Requests"), " the Secretary-General to report to it at its seventy-ninth session."),
        paragraph(italic("49th plenary meeting")), paragraph(italic("7 December 2023"))])
    notes = [paragraph("\t", "<w:r><w:footnoteRef/></w:r>", " \tSee resolution 70/1.", style="FootnoteText"),
             paragraph("\t", "<w:r><w:footnoteRef/></w:r>", " \tA/78/283.", style="FootnoteText")]
    comment = '<w:comment w:id="0" w:author="Start"><w:p><w:r><w:t>&lt;&lt;ODS JOB NO&gt;&gt;N2325000E&lt;&lt;ODS JOB NO&gt;&gt;</w:t></w:r></w:p>' \
              '<w:p><w:r><w:t>&lt;&lt;ODS DOC SYMBOL1&gt;&gt;A/RES/78/999&lt;&lt;ODS DOC SYMBOL1&gt;&gt;</w:t></w:r></w:p></w:comment>'
    write(path, body, notes, head, comments=comment)


def the_official_template(folder):
    official(folder / "official.docx")
    xml, report = imported(folder / "official.docx")
    wanted = [("publisher", "", 0), ("symbol", "", 0), ("organ", "", 0), ("distribution", "", 0), ("date of issue", "", 0),
              ("session", "", 0), ("agenda item", "", 0), ("agenda title", "", 0), ("adoption", "", 0), ("bracket line", "", 0),
              ("title", "78/999.", 0), ("formula", "", 0), ("preambular paragraph", "", 0), ("preambular paragraph", "", 0),
              ("operative paragraph", "1.", 0), ("operative paragraph", "2.", 0), ("point", "(a)", 1), ("point", "(i)", 2), ("point", "(b)", 1),
              ("table", "", 0), ("operative paragraph", "3.", 0), ("closing line", "", 0), ("closing line", "", 0)]
    expect(kinds(report) == wanted, f"official: {kinds(report)}")
    expect([(each["mark"], each["calls"]) for each in report["notes"]] == [("1", 2), ("2", 1)], f"official: notes {report['notes']}")
    expect("<i>Recalling</i> its" in xml and "<i>Takes note</i> of" in xml, "official: italics")
    expect("120 m<sup>2</sup>" in xml, "official: the square of a unit is no call")
    expect("non\u2011binding" in xml, "official: a hyphen that does not break")
    expect("A/RES/78/999" in xml and "23-25000" in xml and "2023-12-07" in xml, "official: metadata")
    expect(re.search(r"<table.*Year.*Fountains.*2023.*12.*</table>", xml, re.S), "official: table")
    expect(not report["left_out"] and not report["warnings"], f"official: {report['left_out']} {report['warnings']}")


def lists_of_word(folder):
    points = [("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3)")]
    body = "".join([
        paragraph("Committee: General Assembly", style="Normal"), paragraph("Topic: Clean fountains", style="Normal"),
        paragraph(run("The General Assembly,", "<w:i/>"), style="Normal"),
        paragraph(italic("Alarmed"), " by dry fountains,", style="Normal"),
        paragraph("Urges all States:", style="ListParagraph", number=(1, 0)),
        paragraph("to build fountains,", style="ListParagraph", number=(1, 1)),
        paragraph("of stone,", style="ListParagraph", number=(1, 2)),
        paragraph("of sand,", style="ListParagraph", number=(1, 2)),
        paragraph("to keep them wet;", style="ListParagraph", number=(1, 1)),
        paragraph("Decides to remain seized of the matter.", style="ListParagraph", number=(1, 0))])
    write(folder / "lists.docx", body, lists=numbering(*points))
    _, report = imported(folder / "lists.docx", clean=False)
    wanted = [("1.", 0), ("(a)", 1), ("(i)", 2), ("(ii)", 2), ("(b)", 1), ("2.", 0)]
    expect([each[1:] for each in kinds(report)][-6:] == wanted, f"lists: {kinds(report)}")


def tracked_changes(folder):
    body = "".join([
        paragraph(italic("The General Assembly"), ","),
        paragraph(italic("Recalling"), " its resolution ", deleted("76/1"), inserted(run("77/2")), ","),
        paragraph("1.\t", italic("Decides"), " to meet", inserted(run(" twice")), ";"),
        paragraph(inserted(run("2.\t"), italic("Requests"), run(" a report;")), mark="ins"),
        paragraph(deleted("3.\tRegrets the delay;"), mark="del"),
        paragraph("4.\t", run("Deplores", "<w:strike/>"), run("Welcomes", '<w:b/><w:u w:val="single"/>'), " the rain;"),
        paragraph("5.\tDecides to remain seized", mark="del"), paragraph(" of the matter.")])
    write(folder / "changes.docx", body)
    accepted, report = imported(folder / "changes.docx", clean=False)
    expect(any("tracked changes" in each["what"] for each in report["warnings"]), "changes: not told")
    end = "5. Decides to remain seized of the matter."
    whole = "77/2 , 1. Decides to meet twice; 2. Requests a report; 4. Welcomes the rain; " + end
    expect(whole in text_of(accepted), f"accept: {text_of(accepted)}")
    rejected = text_of(imported(folder / "changes.docx", "--changes", "reject", clean=False)[0])
    expect("76/1 , 1. Decides to meet; 3. Regrets the delay; 4. Deplores the rain; 5." in rejected, f"reject: {rejected}")
    expect(rejected.endswith("5. Decides to remain seized of the matter."), f"reject: {rejected}")
    kept, _ = imported(folder / "changes.docx", "--changes", "keep", clean=False)
    marks = ["<ins>.*?twice</ins>", "<del>.*?76/1.*?</del>", "<del>Deplores</del>", "<ins>.*?Welcomes.*?</ins>"]
    expect(all(re.search(each, kept) for each in marks), "keep: no marks")
    body = paragraph("The General Assembly,") + paragraph("1.\t", run("Welcomes", '<w:b/><w:u w:val="single"/>'), " the rain.")
    write(folder / "emphasis.docx", body)
    emphasis = text_of(imported(folder / "emphasis.docx", "--changes", "reject", clean=False)[0])
    expect("1. Welcomes the rain." in emphasis, f"bold and underlined alone is emphasis: {emphasis}")


def what_has_no_place(folder):
    body = paragraph(italic("The General Assembly"), ",") + paragraph("1.\tDecides to meet;", run("secret", "<w:vanish/>")) + \
        paragraph("<w:r><w:drawing/></w:r>",
                  "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>") + \
        paragraph("2.\tWelcomes ", '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF rain</w:instrText><w:t>no</w:t>'
                  '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the rain</w:t><w:fldChar w:fldCharType="end"/></w:r>', ".")
    write(folder / "lost.docx", body)
    xml, report = imported(folder / "lost.docx", clean=False)
    expect([each["what"] for each in report["left_out"]] == ["hidden text", "an image or drawing", "a text box"], f"lost: {report['left_out']}")
    expect("secret" not in xml and "Welcomes</i> the rain." in xml, f"lost: {text_of(xml)}")
    done = call("import", folder / "lost.docx", "-o", folder / "lost.xml")
    expect(done.returncode == 0 and done.stderr.count(b"\n") == 1 and b"hidden text" in done.stderr, f"lost: {done.stderr}")


def typed_notes_and_marks(folder):
    body = paragraph("The Security Council,") + paragraph("Recalling its resolution 2000 (2011),", note(1, "*"), " and others,") + \
        paragraph("1.\tDecides to remain seized of the matter.")
    write(folder / "mark.docx", body, [paragraph(run("*", superscript), " Reissued for technical reasons.", style="FootnoteText")])
    _, report = imported(folder / "mark.docx", clean=False)
    expect([(each["mark"], each["text"]) for each in report["notes"]] == [("*", "Reissued for technical reasons.")], f"mark: {report['notes']}")
    body = paragraph("The Security Council,") + paragraph("Recalling its resolution 2000 (2011),", run("1", superscript)) + \
        paragraph("1.\tDecides to remain seized of the matter.") + paragraph(run("1", superscript), " See S/2011/1.")
    write(folder / "typed.docx", body)
    _, report = imported(folder / "typed.docx", clean=False)
    expect([(each["mark"], each["calls"], each["text"]) for each in report["notes"]] == [("1", 1, "See S/2011/1.")], f"typed: {report['notes']}")


def hostile_files(folder):
    good = (folder / "official.docx").read_bytes()
    bomb = "<w:p/>" * 10_000_000
    files = {"truncated": good[:len(good) // 2], "short": good[:20], "zeros": bytes(100 << 20), "empty": b"",
             "old": b"\xd0\xcf\x11\xe0" + bytes(600), "noise": b"PK\x03\x04" + os.urandom(100_000),
             "flipped": bytes(each ^ (0x55 if i % 97 == 0 else 0) for i, each in enumerate(good))}
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    write(folder / "bomb.docx", bomb)
    write(folder / "elements.docx", "<a/>" * 3_900_000)
    write(folder / "deep.docx", "<w:sdt>" * 300_000 + "</w:sdt>" * 300_000)
    write(folder / "nested.docx", "<w:tbl><w:tr><w:tc>" * 50_000 + "</w:tc></w:tr></w:tbl>" * 50_000)
    write(folder / "long.docx", paragraph("The General Assembly,") + paragraph("word " * 3_000_000))
    write(folder / "paragraphs.docx", paragraph("Committee: x") * 100_000 + paragraph("The General Assembly,"))
    files.update(dict.fromkeys(["bomb", "elements", "deep", "nested", "long", "paragraphs"]))
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    for name, document in {
            "entity": f"{entities}<w:document>&b;</w:document>",
            "outside": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>',
            "other": "<html/>", "broken": "<w:document><w:body>"}.items():
        with zipfile.ZipFile(folder / f"{name}.docx", "w") as file:
            file.writestr("word/document.xml", document)
        files[name] = None
    for name, target in {"absolute": "/../../../etc/passwd", "missing": "nothing.xml", "up": "../../../../etc/passwd"}.items():
        with zipfile.ZipFile(folder / f"{name}.docx", "w") as file:
            file.writestr("_rels/.rels", f'<Relationships><Relationship Id="r" Type="x/officeDocument" Target="{target}"/></Relationships>')
        files[name] = None
    with zipfile.ZipFile(folder / "many.docx", "w") as file:
        for i in range(5000):
            file.writestr(f"part{i}", "")
    files["many"] = None
    allowed = {"long", "paragraphs"}  # they are read as far as a resolution can go
    for name in files:
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        done = call("import", folder / f"{name}.docx", "-o", folder / "hostile.xml", bounded=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        print(f"{name}: {used:.2f} s of processor, {time.monotonic() - began:.2f} s")
        told = done.stderr.decode(errors="replace")
        expect(done.returncode == 2 or (name in allowed and done.returncode == 0), f"{name}: ended with {done.returncode}")
        expect(told.count("\n") == 1 and "resolute: " in told, f"{name}: {told[:300]}")


def recorded_by_libreoffice(folder):
    """recorded.docx, which record_changes.py made: what LibreOffice recorded, accepted, rejected and kept."""
    shutil.copy(root / "tests" / "docx" / "recorded.docx", folder)
    path = folder / "recorded.docx"
    years = "Year Wells 2022 12 2023 14 4. Decides to remain seized of the matter."
    accepted, report = imported(path, clean=False)
    items = "1. Decides to meet in Geneva; 2. Invites all States; 3. Requests a report on all its wells; "
    expect(text_of(accepted).endswith(items + years + " A/77/30 ."), f"recorded, accepted: {text_of(accepted)}")
    expect("its resolution 77/2 on rain and snow," in text_of(accepted), f"recorded, accepted: {text_of(accepted)}")
    expect([each["text"] for each in report["notes"]] == ["A/76/11.", "A/77/30."], f"recorded, accepted: {report['notes']}")
    rejected, report = imported(path, "--changes", "reject", clean=False)
    expect(text_of(rejected).endswith(items.replace("Invites all States", "Regrets the delay") + years),
           f"recorded, rejected: {text_of(rejected)}")
    expect("its resolution 76/1 on rain," in text_of(rejected), f"recorded, rejected: {text_of(rejected)}")
    expect([each["text"] for each in report["notes"]] == ["A/76/10.", "A/76/20."], f"recorded, rejected: {report['notes']}")
    kept, report = imported(path, "--changes", "keep", clean=False)
    bare = re.sub("</?(i|ref|p|num|content)( [^>]*)?>", "", kept)
    for each in ["its resolution <del>76/1</del><del> on rain</del><ins>77/2 on rain and snow</ins>,", "A/76/<ins>11.</ins><del>10.</del>",
                 "<del><authorialNote", "<ins><authorialNote", "<ins>Invites</ins><ins> all States;</ins>",
                 "<del>Regrets</del><del> the delay;</del>"]:
        expect(each in bare, f"recorded, kept: {each} in {bare}")
    expect([each["text"] for each in report["notes"]] == ["A/76/11.10.", "A/76/20.", "A/77/30."], f"recorded, kept: {report['notes']}")


def files_of_libreoffice(folder):
    """A second program writes the Word file: numbers, notes and changes as LibreOffice writes them. It takes seconds: for the
    command line, `import_test.py PROGRAM SOURCE_DIR office`."""
    office = shutil.which("soffice")
    if not office or sys.argv[3:] != ["office"]:
        return
    source = folder / "office.fodt"
    shutil.copy(root / "tests" / "docx" / "changes.fodt", source)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    done = subprocess.run([office, profile, "--headless", "--convert-to", "docx", "--outdir", folder, source],
                          capture_output=True, timeout=120)
    expect((folder / "office.docx").exists(), f"LibreOffice: {done.stderr.decode()[-200:]}")
    if not (folder / "office.docx").exists():
        return
    accepted, report = imported(folder / "office.docx", clean=False)
    expect("Recalling its resolution 77/2 , 1. Decides to meet; (a) In Geneva; (b) In New York; 2. Requests a report." in
           re.sub(r" \S*A note\.", "", text_of(accepted)), f"LibreOffice, accepted: {text_of(accepted)}")
    expect([(each["calls"], each["text"]) for each in report["notes"]] == [(1, "A note.")], f"LibreOffice: {report['notes']}")
    rejected = text_of(imported(folder / "office.docx", "--changes", "reject", clean=False)[0])
    expect("76/1" in rejected and "77/2" not in rejected and "Requests" in rejected, f"LibreOffice, rejected: {rejected}")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for test in [the_official_template, lists_of_word, tracked_changes, what_has_no_place, typed_notes_and_marks,
                 recorded_by_libreoffice, hostile_files, files_of_libreoffice]:
        test(folder)

print("\n".join(problems) or "Word files are read")
sys.exit(bool(problems))

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command import on PDF files: what render writes is read back, the XML that a file carries is taken, files that are locked,
damaged, without text or made to harm end in one message within a second and 200 MB."""
import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time
import zlib

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
example = root / "examples" / "A_RES_58_143.xml"
problems = []

# Sanitizers keep a map of all memory, which is more than any limit here.
sanitized = b"__asan_init" in pathlib.Path(program).read_bytes()


def limited():
    resource.setrlimit(resource.RLIMIT_DATA, (200 << 20, 200 << 20))


def run(*words, bounded=False):
    return subprocess.run([program, *map(str, words)], capture_output=True, timeout=60,
                          preexec_fn=limited if bounded and not sanitized else None)


def expect(condition, what):
    if not condition:
        problems.append(what)


def words(path):
    text = re.sub("<meta>.*?</meta>", "", path.read_text(), flags=re.S)
    text = re.sub("<coverPage.*?</coverPage>", "", text, flags=re.S)
    return re.findall(r"\w+", re.sub("<[^>]*>", " ", text))


def pdf(*objects):
    """A file of these objects, the first its catalog."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def stream(data, keys=b""):
    packed = zlib.compress(data, 9)
    return b"<</Length %d /Filter /FlateDecode %s>>\nstream\n%s\nendstream" % (len(packed), keys, packed)


def page_of(content, font=True):
    fonts = b"/Resources <</Font <</F 5 0 R>>>>" if font else b""
    return pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
               b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R %s>>" % fonts, content,
               b"<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>")


def hostile(written):
    """Files that no one should have to wait for."""
    yield "nothing", b"%PDF-1.7\n" + b"\0" * (100 << 20)
    yield "empty", b""
    yield "name only", b"not a PDF at all\n" * 100
    yield "half", written[:len(written) // 2]
    yield "head", written[:20]
    yield "holes", written[:2000] + bytes(4000) + written[6000:]
    yield "bomb", page_of(stream(b"q Q " * (50 << 20)))
    yield "many words", page_of(stream(b"BT /F 10 Tf " + b"1 0 0 1 9 9 Tm (a) Tj " * 2_000_000 + b"ET"))
    yield "far away", page_of(stream(b"BT /F 1e30 Tf 1 0 0 1 1e30 -1e30 Tm (General) Tj /F 0 Tf (Assembly) Tj ET"))
    yield "deep", page_of(stream(b"[" * 1_000_000))
    yield "loop", pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000>>")
    yield "many pages", pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Count 900000 /Kids [" + b"3 0 R " * 900_000 + b"]>>",
                            b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>")
    yield "no text", page_of(stream(b"0 0 100 100 re f"))
    yield "form in itself", pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
                                b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources <</XObject <</X 5 0 R>>>>>>",
                                stream(b"/X Do"),
                                stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 5 0 R>>>>"))


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    paper, back, report = folder / "paper.pdf", folder / "back.xml", folder / "report.json"
    expect(run("render", example, "--to", "pdf", "-o", paper).returncode == 0, "the example is not rendered")
    done = run("import", paper, "-o", back, "--report", report)
    expect(done.returncode == 0, f"a rendered PDF is not read back: {done.stderr.decode()}")
    expect(words(back) == words(example), "words change on the way through PDF")
    expect(re.findall("<i>(.*?)</i>", back.read_text()) == re.findall("<i>(.*?)</i>", example.read_text()),
           "italics change on the way through PDF")
    told = json.loads(report.read_text())
    expect(told["form"] == "pdf-file" and told["paragraphs"][-1]["page"] > 1, "the report tells no pages")
    expect(all(each["confidence"] >= 80 for each in told["paragraphs"]), "a paragraph of an official layout is a guess")

    # A page with hardly more than a masthead, without a title or with one that has no number.
    for kind in ["ga-draft", "sc-draft", "ecosoc-draft", "hrc-draft", "mun-draft"]:
        run("new", kind, "-o", folder / f"{kind}.xml")
        run("render", folder / f"{kind}.xml", "--to", "pdf", "-o", folder / "new.pdf")
        done = run("import", folder / "new.pdf", "-o", back, "--report", report)
        expect(done.returncode == 0, f"{kind}: {done.stderr.decode()}")
        told = [each["label"] for each in json.loads(report.read_text())["paragraphs"] if each["kind"] == "operative paragraph"]
        expect(told == ["1.", "2."], f"{kind}: operative paragraphs {told}")

    carrying = folder / "carrying.pdf"
    run("render", example, "--to", "pdf", "--attach-source", "-o", carrying)
    done = run("import", carrying, "-o", back)
    expect(done.returncode == 0 and b"carries the XML" in done.stderr, "the XML in a PDF is not told of")
    expect(back.read_bytes() == example.read_bytes(), "the XML in a PDF is not taken as it is")

    locked = folder / "locked.pdf"
    subprocess.run(["qpdf", "--encrypt", "secret", "secret", "256", "--", paper, locked], check=True)
    done = run("import", locked, "-o", back)
    expect(done.returncode == 2 and b"password" in done.stderr, "a locked PDF is not told")
    done = run("import", example, "-o", back)
    expect(done.returncode == 2 and b"XML already" in done.stderr, "XML is not told from text")

    file = folder / "hostile.pdf"
    for name, data in hostile(paper.read_bytes()):
        file.write_bytes(data)
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        done = run("import", file, "-o", back, bounded=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        expect(done.returncode in (0, 2), f"{name}: ended with {done.returncode}: {done.stderr[:200]}")
        expect(done.stderr.count(b"\n") in ((1,) if done.returncode else (0, 1)), f"{name}: {done.stderr[:300]}")
        print(f"{name}: {used:.2f} s of processor, {time.monotonic() - began:.2f} s: {done.stderr.decode().strip()[-90:]}")

print("\n".join(problems) or "PDF files are imported as they should be")
sys.exit(bool(problems))

# SPDX-License-Identifier: Apache-2.0
"""Milliseconds of each rendering to PDF in one process: weasyprint_times.py SOURCE ROUNDS OUTPUT."""
import pathlib
import sys
import time

import weasyprint

source, rounds, output = sys.argv[1:]
text = pathlib.Path(source).read_text()
times = []
for _ in range(int(rounds) + 1):
    begin = time.perf_counter()
    written = weasyprint.HTML(string=text).write_pdf(pdf_variant="pdf/ua-1")
    times.append((time.perf_counter() - begin) * 1000)
pathlib.Path(output).write_bytes(written)
print(*times[1:])

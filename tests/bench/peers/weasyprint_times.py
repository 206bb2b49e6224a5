# SPDX-License-Identifier: Apache-2.0
"""Milliseconds, of the clock and of the processor, of each rendering to PDF in one process: weasyprint_times.py SOURCE ROUNDS OUTPUT."""
import pathlib
import sys
import time

import weasyprint

source, rounds, output = sys.argv[1:]
text = pathlib.Path(source).read_text()
times = []
for _ in range(int(rounds) + 1):
    begin, busy = time.perf_counter(), time.process_time()
    written = weasyprint.HTML(string=text).write_pdf()
    times.append(f"{(time.perf_counter() - begin) * 1000} {(time.process_time() - busy) * 1000}")
pathlib.Path(output).write_bytes(written)
print(*times[1:])

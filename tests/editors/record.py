#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Stands between an editor and the language server and writes down what they say: `record.py LOG PROGRAM ARGUMENTS…`.

One line of JSON a message: `{"from": "editor" | "server", "message": …}`. Bytes go through unchanged, as they come. What is
no session of the language server runs as if we were not there."""
import json
import os
import re
import subprocess
import sys
import threading

HEAD = re.compile(rb"content-length:\s*(\d+)", re.I)


class Log:
    def __init__(self, path):
        self.file, self.lock = open(path, "a", encoding="utf-8"), threading.Lock()

    def add(self, speaker, body):
        line = json.dumps({"from": speaker, "message": json.loads(body)})
        with self.lock:
            self.file.write(line + "\n")
            self.file.flush()


def pass_on(speaker, source, target, log):
    waiting = b""
    while True:
        piece = os.read(source, 65536)
        if not piece:
            break
        waiting += piece
        while True:
            head, gap, rest = waiting.partition(b"\r\n\r\n")
            found = HEAD.search(head) if gap else None
            if not found or len(rest) < int(found[1]):
                break
            log.add(speaker, rest[:int(found[1])])
            waiting = rest[int(found[1]):]
        try:
            while piece:
                piece = piece[os.write(target, piece):]
        except BrokenPipeError:
            break
    os.close(target)


def main():
    log, program, *words = sys.argv[1:]
    if words[:1] != ["lsp"]:
        os.execv(program, [program, *words])
    # An editor gives the process it watches: the server watches that one, and us by the end of its input.
    server = subprocess.Popen([program, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    book = Log(log)
    answering = threading.Thread(target=pass_on, args=("server", server.stdout.fileno(), 1, book), daemon=True)
    asking = threading.Thread(target=pass_on, args=("editor", 0, os.dup(server.stdin.fileno()), book), daemon=True)
    server.stdin.close()
    answering.start()
    asking.start()
    status = server.wait()
    answering.join(5)
    os._exit(status)


main()

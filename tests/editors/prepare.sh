# SPDX-License-Identifier: Apache-2.0
# What tests of editors begin with, to be sourced: `PROGRAM SOURCE_DIR` are the script's arguments. Leaves a folder `$work` with a draft
# that has one fault, and the program by its name in front of PATH; what it and an editor say to each other is written down.
program=$(realpath "$1") source=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
printf '#!/bin/sh\nexec python3 -B "%s" "%s" "%s" "$@"\n' "$source/tests/editors/record.py" "$work/messages.jsonl" "$program" >"$work/bin/resolute"
chmod +x "$work/bin/resolute"
# One letter of two bytes and one of two units of UTF-16 stand before the fault.
sed '0,/<p><i>Recalling<\/i> its/s//<p><i>Recalling<\/i> é𝄞 the the its/' "$source/examples/draft-resolution.xml" >"$work/draft.xml"
sed '0,/<p><i>Recalling<\/i> its/s//<p><i>Recalling<\/i> é𝄞 the its/' "$source/examples/draft-resolution.xml" >"$work/fixed.xml"
printf '<?xml version="1.0"?>\n<list><item>the the</item></list>\n' >"$work/other.xml"
export WORK=$work SOURCE=$source PATH=$work/bin:$PATH
export HOME=$work XDG_CONFIG_HOME=$work XDG_STATE_HOME=$work XDG_CACHE_HOME=$work XDG_DATA_HOME=$work

# Holds what was said against the protocol; a session must have been had. It is kept where RESOLUTE_MESSAGES says.
conforms() {
  [ -z "${RESOLUTE_MESSAGES:-}" ] || cp "$work/messages.jsonl" "$RESOLUTE_MESSAGES/$(basename "$0" _test.sh).jsonl"
  python3 -B "$source/tests/editors/conform.py" "$source" "$work/messages.jsonl"
}

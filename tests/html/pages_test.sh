#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Web pages are valid and accessible: `pages_test.sh PROGRAM SOURCE_DIR PACKAGES [XML…]`. The packages from npm that
# judge them are put into PACKAGES once. Exit status 77 where they cannot be had. With XML files only those are judged,
# each by itself.
set -euo pipefail
program=$1 source=$2 packages=$3
shift 3

skip() { echo "skipped: $1"; exit 77; }
command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not installed (scripts/install-deps)"
mkdir -p "$packages"
if ! [ -e "$packages/complete" ]; then
  echo '{"private": true}' >"$packages/package.json"
  npm install --prefix "$packages" --no-audit --no-fund --silent --ignore-scripts \
    html-validate@11.18.0 axe-core@4.14.1 puppeteer-core@25.16.0 >/dev/null 2>&1 || skip "the packages cannot be had from npm"
  touch "$packages/complete"
fi
browser=$(command -v chromium || echo -)
[ "$browser" != - ] || echo "without chromium (scripts/install-deps): pages are validated, axe-core does not judge them"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
judge() { node "$source/tests/html/validate.mjs" "$packages" "$browser" "$@"; }

# What judges must be able to find fault.
cat >"$folder/bad.html" <<'HTML'
<!DOCTYPE html><html><title>x</title>
<style>
@media (prefers-color-scheme: dark) { p { color: #222; background: #111; } }
@media print { p { color: #ddd; background: #eee; } }
@media (max-width: 400px) { pre { height: 2em; overflow: scroll; } }
</style>
<body><img src="x.png"><p id="a">words<p id="a">words<pre>1
2
3
4</pre>
HTML
if judge "$folder/bad.html" >"$folder/told"; then
  echo "a page full of faults passed"
  exit 1
fi
faults=(no-dup-id)
[ "$browser" = - ] || faults+=("light: image-alt" "dark: color-contrast" "phone: scrollable-region" "print: color-contrast")
for fault in "${faults[@]}"; do
  grep -q "$fault" "$folder/told" || { echo "not found on a page that has it: $fault"; exit 1; }
done
rm "$folder/bad.html"

if [ $# -gt 0 ]; then
  "$program" render "$@" --to html -o "$folder/"
else
  # The same small resolution in six languages side by side, in one of them from the right, and the examples.
  frames=("$source"/tests/support/frames/{en,fr,es,ru,ar,zh}.xml)
  "$program" render "$source"/tests/support/frames/ar.xml "$source"/examples/*.xml --to html -o "$folder/"
  "$program" render "${frames[@]}" --to html -o "$folder/six-languages.html"
  "$program" compare "$source"/examples/A_RES_{58_143,60_139}.xml --to html -o "$folder/comparison.html" || [ $? -eq 1 ]
  corpus=${RESOLUTE_SHARED:-$source/../shared}/corpus
  if [ -d "$corpus" ]; then
    # Every so many of the published documents: all organs, languages, years.
    mapfile -t files < <(find "$corpus" -name '*.xml' | LC_ALL=C sort | awk 'NR % 500 == 75')
    "$program" render "${files[@]}" --to html -o "$folder/published/"
  else
    echo "without the published documents: they are not at $corpus (set RESOLUTE_SHARED)"
  fi
fi
mapfile -t pages < <(find "$folder" -name '*.html' | LC_ALL=C sort)
judge "${pages[@]}"

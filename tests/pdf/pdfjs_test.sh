#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# pdf.js shows the structure of the sample pages: pdfjs_test.sh WRITE_SAMPLE FOLDER, where it is installed into the
# folder when it is not there yet; skipped (77) without node or network.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
write_sample=$1 folder=$2
command -v node > /dev/null && command -v npm > /dev/null || exit 77
package=$folder/node_modules/pdfjs-dist
if [ ! -e "$package/legacy/build/pdf.mjs" ]; then
  npm install --prefix "$folder" --no-audit --no-fund --silent --omit=optional pdfjs-dist@4.10.38 || exit 77
fi
sample=$folder/sample.pdf found=$folder/found.txt
"$write_sample" "$sample"
node "$here/pdfjs_tree.mjs" "$package" "$sample" > "$found"
for expected in 'language en, title Résolution <test> & co, marked true' 'page 2' 'Root' 'H1' 'Figure (Emblem)' 'LBody' \
    'Reference' 'Link' 'Note' 'Table' 'TH'; do
  grep -qF -- "$expected" "$found" || { echo "pdf.js does not show: $expected"; cat "$found"; exit 1; }
done

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What qpdf and poppler read in the sample pages: readers_test.sh WRITE_SAMPLE
set -eu
write_sample=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

expect() {  # expect FILE TEXT: a line of FILE holds TEXT
  grep -qF -- "$2" "$1" || { echo "not found in $1: $2"; cat "$1"; exit 1; }
}

"$write_sample" sample.pdf
"$write_sample" again.pdf
cmp sample.pdf again.pdf

qpdf --check sample.pdf > qpdf.txt
expect qpdf.txt 'No syntax or stream encoding errors found'

pdffonts sample.pdf > fonts.txt
expect fonts.txt '+LiberationSerif'
# Of each font the columns emb, sub and uni say yes.
if tail -n +3 fonts.txt | grep -vE 'yes +yes +yes'; then echo 'not embedded, cut or readable'; exit 1; fi

pdfinfo sample.pdf > info.txt
expect info.txt 'Résolution <test> & co'
expect info.txt 'Tagged:          yes'
expect info.txt 'Pages:           2'

pdftotext -raw sample.pdf text.txt
expect text.txt '78/101. Title of the'
expect text.txt 'Affirms the office (final) and its efforts,'
expect text.txt '70/1 of 25 September 2015, and further'
expect text.txt 'resolves to go on with it on page two.'
expect text.txt 'Генеральная Ассамблея,'

pdfinfo -struct-text sample.pdf > tree.txt
expect tree.txt '"78/101. Title of the resolution"'
expect tree.txt 'Note <note-1>'
expect tree.txt '"resolution 70/1"'
if grep 'A/RES/78/101' tree.txt; then echo 'a running header is in the structure tree'; exit 1; fi

"$write_sample" with-source.pdf source.xml
pdfdetach -list with-source.pdf > attached.txt
expect attached.txt 'source.xml'

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# PDFBox Preflight, which knows PDF/A-1b only, finds in the sample nothing but what part 2 does otherwise:
# preflight_test.sh WRITE_SAMPLE; skipped (77) where Debian's libpdfbox2-java is not installed.
set -eu
jars=/usr/share/java
main=org.apache.pdfbox.preflight.Validator_A1b
command -v java > /dev/null && [ -e $jars/preflight.jar ] || exit 77
for jar in preflight pdfbox2 fontbox2 xmpbox pdfbox2-tools jaxb-api javax.activation commons-io \
    commons-logging; do
  path=${path:-}$jars/$jar.jar:
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" "$folder/sample.pdf"
java -cp "$path" $main "$folder/sample.pdf" > "$folder/found.txt" 2>&1 || true
# 1.4: a cross-reference stream; 3.1.11: no CIDSet; 7.11.2: the part is not 1.
if grep -E '^[0-9]' "$folder/found.txt" | grep -vE '^(1\.4|3\.1\.11|7\.11\.2) :'; then exit 1; fi
grep -q '^7\.11\.2 :' "$folder/found.txt" || { cat "$folder/found.txt"; exit 1; }

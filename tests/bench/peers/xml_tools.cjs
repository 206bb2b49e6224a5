// SPDX-License-Identifier: Apache-2.0
// What @xml-tools, the library that servers for XML on npm are made of, takes to read a text after each key: concrete syntax, tree,
// well-formedness. `node xml_tools.cjs PACKAGES FILE TIMES` prints milliseconds of the processor, one a line.
const { readFileSync } = require('node:fs');
const path = require('node:path');

const [packages, file, times] = process.argv.slice(2);
const load = (name) => require(path.join(packages, 'node_modules', '@xml-tools', name));
const { parse } = load('parser');
const { buildAst } = load('ast');
const { checkConstraints } = load('constraints');

const text = readFileSync(file, 'utf8');
const place = text.indexOf(' ', text.indexOf('<p>', text.length / 2));
for (let typed = 0; typed < Number(times); ++typed) {
  const changed = text.slice(0, place) + 'a'.repeat(typed % 12) + text.slice(place);
  const begun = process.cpuUsage();
  const read = parse(changed);
  checkConstraints(buildAst(read.cst, read.tokenVector));
  const { user, system } = process.cpuUsage(begun);
  console.log((user + system) / 1000);
}

// SPDX-License-Identifier: Apache-2.0
// Milliseconds, of the clock and of the processor, of each compilation to PDF: `node typst.mjs SOURCE ROUNDS FONTS OUTPUT evict|keep`.
import {readFileSync, writeFileSync} from 'node:fs';
import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler';

const [source, rounds, fonts, output, memory] = process.argv.slice(2);
const compiler = NodeCompiler.create({workspace: '.', fontArgs: [{fontPaths: [fonts]}]});
const mainFileContent = readFileSync(source, 'utf8');
const times = [];
for (let round = 0; round <= Number(rounds); ++round) {
  if (memory === 'evict') compiler.evictCache(0);
  const busy = process.cpuUsage();
  const begin = performance.now();
  const bytes = compiler.pdf({mainFileContent});
  const {user, system} = process.cpuUsage(busy);
  times.push(`${performance.now() - begin} ${(user + system) / 1000}`);
  if (round === 0) writeFileSync(output, bytes);
}
console.log(times.slice(1).join(' '));  // the first loads the fonts

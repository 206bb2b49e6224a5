// SPDX-License-Identifier: Apache-2.0
// Prints what pdf.js finds in a file: the language and title, then the roles of the structure of each page.
// pdfjs_tree.mjs FOLDER_OF_PDFJS FILE
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(path.join(folder, "legacy/build/pdf.mjs")).href);

function show(node, depth) {
  if (node.role) {
    const words = node.alt ? ` (${node.alt})` : "";
    console.log(`${"  ".repeat(depth)}${node.role}${words}`);
  }
  for (const child of node.children ?? []) show(child, depth + 1);
}

const pdf = await getDocument({ data: new Uint8Array(fs.readFileSync(file)), verbosity: 0 }).promise;
const { info } = await pdf.getMetadata();
const { Marked: marked } = (await pdf.getMarkInfo()) ?? {};
console.log(`language ${info.Language}, title ${info.Title}, marked ${marked}`);
for (let number = 1; number <= pdf.numPages; ++number) {
  const page = await pdf.getPage(number);
  console.log(`page ${number}`);
  const tree = await page.getStructTree();
  if (tree) show(tree, 0);
}
await pdf.destroy();

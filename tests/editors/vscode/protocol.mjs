// SPDX-License-Identifier: Apache-2.0
// Holds recorded messages against the protocol as its own package for TypeScript declares it: `node protocol.mjs PACKAGES LOG…`. Needs
// nothing but npm, where conform.py needs the definition in JSON.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [packages, ...logs] = process.argv.slice(2);
const load = createRequire(path.join(packages, 'package.json'));

// What editors say that the protocol does not know; nothing of ours stands here.
const oddities = new Set(['hierarchicalWorkspaceSymbolSupport', 'callHierarchy']); // Neovim 0.7

/** The arguments of a generic type, `A, B | C<D, E>`, cut at the commas that stand in no bracket. */
function cut(words) {
  const parts = [''];
  let depth = 0;
  for (const letter of words) {
    if ('<([{'.includes(letter)) ++depth;
    if ('>)]}'.includes(letter)) --depth;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((each) => each.trim());
}

/** Types of the params and results of all methods, as TypeScript. */
function declarations() {
  const folder = path.join(packages, 'node_modules', 'vscode-languageserver-protocol', 'lib', 'common');
  const lines = [];
  const requests = new Set();
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.d.ts'))) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const found = text.matchAll(/const method: '([^']+)';[^}]*?const type: Protocol(Request|Notification)Type(0?)<([^;]*)>;/g);
    for (const [, method, kind, bare, words] of found) {
      const parts = cut(words).map((each) => each.replace(/\b[A-Z]\w*/g, 'p.$&'));
      if (!bare) lines.push(`  '${method} params': ${parts.shift()};`);
      if (kind === 'Request') {
        requests.add(method);
        lines.push(`  '${method} result': ${parts[0]};`);
      }
    }
  }
  return { text: `import * as p from 'vscode-languageserver-protocol';\nexport interface All {\n${lines.join('\n')}\n}\n`, requests };
}

/** JSON Schema of all of them; numbers have the limits that TypeScript cannot say. */
function schema(text) {
  const source = path.join(packages, 'all.ts');
  const made = path.join(packages, 'schema.json');
  if (!existsSync(made)) {
    writeFileSync(source, text);
    const configuration = path.join(packages, 'tsconfig.json');
    const compilerOptions = { module: 'Node16', moduleResolution: 'Node16', strict: true, skipLibCheck: true, target: 'ES2022' };
    writeFileSync(configuration, JSON.stringify({ compilerOptions, files: ['all.ts'] }));
    const { createGenerator } = load('ts-json-schema-generator');
    const options = { path: source, tsconfig: configuration, type: 'All', skipTypeCheck: true, additionalProperties: false };
    const result = createGenerator(options).createSchema('All');
    result.definitions.uinteger = { type: 'integer', minimum: 0, maximum: 2 ** 31 - 1 };
    result.definitions.integer = { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
    writeFileSync(made, JSON.stringify(result));
  }
  return JSON.parse(readFileSync(made, 'utf8'));
}

const { text, requests } = declarations();
const Ajv = load('ajv').default;
const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true });
const all = schema(text);
ajv.addSchema(all, 'all');
const compiled = new Map();

/** Why a value is none that stands at `key`, or nothing. */
function problem(key, value) {
  if (!(key in all.definitions.All.properties)) return `there is no ${key}`;
  if (!compiled.has(key)) {
    const name = encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
    compiled.set(key, ajv.compile({ $ref: `all#/definitions/All/properties/${name}` }));
  }
  const validate = compiled.get(key);
  if (validate(value)) return undefined;
  const odd = validate.errors.every((each) => oddities.has(each.params.additionalProperty));
  return odd ? undefined : `${key}${validate.errors[0].instancePath} ${validate.errors[0].message} ${JSON.stringify(validate.errors[0].params)}`;
}

function problems(lines) {
  const asked = { editor: new Map(), server: new Map() };
  return lines.flatMap((line, number) => {
    const { from, message } = JSON.parse(line);
    const other = asked[from === 'editor' ? 'server' : 'editor'];
    let found;
    if (message.method !== undefined) {
      if (message.id !== undefined) asked[from].set(message.id, message.method);
      const ours = /^(\$|resolute)\//.test(message.method);
      if (!ours && message.params !== undefined && message.params !== null) found = problem(`${message.method} params`, message.params);
    } else if ('result' in message && requests.has(other.get(message.id))) {
      found = problem(`${other.get(message.id)} result`, message.result);
    }
    return found ? [`${number + 1}: the ${from}: ${found}`] : [];
  });
}

/** A check that finds nothing wrong anywhere is none: it must tell these. */
function tellsFaults() {
  const at = (line, character) => ({ line, character });
  const range = { start: at(0, 0), end: at(0, 1) };
  const published = (diagnostic) => ['textDocument/publishDiagnostics params', { uri: 'file:///a', diagnostics: [diagnostic] }];
  const faults = [
    published({ range, message: 'a', severity: 9 }),
    published({ message: 'a' }),
    published({ range: { start: at(-1, 0), end: at(0, 1) }, message: 'a' }),
    published({ range: { start: at(0, 1.5), end: at(0, 2) }, message: 'a' }),
    published({ range, message: 'a', colour: 'red' }),
    ['textDocument/hover result', { contents: 7 }],
  ];
  return faults.every(([key, value]) => problem(key, value)) && !problem(...published({ range, message: 'a', severity: 1 }));
}

if (!tellsFaults()) throw new Error('faults that are put in are not found');
let failed = false;
for (const log of logs) {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  const found = problems(lines);
  for (const each of found.slice(0, 20)) console.error(`${path.basename(log)}:${each}`);
  console.log(`${path.basename(log)}: ${lines.length} messages, ${found.length} that deviate from the protocol's package`);
  failed ||= found.length > 0;
}
process.exit(failed ? 1 : 0);

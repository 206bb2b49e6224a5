// SPDX-License-Identifier: Apache-2.0
// code-server with the extension in it, and a page that shows it.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';

const quiet = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
};

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts everything; `workspace` is the folder that is open. What it gives back has `page` and `stop`, and `setProgram`,
 * which changes the setting of the program from `wrapper`. */
export async function startSession({ source, program, packages, extension, folder, workspace }) {
  // The program by its name in a folder of its own; all that it and the editor say is written down.
  const log = path.join(folder, 'messages.jsonl');
  const recorder = path.join(source, 'tests', 'editors', 'record.py');
  const wrapper = path.join(folder, 'resolute');
  writeFileSync(wrapper, `#!/bin/sh\nexec python3 -B '${recorder}' '${log}' '${program}' "$@"\n`);
  chmodSync(wrapper, 0o755);

  const data = path.join(folder, 'data');
  const places = ['User', 'Machine'].map((each) => path.join(data, each));
  for (const place of places) mkdirSync(place, { recursive: true });
  // Settings of the machine are read from the second place only.
  const setProgram = (name) => {
    const settings = JSON.stringify({ ...quiet, 'resolute.path': name }, null, 2);
    for (const place of places) writeFileSync(path.join(place, 'settings.json'), settings);
  };
  setProgram(wrapper);
  const config = path.join(folder, 'config.yaml');
  writeFileSync(config, '');
  const entry = path.join(packages, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
  const common = [entry, '--config', config, '--user-data-dir', data, '--extensions-dir', path.join(folder, 'extensions')];
  const environment = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  const output = openSync(path.join(folder, 'code-server.log'), 'a');
  const stdio = ['ignore', output, output];
  execFileSync(process.execPath, [...common, '--install-extension', extension], { env: environment, stdio });

  const port = await freePort();
  const words = ['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check'];
  const server = spawn(process.execPath, [...common, ...words, '--disable-workspace-trust', workspace], { env: environment, stdio });
  const { chromium } = createRequire(path.join(packages, 'package.json'))('playwright-core');
  let browser;
  const stop = async () => {
    await browser?.close();
    server.kill();
  };
  try {
    await waitFor('code-server', 30_000, () => fetch(`http://127.0.0.1:${port}/healthz`).then((each) => each.ok, () => false));
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, colorScheme: 'light' });
    // Nothing is asked of the world outside; webviews are served under names of their own by a worker.
    await context.route((url) => url.protocol.startsWith('http') && !/^(127\.0\.0\.1|.*\.vscode-cdn\.net|.*\.vscode-resource\..*)$/.test(url.hostname),
      (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`);
    return { page, stop, setProgram, wrapper };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks until the answer is true; `what` is told where it never is. */
export async function waitFor(what, limit, ask) {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${limit} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// SPDX-License-Identifier: Apache-2.0
// What the extension does, seen from outside: `node drive.mjs SOURCE PROGRAM PACKAGES EXTENSION FOLDER`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startSession, waitFor } from './session.mjs';
import { Workbench } from './workbench.mjs';

const [source, program, packages, extension, folder] = process.argv.slice(2);
const limit = 40_000;

// A letter of two bytes and one of two units of UTF-16 stand before the fault.
const right = readFileSync(path.join(source, 'examples', 'draft-resolution.xml'), 'utf8');
const sentence = '<p><i>Recalling</i> its';
const wrong = right.replace(sentence, '<p><i>Recalling</i> é𝄞 the the its');
const fixed = right.replace(sentence, '<p><i>Recalling</i> é𝄞 the its');
assert.ok(wrong !== right && fixed !== right);
const line = wrong.slice(0, wrong.indexOf('the the')).split('\n').length;
// The window counts characters, the list of problems units of UTF-16.
const before = wrong.split('\n')[line - 1].split('the the')[0];
const column = [...before].length + 1;

const workspace = path.join(folder, 'workspace');
mkdirSync(workspace);
const file = path.join(workspace, 'draft.xml');
writeFileSync(file, wrong);
writeFileSync(path.join(workspace, 'other.xml'), '<?xml version="1.0"?>\n<list><item>the the</item></list>\n');
writeFileSync(path.join(workspace, 'act.xml'), '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"/></akomaNtoso>\n');

writeFileSync(path.join(workspace, 'closed.xml'), right.replace('<num>2.</num>', '<num>7.</num>'));
assert.ok(right.includes('free and equal access'));
writeFileSync(path.join(workspace, 'older.xml'), right.replace('free and equal access', 'free and unequal access'));
execFileSync(program, ['render', path.join(source, 'examples', 'draft-resolution.xml'), '--to', 'text', '-o', path.join(workspace, 'text.txt')]);

const onDisk = () => readFileSync(file, 'utf8');

async function otherFilesAreLeftAlone(workbench) {
  for (const name of ['other.xml', 'act.xml']) {
    await workbench.open(name);
    await waitFor(`${name} is XML`, limit, async () => (await workbench.page.locator('#status\\.editor\\.mode').innerText()) === 'XML');
    assert.equal(await workbench.page.locator('.squiggly-error, .squiggly-warning').count(), 0);
  }
}

async function findingsAreShown(workbench) {
  const { page } = workbench;
  await workbench.open('draft.xml');
  await waitFor('the language is told by the root', limit,
    async () => (await page.locator('#status\\.editor\\.mode').innerText()) === 'UN Resolution');
  await workbench.go(line, column);
  await page.waitForSelector('.squiggly-warning, .squiggly-error', { timeout: limit });
  const rows = await waitFor('a row of problems', limit, async () => {
    const found = (await workbench.problems()).filter((each) => each.includes('EDIT005'));
    return found.length && found;
  });
  assert.equal(rows.length, 1);
  assert.match(rows[0], new RegExp(`Ln ${line}, Col ${before.length + 1}\\b`));
  await waitFor('the problems in the bar', limit, async () => (await workbench.status('problems')).includes('1 problem'));
  await waitFor('the stage in the bar', limit, async () => (await workbench.status('stage')) === 'draft');
  await workbench.screenshot('findings');
}

async function hoverTells(workbench) {
  const { page } = workbench;
  await page.locator('.squiggly-warning, .squiggly-error').first().hover({ force: true });
  const hover = page.locator('.monaco-hover:visible', { hasText: 'EDIT005' });
  await hover.first().waitFor({ timeout: limit });
  await workbench.screenshot('hover');
  await page.keyboard.press('Escape');
}

async function aFixIsMade(workbench) {
  const { page } = workbench;
  await page.locator('.monaco-editor .view-lines').first().click();
  await workbench.go(line, column + 5);
  const offered = await workbench.fixes();
  await workbench.screenshot('fixes');
  await offered.filter({ hasText: /remove|delete|once/i }).first().click();
  await waitFor('the problem goes', limit, async () => !(await workbench.problems()).some((each) => each.includes('EDIT005')));
  await workbench.save();
  await waitFor('the file is saved', limit, () => onDisk() !== wrong);
  assert.equal(onDisk(), fixed);
}

async function completionKnowsThePlace(workbench) {
  const { page } = workbench;
  const last = fixed.split('\n').findLastIndex((each) => each.includes('</paragraph>')) + 1;
  await workbench.go(last, 100);
  await page.keyboard.press('Enter');
  const offered = await workbench.complete();
  const words = await offered.allInnerTexts();
  assert.match(words[0], /^paragraph \d+\./, words.join(' | '));
  await workbench.screenshot('completion');
  await workbench.insert('paragraph ');
  await workbench.insert('Requests', 'Req');
  await waitFor('what is incomplete is told', limit, async () => (await workbench.status('problems')).includes('problem'));
  await workbench.screenshot('completed');
  await workbench.command('File: Revert File');
  await waitFor('the file is as it was', limit, async () => (await workbench.status('problems')).includes('no problems'));
}

async function thePreviewFollows(workbench) {
  const { page } = workbench;
  await workbench.go(line, column);
  await workbench.command('resolute: Open preview to the side');
  const preview = await workbench.webview('[data-line]');
  const marked = preview.locator('.written-in');
  await waitFor('the paragraph of the cursor is marked', limit, async () => (await marked.allInnerTexts()).join().includes('70/1'));
  await workbench.screenshot('preview');

  // What is typed is seen, although it is not saved.
  await page.keyboard.type('sunlit ');
  await waitFor('what is typed is seen', limit, async () => (await marked.innerText()).includes('sunlit'));
  assert.equal(onDisk(), fixed);

  const last = fixed.split('\n').findLastIndex((each) => each.includes('<p>')) + 1;
  await workbench.go(last);
  await waitFor('the preview follows', limit, async () => (await marked.innerText()).includes('Decides to include'));

  const block = preview.locator('[data-line]', { hasText: 'lifelong learning' }).first();
  const wanted = Number(await block.getAttribute('data-line')) + 1;
  await block.click();
  await waitFor('a click leads to the text', limit, async () => (await workbench.cursor())?.line === wanted);
  await workbench.screenshot('preview-clicked');
  await workbench.command('File: Revert File');
  await workbench.command('View: Close All Editors');
}

/** Files that are not open are checked too, and a text is imported. */
async function aFolderIsCheckedAndATextImported(workbench) {
  await workbench.command('resolute: Check all files of the workspace');
  await waitFor('problems of a file that is not open', limit, async () =>
    (await workbench.problems()).some((each) => each.includes('NUM002')));
  assert.ok(!(await workbench.problems()).some((each) => /^(act|other)\.xml/.test(each)), 'other XML is left alone');
  await workbench.command('resolute: Import a text or Word file');
  await workbench.chooseFile(path.join(workspace, 'text.txt'));
  await workbench.page.waitForSelector('.tab.active[data-resource-name="text.xml"]', { timeout: limit });
  await waitFor('what is imported is a resolution', limit, async () =>
    (await workbench.page.locator('.view-lines').first().innerText()).includes('akomaNtoso'));
  await workbench.screenshot('imported');
  await workbench.save();
  await waitFor('it is saved', limit, () => existsSync(path.join(workspace, 'text.xml')));
}

/** Paragraphs and a footnote, written by someone who knows no XML: what is typed are words. */
async function aNewUserDrafts(workbench) {
  const { page } = workbench;
  await page.keyboard.press('Control+b'); // more room
  if (await page.locator('.markers-panel').isVisible()) await page.keyboard.press('Control+j');
  await workbench.command('resolute: New draft');
  await workbench.choose('General Assembly: draft resolution');
  await workbench.choose('English');
  await workbench.fillIn('the title', 'Rights of the child');
  await workbench.fillIn('the symbol', 'A/C.3/81/L.20');
  await waitFor('a draft without problems', limit, async () => (await workbench.status('problems')).includes('no problems'));
  await workbench.command('resolute: Open preview to the side');
  const preview = await workbench.webview('[data-line]');
  await workbench.screenshot('new-draft');

  // A paragraph of the preamble, with a footnote, behind the first, where the cursor stands; metadata and masthead are folded away.
  const shown = await page.locator('.editor-group-container').first().locator('.view-lines').first().innerText();
  assert.ok(shown.includes('akomaNtoso') && shown.includes('preamble') && !shown.includes('FRBRExpression'), shown);
  await page.keyboard.press('Enter');
  await workbench.insert('paragraph of the preamble');
  await workbench.screenshot('new-preamble');
  await workbench.chooseWord('Noting with concern', 'Noting with c'); // goes on to where the rest stands
  await page.keyboard.type('that many children have no library within reach, as the Convention on the Rights of the Child');
  await page.keyboard.type('<');
  await workbench.insert('footnote 1');
  await page.keyboard.type('United Nations, Treaty Series, vol. 1577, No. 27531');
  await workbench.screenshot('new-footnote');

  // An operative paragraph between the others, and one behind them.
  await workbench.lineAfter('Secretary-General;', 2);
  await workbench.insert('paragraph 2.');
  await workbench.complete();
  await page.keyboard.type('Req', { delay: 50 });
  await workbench.screenshot('new-opening-words');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' the Secretary-General to report to it on the rights of the child');
  await workbench.lineAfter('to report to it', 2);
  await workbench.insert('paragraph 3.');
  await workbench.insert('Invites', 'Inv');
  await page.keyboard.type(' Member States to open libraries for children');
  const told = async (code) => (await workbench.problems()).some((each) => each.includes(code));
  for (const code of ['NOTE004', 'NUM002', 'EDIT002']) await waitFor(`${code} appears`, limit, () => told(code));
  await workbench.screenshot('new-problems');

  await workbench.command('resolute: Fix all that is sure');
  await waitFor('what is sure is put right', limit, async () => (await workbench.problems()).length === 2);
  await workbench.find('Treaty Series');
  const offered = await workbench.fixes();
  await workbench.screenshot('new-last-problem');
  await offered.filter({ hasText: 'italics' }).first().click();
  await waitFor('no problems remain', limit, async () => (await workbench.status('problems')).includes('no problems'));
  await workbench.save();
  const saved = path.join(workspace, 'A-C.3-81-L.20.xml');
  await waitFor('the draft is saved', limit, () => existsSync(saved) && statSync(saved).size > 0);
  await waitFor('the preview is that of the saved text', limit, async () => (await preview.locator('.stale').count()) === 0);
  assert.equal(execFileSync(program, ['check', saved], { encoding: 'utf8' }), '');

  await workbench.command('resolute: Export as PDF');
  const pdf = saved.replace('.xml', '.pdf');
  await waitFor('the PDF is there', limit, () => existsSync(pdf) && statSync(pdf).size > 0);
  await page.locator('.notification-toast', { hasText: 'Written' }).waitFor({ timeout: limit });
  await workbench.screenshot('new-exported');
  const words = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  const expected = ['Rights of the child', 'Noting with concern that many', '2. Requests the Secretary-General to report',
    '3. Invites Member States', '4. Decides to continue', '1577, No. 27531.'];
  for (const each of expected)
    assert.ok(words.includes(each), words);
  await page.keyboard.press('Control+b');
}

async function aComparisonIsShown(workbench) {
  await workbench.open('closed.xml');
  await workbench.command('resolute: Compare with another version');
  await workbench.chooseFile(path.join(workspace, 'older.xml'));
  const shown = await workbench.webview('ins');
  const words = await shown.locator('body').innerText();
  assert.ok(words.includes('unequal') && words.includes('equal access'), words);
  await workbench.screenshot('compared');
  await workbench.command('View: Close All Editors');
}

async function theStageIsChosen(workbench) {
  await workbench.open('draft.xml');
  await workbench.page.locator('.statusbar-item[id$="resolute.stage"]').click();
  await workbench.choose('as it is published');
  await waitFor('the stage is another', limit, async () => (await workbench.status('stage')) === 'published');
  rmSync(path.join(workspace, '.vscode'), { recursive: true });
  await waitFor('the stage is what the document says', limit, async () => (await workbench.status('stage')) === 'draft');
}

async function theWalkthroughLeads(workbench) {
  await workbench.command('Welcome: Open Walkthrough...');
  await workbench.choose('Draft a resolution');
  await workbench.page.locator('.gettingStartedContainer', { hasText: 'Begin a draft' }).waitFor({ timeout: limit });
  await workbench.page.getByText('Write paragraphs and footnotes').click();
  await workbench.page.waitForTimeout(2000);
  await workbench.screenshot('walkthrough');
  await workbench.command('View: Close All Editors');
}

/** Without the program its absence is told, and the editor goes on; with it again all is as before. */
async function aMissingProgramIsTold(workbench) {
  await workbench.open('closed.xml');
  await waitFor('it is checked', limit, async () => (await workbench.problems()).some((each) => each.includes('NUM002')));
  setProgram('/nowhere/resolute');
  await workbench.page.locator('.notification-toast', { hasText: 'cannot be started' }).waitFor({ timeout: limit });
  await waitFor('the text is not called right', limit, async () => (await workbench.status('problems')).includes('not checked'));
  await workbench.screenshot('no-program');
  setProgram(wrapper);
  await waitFor('it is checked again', limit, async () => (await workbench.status('stage')) === 'draft');
  await waitFor('and told', limit, async () => (await workbench.problems()).some((each) => each.includes('NUM002')));
}

const parts = [
  otherFilesAreLeftAlone, findingsAreShown, hoverTells, aFixIsMade, completionKnowsThePlace, thePreviewFollows, aNewUserDrafts,
  aFolderIsCheckedAndATextImported, aComparisonIsShown, theStageIsChosen, theWalkthroughLeads, aMissingProgramIsTold,
];

const { page, stop, setProgram, wrapper } = await startSession({ source, program, packages, extension, folder, workspace });
const workbench = new Workbench(page, folder);
let status = 0;
try {
  await workbench.ready();
  for (const part of parts.filter((each) => !process.env.ONLY || process.env.ONLY.split(',').includes(each.name))) {
    const begun = Date.now();
    await part(workbench);
    console.log(`${part.name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
} catch (error) {
  await workbench.screenshot('failed').catch(() => undefined);
  console.error(error);
  status = 1;
}
await stop();
process.exit(status);

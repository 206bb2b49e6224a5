// SPDX-License-Identifier: Apache-2.0
// What a user does in the window of Visual Studio Code.
import path from 'node:path';
import { waitFor } from './session.mjs';

const limit = 40_000;

export class Workbench {
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
    this.shots = 0;
  }

  async ready() {
    await this.page.waitForSelector('.monaco-workbench', { timeout: 90_000 });
    await this.page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: limit });
  }

  async screenshot(name) {
    this.shots += 1;
    await this.page.mouse.move(2, 2); // away from what tells more under the pointer
    await this.page.waitForTimeout(500); // until what moves has come to rest
    await this.page.screenshot({ path: path.join(this.folder, `${String(this.shots).padStart(2, '0')}-${name}.png`) });
  }

  /** Opens a file of the workspace by the explorer. */
  async open(name) {
    await this.page.getByRole('treeitem', { name }).first().dblclick();
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`, { timeout: limit });
  }

  /** Runs a command of the palette, which does not know those of extensions at once. */
  async command(words) {
    const input = this.page.locator('.quick-input-widget input').first();
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
    const comes = (locator) => locator.waitFor({ timeout: 3000 }).then(() => true, () => false);
    for (let tries = 0; tries < 8; ++tries) {
      await this.page.keyboard.press('F1');
      if (await comes(input)) {
        await input.fill(`>${words}`);
        if (await comes(row)) return row.click();
      }
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`the palette does not have: ${words}`);
  }

  /** Chooses from a list that is asked for, or fills in the line. */
  async choose(words) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
    await row.waitFor({ timeout: limit });
    await row.click();
  }

  async fillIn(title, words) {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor({ timeout: limit });
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(words);
    await input.press('Enter');
  }

  /** Gives the dialog for files a path; it takes none before it has looked at the folder. */
  async chooseFile(file) {
    const dialog = this.page.locator('.quick-input-widget input').first();
    await dialog.waitFor({ timeout: limit });
    await waitFor(`${file} is chosen`, limit, async () => {
      await dialog.fill(file, { timeout: 2000 }).catch(() => undefined);
      await this.page.waitForTimeout(1000);
      await dialog.press('Enter', { timeout: 2000 }).catch(() => undefined);
      return dialog.waitFor({ state: 'hidden', timeout: 2000 }).then(() => true, () => false);
    });
  }

  /** Puts the cursor on a line and column, counted from 1. */
  async go(line, column = 1) {
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor({ state: 'visible', timeout: limit });
    await input.fill(`:${line}:${column}`);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden', timeout: limit });
  }

  /** Finds words behind the cursor, which then stands behind them. */
  async find(words) {
    await this.page.keyboard.press('Control+f');
    const input = this.page.locator('.find-widget.visible .find-part textarea').first();
    await input.waitFor({ timeout: limit });
    await input.fill(words);
    await this.page.locator('.find-widget.visible .matchesCount', { hasText: / of / }).waitFor({ timeout: limit });
    await input.press('Escape');
    await this.page.keyboard.press('ArrowRight');
    await this.page.waitForTimeout(200);
  }

  /** Begins a line behind that of some words, or behind one further down. */
  async lineAfter(words, further = 0) {
    await this.find(words);
    const { line } = await this.cursor();
    await this.go(line + further, 1000);
    await this.page.keyboard.press('Enter');
  }

  /** The line and column of the cursor, as the bar below tells it. */
  async cursor() {
    const words = await this.page.locator('#status\\.editor\\.selection').innerText();
    const found = /(\d+), \S+ (\d+)/.exec(words);
    return found && { line: Number(found[1]), column: Number(found[2]) };
  }

  async status(name) {
    return this.page.locator(`.statusbar-item[id$="resolute.${name}"]`).innerText({ timeout: limit });
  }

  /** The words of the problems panel, a row each; it is opened where it is not. */
  async problems() {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await this.page.waitForSelector('.markers-panel', { timeout: limit });
    const words = await rows.allInnerTexts();
    await this.page.keyboard.press('Control+1'); // back to the text
    return words;
  }

  /** Opens the menu of quick fixes at the cursor; the first key press may be lost while the answer is on its way. */
  async fixes() {
    for (let tries = 0; ; ++tries) {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+.');
      if (await this.page.waitForSelector('.action-widget', { timeout: 3000 }).catch(() => undefined)) break;
      if (tries > 6) throw new Error('no menu of fixes');
    }
    return this.page.locator('.action-widget .monaco-list-row');
  }

  /** What completion offers at the cursor. */
  async complete() {
    const widget = this.page.locator('.suggest-widget.visible .monaco-list-row');
    for (let tries = 0; ; ++tries) {
      await this.page.keyboard.press('Control+Space');
      if (await widget.first().waitFor({ timeout: 3000 }).then(() => true, () => false)) return widget;
      if (tries > 6) throw new Error('no completion');
      await this.page.keyboard.press('Escape');
    }
  }

  /** Chooses one of them, after its beginning is typed. */
  async insert(words, typed = '') {
    const offered = await this.complete();
    await this.page.keyboard.type(typed, { delay: 30 });
    const row = offered.filter({ hasText: words }).first();
    await row.click({ timeout: limit });
    await row.waitFor({ state: 'hidden', timeout: limit });
  }

  /** Chooses from the words that a snippet offers, which are there already. */
  async chooseWord(words, typed) {
    const row = this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words }).first();
    await this.page.locator('.suggest-widget.visible').waitFor({ timeout: limit });
    await this.page.keyboard.type(typed, { delay: 30 });
    await row.click({ timeout: limit });
    await row.waitFor({ state: 'hidden', timeout: limit });
  }

  async save() {
    await this.page.keyboard.press('Control+s');
  }

  /** The frame of a webview that shows a page; waits until it has something to show. */
  async webview(selector) {
    return waitFor(`a webview with ${selector}`, limit, async () => {
      for (const frame of this.page.frames())
        if (await frame.locator(selector).count().catch(() => 0)) return frame;
      return undefined;
    });
  }
}

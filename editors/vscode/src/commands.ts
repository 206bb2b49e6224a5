// SPDX-License-Identifier: Apache-2.0
// What is done with a whole text: begin, export, import, compare, check a folder.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { farthest, isOurs, isResolution, language } from './recognize';
import { hasCommand, programPath, runProgram, withProgram } from './program';

interface Kind extends vscode.QuickPickItem {
  name: string;
}
const kinds: Kind[] = [
  { label: 'General Assembly: draft resolution', name: 'ga-draft' },
  { label: 'General Assembly: resolution', name: 'ga-resolution' },
  { label: 'Security Council: draft resolution', name: 'sc-draft' },
  { label: 'Security Council: resolution', name: 'sc-resolution' },
  { label: 'Economic and Social Council: draft resolution', name: 'ecosoc-draft' },
  { label: 'Human Rights Council: draft resolution', name: 'hrc-draft' },
  { label: 'General Assembly: decision', name: 'decision' },
  { label: 'Model United Nations: draft resolution', name: 'mun-draft' },
];
const languages: Kind[] = [
  { label: 'English', name: 'en' },
  { label: 'Français', name: 'fr' },
  { label: 'Español', name: 'es' },
  { label: 'Русский', name: 'ru' },
  { label: '中文', name: 'zh' },
  { label: 'العربية', name: 'ar' },
];

export async function newDraft(): Promise<void> {
  const kind = await vscode.window.showQuickPick(kinds, { title: 'New draft (1/4): whose text is it?' });
  if (!kind) return;
  const tongue = await vscode.window.showQuickPick(languages, { title: 'New draft (2/4): in which language?' });
  if (!tongue) return;
  const title = await vscode.window.showInputBox({ title: 'New draft (3/4): the title of the text' });
  if (title === undefined) return;
  const prompt = 'As A/C.3/80/L.20; leave it empty while there is none';
  const symbol = await vscode.window.showInputBox({ title: 'New draft (4/4): the symbol', prompt });
  if (symbol === undefined) return;
  const words = ['new', kind.name, '--lang', tongue.name];
  if (title) words.push('--title', title);
  if (symbol) words.push('--symbol', symbol);
  await withProgram(async () => beginWriting(await openOutput(words, symbol || 'draft')));
}

/** What describes the text and its masthead fold away, and the cursor stands where one goes on: behind the first paragraph. */
async function beginWriting(editor: vscode.TextEditor): Promise<void> {
  const lines = Array.from({ length: editor.document.lineCount }, (_, line) => editor.document.lineAt(line));
  const described = lines.filter((each) => /<(meta|coverPage)\b/.test(each.text)).map((each) => each.lineNumber);
  await vscode.commands.executeCommand('editor.fold', { selectionLines: described });
  const paragraph = lines.find((each) => /<\/(container|paragraph)>/.test(each.text));
  if (!paragraph) return;
  editor.selection = new vscode.Selection(paragraph.range.end, paragraph.range.end);
  editor.revealRange(paragraph.range, vscode.TextEditorRevealType.InCenter);
}

/** Opens what the program writes as a new text; nothing of it is on the disk until it is saved. */
async function openOutput(words: string[], name: string): Promise<vscode.TextEditor> {
  const done = await runProgram(words);
  if (done.status !== 0) throw new Error(done.complaint);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const document = await (folder
    ? openNamed(await freeName(folder, name), done.output)
    : vscode.workspace.openTextDocument({ language, content: done.output }));
  return vscode.window.showTextDocument(document);
}

/** A text that has no file yet, but knows where it will be saved. */
async function openNamed(uri: vscode.Uri, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return vscode.languages.setTextDocumentLanguage(document, language);
}

/** `draft.xml`, or `draft-2.xml` where that is taken, by a file or by a text that has none yet. */
async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const plain = name.replace(/[^\p{L}\p{N}._()-]+/gu, '-');
  for (let number = 1; ; ++number) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? `${plain}.xml` : `${plain}-${number}.xml`);
    const open = vscode.workspace.textDocuments.some((each) => each.uri.path === uri.path);
    const exists = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!open && !exists) return uri;
  }
}

export interface Form {
  to: string;
  ending: string;
  called: string;
}
export const forms: Record<string, Form> = {
  'resolute.exportPdf': { to: 'pdf', ending: 'pdf', called: 'PDF' },
  'resolute.exportText': { to: 'text', ending: 'txt', called: 'Plain text' },
  'resolute.exportWord': { to: 'docx', ending: 'docx', called: 'Word file' },
  'resolute.exportPage': { to: 'html', ending: 'html', called: 'Web page' },
};

/** Beside the file, or where the user wants it for a text that has no file yet. */
async function target(document: vscode.TextDocument, form: Form): Promise<string | undefined> {
  if (document.uri.scheme === 'file') return document.uri.fsPath.replace(/(\.akn)?\.xml$|\.akn$|$/i, `.${form.ending}`);
  const chosen = await vscode.window.showSaveDialog({
    title: `Export as ${form.called}`,
    filters: { [form.called]: [form.ending] },
  });
  return chosen?.fsPath;
}

export async function exportAs(form: Form): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isOurs(document)) return;
  const file = await target(document, form);
  if (!file) return;
  await withProgram(async () => {
    // The text as it stands in the editor, saved or not.
    const done = await runProgram(['render', '-', '--to', form.to, '-o', file], document.getText(), path.dirname(file));
    if (done.status !== 0) throw new Error(done.complaint || `The text cannot be written as ${form.called}.`);
    void offerToOpen(file);
  });
}

async function offerToOpen(file: string): Promise<void> {
  const open = 'Open';
  const chosen = await vscode.window.showInformationMessage(`Written: ${path.basename(file)}`, open);
  if (chosen !== open) return;
  const uri = vscode.Uri.file(file);
  if (file.endsWith('.txt')) await vscode.window.showTextDocument(uri);
  else await vscode.env.openExternal(uri);
}

export async function importFile(chosen?: vscode.Uri): Promise<void> {
  const filters = { 'Texts and Word files': ['docx', 'txt', 'md'], 'All files': ['*'] };
  const file = chosen ?? (await vscode.window.showOpenDialog({ title: 'Import', filters }))?.[0];
  if (!file) return;
  await withProgram(async () => {
    await openOutput(['import', file.fsPath, '-o', '-'], path.parse(file.path).name);
  });
}

export async function compare(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isOurs(document)) return;
  await withProgram(async () => {
    if (!(await hasCommand('compare'))) throw new Error('This version of resolute does not compare.');
    if (document.isUntitled || document.isDirty) throw new Error('Save the text first: files are compared.');
    const filters = { Resolutions: ['xml', 'akn', 'docx', 'txt'] };
    const older = (await vscode.window.showOpenDialog({ title: 'The older version', filters }))?.[0];
    if (!older) return;
    const done = await runProgram(['compare', older.fsPath, document.uri.fsPath, '--to', 'html', '-o', '-']);
    if (done.status > 1) throw new Error(done.complaint);
    const title = `${path.basename(older.fsPath)} ↔ ${path.basename(document.uri.fsPath)}`;
    const panel = vscode.window.createWebviewPanel('resolute.compare', title, vscode.ViewColumn.Beside);
    panel.webview.html = withoutScripts(done.output);
  });
}

/** A page of ours as a webview may show it: it loads nothing. */
function withoutScripts(html: string): string {
  const policy = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";
  return html.replace(/<head>/i, `<head>\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** The task that checks files; its findings go to the problems of those that are not open. */
function checkTask(folder: vscode.WorkspaceFolder, definition: vscode.TaskDefinition, paths: string[]): vscode.Task {
  const words = ['check', '--format', 'concise', ...paths];
  const execution = new vscode.ProcessExecution(programPath(), words, { cwd: folder.uri.fsPath });
  return new vscode.Task(definition, folder, 'check', 'resolute', execution, '$resolute');
}

const plainCheck = { type: 'resolute', command: 'check' };

/** The resolutions below a folder, one path a line; nothing where there are none. Other XML files are none of our business. */
async function resolutionsIn(folder: vscode.WorkspaceFolder): Promise<string> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*.{xml,akn}'));
  const ours = await Promise.all(
    found.map(async (file) => {
      const text = Buffer.from(await vscode.workspace.fs.readFile(file)).toString('utf8', 0, farthest);
      return isResolution(text) ? file.fsPath : undefined;
    }),
  );
  return ours.filter((each) => each !== undefined).join('\n');
}

export async function checkWorkspace(): Promise<void> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const paths = await resolutionsIn(folder);
    if (!paths) continue;
    // As a list in a file: a command line may not be as long as that.
    const place = await mkdtemp(path.join(tmpdir(), 'resolute-'));
    const list = path.join(place, 'list');
    await writeFile(list, paths + '\n');
    const running = await vscode.tasks.executeTask(checkTask(folder, plainCheck, [`@${list}`]));
    const ended = vscode.tasks.onDidEndTask((event) => {
      if (event.execution !== running) return;
      ended.dispose();
      void rm(place, { recursive: true });
    });
  }
}

export const taskProvider: vscode.TaskProvider = {
  provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => checkTask(folder, plainCheck, ['.'])),
  resolveTask: (task) => {
    const scope = task.scope;
    const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
    return folder && checkTask(folder, task.definition, task.definition.paths ?? ['.']);
  },
};

// SPDX-License-Identifier: Apache-2.0
import * as vscode from 'vscode';
import { checkWorkspace, compare, exportAs, forms, importFile, newDraft, taskProvider } from './commands';
import { Previews } from './preview';
import { isOurs, recognizeDocuments } from './recognize';
import { Server } from './server';
import { chooseStage, showStatus } from './status';

let server: Server | undefined;

/** Makes the changes of the text that need no second look. */
async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.resolute', apply: 'first' });
}

export function activate(context: vscode.ExtensionContext): void {
  const own = (server = new Server());
  const previews = new Previews(own, context.extensionUri);
  const commands: Record<string, (argument?: vscode.Uri) => unknown> = {
    'resolute.newDraft': newDraft,
    'resolute.preview': () => previews.show(),
    'resolute.check': checkWorkspace,
    'resolute.fixAll': fixAll,
    'resolute.import': importFile,
    'resolute.compare': compare,
    'resolute.chooseStage': chooseStage,
    'resolute.restart': () => own.restart(),
    'resolute.showOutput': () => own.showOutput(),
  };
  for (const [name, form] of Object.entries(forms)) commands[name] = () => exportAs(form);
  for (const [name, work] of Object.entries(commands))
    context.subscriptions.push(vscode.commands.registerCommand(name, work));

  // Whoever never opens a resolution never hears of us: any XML file activates the extension.
  const startFor = (document: vscode.TextDocument): void => {
    if (isOurs(document)) void own.startOnce();
  };
  vscode.workspace.textDocuments.forEach(startFor);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startFor),
    recognizeDocuments(),
    showStatus(own),
    vscode.tasks.registerTaskProvider('resolute', taskProvider),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('resolute.path')) void own.restart();
      else if (['stage', 'select', 'ignore'].some((each) => event.affectsConfiguration(`resolute.${each}`)))
        void own.tellSettings();
    }),
  );
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

// SPDX-License-Identifier: Apache-2.0
// The bar below the window: how many problems the text has, and at which stage it is checked.
import * as vscode from 'vscode';
import { isOurs } from './recognize';
import { Server } from './server';

const stages = [
  { label: 'As the document says', name: '' },
  { label: 'Draft', name: 'draft', description: 'while the text is being written' },
  { label: 'Submission', name: 'submission', description: 'as the secretariat sees it when it is handed in' },
  { label: 'Adopted', name: 'adopted', description: 'with a number of its own' },
  { label: 'Published', name: 'published', description: 'as it is published' },
];

export async function chooseStage(): Promise<void> {
  const chosen = await vscode.window.showQuickPick(stages, { title: 'How far have the texts come?' });
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  if (chosen) await vscode.workspace.getConfiguration('resolute').update('stage', chosen.name, target);
}

function problemsInWords(count: number): string {
  if (count === 0) return '$(check) no problems';
  return count === 1 ? '$(warning) 1 problem' : `$(warning) ${count} problems`;
}

/** Problems are what would make `resolute check` fail: hints are none. */
function countProblems(found: readonly vscode.Diagnostic[]): number {
  return found.filter((each) => each.severity <= vscode.DiagnosticSeverity.Warning && each.source === 'resolute').length;
}

export function showStatus(server: Server): vscode.Disposable {
  const problems = vscode.window.createStatusBarItem('resolute.problems', vscode.StatusBarAlignment.Right, 101);
  const stage = vscode.window.createStatusBarItem('resolute.stage', vscode.StatusBarAlignment.Right, 100);
  problems.name = 'Resolute: problems';
  problems.tooltip = 'What resolute finds in this text';
  problems.command = 'workbench.actions.view.problems';
  stage.name = 'Resolute: stage';
  stage.tooltip = 'The stage that this text is checked at; click to choose';
  stage.command = 'resolute.chooseStage';

  const show = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOurs(document)) {
      problems.hide();
      stage.hide();
      return;
    }
    const found = vscode.languages.getDiagnostics(document.uri);
    problems.text = server.running ? problemsInWords(countProblems(found)) : '$(circle-slash) not checked';
    problems.show();
    const name = await server.stage(document).catch(() => undefined);
    if (vscode.window.activeTextEditor?.document !== document) return;
    stage.text = name ?? '';
    if (name) stage.show();
    else stage.hide();
  };
  const concerned = (uris: readonly vscode.Uri[]): boolean => {
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    return uris.some((each) => each.toString() === active);
  };
  void show();
  return vscode.Disposable.from(
    problems,
    stage,
    server.onRestart(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.languages.onDidChangeDiagnostics((event) => concerned(event.uris) && show()),
  );
}

// SPDX-License-Identifier: Apache-2.0
// Which documents are ours: those in the language `un-resolution`. An XML file becomes one by its root.
import * as vscode from 'vscode';

export const language = 'un-resolution';

export function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === language;
}

/** Where the root must begin, in characters. Comments and instructions may stand before it. */
export const farthest = 20_000;

/**
 * Whether a text has the root `akomaNtoso`, in whatever prefix, and in it one of the kinds that the United Nations
 * publish, or nothing yet. Bills, acts and judgments of States are not ours.
 */
export function isResolution(text: string): boolean {
  const bare = text.slice(0, farthest).replace(/<!--[^]*?(-->|$)|<\?[^]*?(\?>|$)|<!DOCTYPE[^>[]*(\[[^\]]*\])?\s*>/g, '');
  const found = /^\s*<(?:[\w.-]+:)?akomaNtoso(?=[\s>/])[^>]*>?\s*(?:<(?:[\w.-]+:)?([\w.-]+))?/.exec(bare);
  return found !== null && [undefined, 'statement', 'doc', 'documentCollection'].includes(found[1]);
}

// Each document is changed once, so that whoever chooses XML for it by hand gets XML.
const changed = new WeakSet<vscode.TextDocument>();

function recognize(document: vscode.TextDocument): void {
  const wanted = vscode.workspace.getConfiguration('resolute').get<boolean>('recognizeByRoot');
  if (!wanted || document.languageId !== 'xml' || changed.has(document)) return;
  if (!['file', 'untitled'].includes(document.uri.scheme) || !isResolution(document.getText(start))) return;
  changed.add(document);
  void vscode.languages.setTextDocumentLanguage(document, language);
}

const start = new vscode.Range(0, 0, 400, 0);

export function recognizeDocuments(): vscode.Disposable {
  vscode.workspace.textDocuments.forEach(recognize);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(recognize),
    vscode.workspace.onDidChangeTextDocument((event) => recognize(event.document)),
  );
}

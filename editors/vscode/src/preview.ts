// SPDX-License-Identifier: Apache-2.0
// The page beside the text. It is made anew after each key, follows the cursor, and leads back where it is clicked.
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { isOurs } from './recognize';
import { Server } from './server';

const type = 'resolute.preview';

/** The frame that pages are shown in: nothing is loaded from anywhere, and no script runs but ours. */
function frame(script: vscode.Uri): string {
  const nonce = randomBytes(16).toString('hex');
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<script nonce="${nonce}" src="${script}"></script>
</head>
<body></body>
</html>`;
}

class Preview {
  private shown: vscode.TextDocument;
  private asking = false;
  private again = false;
  private readonly disposables: vscode.Disposable[] = [];

  constructor(
    private readonly server: Server,
    private readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    document: vscode.TextDocument,
    onClose: () => void,
  ) {
    this.shown = document;
    panel.webview.onDidReceiveMessage((message) => this.receive(message), undefined, this.disposables);
    panel.webview.html = frame(panel.webview.asWebviewUri(vscode.Uri.joinPath(extension, 'preview.js')));
    this.disposables.push(
      vscode.workspace.onDidChangeTextDocument((event) => event.document === this.shown && this.refresh()),
      vscode.window.onDidChangeTextEditorSelection((event) => this.follow(event.textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.show(editor.document)),
      // A new text that is saved becomes another, which is recognized a moment later.
      vscode.workspace.onDidOpenTextDocument((opened) => {
        if (opened === vscode.window.activeTextEditor?.document) this.show(opened);
      }),
      server.onRestart(() => this.refresh()),
    );
    panel.onDidDispose(() => {
      vscode.Disposable.from(...this.disposables).dispose();
      onClose();
    });
    this.name();
  }

  /** Turns to another text. */
  show(document: vscode.TextDocument): void {
    if (!isOurs(document) || document === this.shown) return;
    this.shown = document;
    this.name();
    this.refresh();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  private name(): void {
    this.panel.title = `Preview ${this.shown.uri.path.replace(/^.*\//, '')}`;
  }

  /** Asks for the page; whatever is typed while it is made is asked for when it has come. */
  private refresh(): void {
    this.again = this.asking;
    if (!this.asking) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    // The client must have told the server of the change first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const document = this.shown;
    try {
      const page = await this.server.page(document);
      if (typeof page === 'string') this.post({ kind: 'words', words: page });
      else this.post({ kind: 'page', html: page.html, line: this.line() });
      if (typeof page !== 'string' && page.version < document.version) this.again = true;
    } catch (error) {
      // The last page stays until there is a next one: in the middle of typing there need not be any.
      this.post({ kind: 'stale', why: error instanceof Error ? error.message : String(error) });
    }
    this.asking = false;
    if (this.again) this.refresh();
  }

  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find((each) => each.document === this.shown);
  }

  private line(): number | undefined {
    return this.editor()?.selection.active.line;
  }

  private follow(editor: vscode.TextEditor): void {
    if (editor.document === this.shown) this.post({ kind: 'cursor', line: editor.selection.active.line });
  }

  private post(message: object): void {
    void this.panel.webview.postMessage(message);
  }

  private async receive(message: { kind: string; line?: number }): Promise<void> {
    if (message.kind === 'ready') this.refresh();
    if (message.kind !== 'clicked' || typeof message.line !== 'number') return;
    const line = Math.min(message.line, this.shown.lineCount - 1);
    const at = new vscode.Position(line, this.shown.lineAt(line).firstNonWhitespaceCharacterIndex);
    await vscode.window.showTextDocument(this.shown, {
      viewColumn: this.editor()?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(at, at),
    });
  }
}

/** Opens previews: one panel, which shows the text that is written in. */
export class Previews {
  private open: Preview | undefined;

  constructor(
    private readonly server: Server,
    private readonly extension: vscode.Uri,
  ) {}

  show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOurs(document)) return;
    if (this.open) {
      this.open.show(document);
      this.open.reveal();
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(type, 'Preview', place, {
      enableScripts: true,
      retainContextWhenHidden: true,
      localResourceRoots: [this.extension],
    });
    this.open = new Preview(this.server, panel, this.extension, document, () => (this.open = undefined));
  }
}

// SPDX-License-Identifier: Apache-2.0
// The language server, and what we ask it beyond the protocol.
import * as vscode from 'vscode';
import { LanguageClient, ResponseError } from 'vscode-languageclient/node';
import { language } from './recognize';
import { NotStarted, programPath, runProgram, tellNotStarted } from './program';

export interface Page {
  html: string;
  version: number; // of the text that it shows
}

const methodNotFound = -32601;

function settings(): object {
  const all = vscode.workspace.getConfiguration('resolute');
  return { stage: all.get('stage'), select: all.get('select'), ignore: all.get('ignore') };
}

export class Server {
  private client: LanguageClient | undefined;
  private asked = false; // to start
  private readonly restarted = new vscode.EventEmitter<void>();
  readonly onRestart = this.restarted.event;

  get running(): boolean {
    return this.client?.isRunning() ?? false;
  }

  /** Starts the server where nobody has tried to before. */
  async startOnce(): Promise<void> {
    if (!this.asked) await this.start();
  }

  /** Starts the program as a language server, or tells why that cannot be. */
  private async start(): Promise<void> {
    this.asked = true;
    try {
      const version = await runProgram(['--version']);
      if (version.status !== 0) throw new NotStarted(version.complaint);
      this.client = this.make();
      await this.client.start();
    } catch (error) {
      this.client = undefined;
      await tellNotStarted(error instanceof Error ? error.message : String(error));
    }
    await vscode.commands.executeCommand('setContext', 'resolute.running', this.client !== undefined);
    this.restarted.fire();
  }

  private make(): LanguageClient {
    const started = { command: programPath(), args: ['lsp'] };
    return new LanguageClient('resolute', 'Resolute', started, {
      documentSelector: [
        { scheme: 'file', language },
        { scheme: 'untitled', language },
      ],
      initializationOptions: settings(),
    });
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.stop();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Tells the server that the settings have changed. */
  async tellSettings(): Promise<void> {
    await this.client?.sendNotification('workspace/didChangeConfiguration', { settings: { resolute: settings() } });
    this.restarted.fire();
  }

  showOutput(): void {
    this.client?.outputChannel.show();
  }

  /** The page of a text as it stands in the editor; a sentence where there is none. */
  async page(document: vscode.TextDocument): Promise<Page | string> {
    const answer = await this.ask<Page>('resolute/preview', { textDocument: this.name(document), format: 'html' });
    return answer ?? 'This version of resolute makes no previews.';
  }

  /** The stage that a text is checked at; nothing where the server does not tell. */
  async stage(document: vscode.TextDocument): Promise<string | undefined> {
    return (await this.ask<{ stage: string }>('resolute/stage', { textDocument: this.name(document) }))?.stage;
  }

  private name(document: vscode.TextDocument): object {
    return { uri: this.client?.code2ProtocolConverter.asUri(document.uri) };
  }

  /** Nothing where the server does not run or does not know the request. */
  private async ask<T>(method: string, params: object): Promise<T | undefined> {
    if (!this.client || !this.running) return undefined;
    try {
      return await this.client.sendRequest<T>(method, params);
    } catch (error) {
      if (error instanceof ResponseError && error.code === methodNotFound) return undefined;
      throw error;
    }
  }
}

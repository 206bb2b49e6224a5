// SPDX-License-Identifier: Apache-2.0
// The program `resolute`: where it is, and what it answers when it is run once.
import { execFile } from 'node:child_process';
import * as vscode from 'vscode';

export function programPath(): string {
  return vscode.workspace.getConfiguration('resolute').get<string>('path') || 'resolute';
}

export interface Outcome {
  status: number; // that of the program: 0, 1 findings or differences, 2 could not be done
  output: string;
  complaint: string;
}

/** Runs the program to its end with a text as its input. Rejects where it cannot be started at all. */
export function runProgram(words: string[], input = '', folder?: string): Promise<Outcome> {
  const limits = { cwd: folder, maxBuffer: 256 * 1024 * 1024, timeout: 120_000 };
  return new Promise((resolve, reject) => {
    const child = execFile(programPath(), words, limits, (error, output, complaint) => {
      if (error && typeof error.code !== 'number') reject(new NotStarted(inWords(error)));
      else resolve({ status: error ? Number(error.code) : 0, output, complaint: complaint.trim() });
    });
    // A program that ends before it has read all says so by its status.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

export class NotStarted extends Error {}

function inWords(error: { code?: unknown; message: string }): string {
  if (error.code === 'ENOENT') return 'it is not there';
  return error.code === 'EACCES' ? 'it may not be run' : error.message;
}

/** Whether this version of the program has a command. */
export async function hasCommand(name: string): Promise<boolean> {
  const help = await runProgram(['--help']);
  return new RegExp(`^  ${name}\\b`, 'm').test(help.output);
}

/** Says that the program cannot be started, and how that is put right. */
export async function tellNotStarted(why: string): Promise<void> {
  const set = 'Set the path';
  const words = `The program “${programPath()}” cannot be started (${why}). Install resolute, or say where it is.`;
  const chosen = await vscode.window.showErrorMessage(words, set);
  if (chosen === set) await vscode.commands.executeCommand('workbench.action.openSettings', 'resolute.path');
}

/** Does what needs the program, and tells what goes wrong. */
export async function withProgram(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (error instanceof NotStarted) await tellNotStarted(why);
    else void vscode.window.showErrorMessage(why);
  }
}

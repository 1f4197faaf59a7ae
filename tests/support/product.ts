import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './source-files.js';

/** The whole product, run as an operator runs it. */
export interface Product {
  readonly pid: number;
  readonly address: string;
  /** What it has said so far. */
  said(): string;
  /** Waits for a text on its output. @throws {Error} when it ends before. */
  waitFor(text: string): Promise<void>;
  /** Sends a signal, and waits for its end. @returns its exit code, null when it was killed */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** What `start` says once everything serves. */
export const SERVING = 'Ctrl-C pour arrêter';

/** Runs an operator's command; its settings are those given and nothing of this process's. */
export async function run(command: string, env: Record<string, string>): Promise<Product> {
  const port = env['PORT'] ?? String(await freePort());
  const child = spawn(process.execPath, ['apps/cli/launch.ts', ...command.split(' ')], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  return {
    pid: child.pid as number,
    address: `http://127.0.0.1:${port}`,
    said: () => output,
    waitFor: async (text) => {
      while (!output.includes(text)) {
        if (hasEnded(child)) throw new Error(`It ended before saying "${text}". It said:\n${output}`);
        await pause(50);
      }
    },
    end: async (signal) => {
      child.kill(signal);
      if (!hasEnded(child)) await once(child, 'exit');
      return child.exitCode;
    },
  };
}

/** The exit code and the words of a command that ends by itself. */
export async function runToEnd(command: string, env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const product = await run(command, env);
  while (isAlive(product.pid)) await pause(50);
  return { code: await product.end('SIGCONT'), said: product.said().trim() };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

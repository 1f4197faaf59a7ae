import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The running server of a data folder, as its own postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const PORT_LINE = 3;
const STATUS_LINE = 7;

/** The server that runs on a data folder; undefined when none is ready (no file, or the file of one that was killed). */
export async function runningPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const lines = (await pidFile(dataFolder)).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[PORT_LINE]);
  if (!port || lines[STATUS_LINE]?.trim() !== 'ready') return undefined;
  return (await isPostgres(pid)) ? { pid, port } : undefined;
}

/** Removes the file left by a killed server: its process number may belong to another program by now. */
export async function removeStalePidFile(dataFolder: string): Promise<void> {
  const text = await pidFile(dataFolder);
  if (text !== '' && !(await isPostgres(Number(text.split('\n')[0])))) {
    await rm(join(dataFolder, 'postmaster.pid'), { force: true });
  }
}

/** What each next signal asks of the server, and how long it is given: write everything; leave at once; be gone. */
const STOPS = [
  { signal: 'SIGINT', timeoutMs: 15_000 },
  // On a full disk nothing can be written: the next start recovers from the journal instead.
  { signal: 'SIGQUIT', timeoutMs: 5_000 },
  { signal: 'SIGKILL', timeoutMs: 5_000 },
] as const;

/** Ends the server: open sessions are cut, everything is written if it can be. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const { signal, timeoutMs } of STOPS) {
    if (!(await isPostgres(pid))) return;
    process.kill(pid, signal);
    await waitForEnd(pid, timeoutMs);
  }
}

async function waitForEnd(pid: number, timeoutMs: number): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  while (performance.now() < giveUpAt && (await isPostgres(pid))) await pause(50);
}

async function pidFile(dataFolder: string): Promise<string> {
  return readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
}

/** True while a PostgreSQL process of this number lives (on Linux another program, or a dead one not yet reaped, is not). */
export async function isPostgres(pid: number): Promise<boolean> {
  if (!(pid > 0) || !exists(pid)) return false;
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return /postgres/.test(command.split('\0')[0] ?? '');
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

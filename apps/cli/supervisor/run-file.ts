import { renameSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from '#platform';

/** Which processes of the product run on a data folder: read by the next start after a kill. */
interface RunState {
  readonly supervisor: number;
  readonly children: readonly number[];
  readonly isStopping: boolean;
}

/** What a supervisor and its children have in their command lines; a process number may have been given to another. */
const OURS = /apps[\\/](?:cli|api|worker)[\\/]/;
// One whose npm was killed notices within a second, then stops in order.
const NOTICE_MS = 3_000;
const STOP_MS = 40_000;
const ORPHAN_MS = 10_000;

/** At once, so that a child is never started without being written down, and two writes never cross. */
export function writeRunState(dataDir: string, state: RunState): void {
  writeFileSync(`${fileOf(dataDir)}.new`, `${JSON.stringify(state)}\n`);
  renameSync(`${fileOf(dataDir)}.new`, fileOf(dataDir));
}

export async function removeRunState(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}

/**
 * Makes sure that nothing runs on the folder: waits for a supervisor that is stopping, ends what a killed one left.
 * @throws {StartFailure} when another supervisor goes on running.
 */
export async function takeOver(dataDir: string): Promise<void> {
  const startedAt = performance.now();
  for (let state = await readRunState(dataDir); state && (await isOurs(state.supervisor)); state = await readRunState(dataDir)) {
    if (performance.now() - startedAt > (state.isStopping ? STOP_MS : NOTICE_MS)) {
      throw new StartFailure(`Vigie EPI tourne déjà sur le dossier ${dataDir} (processus ${state.supervisor}).`);
    }
    await pause(100);
  }
  const left = await readRunState(dataDir);
  await Promise.all((left?.children ?? []).map(endOrphan));
}

async function endOrphan(pid: number): Promise<void> {
  const startedAt = performance.now();
  while (await isOurs(pid)) {
    const isLate = performance.now() - startedAt > ORPHAN_MS;
    process.kill(pid, isLate ? 'SIGKILL' : 'SIGTERM');
    await pause(100);
  }
}

async function readRunState(dataDir: string): Promise<RunState | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as RunState;
  } catch {
    return undefined;
  }
}

async function isOurs(pid: number): Promise<boolean> {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  return OURS.test(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''));
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'run.json');
}

import { spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { startFailure } from './failure.js';
import { freePort } from './access-file.js';
import { removeStalePidFile, runningPostmaster, type Postmaster } from './postmaster.js';
import type { ServerUser } from './server-user.js';
import { serverSettings, type ServerSettings } from './settings.js';

// The children of a killed server may keep its shared memory or its port for some seconds.
const START_TIMEOUT_MS = 30_000;
const STILL_LEAVING =
  /pre-existing shared memory block|lock file ".*" already exists|Address already in use|could not create any TCP\/IP sockets/i;

export interface Launch {
  /** The product's data folder, absolute. */
  readonly root: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly wishedPort: number;
  readonly settings: ServerSettings;
}

/**
 * Starts the server's process and waits until it accepts connections, again and again while an earlier one is leaving.
 * @throws {StartFailure} with what the server said.
 */
export async function launch(wanted: Launch): Promise<Postmaster> {
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  const log = join(wanted.root, 'postgres.log');
  await rename(log, `${log}.1`).catch(() => undefined);
  for (;;) {
    await removeStalePidFile(join(wanted.root, 'postgres'));
    const server = await launchOnce(wanted, log);
    if (server) return server;
    const said = await readFile(log, 'utf8');
    if (!STILL_LEAVING.test(said) || performance.now() > giveUpAt) {
      throw startFailure('Démarrage de PostgreSQL embarqué impossible', said);
    }
    await pause(500);
  }
}

/** @returns undefined when the process ended before it was ready: the log says why. */
async function launchOnce({ root, binaries, user, wishedPort, settings }: Launch, log: string): Promise<Postmaster | undefined> {
  const dataFolder = join(root, 'postgres');
  const wanted = { ...serverSettings(await freePort(wishedPort)), ...settings };
  const flags = Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, options } = user.command(binaries.postgres, ['-D', dataFolder, ...flags]);
  const output = await open(log, 'w');
  // In a session of its own: Ctrl-C in the terminal must reach the supervisor alone, which stops the server last.
  const server = spawn(file, args, { ...options, detached: true, stdio: ['ignore', output.fd, output.fd] });
  let hasEnded = false;
  server.once('error', () => (hasEnded = true));
  server.once('exit', () => (hasEnded = true));
  server.unref();
  await output.close();
  while (!hasEnded) {
    const running = await runningPostmaster(dataFolder);
    if (running && running.pid === server.pid) return running;
    await pause(30);
  }
  return undefined;
}

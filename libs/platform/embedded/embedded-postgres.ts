import { spawn } from 'node:child_process';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl, freePort, newPassword, readAccess, writeAccess, type Access } from './access-file.js';
import { findBinaries, type Binaries } from './binaries.js';
import { initialise, isInitialised } from './cluster.js';
import { StartFailure, startFailure } from './failure.js';
import { isPostgres, removeStalePidFile, runningPostmaster, stopPostmaster } from './postmaster.js';
import { serverUser, type ServerUser } from './server-user.js';
import { serverSettings } from './settings.js';

const DATABASE = 'vigie';
const STARTING = 'Démarrage de PostgreSQL embarqué impossible';
// The killed server's children may keep its shared memory for some seconds.
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 30_000;
const STILL_LEAVING = /pre-existing shared memory block|lock file ".*" already exists|Address already in use|could not create any TCP\/IP sockets/i;

export interface EmbeddedPostgresOptions {
  /** The product's data folder; the server's data goes below it, in `postgres/`. */
  readonly dataDir: string;
  /** More server settings, over the usual ones. */
  readonly settings?: Record<string, string | number>;
}

/** A PostgreSQL of this machine alone, with its data below the product's folder. */
export interface EmbeddedPostgres {
  /** Address of the product's database. */
  readonly url: string;
  /** True when it was already running: left by a killed supervisor, or shared with one. */
  readonly reused: boolean;
  /** True while its process lives. */
  isAlive(): Promise<boolean>;
  /** Ends it, with everything written. */
  stop(): Promise<void>;
}

/** The server already running on a data folder; undefined when none answers. */
export async function findEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres | undefined> {
  const running = await runningPostmaster(join(resolve(dataDir), 'postgres'));
  const access = await readAccess(resolve(dataDir));
  if (!running || !access || !(await answers({ ...access, port: running.port }))) return undefined;
  return describe(running.pid, { ...access, port: running.port }, true);
}

/**
 * Starts the embedded server, or takes over the one that runs already; creates its data the first time.
 * @throws {StartFailure} with one line for the operator.
 */
export async function startEmbeddedPostgres({ dataDir, settings }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const root = resolve(dataDir);
  try {
    await mkdir(root, { recursive: true });
    const found = await findEmbeddedPostgres(root);
    if (found) return found;
    const binaries = await findBinaries();
    const user = await serverUser([`${root}/.`, binaries.postgres], await ownerOf(join(root, 'postgres')));
    const known = await prepare(root, binaries, user);
    return await startUntil(performance.now() + START_TIMEOUT_MS, root, binaries, user, known, settings ?? {});
  } catch (error) {
    throw error instanceof StartFailure ? error : startFailure(STARTING, String(error));
  }
}

async function prepare(root: string, binaries: Binaries, user: ServerUser): Promise<Access> {
  const dataFolder = join(root, 'postgres');
  const known = await readAccess(root);
  if (await isInitialised(dataFolder)) {
    if (known) return known;
    throw new StartFailure(`Le fichier postgres-access.json manque dans ${root} : restaurez-le, ou déplacez ce dossier pour repartir de zéro.`);
  }
  const access = { port: await freePort(known?.port), password: newPassword() };
  await writeAccess(root, access);
  await initialise(binaries, user, dataFolder, access.password);
  return access;
}

async function startUntil(
  giveUpAt: number, root: string, binaries: Binaries, user: ServerUser, known: Access, settings: Record<string, string | number>,
): Promise<EmbeddedPostgres> {
  const log = join(root, 'postgres.log');
  await rename(log, `${log}.1`).catch(() => undefined);
  for (;;) {
    await removeStalePidFile(join(root, 'postgres'));
    const access = { ...known, port: await freePort(known.port) };
    const pid = await startOnce(root, log, binaries, user, { ...serverSettings(access.port), ...settings });
    if (pid !== undefined) {
      if (access.port !== known.port) await writeAccess(root, access);
      await createDatabase(access);
      return describe(pid, access, false);
    }
    const said = await readFile(log, 'utf8');
    if (!STILL_LEAVING.test(said) || performance.now() > giveUpAt) throw startFailure(STARTING, said);
    await pause(500);
  }
}

/** @returns the server's process once it is ready; undefined when it ended instead (the log says why). */
async function startOnce(
  root: string, log: string, binaries: Binaries, user: ServerUser, settings: Record<string, string | number>,
): Promise<number | undefined> {
  const dataFolder = join(root, 'postgres');
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, options } = user.command(binaries.postgres, ['-D', dataFolder, ...flags]);
  const output = await open(log, 'w');
  // In a session of its own: Ctrl-C in the terminal must reach the supervisor alone, which stops the server last.
  const server = spawn(file, args, { ...options, detached: true, stdio: ['ignore', output.fd, output.fd] });
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code) => (ended ??= `code ${code}`));
  server.unref();
  await output.close();
  while (ended === undefined) {
    if ((await runningPostmaster(dataFolder))?.pid === server.pid) return server.pid;
    await pause(30);
  }
  return undefined;
}

async function createDatabase(access: Access): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(access, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function answers(access: Access): Promise<boolean> {
  return createDatabase(access).then(
    () => true,
    () => false,
  );
}

function describe(pid: number, access: Access, reused: boolean): EmbeddedPostgres {
  return {
    url: databaseUrl(access, DATABASE),
    reused,
    isAlive: () => isPostgres(pid),
    stop: async () => {
      if (!(await stopPostmaster(pid, STOP_TIMEOUT_MS))) throw new StartFailure('PostgreSQL embarqué ne s\'est pas arrêté en 30 s.');
    },
  };
}

async function ownerOf(folder: string): Promise<{ uid: number; gid: number } | undefined> {
  return stat(folder).catch(() => undefined);
}

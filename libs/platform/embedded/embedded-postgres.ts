import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { databaseUrl, freePort, newPassword, readAccess, writeAccess, type Access } from './access-file.js';
import { findBinaries, type Binaries } from './binaries.js';
import { initialise, isInitialised } from './cluster.js';
import { explainFailure, StartFailure } from './failure.js';
import { launch } from './launch.js';
import { isPostgres, runningPostmaster, stopPostmaster } from './postmaster.js';
import { serverUser, type ServerUser } from './server-user.js';
import type { ServerSettings } from './settings.js';

const DATABASE = 'vigie';

export interface EmbeddedPostgresOptions {
  /** The product's data folder; the server's data goes below it, in `postgres/`. */
  readonly dataDir: string;
  /** More server settings, over the usual ones. */
  readonly settings?: ServerSettings;
}

/** A PostgreSQL of this machine alone, with its data below the product's folder. */
export interface EmbeddedPostgres {
  /** Address of the product's database. */
  readonly url: string;
  /** True when it was already running: left by a killed supervisor, or in use by one. */
  readonly reused: boolean;
  isAlive(): Promise<boolean>;
  /** Ends it, with everything written if the disk allows. */
  stop(): Promise<void>;
}

/** The server already running on a data folder; undefined when none answers. */
export async function findEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres | undefined> {
  const root = resolve(dataDir);
  const [running, access] = await Promise.all([runningPostmaster(join(root, 'postgres')), readAccess(root)]);
  if (!running || !access) return undefined;
  const current = { ...access, port: running.port };
  return (await answers(current)) ? describe(running.pid, current, true) : undefined;
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
    const dataOwner = await stat(join(root, 'postgres')).catch(() => undefined);
    const user = await serverUser([`${root}/.`, binaries.postgres], dataOwner);
    const access = await prepare(root, binaries, user);
    const { pid, port } = await launch({ root, binaries, user, wishedPort: access.port, settings: settings ?? {} });
    const current = { ...access, port };
    try {
      if (port !== access.port) await writeAccess(root, current);
      await createDatabase(current);
    } catch (error) {
      await stopPostmaster(pid);
      throw error;
    }
    return describe(pid, current, false);
  } catch (error) {
    throw await explainFailure(error, root);
  }
}

async function prepare(root: string, binaries: Binaries, user: ServerUser): Promise<Access> {
  const dataFolder = join(root, 'postgres');
  const known = await readAccess(root);
  if (await isInitialised(dataFolder)) {
    if (known) return known;
    throw new StartFailure(
      `Le fichier postgres-access.json manque dans ${root} : restaurez-le, ou déplacez ce dossier pour repartir de zéro.`,
    );
  }
  const access = { port: await freePort(known?.port), password: newPassword() };
  await writeAccess(root, access);
  await initialise(binaries, user, dataFolder, access.password);
  return access;
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
    stop: () => stopPostmaster(pid),
  };
}

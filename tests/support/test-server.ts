import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DISPOSABLE, findEmbeddedPostgres, migrateDatabase, startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import { migrationFiles } from './migration-files.js';
import { databaseOn } from './database-url.js';

const FOLDER = 'vigie-test-';

let server: EmbeddedPostgres | undefined;
let folder: string | undefined;
let files: string | undefined;

/**
 * Starts one PostgreSQL for the whole run (TEST_DATABASE_URL names another) and prepares a migrated template, which each
 * spec file clones. What a killed earlier run left is removed.
 */
export async function startTestServer(): Promise<void> {
  let url = process.env['TEST_DATABASE_URL'];
  await removeLeftovers();
  // What spec files write: thousands of small files, all gone at the end.
  files = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-files-`));
  process.env['VIGIE_TEST_FILES'] = files;
  if (!url) {
    folder = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`));
    await chmod(folder, 0o755);
    server = await startEmbeddedPostgres({ dataDir: folder, settings: DISPOSABLE });
    url = server.url;
  }
  process.env['VIGIE_TEST_SERVER'] = url;
  process.env['VIGIE_TEST_RUN'] = `vigie_test_${process.pid}`;
  const template = `vigie_test_${process.pid}_template`;
  await run(url, `CREATE DATABASE ${template}`);
  await migrateDatabase(databaseOn(url, template), await migrationFiles());
}

export async function stopTestServer(): Promise<void> {
  if (files) await rm(files, { recursive: true, force: true });
  if (server && folder) {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    return;
  }
  const url = process.env['VIGIE_TEST_SERVER'] as string;
  for (const name of await databasesOfRun(url)) await run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^vigie-test-(\d+)-/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const left = join(tmpdir(), name);
    await findEmbeddedPostgres(left).then((found) => found?.stop(), () => undefined);
    await rm(left, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function databasesOfRun(url: string): Promise<string[]> {
  const rows = await run(url, `SELECT datname FROM pg_database WHERE starts_with(datname, '${process.env['VIGIE_TEST_RUN']}_')`);
  return rows.map((row) => String(row['datname']));
}

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

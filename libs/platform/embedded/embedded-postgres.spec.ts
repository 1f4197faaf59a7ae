import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { StartFailure } from './failure.js';
import { runningPostmaster } from './postmaster.js';
import { DISPOSABLE } from './settings.js';

const folders: string[] = [];
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `vigie-test-${process.pid}-embedded-`));
  await chmod(dataDir, 0o755);
  folders.push(dataDir);
});

afterEach(async () => {
  await (await findEmbeddedPostgres(dataDir))?.stop();
});

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

async function start(settings = DISPOSABLE): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, settings });
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('the server starts on its own data, is found again, and keeps its data and address', async () => {
  const first = await start();
  expect(first.reused).toBe(false);
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS value');
  const second = await start();
  expect(second).toMatchObject({ reused: true, url: first.url });
  await second.stop();
  expect(await first.isAlive()).toBe(false);
  expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
  const third = await start();
  expect(third).toMatchObject({ reused: false, url: first.url });
  expect(await ask(third.url, 'SELECT value FROM kept')).toEqual([42]);
});

test('a killed server is started again, with everything it had acknowledged', async () => {
  const first = await start({});
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS value');
  process.kill((await runningPostmaster(join(dataDir, 'postgres')))?.pid as number, 'SIGKILL');
  const second = await start({});
  expect(second.reused).toBe(false);
  expect(await ask(second.url, 'SELECT value FROM kept')).toEqual([42]);
});

test('another program on the remembered port moves the server to a free one', async () => {
  const first = await start();
  const port = Number(new URL(first.url).port);
  await first.stop();
  const squatter = createServer().listen(port, '127.0.0.1');
  const second = await start();
  expect(second.url).not.toBe(first.url);
  expect(await ask(second.url, 'SELECT 1')).toEqual([1]);
  squatter.close();
});

test('it listens on this machine alone, and its password is for its owner alone', async () => {
  const { url } = await start();
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect(await ask(url, "SELECT setting FROM pg_settings WHERE name IN ('listen_addresses', 'jit') ORDER BY name")).toEqual(['off', '127.0.0.1']);
  expect((await stat(join(dataDir, 'postgres-access.json'))).mode & 0o777).toBe(0o600);
  await expect(ask(url.replace(/:[^:@/]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
});

test('a start cut in the middle of creating the data begins again', async () => {
  await mkdir(join(dataDir, 'postgres.new'));
  await writeFile(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
  expect(await ask((await start()).url, 'SELECT 1')).toEqual([1]);
});

test.each([
  ['data of another version', async () => writeVersion('17'), /^Les données de .* sont de PostgreSQL 17, il faut PostgreSQL 18/],
  ['data without its password', async () => writeVersion('18'), /^Le fichier postgres-access\.json manque/],
])('%s: one line says so', async (_, prepare, line) => {
  await prepare();
  const failure = await start().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartFailure);
  expect((failure as Error).message).toMatch(line);
  expect((failure as Error).message).not.toContain('\n');
});

test('a data folder that is a file is said in one line', async () => {
  const file = join(dataDir, 'file');
  await writeFile(file, '');
  await expect(startEmbeddedPostgres({ dataDir: join(file, 'below') })).rejects.toThrow(StartFailure);
  expect(await readFile(file, 'utf8')).toBe('');
});

async function writeVersion(version: string): Promise<void> {
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), `${version}\n`);
}

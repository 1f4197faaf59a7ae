import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/index.js';
import { isAlive, run, runToEnd, SERVING, type Product } from '../support/product.js';

/** The API and the worker of a killed supervisor notice within this. */
const ORPHANS_LEAVE_WITHIN_MS = 15_000;

// Whole processes start here, several times a test, on machines that may be busy.
jest.setTimeout(180_000);

let database: TestDatabase;
let dataDir: string;
let env: Record<string, string>;
let started: Product[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `vigie-test-${process.pid}-supervisor-`));
  // In production nothing is seeded: what is tested here is the processes.
  env = { VIGIE_MODE: 'production', PUBLIC_URL: 'https://vigie.example', DATABASE_URL: database.url, VIGIE_DATA_DIR: dataDir, VIGIE_SECRET: 'a secret for tests: 0123456789abcdef' };
});

afterEach(async () => {
  for (const product of started) await product.end('SIGTERM');
  started = [];
  await rm(dataDir, { recursive: true, force: true });
});

afterAll(async () => {
  await database.close();
});

async function start(): Promise<Product> {
  const product = await run('start', env);
  started.push(product);
  await product.waitFor(SERVING);
  return product;
}

async function children(): Promise<number[]> {
  const state = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as { children: number[] };
  return state.children;
}

async function isReady(product: Product): Promise<boolean> {
  return fetch(`${product.address}/health/ready`).then(
    (response) => response.ok,
    () => false,
  );
}

test('a signal stops the API, the worker and the supervisor, in order, with success', async () => {
  const product = await start();
  expect(await isReady(product)).toBe(true);
  const pids = await children();
  expect(pids.filter(isAlive)).toHaveLength(2);
  expect(await product.end('SIGTERM')).toBe(0);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(product.said()).toMatch(/Arrêt en cours…\nVigie EPI est arrêtée\.\n$/);
});

test('a killed API is started again', async () => {
  const product = await start();
  const [api = 0] = await children();
  process.kill(api, 'SIGKILL');
  await product.waitFor("Arrêt inattendu : l'API (SIGKILL)");
  while (!(await isReady(product))) await pause(50);
  expect(await children()).not.toContain(api);
});

test('what a killed supervisor leaves ends by itself, and the next start takes over', async () => {
  const first = await start();
  const pids = await children();
  await first.end('SIGKILL');
  const killedAt = performance.now();
  const next = await start();
  expect(await isReady(next)).toBe(true);
  while (pids.some(isAlive)) await pause(50);
  expect(performance.now() - killedAt).toBeLessThan(ORPHANS_LEAVE_WITHIN_MS);
});

test('a second start on the same folder is refused in one line', async () => {
  const first = await start();
  const second = await runToEnd('start', env);
  expect(second).toEqual({ code: 1, said: `Vigie EPI tourne déjà sur le dossier ${dataDir} (processus ${first.pid}).` });
  expect(await isReady(first)).toBe(true);
});

test('a taken port is said in one line', async () => {
  const squatter = createServer().listen(0);
  await new Promise((resolve) => squatter.once('listening', resolve));
  const { port } = squatter.address() as { port: number };
  const { code, said } = await runToEnd('start', { ...env, PORT: String(port) });
  squatter.close();
  expect({ code, said }).toEqual({
    code: 1,
    said: `Le port ${port} est déjà pris : libérez-le, ou choisissez-en un autre (PORT=${port + 1} npm start).`,
  });
});

test.each([
  ['an unreachable database', { DATABASE_URL: 'postgresql://vigie:kR7v-2mQp-9xWd@127.0.0.1:1/vigie' }, /^Base de données injoignable \(127\.0\.0\.1:1\/vigie\) : [^\n]+$/],
  ['an absent Redis', { REDIS_URL: 'redis://127.0.0.1:1' }, /^Redis injoignable \(127\.0\.0\.1:1\) : [^\n]+$/],
  ['a wrong setting', { PORT: 'trois mille' }, /^Configuration invalide\. PORT : [^\n]+$/],
  ['a data folder that cannot be', { VIGIE_DATA_DIR: '/dev/null/vigie' }, /^Le dossier \/dev\/null\/vigie ne peut pas être créé[^\n]+$/],
])('%s is said in one line', async (_, change, line) => {
  const { code, said } = await runToEnd('start', { ...env, ...change });
  expect(said).toMatch(line);
  expect(code).toBe(1);
});

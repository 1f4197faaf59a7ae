import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { connectDatabase, findEmbeddedPostgres } from '#platform';
import { run, runToEnd, SERVING, type Product } from '../support/product.js';

// The first start creates a database and plays half a year of a whole country.
jest.setTimeout(600_000);

const SIGN_IN = `mutation { signIn(input: { email: "crisis.centre@demo.vigie", password: "vigie-demo" }) {
  ... on SignInSuccess { token me { name } } } }`;
const NATION = '{ situation(kind: NATION) { week children { code label } reporting { expected } } }';

let dataDir: string;
let env: Record<string, string>;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `vigie-test-${process.pid}-start-`));
  await chmod(dataDir, 0o755);
  env = { VIGIE_DATA_DIR: dataDir };
});

afterAll(async () => {
  await (await findEmbeddedPostgres(dataDir))?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<Product> {
  const product = await run('start', env);
  await product.waitFor(SERVING);
  return product;
}

async function ask<Answer>(product: Product, query: string, token?: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${product.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

async function reportsKept(): Promise<number> {
  const server = await findEmbeddedPostgres(dataDir);
  const db = await connectDatabase(server?.url as string);
  const [row] = await db.manager.query<{ count: number }[]>('SELECT count(*) FROM weekly_report');
  await db.source.destroy();
  return row?.count ?? 0;
}

test('from nothing to the crisis centre’s screen, then stopped, killed and started again with the same data', async () => {
  const first = await start();
  expect(first.said()).toMatch(/director@demo\.vigie\s+.*DIRECTOR/);
  expect(first.said()).toContain(first.address.replace('127.0.0.1', 'localhost'));
  const { signIn } = await ask<{ signIn: { token: string; me: { name: string } } }>(first, SIGN_IN);
  const { situation } = await ask<{ situation: { children: unknown[]; reporting: { expected: number } } }>(first, NATION, signIn.token);
  expect(situation.children).toHaveLength(18);
  expect(situation.reporting.expected).toBeGreaterThan(3_000);
  const kept = await reportsKept();
  expect(kept).toBeGreaterThan(50_000);
  expect(await first.end('SIGINT')).toBe(0);
  expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();

  const second = await start();
  expect(second.said()).not.toContain('la première fois seulement');
  expect(await reportsKept()).toBe(kept);
  const { postmaster, processes } = await whatRuns();
  for (const pid of [second.pid, ...processes, postmaster]) process.kill(pid, 'SIGKILL');

  const third = await start();
  expect(await reportsKept()).toBe(kept);
  const doctor = await runToEnd('doctor', { ...env, PORT: new URL(third.address).port });
  expect(doctor.said).toMatch(/✓ Base de données : PostgreSQL 18/);
  expect(doctor.said).not.toContain('✗');
  expect(doctor.code).toBe(0);
  expect(await third.end('SIGTERM')).toBe(0);
});

async function whatRuns(): Promise<{ postmaster: number; processes: number[] }> {
  const { children } = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as { children: number[] };
  const pidFile = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8');
  return { postmaster: Number(pidFile.split('\n')[0]), processes: children };
}

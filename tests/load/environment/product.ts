import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Child, startChild } from './child.js';
import { type Run, run } from './run.js';
import { FOLDER } from './server.js';

const ROOT = join(import.meta.dirname, '../../..');
/** The build under measure lies apart: a build made meanwhile in the working folder does not touch it. */
const BUILT = join(FOLDER, 'product');

/** Builds the product as `npm run build` does, when a source is newer than the last build here. */
export function buildProduct(): void {
  const dist = join(BUILT, 'dist');
  if (existsSync(dist) && statSync(dist).mtimeMs > newestSource()) return;
  rmSync(BUILT, { recursive: true, force: true });
  mkdirSync(BUILT, { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(BUILT, 'package.json'));
  const swc = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
  const args = [swc, 'apps', 'libs', '-d', dist, '--ignore', '**/*.spec.ts,apps/web/**', '--quiet'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('the product does not build');
}

function newestSource(): number {
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)),
  );
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

export interface ProductProcess extends Child {
  readonly origin: string;
}

export interface ProductOptions {
  readonly databaseUrl: string;
  /** Connections of the pool, the same for every contender. */
  readonly poolSize: number;
  readonly execArgv?: readonly string[];
  /** True to connect as the owner of the tables, above row-level security; the demonstration alone allows it. */
  readonly asOwner?: boolean;
}

/** The API as operators run it: built, in production mode. */
export async function startApi({ databaseUrl, poolSize, execArgv, asOwner }: ProductOptions): Promise<ProductProcess> {
  const port = await freePort();
  const connection = asOwner === undefined ? {} : { VIGIE_MODE: 'demo', ...(asOwner ? { DATABASE_APP_URL: databaseUrl } : {}) };
  const env = settings(databaseUrl, poolSize, { PORT: String(port), ...connection });
  const child = await startChild(join(BUILT, 'dist/apps/api/main.js'), { cwd: BUILT, env, execArgv });
  return { ...child, origin: `http://127.0.0.1:${port}` };
}

export async function startWorker({ databaseUrl, poolSize, execArgv }: ProductOptions): Promise<Child> {
  return startChild(join(BUILT, 'dist/apps/worker/main.js'), { cwd: BUILT, env: settings(databaseUrl, poolSize, {}), execArgv });
}

/** One operator command, as `npm run vigie -- …` runs it. */
export async function runCommand(databaseUrl: string, args: readonly string[]): Promise<Run> {
  return run([join(BUILT, 'dist/apps/cli/main.js'), ...args], { cwd: BUILT, env: settings(databaseUrl, 10, {}) });
}

function settings(databaseUrl: string, poolSize: number, more: Record<string, string>): Record<string, string> {
  return {
    VIGIE_MODE: 'production',
    VIGIE_SECRET: 'a secret for measurements: 0123456789abcdef',
    PUBLIC_URL: 'https://localhost',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: String(poolSize),
    // One generator plays everybody: what is measured is the work, not the ceiling.
    VIGIE_REQUESTS_PER_SECOND: '100000',
    ...more,
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

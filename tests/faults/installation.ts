import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, migrateDatabase, startEmbeddedPostgres } from '#platform';
import { migrationFiles } from '../support/migration-files.js';
import { ROOT } from '../support/source-files.js';

/** Time the processes believe it is when they start. */
export const NOW = '2026-11-23T20:00:00+01:00';

/** The product as operators run it, in a folder of its own: built, with its own durable PostgreSQL, each part a process. */
export class Installation {
  readonly api: ProductProcess;
  readonly workers: readonly [ProductProcess, ProductProcess];

  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
    port: number,
  ) {
    this.api = new ProductProcess('api', folder, this.databaseUrl, { PORT: String(port) });
    this.workers = [new ProductProcess('worker', folder, this.databaseUrl), new ProductProcess('worker', folder, this.databaseUrl)];
    this.origin = `http://127.0.0.1:${port}`;
  }

  readonly origin: string;

  static async create(): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), `vigie-test-${process.pid}-faults-`));
    await chmod(folder, 0o755);
    await build(folder);
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
    await migrateDatabase(server.url, await migrationFiles());
    return new Installation(folder, server, await freePort());
  }

  get databaseUrl(): string {
    return this.server.url;
  }

  /** Stops PostgreSQL in order: sessions are cut, everything is written. */
  async stopPostgres(): Promise<void> {
    await this.server.stop();
  }

  /** As a power cut does to the process, though not to the disk. */
  async killPostgres(): Promise<void> {
    const pidFile = await readFile(join(this.folder, 'data/postgres/postmaster.pid'), 'utf8');
    process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
    while (await this.server.isAlive()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async startPostgres(): Promise<void> {
    const { url } = this.server;
    this.server = await startEmbeddedPostgres({ dataDir: join(this.folder, 'data') });
    if (this.server.url !== url) throw new Error('PostgreSQL came back on another port');
  }

  async remove(): Promise<void> {
    await Promise.all([this.api, ...this.workers].map(async (part) => part.kill()));
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** One process of the product; started again by whoever killed it, as its supervisor does. */
export class ProductProcess {
  /** Ends that nobody asked for, after it had said that it serves. */
  readonly unexpectedEnds: string[] = [];
  private child: ChildProcess | undefined;
  private isKilled = true;

  constructor(
    private readonly app: 'api' | 'worker',
    private readonly folder: string,
    private readonly databaseUrl: string,
    private readonly env: Readonly<Record<string, string>> = {},
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it, again while it cannot (its database may be away), until it serves. */
  async start(): Promise<void> {
    this.isKilled = false;
    while (!this.isKilled && !(await this.startOnce()));
  }

  async kill(): Promise<void> {
    this.isKilled = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  private async startOnce(): Promise<boolean> {
    const { PATH, HOME, VIGIE_FAULTS_LOG } = process.env;
    const child = fork(join(this.folder, `dist/apps/${this.app}/main.js`), [], {
      cwd: this.folder,
      env: { PATH, HOME, NODE_ENV: 'production', VIGIE_NOW: NOW, DATABASE_URL: this.databaseUrl, ...this.env },
      execArgv: [],
      stdio: ['ignore', 'ignore', VIGIE_FAULTS_LOG ? 'inherit' : 'ignore', 'ipc'],
    });
    this.child = child;
    return new Promise((resolve) => {
      let isReady = false;
      child.once('message', () => {
        isReady = true;
        resolve(true);
      });
      child.once('exit', (code, signal) => {
        if (isReady && !this.isKilled) this.unexpectedEnds.push(`${this.app}: ${signal ?? code}`);
        resolve(false);
      });
    });
  }
}

/** As `npm run build` does, beside the sources: a build made meanwhile in the working folder changes nothing here. */
async function build(folder: string): Promise<void> {
  await copyFile(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const args = [join(ROOT, 'node_modules/@swc/cli/bin/swc.js'), 'apps', 'libs', '-d', join(folder, 'dist'), '--ignore', '**/*.spec.ts,apps/web/**', '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } });
  if (status !== 0) throw new Error(`the product does not build: ${String(stderr)}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

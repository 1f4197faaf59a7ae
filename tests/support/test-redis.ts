import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis server of one suite's own, on a free port. */
export interface TestRedis {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a Redis that keeps nothing.
 * @param address of one that was stopped, to take its place
 * @returns undefined, after one line that says so, when redis-server is not installed.
 */
export async function startRedis(address?: string): Promise<TestRedis | undefined> {
  const folder = await mkdtemp(join(tmpdir(), `vigie-test-${process.pid}-redis-`));
  const port = address === undefined ? await freePort() : Number(new URL(address).port);
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.once('exit', () => resolve(false));
    server.stdout.on('data', (text: Buffer) => {
      if (text.includes('Ready to accept connections')) resolve(true);
    });
  });
  if (!ready) {
    await rm(folder, { recursive: true, force: true });
    if (process.env['CI']) throw new Error('redis-server is not installed, and every suite must run here');
    process.stderr.write('redis-server absent : les suites sur Redis sont passées (apt-get install redis-server).\n');
    return undefined;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: server.pid as number,
    stop: async () => {
      const exited = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
      server.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

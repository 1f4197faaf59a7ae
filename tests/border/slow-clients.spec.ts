import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { PATIENCE } from '../../apps/api/border/bounded-server.js';
import { ROOT } from '../support/source-files.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { knock } from './door-client.js';

/** Clients that hold a connection at once. */
const SLOW = 200;
/** The product's patience, a tenth of it: tests wait too. */
const PATIENCE_OF_TESTS = { headers: 1_000, wholeRequest: 2_000, betweenRequests: 6_500, silence: 1_500, look: 200 };
/** Milliseconds, far above what a busy machine takes: who is held back by them waits until they are gone. */
const PROMPT = 10_000;
/** Connections that other people may have. */
const FEW = 20;

describe('Two hundred slow clients', () => {
  let product: RunningProduct;
  let director: Caller;
  let port: number;
  let largest: string;
  let sockets: Socket[] = [];

  beforeAll(async () => {
    spawnSync(process.execPath, ['apps/cli/launch.ts', 'ensure-built'], { cwd: ROOT });
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, patience: PATIENCE_OF_TESTS });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
    const folder = join(ROOT, 'dist/web/assets');
    const sizes = await Promise.all((await readdir(folder)).filter((name) => name.endsWith('.js')).map(async (name) => [name, (await stat(join(folder, name))).size] as const));
    largest = sizes.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';
    ({ port } = product.api.getHttpServer().address() as AddressInfo);
  }, 180_000);

  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    sockets = [];
  });

  afterAll(async () => product.stop());

  /** Opens them all; `feed` is then sent one letter at a time to each, slowly. */
  async function hold(first: string, feed = ''): Promise<void> {
    sockets = Array.from({ length: SLOW }, () => connect(port, '127.0.0.1'));
    await Promise.all(sockets.map(async (socket) => {
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(first);
      // Not read: what comes stays in the way.
      socket.pause();
    }));
    let at = 0;
    const drip = setInterval(() => {
      if (at < feed.length) for (const socket of sockets) if (!socket.destroyed) socket.write(feed[at] ?? '');
      at += 1;
    }, 100);
    for (const socket of sockets) socket.once('close', () => clearInterval(drip));
  }

  async function expectPromptAnswer(): Promise<void> {
    const until = performance.now() + PROMPT;
    const body = JSON.stringify({ query: '{ me { name } }' });
    let answered = '';
    // On a busy machine an answer of ours may take longer than this short patience allows: who is cut asks again.
    while (answered === '' && performance.now() < until) {
      const asked = knock(`http://127.0.0.1:${port}`, 'POST', '/graphql', { 'Content-Type': 'application/json', Authorization: `Bearer ${director.token}` }, body);
      answered = await asked.then(({ text }) => text, () => '');
    }
    expect(answered).toContain('Claire Weber');
  }

  /** The server holds none of them any more, whether they have noticed or not. */
  async function expectClosedWithin(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while ((await held()) > FEW && performance.now() < until) await pause(50);
    expect(await held()).toBeLessThanOrEqual(FEW);
  }

  async function held(): Promise<number> {
    return new Promise((resolve) => product.api.getHttpServer().getConnections((_: Error | null, count: number) => resolve(count)));
  }

  it.each<[string, string, string]>([
    ['that say nothing', '', ''],
    ['that never end their headers', 'POST /graphql HTTP/1.1\r\nHost: x\r\n', 'X-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['that never end their body', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{"query":"', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['that send a body in pieces without end', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\n{\r\n1\r\n"\r\n1\r\nq\r\n1\r\nu\r\n1\r\ne\r\n'],
    ['that begin to open a socket of the page', 'GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n', 'Sec-WebSocket-Version: 13aaaaaaaaaaaaaaaaaaaaaa'],
  ])('%s keep nobody waiting, and are closed', async (_, first, feed) => {
    await hold(first, feed);
    await expectPromptAnswer();
    await expectClosedWithin(PATIENCE_OF_TESTS.wholeRequest + PATIENCE_OF_TESTS.silence + 2_500);
    await expectPromptAnswer();
  }, 60_000);

  it.each<[string, () => string]>([
    ['an operation', () => operation('{ product { name version demoAccounts { email name } } }')],
    ['the page', () => 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['the largest file of the page', () => `GET /assets/${largest} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a file', () => 'GET /api/v1/shipments/1/delivery-note.pdf HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('that ask for %s twice and read nothing are closed', async (_, asked) => {
    await hold(asked().repeat(2));
    // Four hundred answers are made first: that is work, not waiting.
    await pause(2_000);
    await expectPromptAnswer();
    await expectClosedWithin(PATIENCE_OF_TESTS.betweenRequests + 3_000);
    await expectPromptAnswer();
  }, 60_000);

  it('that open a socket of the page and never say who they are are closed', async () => {
    const open = Array.from({ length: SLOW }, () => new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws'));
    const codes = Promise.all(open.map(async (socket) => {
      socket.on('error', () => undefined);
      const [code] = (await once(socket, 'close')) as [number];
      return code;
    }));
    await expectPromptAnswer();
    // "Connection initialisation timeout" of the protocol.
    expect(new Set(await codes)).toEqual(new Set([4408]));
  }, 60_000);

  it('that open a socket of the page, follow, and read nothing hold no change of others back', async () => {
    const cookie = `vigie_session=${director.token}`;
    const open = Array.from({ length: 15 }, () => new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { headers: { cookie } }));
    for (const socket of open) {
      await once(socket, 'open');
      socket.send('{"type":"connection_init"}');
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription ($f: String) { changes(kind: ESTABLISHMENT, code: $f) { topics } }', variables: { f: STRASBOURG } } }));
      socket.pause();
    }
    await expectPromptAnswer();
    for (const socket of open) socket.terminate();
  });

  it('the patience of the product itself', () => {
    expect(PATIENCE).toEqual({ headers: 10_000, wholeRequest: 20_000, betweenRequests: 65_000, silence: 30_000, look: 2_000 });
    const server = product.api.getHttpServer();
    expect([server.maxHeadersCount, server.maxConnections]).toEqual([60, 25_000]);
  });

  it.each<[string, string, RegExp]>([
    ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ['no host', 'GET /health/live HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a length told twice', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a length and pieces', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000', /^HTTP\/1\.1 400 /],
  ])('%s are refused, without a page or a trace', async (_, sent, status) => {
    const socket = connect(port, '127.0.0.1');
    sockets = [socket];
    socket.write(sent);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(socket, 'close');
    const text = Buffer.concat(chunks).toString('latin1');
    expect(text).toMatch(status);
    expect(text).not.toMatch(/<html|node_modules| at /);
  });
});

function operation(query: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

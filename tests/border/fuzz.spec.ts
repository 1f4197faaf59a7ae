import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { WebSocket } from 'ws';
import { createAccount } from '#access';
import { FIRST, LAY_SURPLUS, layMany } from '../api/many-rows.sql.js';
import { settle } from '../support/evaluate.js';
import { LONG_AGO } from '../support/small-country.js';
import { ROOT } from '../support/source-files.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { TestClock } from '../support/test-clock.js';
import { bombs, mutated } from './fuzz/mutated-documents.js';
import { Random } from './fuzz/random.js';
import { rawRequest, type RawRequest } from './fuzz/raw-bodies.js';
import { placesOf, type SentOperation, walkedOperations } from './fuzz/walked-operations.js';
import { pageDocuments } from './page-documents.js';

const SEED = 20_261_123;
const MANY = 10_000;
const AT_ONCE = 8;
const HEAP_GROWTH_BYTES = 50 * 1024 * 1024;
const NOW = '2026-11-23T20:00:00+01:00';
/** Values tried at each place of each operation, by each person. */
const VALUES_A_PLACE = 10;

/** What an answer never holds: where the code is, what the database was told or said. */
const INSIDE = [
  ['a stack', /\bat [\w.<>[\] ]+ ?\(?(file:|node:|\/)[^)]*:\d+|node_modules|\.(ts|js):\d+/],
  ['a statement', /\b(SELECT .+ FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|WITH \w+ AS \()\b/],
  ['words of the database', /syntax error at or near|invalid input (syntax|value)|relation "|column "|violates .*constraint|operator does not exist|invalid byte sequence|out of range for type|unsupported Unicode|QueryFailedError|pg_catalog|deadlock/],
  ['words of the machine', /is not a function|Cannot read propert|undefined \(reading|Unexpected token|ECONN|EPIPE|Maximum call stack/],
  ['a masked failure', /INTERNAL_SERVER_ERROR/],
  ['a page', /<!doctype|<html|<pre>/i],
] as const;

/** Who signs out by accident would leave the rest to nobody. */
const ENDS_SESSION = /\b(signOut|leave|revokeSession|revokeOtherSessions|changePassword)\b/;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

describe('Ten thousand operations made wrong', () => {
  let database: TestDatabase;
  let schema: GraphQLSchema;
  let child: ChildProcess;
  let port: number;
  let log = '';
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const random = new Random(SEED);
  let asked = 0;
  const people: string[] = [];
  let follower = '';
  const statuses = new Map<string, number>();
  /** What was asked with a session and answered as to nobody: it tried the door, not what is behind. */
  const turnedAway: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.db.manager.query(layMany(3));
    const signed = { password: 'vigie-demo', isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO };
    await createAccount(database.db, { ...signed, email: 'tout@exemple.fr', name: 'Jean Martin', habilitations: [
      { role: 'CRISIS_CENTRE', scopeKind: 'NATION', scopeCode: null }, { role: 'SPF', scopeKind: 'NATION', scopeCode: null },
      { role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }, { role: 'ARS_AGENT', scopeKind: 'REGION', scopeCode: '44' },
    ] });
    await createAccount(database.db, { ...signed, email: 'direction@exemple.fr', name: 'Claire Weber', habilitations: [{ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: FIRST }] });
    await settle(database.db, new TestClock(NOW));
    await database.db.manager.query(LAY_SURPLUS);
    schema = buildSchema(await readFile(join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
    child = fork(join(import.meta.dirname, 'fuzz/fuzzed-api.ts'), [], {
      cwd: ROOT,
      execArgv: ['--expose-gc', '--import', './tests/support/typescript-loader.js'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATABASE_URL: database.url, VIGIE_NOW: NOW, PORT: '0', LOG_LEVEL: 'error', VIGIE_REQUESTS_PER_SECOND: '100000', VIGIE_DATA_DIR: process.env['VIGIE_TEST_FILES'] },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (text: Buffer) => (log += text.toString()));
    const [ready] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [{ port?: number }];
    if (typeof ready !== 'object') throw new Error(`the API does not start: ${log}`);
    port = ready.port ?? 0;
  }, 180_000);

  afterAll(async () => {
    agent.destroy();
    if (child.exitCode === null && child.signalCode === null) {
      child.disconnect();
      await once(child, 'exit');
    }
    await database.close();
  });

  async function send({ method, path, headers, body }: RawRequest): Promise<Answer> {
    asked += 1;
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { 'content-length': String(body.length), ...headers }, agent });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const answer = { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), type: response.headers['content-type'] ?? '' };
    const kind = `${answer.status} ${/"code":"([A-Z_]+)"/.exec(answer.text)?.[1] ?? ''}`;
    statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
    return answer;
  }

  const operation = async (sent: SentOperation, token?: string): Promise<Answer> =>
    send({ method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, body: Buffer.from(JSON.stringify(sent)) }).then((answer) => {
      if (token !== undefined && answer.text.includes('"UNAUTHENTICATED"')) turnedAway.push(sent.query.slice(0, 120));
      return answer;
    });

  async function signIn(email: string): Promise<string> {
    const { text } = await operation({ query: `mutation { signIn(input: { email: "${email}", password: "vigie-demo" }) { ... on SignInSuccess { token } } }` });
    return JSON.parse(text).data.signIn.token as string;
  }

  async function memory(): Promise<number> {
    const told = once(child, 'message');
    child.send('memory');
    const [usage] = (await told) as [NodeJS.MemoryUsage];
    return usage.heapUsed;
  }

  /** What is wrong with an answer, with what was asked; undefined when all is well. */
  function fault(answer: Answer, what: string): string | undefined {
    const found = INSIDE.find(([, pattern]) => pattern.test(answer.text))?.[0] ?? (answer.status >= 500 ? 'a failure' : undefined);
    return found === undefined ? undefined : `${found} (${answer.status}): ${what.slice(0, 700)} → ${answer.text.slice(0, 300)}`;
  }

  /** Several at once, as from several clients. @returns faults */
  async function all<T>(things: readonly T[], ask: (thing: T) => Promise<string | undefined>): Promise<string[]> {
    const faults: string[] = [];
    const left = things.values();
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (const thing of left) {
        const found = await ask(thing);
        if (found !== undefined) faults.push(found);
      }
    }));
    return faults;
  }

  it('get an answer each, without failure, stack or statement; the process serves on, no larger', async () => {
    // Before anything is tried: what is tried counts against the address.
    people.push(await signIn('tout@exemple.fr'), await signIn('direction@exemple.fr'));
    follower = await signIn('direction@exemple.fr');
    const spared = await signIn('tout@exemple.fr');
    const texts = (await pageDocuments()).map(({ text }) => text).filter((text) => !ENDS_SESSION.test(text));
    for (const query of texts) await operation({ query }, people[0]);
    const before = await memory();
    const faults: string[] = [];

    for (const token of people) {
      const walked = walkedOperations(schema, random, VALUES_A_PLACE).filter(({ place }) => place.operation !== 'subscription');
      faults.push(...(await all(walked, async ({ sent }) => fault(await operation(sent, token), JSON.stringify(sent)))));
    }
    const built = [2, 8, 25, 60, 150, 400].flatMap(bombs);
    for (const token of [undefined, ...people]) faults.push(...(await all(built, async (sent) => fault(await operation(sent, token), JSON.stringify(sent)))));
    const raw = Array.from({ length: 1_500 }, () => rawRequest(random));
    faults.push(...(await all(raw, async (one) => (one.path.startsWith('/assets') || one.path.startsWith('//') || one.path === '/GraphQL' ? undefined : fault(await send(one), `${one.method} ${one.path} ${JSON.stringify(one.headers)} ${one.body.toString('latin1')}`)))));
    const accidents = Array.from({ length: Math.max(500, MANY - asked) }, () => mutated(random.one(texts), random));
    faults.push(...(await all(accidents, async (sent) => fault(await operation(sent, random.one(people)), JSON.stringify(sent)))));

    if (process.env['VIGIE_SHOW_FUZZ']) process.stdout.write(`${asked} asked, ${JSON.stringify([...statuses])}, ${turnedAway.length} turned away ${turnedAway[0]}\n`);
    // What was asked and what the process said of it, all at once: an accident that comes once in a hundred runs is told whole.
    if (faults.length > 0) throw new Error(`${faults.length} faults\n${faults.slice(0, 20).join('\n')}\n${log.slice(0, 6_000)}`);
    expect(asked).toBeGreaterThanOrEqual(MANY);
    expect(turnedAway.slice(0, 5)).toEqual([]);
    expect(log).not.toMatch(/request failed|unhandled|uncaught/i);
    const after = await memory();
    if (process.env['VIGIE_SHOW_FUZZ']) process.stdout.write(`heap ${Math.round(before / 1e6)} → ${Math.round(after / 1e6)} MB\n`);
    expect(after - before).toBeLessThan(HEAP_GROWTH_BYTES);
    expect(child.exitCode).toBeNull();
    expect(JSON.parse((await operation({ query: '{ reportingPeriod { week } }' }, spared)).text).data.reportingPeriod.week).toBe('2026-W48');
  }, 600_000);

  it('were of every argument of every operation', () => {
    const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) => Object.values(root?.getFields() ?? {}));
    const expected = operations.flatMap((field) => field.args.map((argument) => `${field.name}.${argument.name}`));
    const tried = new Set(placesOf(schema).map(({ field, argument }) => `${field.name}.${argument}`));
    expect(expected.filter((one) => !tried.has(one))).toEqual([]);
  });

  it('by WebSocket too', async () => {
    const token = follower;
    const texts = (await pageDocuments()).map(({ text }) => text);
    const walked = walkedOperations(schema, random, 40).filter(({ place }) => place.operation === 'subscription').map(({ sent }) => sent);
    const sent: SentOperation[] = [...walked, ...[8, 60, 400].flatMap(bombs), ...Array.from({ length: 200 }, () => mutated(random.one(texts), random))];
    const faults: string[] = [];
    for (let from = 0; from < sent.length; from += 15) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
      socket.on('error', () => undefined);
      socket.on('message', (text: Buffer) => {
        const found = INSIDE.find(([, pattern]) => pattern.test(text.toString()));
        if (found) faults.push(`${found[0]}: ${text.toString().slice(0, 300)}`);
      });
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
      await once(socket, 'message');
      sent.slice(from, from + 15).forEach((payload, index) => {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id: String(index), type: 'subscribe', payload }));
      });
      socket.send(random.one(['{', '[]', 'null', '{"type":"subscribe"}', '{"type":"__proto__"}', '\u0000', '{"type":"connection_init"}', '{"id":1,"type":"complete"}', 'x'.repeat(20_000)]));
      await new Promise<void>((resolve) => {
        const quiet = setTimeout(resolve, 150);
        socket.once('close', () => {
          clearTimeout(quiet);
          resolve();
        });
      });
      socket.terminate();
    }
    expect(faults).toEqual([]);
    expect(log).not.toMatch(/request failed|unhandled|uncaught/i);
    expect(JSON.parse((await operation({ query: '{ product { name } }' })).text).data.product.name).toBe('Vigie EPI');
  }, 120_000);
});

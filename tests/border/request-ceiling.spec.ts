import { afterEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { runInWork } from '#platform';
import { RequestCeiling } from '../../apps/api/border/request-ceiling.js';
import { addressOf } from '../support/live-client.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';
import { testConfig } from '../support/test-config.js';
import { type DoorAnswer, knock } from './door-client.js';

/** Five a second: a hundred at once for a session, four hundred for an address. */
const LOW = 5;

describe('Too many requests', () => {
  let product: RunningProduct | undefined;

  afterEach(async () => product?.stop());

  async function start(trustProxy: number | false = false): Promise<string> {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config: { requestsPerSecond: LOW, trustProxy } });
    await laySmallCountry(product.db);
    return product.api.getUrl();
  }

  async function ask(origin: string, headers: Record<string, string> = {}): Promise<DoorAnswer> {
    return knock(origin, 'POST', '/graphql', { 'Content-Type': 'application/json', ...headers }, '{"query":"{ __typename }"}');
  }

  async function many(times: number, once: () => Promise<DoorAnswer>): Promise<DoorAnswer[]> {
    const answers: DoorAnswer[] = [];
    for (let left = times; left > 0; left -= 20) answers.push(...(await Promise.all(Array.from({ length: Math.min(20, left) }, once))));
    return answers;
  }

  const refused = (answers: readonly DoorAnswer[]): DoorAnswer[] => answers.filter(({ status }) => status === 429);

  it('from one session wait; another, behind the same address, does not', async () => {
    const origin = await start();
    const [one, other] = [await product?.signIn('director.strasbourg@demo.vigie'), await product?.signIn('director.lille@demo.vigie')];
    const session = { authorization: `Bearer ${one?.token}` };
    await ask(origin, session);
    const [late] = refused(await many(260, async () => ask(origin, session)));
    expect(JSON.parse(late?.text ?? '')).toEqual({ errors: [{ message: expect.stringMatching(/attendez/), extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    expect([late?.headers['retry-after'], late?.headers['cache-control']]).toEqual(['2', 'no-store']);
    expect((await ask(origin, { authorization: `Bearer ${other?.token}` })).status).toBe(200);
    expect((await knock(origin, 'GET', '/health/live')).status).toBe(200);
  }, 120_000);

  it('from one address wait, whatever it says of itself: other addresses, other tokens', async () => {
    const origin = await start();
    let made = 0;
    const answers = await many(700, async () => ask(origin, { 'X-Forwarded-For': `203.0.113.${(made += 1) % 250}`, authorization: `Bearer made-up-${made}` }));
    expect(refused(answers).length).toBeGreaterThan(50);
    const socket = new WebSocket(await addressOf(product?.api as never), 'graphql-transport-ws');
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
      socket.on('open', () => resolve('open'));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(429);
  }, 120_000);

  it('behind our proxy, the address is that of who asks it', async () => {
    const origin = await start(1);
    const from = async (forwarded: string): Promise<DoorAnswer> => ask(origin, { 'X-Forwarded-For': forwarded });
    // What the client wrote before the proxy changes nothing.
    let made = 0;
    expect(refused(await many(700, async () => from(`198.51.100.${(made += 1) % 250}, 203.0.113.1`))).length).toBeGreaterThan(50);
    expect((await from('203.0.113.2')).status).toBe(200);
  }, 120_000);
});

it('a hospital group at the deadline, three hundred people behind one address, goes through', () => {
  const ceiling = new RequestCeiling(testConfig('')).handler();
  let refusals = 0;
  for (let person = 0; person < 300; person += 1) {
    for (let request = 0; request < 12; request += 1) {
      const answer = { once: (_: string, done: () => void) => finished.push(done), setHeader: () => undefined, end: () => (refusals += 1) };
      const finished: (() => void)[] = [];
      // Two before the session: the page's first question, and the sign-in.
      const headers = request < 2 ? {} : { authorization: `Bearer session-${person}` };
      runInWork({ person: request < 2 ? null : { id: 'x', name: 'x' } } as never, () => ceiling({ url: '/graphql', method: 'POST', headers, socket: { remoteAddress: '203.0.113.1' } } as never, answer as never, () => undefined));
      for (const done of finished) done();
    }
  }
  expect(refusals).toBe(0);
});

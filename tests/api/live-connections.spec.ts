import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { WebSocket } from 'ws';
import { eventually } from '../support/eventually.js';
import { addressOf, follow, FOLLOW, type Identity, type LivePage, subscribe } from '../support/live-client.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { HAGUENAU, laySmallCountry, STRASBOURG } from '../support/small-country.js';

/** A revoked person's page is closed within this time. */
const CLOSED_WITHIN_MS = 5_000;
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;

describe('Live connections', () => {
  let product: RunningProduct;
  let director: Caller;
  let pages: LivePage[] = [];

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
  });

  afterEach(async () => {
    for (const page of pages) await page.close();
    pages = [];
  });

  afterAll(async () => product.stop());

  async function open(who: Identity, kind = 'ESTABLISHMENT', code: string | null = STRASBOURG, api = product.api): Promise<LivePage> {
    const page = await follow(api, who, kind, code);
    pages.push(page);
    return page;
  }

  async function ask(query: string, variables = {}): Promise<LivePage> {
    const page = await subscribe(product.api, director, query, variables);
    pages.push(page);
    return page;
  }

  async function metric(name: string): Promise<number> {
    const { text } = await supertest(product.api.getHttpServer()).get('/metrics');
    return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  }

  /** A socket without the protocol's client: what it was closed with, once it is. */
  async function raw(messages: readonly string[], headers: Record<string, string> = {}): Promise<number> {
    const socket = new WebSocket(await addressOf(product.api), 'graphql-transport-ws', { headers });
    socket.on('open', () => messages.forEach((message) => socket.send(message)));
    return new Promise((resolve) => {
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
      socket.on('close', resolve);
      socket.on('error', () => undefined);
    });
  }

  describe('are opened', () => {
    it('by who is signed in, with a token or with the cookie; not by anybody else', async () => {
      const token = director.token ?? '';
      const cookie = { cookie: `vigie_session=${token}` };
      const welcome = [await open({ token }), await open({ headers: { authorization: `Bearer ${token}` } }), await open({ headers: cookie })];
      expect(welcome.map((page) => [page.closedWith(), page.refusals])).toEqual([[undefined, []], [undefined, []], [undefined, []]]);
      const strangers = [await open({}), await open({ token: 'made-up' }), await open({ headers: { cookie: 'vigie_session=made-up' } })];
      expect(strangers.map((page) => page.closedWith())).toEqual([UNAUTHORIZED, UNAUTHORIZED, UNAUTHORIZED]);
    });

    it('by our own page, not by a page of another site with our cookie', async () => {
      const cookie = `vigie_session=${director.token}`;
      const { host } = new URL(await addressOf(product.api));
      expect((await open({ headers: { cookie, origin: `http://${host}` } })).closedWith()).toBeUndefined();
      expect(await raw([], { cookie, origin: 'https://elsewhere.example' })).toBe(403);
      expect(await raw([], { cookie, origin: 'null' })).toBe(403);
    });

    it('within the perimeter only, refused as the reads are', async () => {
      const { token } = director;
      const dt = await product.signIn('dt.67@demo.vigie');
      const ars = await product.signIn('ars.44@demo.vigie');
      const spf = await product.signIn('spf@demo.vigie');
      const allowed = [await open({ token }), await open(dt, 'ESTABLISHMENT', HAGUENAU), await open(ars, 'DEPARTMENT', '67'), await open(spf, 'NATION', null)];
      expect(allowed.flatMap((page) => page.refusals)).toEqual([]);
      const refused = [
        await open({ token }, 'ESTABLISHMENT', HAGUENAU), await open({ token }, 'DEPARTMENT', '67'), await open(dt, 'REGION', '44'),
        await open(ars, 'NATION', null), await open(ars, 'REGION', '32'), await open(ars, 'DEPARTMENT', '59'),
        await open(spf, 'REGION', 'made-up'), await open(spf, 'ESTABLISHMENT', null),
      ];
      expect(refused.map((page) => page.refusals)).toEqual(refused.map(() => ['FORBIDDEN']));
    });
  });

  describe('carry subscriptions only', () => {
    it.each([
      ['a query', '{ me { name } }', 'BAD_REQUEST'],
      ['a mutation', 'mutation { signOut }', 'BAD_REQUEST'],
      ['an unknown field', 'subscription { changes(kind: NATION) { stock } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['two at once', 'subscription { a: changes(kind: NATION) { at } b: changes(kind: NATION) { at } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a broken text', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
      ['too many tokens', `subscription { changes(kind: NATION) { ${'at '.repeat(2_100)} } }`, 'GRAPHQL_PARSE_FAILED'],
      ['too many aliases', `subscription { changes(kind: NATION) { ${Array.from({ length: 41 }, (_, n) => `a${n}: at`).join(' ')} } }`, 'BAD_USER_INPUT'],
    ])('not %s', async (_, query, code) => {
      expect((await ask(query)).refusals).toContain(code);
    });

    it('with variables that fit', async () => {
      expect((await ask(FOLLOW, { kind: 'PLANET' })).refusals).toEqual(['BAD_USER_INPUT']);
    });

    it('and say nothing of the inside when one fails', async () => {
      const socket = new WebSocket(await addressOf(product.api), 'graphql-transport-ws');
      const next = async (message: Record<string, unknown>): Promise<string> => {
        const answered = once(socket, 'message');
        socket.send(JSON.stringify(message));
        const [answer] = (await answered) as [Buffer];
        return answer.toString();
      };
      await once(socket, 'open');
      await next({ type: 'connection_init', payload: { authorization: `Bearer ${director.token}` } });
      const subscribing = (id: string): Record<string, unknown> => ({ id, type: 'subscribe', payload: { query: FOLLOW, variables: { kind: 'NATION', code: null } } });
      await product.db.manager.query('ALTER TABLE region RENAME TO region_away');
      const failed = await next(subscribing('1')).finally(async () => product.db.manager.query('ALTER TABLE region_away RENAME TO region'));
      expect(failed).toMatch(/"code":"INTERNAL_SERVER_ERROR","reference":"[0-9a-f-]{36}"/);
      expect(failed).not.toMatch(/relation|region|select|stack|node_modules/i);
      expect(await next(subscribing('2'))).toContain('FORBIDDEN');
      socket.terminate();
    });

    it('and HTTP carries none', async () => {
      const answer = await director.ask('subscription { changes(kind: NATION) { at } }');
      expect(answer.errors?.map((error) => error.extensions.code)).toEqual(['BAD_REQUEST']);
    });
  });

  describe('are bounded', () => {
    const INIT = (): string => JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${director.token}` } });

    it('in the size and the number of messages', async () => {
      expect(await raw([JSON.stringify({ type: 'connection_init', payload: { text: 'a'.repeat(20_000) } })])).toBe(1009);
      expect(await raw([INIT(), ...Array.from({ length: 250 }, () => JSON.stringify({ type: 'ping' }))])).toBe(1008);
      expect(await raw(['not json'])).toBe(4400);
    });

    it('in the connections of one session', async () => {
      const many = await Promise.all(Array.from({ length: 21 }, async () => open({ token: director.token })));
      expect(many.map((page) => page.closedWith()).filter((code) => code !== undefined)).toEqual([4429]);
    });

    it('and counted', async () => {
      await eventually(async () => expect(await metric('vigie_live_connections')).toBe(0));
      await open({ token: director.token });
      expect([await metric('vigie_live_connections'), await metric('vigie_live_subscriptions')]).toEqual([1, 1]);
      for (const page of pages) await page.close();
      await eventually(async () => expect(await metric('vigie_live_subscriptions')).toBe(0));
    });
  });

  describe('are closed', () => {
    let second: NestExpressApplication;

    beforeAll(async () => {
      second = await product.startApi();
    });

    afterAll(async () => second.close());

    async function closes(page: LivePage, code: number): Promise<void> {
      await eventually(async () => expect(page.closedWith()).toBe(code), CLOSED_WITHIN_MS);
    }

    it('when their person signs out, in every process; those of others stay', async () => {
      const leaving = await product.signIn('director.strasbourg@demo.vigie');
      const gone = [await open(leaving), await open(leaving, 'ESTABLISHMENT', STRASBOURG, second)];
      const stays = await open(director, 'ESTABLISHMENT', STRASBOURG, second);
      await leaving.ask('mutation { signOut }');
      for (const page of gone) await closes(page, UNAUTHORIZED);
      expect(stays.closedWith()).toBeUndefined();
    });

    it('when the account is disabled', async () => {
      const page = await open(await product.signIn('director.haguenau@demo.vigie'), 'ESTABLISHMENT', HAGUENAU);
      const stays = await open(director);
      await product.db.manager.query(`UPDATE account SET disabled_at = now() WHERE email = 'director.haguenau@demo.vigie'`);
      await closes(page, UNAUTHORIZED);
      expect(stays.closedWith()).toBeUndefined();
    });

    it('when a habilitation is taken away, also while the database is not heard', async () => {
      const page = await open(await product.signIn('dt.67@demo.vigie'), 'DEPARTMENT', '67');
      await product.db.manager.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vigie-listener' AND datname = current_database()`,
      );
      await product.db.manager.query(`DELETE FROM habilitation WHERE scope_code = '67'`);
      await closes(page, FORBIDDEN);
    });

    it('when the process stops, so that the page comes back to another', async () => {
      const page = await open(director, 'ESTABLISHMENT', STRASBOURG, second);
      await second.close();
      await closes(page, 1001);
    });

    it('when a habilitation reaches its end, then when the session does', async () => {
      await product.db.manager.query(`UPDATE habilitation SET valid_until = '2026-11-23T12:00:00+01:00' WHERE scope_code = '32'`);
      const limited = await open(await product.signIn('ars.32@demo.vigie'), 'REGION', '32');
      const page = await open(director);
      product.clock.set('2026-11-23T12:00:01+01:00');
      await closes(limited, FORBIDDEN);
      expect(page.closedWith()).toBeUndefined();
      product.clock.set('2026-11-23T21:43:00+01:00');
      await closes(page, UNAUTHORIZED);
    });
  });
});

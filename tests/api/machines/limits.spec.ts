import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { type Caller, type RunningProduct, startProduct } from '../../support/running-product.js';
import { laySmallCountry, reportLines, STRASBOURG } from '../../support/small-country.js';
import { askAs, openSoftware, type ShownCredential, tokenOf } from '../../support/software.js';

const MOST = 6;
const ME = '{ me { name } }';
const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';

describe('How much a software may ask', () => {
  let product: RunningProduct;
  let other: NestExpressApplication;
  let director: Caller;
  let software: ShownCredential;
  let token: string;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config: { machineRequestsPerMinute: MOST } });
    await laySmallCountry(product.db);
    other = await product.startApi();
    director = await product.signIn('director.strasbourg@demo.vigie');
    software = await openSoftware(director, [STRASBOURG]);
    token = await tokenOf(product.api, software);
  });
  afterAll(async () => {
    await other.close();
    await product.stop();
  });

  const nextMinute = (): void => product.clock.advance({ minutes: 1 });

  it('is one count for all processes and all its proofs, told in every answer', async () => {
    const answers = [];
    for (let sent = 0; sent < MOST; sent += 1) answers.push(await askAs(sent % 2 === 0 ? product.api : other, token, ME));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.map(({ headers }) => headers['ratelimit'])).toEqual([5, 4, 3, 2, 1, 0].map((left, index) => `"requests";r=${left};t=${10 * (index + 1)}`));
    expect(answers[0]?.headers['ratelimit-policy']).toBe('"requests";q=6;w=60');
    for (const api of [product.api, other]) {
      const { status, headers, body } = await askAs(api, token, ME);
      expect(status).toBe(429);
      expect(headers['retry-after']).toBe('10');
      expect(body.errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    }
    const again = await tokenOf(product.api, software);
    expect((await askAs(other, again, ME)).status).toBe(429);
  });

  it('is answered by a plain request in its own form', async () => {
    const note = () => supertest(product.api.getHttpServer()).get('/api/v1/shipments/x/delivery-note.pdf').set('Authorization', `Bearer ${token}`);
    const { status, headers, body } = await note();
    expect({ status, body }).toEqual({ status: 429, body: { code: 'TOO_MANY_REQUESTS', message: expect.stringContaining('Trop de demandes') } });
    expect(headers['retry-after']).toBe('10');
    nextMinute();
    expect((await note()).status).toBe(403);
  });

  it('never counts people, nor another software', async () => {
    for (let sent = 0; sent < MOST; sent += 1) await askAs(product.api, token, ME);
    expect((await askAs(product.api, token, ME)).status).toBe(429);
    const neighbour = await tokenOf(product.api, await openSoftware(director, [STRASBOURG]));
    expect((await askAs(product.api, neighbour, ME)).status).toBe(200);
    for (let sent = 0; sent < MOST * 3; sent += 1) {
      const { status, headers } = await askAs(product.api, director.token ?? '', ME);
      expect([status, headers['ratelimit']]).toEqual([200, undefined]);
    }
    const [{ counted }] = await product.db.manager.query('SELECT count(*)::int AS counted FROM throttle');
    await director.ask(ME);
    const [after] = await product.db.manager.query('SELECT count(*)::int AS counted FROM throttle');
    expect(after.counted).toBe(counted);
  });

  it('is counted for what opens nothing by nobody: an unknown token is only refused', async () => {
    nextMinute();
    for (let sent = 0; sent < MOST * 2; sent += 1) expect((await askAs(product.api, `vigie_token_${'0'.repeat(49)}`, ME)).status).toBe(401);
    expect((await askAs(product.api, token, ME)).status).toBe(200);
  });

  it('stops reports of one establishment sent in a loop, of a software and not of a person', async () => {
    const open = await product.startApi();
    const input = (index: number, who: string) => ({ input: { finess: STRASBOURG, week: '2026-W47', expectedVersion: 0, idempotencyKey: `${who}-${index}`, lines: reportLines() } });
    try {
      nextMinute();
      for (let sent = 0; sent < 5; sent += 1) expect((await askAs(open, token, SUBMIT, input(sent, 'software'))).status).toBe(200);
      const { status, headers, body } = await askAs(open, token, SUBMIT, input(5, 'software'));
      expect({ status, retry: headers['retry-after'], code: body.errors?.[0]?.extensions.code }).toEqual({ status: 429, retry: '1', code: 'TOO_MANY_REQUESTS' });
      for (let sent = 0; sent < 8; sent += 1) expect((await askAs(open, director.token ?? '', SUBMIT, input(sent, 'person'))).status).toBe(200);
    } finally {
      await open.close();
    }
  });
});

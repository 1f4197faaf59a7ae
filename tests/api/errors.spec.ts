import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { eventually } from '../support/eventually.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';

describe('What the API says when something is wrong', () => {
  let product: RunningProduct;
  let director: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
  });

  afterAll(async () => product.stop());

  it.each([
    ['a field that does not exist', '{ me { shoeSize } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a text that is no operation', '{ me {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['more words than the largest screen needs', `{ ${'me '.repeat(2_001)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    ['a variable of the wrong type', 'query ($first: Int) { alerts(first: $first) { totalCount } }', { first: 'many' }, 'BAD_USER_INPUT'],
    ['a missing variable', 'query ($finess: Finess!) { coverage(finess: $finess) { level } }', {}, 'BAD_USER_INPUT'],
    ['an instant that is none', '{ situation(kind: NATION, asKnownAt: "yesterday") { label } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a week that does not exist', `{ coverage(finess: "${STRASBOURG}", week: "2025-W53") { level } }`, {}, 'BAD_REQUEST'],
    ['a week before any calendar', '{ reportingPeriod(week: "0001-W01") { week } }', {}, 'BAD_REQUEST'],
    ['a week after any calendar', '{ reportingPeriod(week: "9999-W52") { week } }', {}, 'BAD_REQUEST'],
    ['the first instant of all', '{ situation(kind: NATION, asKnownAt: "-271821-04-20T00:00:00Z") { label } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['the last instant of all', 'query ($at: DateTime) { situation(kind: NATION, asKnownAt: $at) { label } }', { at: '+275760-09-13T00:00:00Z' }, 'BAD_USER_INPUT'],
  ])('%s', async (_, document, variables, code) => {
    const { errors } = await director.ask(document, variables);
    expect(errors?.[0]?.extensions.code).toBe(code);
    // Whatever was asked, the next person is served.
    expect((await product.anonymous.ask('{ product { name } }')).errors).toBeUndefined();
    expect((await director.ask('{ reportingPeriod { week } }')).data['reportingPeriod'].week).toBe('2026-W47');
  });

  it.each([
    ['{ me {', 400],
    ['{ me { name }', 400],
    ['\u0000', 400],
    [`{ ${'me '.repeat(2_001)} }`, 400],
    [`${'{ me '.repeat(12)}${'}'.repeat(12)}`, 400],
    [`{ ${Array.from({ length: 41 }, (_, index) => `a${index}: me { name }`).join(' ')} }`, 400],
    ['{ product { name } }', 200],
  ])('what the person who asks can mend is no failure of the server: %.20s', async (query, status) => {
    const response = await supertest(product.api.getHttpServer()).post('/graphql').send({ query });
    expect(response.status).toBe(status);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.text).not.toMatch(/INTERNAL_SERVER_ERROR|node_modules/);
  });

  it('remembers no operation that someone sent', async () => {
    const body = { query: '{ product { name } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'not the hash of it' } } };
    const response = await supertest(product.api.getHttpServer()).post('/graphql').send(body);
    expect(response.body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it('masks what is not meant for people, under a reference', async () => {
    await product.db.manager.query('ALTER TABLE alert RENAME TO alert_away');
    const { errors, data } = await director.ask('{ alerts { totalCount } }');
    await product.db.manager.query('ALTER TABLE alert_away RENAME TO alert');
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(JSON.stringify(errors)).not.toMatch(/relation|select|stack/i);
    expect((await director.ask('{ alerts { totalCount } }')).data['alerts'].totalCount).toBe(0);
  });

  it('says that the database is away, and serves again once it is back', async () => {
    const asked = async (): Promise<supertest.Response> => supertest(product.api.getHttpServer()).post('/graphql').set('Authorization', `Bearer ${director.token}`).send({ query: '{ alerts { totalCount } }' });
    const [{ name }] = await product.db.manager.query<[{ name: string }]>('SELECT current_database() AS name');
    await product.db.manager.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
    await product.db.manager.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'vigie_app'`);
    try {
      // The page in front of somebody still remembers them for a moment: it fails inside the operation, then before it.
      await eventually(async () => expect((await asked()).status).toBe(503));
      const { body } = await asked();
      expect(body.errors[0].extensions).toEqual({ code: 'UNAVAILABLE', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(body.errors[0].message).toMatch('puis réessayez');
      const operation = await product.anonymous.ask('mutation { signIn(input: { email: "spf@demo.vigie", password: "vigie-demo" }) { __typename } }');
      expect(operation.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
      const route = await supertest(product.api.getHttpServer()).get('/api/v1/shipments/00000000-0000-4000-8000-000000000001/delivery-note.pdf').set('Authorization', `Bearer ${director.token}`);
      expect([route.status, route.body.code]).toEqual([503, 'UNAVAILABLE']);
    } finally {
      await product.db.manager.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
    }
    await eventually(async () => expect((await asked()).body.data.alerts.totalCount).toBe(0));
  });

  it('refuses an e-mail address that is none, in French', async () => {
    const { errors } = await product.anonymous.ask('mutation { signIn(input: { email: "x", password: "y" }) { __typename } }');
    expect(errors?.[0]).toMatchObject({ message: 'Adresse électronique invalide.', extensions: { code: 'BAD_REQUEST' } });
  });

  it('answers alike for an unknown address and a wrong password', async () => {
    const attempt = (email: string) =>
      product.anonymous.ask('mutation ($e: String!) { signIn(input: { email: $e, password: "wrong" }) { ... on SignInRefused { message } } }', { e: email });
    expect((await attempt('director.strasbourg@demo.vigie')).data).toEqual((await attempt('nobody@demo.vigie')).data);
  });

  it('closes the session at sign-out, and only that one', async () => {
    const other = await product.signIn('director.strasbourg@demo.vigie');
    await other.ask('mutation { signOut }');
    expect((await other.ask('{ me { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await director.ask('{ me { name roles } }')).data['me']).toEqual({ name: 'Claire Weber', roles: ['DIRECTOR'] });
  });

  it('signs the page in with a cookie that scripts cannot read', async () => {
    const response = await supertest(product.api.getHttpServer())
      .post('/graphql')
      .send({ query: 'mutation { signIn(input: { email: "spf@demo.vigie", password: "vigie-demo" }) { __typename } }' });
    const [cookie] = response.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^vigie_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const me = await supertest(product.api.getHttpServer()).post('/graphql').set('Cookie', cookie ?? '').send({ query: '{ me { name } }' });
    expect(me.body.data.me.name).toBe('Sophie Bernard');
  });

  it('refuses a form post from another site', async () => {
    const response = await supertest(product.api.getHttpServer()).post('/graphql').type('text/plain').send('{"query":"{ __typename }"}');
    expect(response.status).toBe(400);
  });

  it('answers health and metrics to anyone', async () => {
    const server = supertest(product.api.getHttpServer());
    expect((await server.get('/health/live')).status).toBe(200);
    expect((await server.get('/health/ready')).body).toEqual({ status: 'ok' });
    expect((await server.get('/metrics')).text).toContain('vigie_reports_not_evaluated 0');
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import supertest from 'supertest';
import { MACHINE_PERMISSIONS, OpenSession, type Permission } from '#access';
import { eventually } from '../../support/eventually.js';
import { follow } from '../../support/live-client.js';
import { type Caller, type RunningProduct, startProduct } from '../../support/running-product.js';
import { HAGUENAU, laySmallCountry, reportLines, STRASBOURG } from '../../support/small-country.js';
import { askAs, layGrantors, openSoftware, type ShownCredential, tokenOf } from '../../support/software.js';

const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) {
  __typename ... on SubmitWeeklyReportSuccess { report { version submittedByName directorName } } ... on ReportInvalid { message } } }`;
const COVERAGE = `{ coverage(finess: "${STRASBOURG}") { level } }`;

/** All that a software may call, by the permission each operation declares. A new one here is a decision. */
const FOR_SOFTWARE = [
  'Mutation.submitWeeklyReport',
  'Query.catalogue',
  'Query.checkWeeklyReport',
  'Query.collections',
  'Query.coverage',
  'Query.coverageHistory',
  'Query.crisisConsumptionChoice',
  'Query.doctrine',
  'Query.doctrineHistory',
  'Query.entryReference',
  'Query.establishment',
  'Query.establishments',
  'Query.me',
  'Query.reportWeeks',
  'Query.reportingPeriod',
  'Query.weeklyReport',
  'Query.weeklyReportVersions',
  'Query.weeklyReports',
  'Subscription.changes',
];

let keys = 0;

describe('A software', () => {
  let product: RunningProduct;
  let director: Caller;
  let software: ShownCredential;
  let token: string;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    await layGrantors(product);
    director = await product.signIn('director.strasbourg@demo.vigie');
    software = await openSoftware(director, [STRASBOURG]);
    token = await tokenOf(product.api, software);
  });
  afterAll(async () => product.stop());

  const report = (finess: string) => ({ input: { finess, week: '2026-W47', expectedVersion: 0, idempotencyKey: `software-${(keys += 1)}`, lines: reportLines() } });
  const codeOf = async (bearer: string, query = COVERAGE, variables = {}): Promise<string | undefined> => (await askAs(product.api, bearer, query, variables)).body.errors?.[0]?.extensions.code;

  it('sends the week of its establishment under its own name, and the director’s stays on it', async () => {
    const { body } = await askAs(product.api, token, SUBMIT, report(STRASBOURG));
    expect(body.data['submitWeeklyReport']).toEqual({
      __typename: 'SubmitWeeklyReportSuccess',
      report: { version: 1, submittedByName: 'Logiciel PharmaStock', directorName: 'Claire Weber' },
    });
    const history = await director.ask(`{ weeklyReports(finess: "${STRASBOURG}", first: 1) { submittedByName } }`);
    expect(history.data['weeklyReports']).toEqual([{ submittedByName: 'Logiciel PharmaStock' }]);
  });

  it('does not send a neighbour’s, nor read it', async () => {
    expect(await codeOf(token, SUBMIT, report(HAGUENAU))).toBe('FORBIDDEN');
    expect(await codeOf(token, `{ coverage(finess: "${HAGUENAU}") { level } }`)).toBe('FORBIDDEN');
    const [{ sent }] = await product.db.manager.query('SELECT count(*)::int AS sent FROM weekly_report WHERE finess = $1', [HAGUENAU]);
    expect(sent).toBe(0);
  });

  it('reads who it is, its establishments and what it sent', async () => {
    const { body } = await askAs(product.api, token, `{ me { name roles establishments { finess } previousVisitAt sessionEndsAt } weeklyReport(finess: "${STRASBOURG}", week: "2026-W47") { version } }`);
    expect(body.data).toEqual({
      me: { name: 'Logiciel PharmaStock', roles: ['REPORTER'], establishments: [{ finess: STRASBOURG }], previousVisitAt: null, sessionEndsAt: null },
      weeklyReport: { version: 1 },
    });
  });

  it('may call what is listed here and nothing else of the schema', async () => {
    const { schema } = product.api.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const open = roots.flatMap((root) =>
      Object.values(root?.getFields() ?? {}).filter(({ extensions }) => MACHINE_PERMISSIONS.has(extensions['permission'] as Permission)).map(({ name }) => `${root?.name}.${name}`));
    expect(open.sort()).toEqual(FOR_SOFTWARE);
  });

  it.each([
    ['an emergency request', 'emergencyRequests(first: 1) { nodes { id } }'],
    ['alerts', 'alerts(first: 1) { nodes { id } }'],
    ['a situation', `situation(kind: ESTABLISHMENT, code: "${STRASBOURG}") { week }`],
    ['the softwares themselves', 'machineAccounts { nodes { id } }'],
  ])('is refused %s, which the reporter of the same establishment may or may not read', async (_, field) => {
    const { body } = await askAs(product.api, token, `{ ${field} }`);
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('refusée à un logiciel') });
  });

  it('is refused the request a person signs, and the person is not', async () => {
    const create = `mutation ($input: CreateEmergencyRequestInput!) { createEmergencyRequest(input: $input) { __typename } }`;
    const input = { finess: STRASBOURG, reason: 'x', idempotencyKey: 'x', lines: [] };
    expect(await codeOf(token, create, { input })).toMatch(/FORBIDDEN|BAD_USER_INPUT/);
    const answer = await askAs(product.api, token, `{ requestCounts { __typename } }`);
    expect(answer.body.errors).toBeDefined();
  });

  it('is refused a file of the plain requests, and a file asked for by a person is not refused for that', async () => {
    const note = (bearer: string): supertest.Test =>
      supertest(product.api.getHttpServer()).get('/api/v1/shipments/8a6e0804-2bd0-4672-b79d-d97027f9071a/delivery-note.pdf').set('Authorization', `Bearer ${bearer}`);
    expect((await note(token)).status).toBe(403);
    expect((await note(director.token ?? '')).status).toBe(404);
    expect((await note(`${token}x`)).status).toBe(401);
  });

  describe('proves itself in its own place only', () => {
    const ask = (headers: Record<string, string>, path = '/graphql'): supertest.Test => supertest(product.api.getHttpServer()).post(path).set(headers).send({ query: COVERAGE });

    it('not by a cookie', async () => {
      expect((await ask({ Authorization: `Bearer ${token}` })).body.errors).toBeUndefined();
      expect((await ask({ Cookie: `vigie_session=${token}` })).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
      expect((await ask({ Cookie: `__Host-vigie_session=${token}` })).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    });

    it('not by its secret, which must be exchanged', async () => {
      const { status, body, headers } = await ask({ Authorization: `Bearer ${software.secret}` });
      expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
      expect(headers['www-authenticate']).toContain('invalid_token');
    });

    it('not in an address, nor in another header', async () => {
      expect((await ask({}, `/graphql?access_token=${token}`)).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
      expect((await ask({ 'X-Api-Key': token })).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    });

    it('not with a token changed by one character, nor with one made up', async () => {
      for (const forged of [`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`, token.replace('_token_', '_key_'), 'vigie_', 'vigie_token_']) {
        expect((await ask({ Authorization: `Bearer ${forged}` })).status).toBe(401);
      }
    });

    it('never by a password: it has none, and its address opens no session', async () => {
      const [account] = await product.db.manager.query(`SELECT email, password_hash AS hash FROM account WHERE id = $1`, [software.clientId]);
      expect(account.hash).toBeNull();
      const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInSuccess { token } } }';
      for (const password of ['vigie-demo', software.secret, token]) {
        const answer = await product.anonymous.ask(signIn, { input: { email: account.email, password } });
        expect(JSON.stringify(answer)).not.toContain('SignInSuccess');
      }
    });

    it('not even by a session or a password made for it', async () => {
      const { db } = product;
      const opening = { means: 'PASSWORD', address: null, userAgent: null } as const;
      await expect(product.api.get(OpenSession, { strict: false }).execute(software.clientId, opening)).rejects.toThrow('pas ouvert');
      // A row that a fault would leave: a person's session, moved to the software.
      const { token: moved = '' } = await product.signIn('reporter.strasbourg@demo.vigie');
      await db.manager.query('UPDATE session SET account_id = $2 WHERE token_hash = $1', [createHash('sha256').update(moved).digest(), software.clientId]);
      await eventually(async () => expect((await ask({ Authorization: `Bearer ${moved}` })).body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED'), 3_000);
      await expect(db.manager.query(`UPDATE account SET password_hash = 'x' WHERE id = $1`, [software.clientId])).rejects.toThrow('account_machine_has_no_password');
    });
  });

  it('follows what changes over a socket, by its token there and by no cookie, until it is revoked', async () => {
    const { clientId, id, secret } = await openSoftware(director, [STRASBOURG]);
    const live = await tokenOf(product.api, { clientId, id, secret });
    const kept = await follow(product.api, { token: live }, 'ESTABLISHMENT', STRASBOURG);
    const inCookie = await follow(product.api, { headers: { cookie: `vigie_session=${live}` } }, 'ESTABLISHMENT', STRASBOURG);
    const neighbour = await follow(product.api, { token: live }, 'ESTABLISHMENT', HAGUENAU);
    expect([kept.closedWith(), kept.refusals, inCookie.closedWith(), neighbour.refusals]).toEqual([undefined, [], 4401, ['FORBIDDEN']]);
    await director.ask('mutation ($id: ID!) { revokeMachineCredential(id: $id) { id } }', { id });
    await eventually(async () => expect(kept.closedWith()).toBe(4401), 5_000);
    await Promise.all([kept, inCookie, neighbour].map(async (page) => page.close()));
  });

  it('never has more than its reports, whatever else its account is given', async () => {
    await product.db.manager.query(
      `INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by_name, reason, valid_from) VALUES ($1, 'ADMIN', 'NATION', NULL, 't', 't', '2020-01-01'), ($1, 'DIRECTOR', 'ESTABLISHMENT', $2, 't', 't', '2020-01-01')`,
      [software.clientId, HAGUENAU],
    );
    const { body } = await askAs(product.api, await tokenOf(product.api, software), '{ me { roles establishments { finess } } }');
    expect(body.data['me']).toEqual({ roles: ['REPORTER'], establishments: [{ finess: STRASBOURG }] });
  });

  it('gets no mail written to people', async () => {
    const ask = await product.signIn('ars.44@demo.vigie');
    await ask.ask(`mutation { remindMissingReports(input: { kind: REGION, code: "44", idempotencyKey: "r1" }) { __typename } }`);
    const messages = await product.db.manager.query(`SELECT to_email FROM message WHERE to_email LIKE '%.invalid'`);
    expect(messages).toEqual([]);
  });
});

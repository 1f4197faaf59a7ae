import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { Database } from '#platform';
import { type Caller, type RunningProduct, startProduct } from '../../support/running-product.js';
import { HAGUENAU, laySmallCountry, LILLE, STRASBOURG } from '../../support/small-country.js';
import { askAs, askToken, layGrantors, openSoftware, type ShownCredential, tokenOf } from '../../support/software.js';

const PATH = '/api/v1/oauth/token';
/** What RFC 6749 §5.2 allows in `error_description`. */
const PLAIN = /^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/;
const NOBODY = '8a6e0804-2bd0-4672-b79d-d97027f9071a';

describe('The token endpoint', () => {
  let product: RunningProduct;
  let director: Caller;
  let agency: Caller;
  let software: ShownCredential;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    await layGrantors(product);
    director = await product.signIn('director.strasbourg@demo.vigie');
    agency = await product.signIn('ars.director.44@demo.vigie');
    software = await openSoftware(agency, [STRASBOURG, HAGUENAU]);
  });
  afterAll(async () => product.stop());

  const form = (fields: Record<string, string>): supertest.Test => supertest(product.api.getHttpServer()).post(PATH).type('form').send(fields);
  const basic = (id: string, secret: string): string => `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;
  /** Another minute: the throttle of these tests is not theirs. */
  const later = (): void => product.clock.advance({ minutes: 1 });

  it('gives a token of fifteen minutes, never kept on the way, for a secret in the form', async () => {
    const { status, body, headers } = await askToken(product.api, software);
    expect(status).toBe(200);
    expect(body).toEqual({ access_token: expect.stringMatching(/^vigie_token_[0-9A-Za-z]{49}$/), token_type: 'Bearer', expires_in: 900, scope: expect.any(String) });
    expect(String(body.scope).split(' ').sort()).toEqual([STRASBOURG, HAGUENAU].sort());
    expect(headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('gives one for a secret in the Basic header, and keeps only its hash', async () => {
    const { status, body } = await form({ grant_type: 'client_credentials' }).set('Authorization', basic(software.clientId, software.secret));
    expect(status).toBe(200);
    const kept = JSON.stringify(await product.db.manager.query(`SELECT encode(token_hash, 'escape') AS text, t.* FROM machine_token t`));
    const secrets = JSON.stringify(await product.db.manager.query(`SELECT encode(secret_hash, 'escape') AS text, c.* FROM machine_credential c`));
    expect(kept).not.toContain(body.access_token);
    expect(secrets).not.toContain(software.secret);
  });

  const refused: [why: string, fields: () => Record<string, string>, status: number, error: string][] = [
    ['an unknown client', () => ({ client_id: NOBODY, client_secret: software.secret }), 401, 'invalid_client'],
    ['what is no identifier', () => ({ client_id: 'PharmaStock', client_secret: software.secret }), 401, 'invalid_client'],
    ['a wrong secret', () => ({ client_id: software.clientId, client_secret: `${software.secret.slice(0, -1)}!` }), 401, 'invalid_client'],
    ['no secret', () => ({ client_id: software.clientId }), 401, 'invalid_client'],
    ['a foreign establishment', () => ({ client_id: software.clientId, client_secret: software.secret, scope: LILLE }), 400, 'invalid_scope'],
    ['its own and a foreign establishment', () => ({ client_id: software.clientId, client_secret: software.secret, scope: `${STRASBOURG} ${LILLE}` }), 400, 'invalid_scope'],
    ['a person’s grant', () => ({ grant_type: 'password', username: 'director.strasbourg@demo.vigie', password: 'vigie-demo' }), 400, 'unsupported_grant_type'],
    ['a code', () => ({ grant_type: 'authorization_code', code: 'x' }), 400, 'unsupported_grant_type'],
    ['a refresh', () => ({ grant_type: 'refresh_token', refresh_token: 'x' }), 400, 'unsupported_grant_type'],
    ['a person as a client', () => ({ client_id: 'director.strasbourg@demo.vigie', client_secret: 'vigie-demo' }), 401, 'invalid_client'],
  ];

  it.each(refused)('refuses %s', async (_, fields, status, error) => {
    later();
    const answer = await form({ grant_type: 'client_credentials', ...fields() });
    expect({ status: answer.status, error: answer.body.error }).toEqual({ status, error });
    expect(answer.body.error_description).toMatch(PLAIN);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['www-authenticate']).toBe(status === 401 ? 'Basic realm="Vigie EPI", charset="UTF-8"' : undefined);
    expect(JSON.stringify(answer.body)).not.toContain('token_type');
  });

  it('tells each refusal in the trail: of which software, why, and no secret', async () => {
    later();
    const told = async (): Promise<unknown[]> =>
      product.db.manager.query(`SELECT person_id AS id, stream, detail FROM audit_entry e WHERE action = 'machine-token.refuse' ORDER BY e.id DESC LIMIT 4`);
    const stale = `${software.secret.slice(0, -1)}!`;
    await askToken(product.api, { clientId: NOBODY, secret: software.secret });
    await askToken(product.api, { clientId: software.secret, secret: 'x' });
    await askToken(product.api, { clientId: software.clientId, secret: stale });
    await askToken(product.api, software, { scope: LILLE });
    const [scope, wrong, swapped, unknown] = await told();
    const own = { id: software.clientId, stream: `account:${software.clientId}` };
    expect(scope).toEqual({ ...own, detail: { reason: 'invalid-scope' } });
    expect(wrong).toEqual({ ...own, detail: { reason: 'invalid-client' } });
    for (const other of [swapped, unknown]) expect(other).toEqual({ id: null, stream: 'sign-in', detail: { reason: 'invalid-client' } });
    const whole = JSON.stringify(await product.db.manager.query('SELECT * FROM audit_entry'));
    for (const secret of [software.secret, stale]) expect(whole).not.toContain(secret);
    const before = await told();
    expect((await askToken(product.api, software)).status).toBe(200);
    expect(await told()).toEqual(before);
  });

  it('never takes the account of a person for a client, whatever its secret', async () => {
    later();
    const [person] = await product.db.manager.query(`SELECT id FROM account WHERE email = 'director.strasbourg@demo.vigie'`);
    expect((await askToken(product.api, { clientId: person.id, secret: 'vigie-demo' })).body.error).toBe('invalid_client');
    expect((await askToken(product.api, { clientId: person.id, secret: director.token ?? '' })).body.error).toBe('invalid_client');
  });

  it.each<[string, (request: supertest.Test) => supertest.Test]>([
    ['JSON', (request) => request.type('json').send(JSON.stringify({ grant_type: 'client_credentials' }))],
    ['a field twice', (request) => request.type('form').send('grant_type=client_credentials&grant_type=client_credentials')],
    ['no grant', (request) => request.type('form').send('client_id=x')],
    ['two proofs at once', (request) => request.type('form').set('Authorization', basic('a', 'b')).send('grant_type=client_credentials&client_id=a&client_secret=b')],
    ['another client beside its own', (request) => request.type('form').set('Authorization', basic('a', 'b')).send('grant_type=client_credentials&client_id=c')],
    ['a body too large', (request) => request.type('form').send(`grant_type=client_credentials&scope=${'1'.repeat(20_000)}`)],
    ['a broken charset', (request) => request.set('Content-Type', 'application/x-www-form-urlencoded; charset=klingon').send('grant_type=client_credentials')],
  ])('answers invalid_request to %s', async (_, send) => {
    const { status, body, headers } = await send(supertest(product.api.getHttpServer()).post(PATH));
    expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_request' });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('refuses a broken Basic header as an unknown client', async () => {
    for (const header of ['Basic', 'Basic ***', basic('a', 'b').slice(0, 8), `Bearer ${software.secret}`]) {
      later();
      expect((await form({ grant_type: 'client_credentials' }).set('Authorization', header)).status).toBe(401);
    }
  });

  it('narrows a token to the establishments asked for', async () => {
    later();
    const narrow = await tokenOf(product.api, software, HAGUENAU);
    const read = (finess: string): string => `{ coverage(finess: "${finess}") { level } }`;
    expect((await askAs(product.api, narrow, read(HAGUENAU))).body.errors).toBeUndefined();
    expect((await askAs(product.api, narrow, read(STRASBOURG))).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await askAs(product.api, await tokenOf(product.api, software), read(STRASBOURG))).body.errors).toBeUndefined();
  });

  it('gives nothing to a software that serves nobody any more', async () => {
    later();
    const alone = await openSoftware(director, [STRASBOURG]);
    await product.db.manager.query(`UPDATE habilitation SET valid_until = '2026-11-23T08:00:00Z' WHERE account_id = $1`, [alone.clientId]);
    expect((await askToken(product.api, alone)).body.error).toBe('unauthorized_client');
  });

  it('answers 429 to a client in a loop, in every process, and lets it come back', async () => {
    later();
    const other = await product.startApi();
    try {
      const asked = await Promise.all(Array.from({ length: 34 }, async (_, index) => askToken(index % 2 === 0 ? product.api : other, { clientId: NOBODY, secret: 'x' })));
      const tooMany = asked.filter(({ status }) => status === 429);
      expect(tooMany.length).toBe(4);
      expect(Number(tooMany[0]?.headers['retry-after'])).toBeGreaterThan(0);
      expect((await askToken(product.api, software)).status).toBe(200);
      later();
      expect((await askToken(other, { clientId: NOBODY, secret: 'x' })).status).toBe(401);
    } finally {
      await other.close();
    }
  });

  it('runs the same statements for a client nobody knows as for a wrong secret', async () => {
    later();
    const db = product.api.get(Database);
    const real = db.run.bind(db);
    const statements = async (credential: Pick<ShownCredential, 'clientId' | 'secret'>): Promise<string[]> => {
      const run: string[] = [];
      db.run = async (query, ...values) => {
        run.push(query.name);
        return real(query, ...values);
      };
      await askToken(product.api, credential);
      db.run = real;
      return run;
    };
    const unknown = await statements({ clientId: NOBODY, secret: software.secret });
    const wrong = await statements({ clientId: software.clientId, secret: 'x' });
    expect(unknown).toEqual(wrong);
    expect(unknown.length).toBeGreaterThan(0);
  });

  it('says where it is', async () => {
    const { status, body } = await supertest(product.api.getHttpServer()).get('/.well-known/oauth-authorization-server');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      issuer: expect.stringMatching(/^http/),
      token_endpoint: expect.stringMatching(/\/api\/v1\/oauth\/token$/),
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      response_types_supported: [],
    });
  });
});

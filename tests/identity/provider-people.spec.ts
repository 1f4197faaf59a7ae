import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '#access';
import type { Provider } from '#platform';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { LONG_AGO } from '../support/small-country.js';
import { startProduct } from '../support/running-product.js';
import { know, openScene, type Scene, settingsFor } from './scene.js';
import { type Arrival, Traveller } from './traveller.js';

async function signIn({ traveller, provider }: Scene): Promise<Arrival> {
  const { state, nonce, cookie } = await traveller.leave();
  return traveller.comeBack({ code: provider.codeFor(nonce), state }, cookie);
}

async function lastRefusal({ product }: Scene): Promise<unknown> {
  const [entry] = (await product.db.manager.query(`SELECT person_id, detail FROM audit_entry WHERE action = 'session.refuse' ORDER BY at DESC, id DESC LIMIT 1`)) as unknown[];
  return entry;
}

const AGENT = 'ars.44@demo.vigie';
const ADMINISTRATOR = 'admin@demo.vigie';

describe('Who a provider has identified', () => {
  let scene: Scene;
  const sql = async (text: string, values: unknown[] = []): Promise<unknown> => scene.product.db.manager.query(text, values);

  beforeAll(async () => {
    scene = await openScene('PRO_SANTE_CONNECT');
  });
  afterAll(async () => scene.stop());
  afterEach(async () => {
    scene.provider.forgery = {};
    await sql('DELETE FROM identity');
    await sql('DELETE FROM unknown_identity');
    await sql('UPDATE account SET disabled_at = NULL');
    await sql('UPDATE habilitation SET valid_until = NULL');
  });

  it('is let in when an account is known by that identity, with the habilitations of the account', async () => {
    await know(scene, AGENT, 'PRO_SANTE_CONNECT');
    const arrival = await signIn(scene);
    expect(await scene.traveller.whoIs(arrival.sessionToken)).toBe('Nadia Schmitt');
    const [session] = (await sql('SELECT means FROM session ORDER BY created_at DESC, last_seen_at DESC LIMIT 1')) as { means: string }[];
    expect(session?.means).toBe('PRO_SANTE_CONNECT');
  });

  it('is not let in when nobody is known by it, and is given a reference, the same each time, that tells of them', async () => {
    const first = await signIn(scene);
    expect(first).toMatchObject({ refusal: 'UNKNOWN_PERSON', sessionToken: undefined, reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/) });
    expect((await signIn(scene)).reference).toBe(first.reference);
    expect(await sql('SELECT name, rpps, finess FROM unknown_identity WHERE reference = $1', [first.reference])).toEqual([{ name: 'Nadia Schmitt', rpps: '99700000017', finess: ['670780055'] }]);
    expect(await lastRefusal(scene)).toMatchObject({ person_id: null, detail: { reason: 'UNKNOWN_PERSON', provider: 'PRO_SANTE_CONNECT' } });
  });

  it('gets no right from what the provider tells: neither a place of practice nor a claimed role opens anything', async () => {
    scene.provider.forgery = { userinfo: { claims: { roles: ['ADMIN'], role: 'ADMIN', email: 'director.strasbourg@demo.vigie', email_verified: true } }, idToken: { claims: { role: 'ADMIN' } } };
    expect(await signIn(scene)).toMatchObject({ refusal: 'UNKNOWN_PERSON', sessionToken: undefined });
  });

  it('is not who the same subject is at another issuer', async () => {
    await know(scene, AGENT, 'PRO_SANTE_CONNECT');
    await sql(`UPDATE identity SET issuer = 'https://elsewhere.example'`);
    expect(await signIn(scene)).toMatchObject({ refusal: 'UNKNOWN_PERSON' });
  });

  it.each([
    ['a closed account', 'UPDATE account SET disabled_at = now() WHERE email = $1', 'ACCOUNT_CLOSED'],
    ['a revoked habilitation', `UPDATE habilitation SET valid_until = '2026-11-22' WHERE account_id = (SELECT id FROM account WHERE email = $1)`, 'NO_HABILITATION'],
  ])('is not let in with %s', async (_, change, refusal) => {
    await know(scene, AGENT, 'PRO_SANTE_CONNECT');
    expect((await signIn(scene)).refusal).toBeUndefined();
    await sql(change, [AGENT]);
    expect(await signIn(scene)).toMatchObject({ refusal, sessionToken: undefined });
    expect(await lastRefusal(scene)).toMatchObject({ person_id: expect.any(String), detail: { reason: refusal } });
  });
});

describe('Someone signed in who attaches an identity', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene('PRO_SANTE_CONNECT');
  });
  afterAll(async () => scene.stop());

  it('comes in with it from then on; nobody attaches it twice, nor without a session', async () => {
    const { product, provider, traveller } = scene;
    const attach = async (email: string): Promise<Arrival> => {
      const { token } = await product.signIn(email);
      const { state, nonce, cookie } = await traveller.leave({ query: '?rattacher=oui', cookie: `vigie_session=${token}` });
      return traveller.comeBack({ code: provider.codeFor(nonce), state }, cookie);
    };
    expect(await traveller.startRefused('?rattacher=oui')).toContain('connexion=NOT_BEGUN_HERE');
    expect(await attach(AGENT)).toMatchObject({ status: 200, refusal: undefined, path: '/?connexion=rattachee', sessionToken: undefined });
    expect(await traveller.whoIs((await signIn(scene)).sessionToken)).toBe('Nadia Schmitt');
    expect(await attach('spf@demo.vigie')).toMatchObject({ refusal: 'IDENTITY_TAKEN' });
    expect(await traveller.whoIs((await signIn(scene)).sessionToken)).toBe('Nadia Schmitt');
  });
});

describe('Someone unknown who has given their reference', () => {
  const FIND = 'query ($reference: String!) { unknownIdentity(reference: $reference) { provider name rpps practises } }';
  const ATTACH = `mutation ($input: AttachIdentityInput!) { attachIdentity(input: $input) {
    ... on AttachIdentitySuccess { accountName } ... on AttachIdentityInvalid { problems { code } } } }`;

  it('is described to who grants, and to nobody else; an administrator lets the identity open an account, not an administrator’s', async () => {
    const scene = await openScene('PRO_SANTE_CONNECT');
    const { product, traveller } = scene;
    const { reference } = await signIn(scene);
    const habilitations = [{ role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }] as const;
    await createAccount(product.db, { email: ADMINISTRATOR, name: 'Admin', password: 'vigie-demo', habilitations, isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO });
    const [director, agent, admin] = [await product.signIn('director.strasbourg@demo.vigie'), await product.signIn(AGENT), await product.signIn(ADMINISTRATOR)];
    expect((await director.ask(FIND, { reference })).data['unknownIdentity']).toEqual({ provider: 'PRO_SANTE_CONNECT', name: 'Nadia Schmitt', rpps: '99700000017', practises: ['670780055'] });
    expect((await director.ask(FIND, { reference: 'AAAA-AAAA' })).data['unknownIdentity']).toBeNull();
    expect((await agent.ask(FIND, { reference })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');

    const attach = async (caller: typeof admin, accountEmail: string): Promise<unknown> => {
      const answer = await caller.ask(ATTACH, { input: { reference, accountEmail } });
      return answer.errors?.[0]?.extensions.code ?? answer.data['attachIdentity'];
    };
    expect(await attach(director, AGENT)).toBe('FORBIDDEN');
    expect(await attach(admin, ADMINISTRATOR)).toEqual({ problems: [{ code: 'ADMINISTRATOR' }] });
    expect(await attach(admin, 'nobody@demo.vigie')).toEqual({ problems: [{ code: 'UNKNOWN_ACCOUNT' }] });
    expect(await attach(admin, AGENT)).toEqual({ accountName: 'Nadia Schmitt' });
    expect(await attach(admin, AGENT)).toEqual({ problems: [{ code: 'UNKNOWN_REFERENCE' }] });
    expect(await traveller.whoIs((await signIn(scene)).sessionToken)).toBe('Nadia Schmitt');
    await scene.stop();
  });
});

describe('An agent whose account was made ready under their address', () => {
  async function arrival(changes: { linksByEmail: boolean }, claims = {}): Promise<{ arrival: Arrival; who: string | undefined }> {
    const scene = await openScene('PRO_CONNECT', changes);
    await scene.product.db.manager.query('UPDATE account SET is_demo = false');
    scene.provider.forgery = { userinfo: { claims } };
    const back = await signIn(scene);
    const who = await scene.traveller.whoIs(back.sessionToken);
    await scene.stop();
    return { arrival: back, who };
  }

  it('gets it, where the operator said so and the provider answers for the address', async () => expect((await arrival({ linksByEmail: true })).who).toBe('Nadia Schmitt'));

  it.each([
    ['the operator has not said so', false, {}],
    ['the provider does not answer for the address', true, { email_verified: undefined }],
    ['the provider says it does not', true, { email_verified: false }],
    ['the address is another', true, { email: 'someone@else.example' }],
  ])('does not when %s', async (_, linksByEmail, claims) => expect((await arrival({ linksByEmail }, claims)).arrival).toMatchObject({ refusal: 'UNKNOWN_PERSON', sessionToken: undefined }));
});

describe('A provider that is away', () => {
  const NAME: Provider = 'PRO_CONNECT';

  it('keeps neither the product from starting nor a person waiting; the screen says so', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    for (const [where, leastMs] of [[issuer, 4_000], ['http://127.0.0.1:9', 0]] as const) {
      const product = await startProduct({ now: '2026-11-23T08:42:00Z', worker: false, config: { providers: { [NAME]: settingsFor(where) } } });
      const began = performance.now();
      expect(await new Traveller(product, 'proconnect').startRefused('?retour=/region/44')).toBe('/region/44?connexion=AWAY');
      expect(performance.now() - began).toBeGreaterThanOrEqual(leastMs);
      expect(performance.now() - began).toBeLessThan(15_000);
      const { data } = await product.anonymous.ask('{ product { signInProviders { provider label startAddress isAway } } }');
      expect(data['product'].signInProviders).toEqual([{ provider: NAME, label: 'ProConnect', startAddress: '/api/v1/auth/proconnect/start', isAway: true }]);
      await product.stop();
    }
    silent.closeAllConnections();
    silent.close();
  }, 60_000);

  it('answers too late, at the exchange of the code, and opens nothing; in time, it does', async () => {
    const scene = await openScene(NAME);
    await know(scene, AGENT, NAME);
    const { state, nonce, cookie } = await scene.traveller.leave();
    const code = scene.provider.codeFor(nonce);
    scene.provider.forgery = { delayMs: 8_000 };
    expect(await scene.traveller.comeBack({ code, state }, cookie)).toMatchObject({ refusal: 'AWAY', sessionToken: undefined });
    scene.provider.forgery = {};
    expect((await signIn(scene)).refusal).toBeUndefined();
    await scene.stop();
  }, 60_000);

  it('is as if away in production when it is reached by plain HTTP', async () => {
    const scene = await openScene(NAME);
    const production = await startProduct({ now: '2026-11-23T08:42:00Z', worker: false, beside: scene.product, config: { mode: 'production', providers: { [NAME]: settingsFor(scene.provider.issuer) } } });
    expect(await new Traveller(production, 'proconnect').startRefused()).toBe('/?connexion=AWAY');
    expect(await scene.traveller.startRefused()).toContain(scene.provider.issuer);
    await production.stop();
    await scene.stop();
  });

  it('in the middle of a sign-in opens nothing', async () => {
    const scene = await openScene(NAME);
    const { state, nonce, cookie } = await scene.traveller.leave();
    const code = scene.provider.codeFor(nonce);
    await scene.provider.stop();
    expect(await scene.traveller.comeBack({ code, state }, cookie)).toMatchObject({ refusal: 'AWAY', sessionToken: undefined });
    await scene.product.stop();
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '../support/running-product.js';
import { know, openScene, type Scene } from './scene.js';
import type { Arrival } from './traveller.js';

const AGENT = 'ars.44@demo.vigie';
const OWN = '{ myAccess { identities { provider label name } recentlyProved } }';
const DETACH = `mutation ($provider: IdentityProvider!) { detachIdentity(provider: $provider) { __typename ... on AccessChanged { token } ... on AccessRefused { code } } }`;
const PROVE = `mutation ($input: ProveIdentityInput!) { proveIdentity(input: $input) { __typename ... on AccessChanged { token } } }`;

describe('One’s own identities', () => {
  let scene: Scene;
  let agent: Caller;

  beforeAll(async () => {
    scene = await openScene('PRO_SANTE_CONNECT');
  });
  afterAll(async () => scene.stop());
  beforeEach(async () => {
    agent = await scene.product.signIn(AGENT);
  });
  afterEach(async () => scene.product.db.manager.query('DELETE FROM identity'));

  const own = async (caller: Caller): Promise<unknown> => (await caller.ask(OWN)).data['myAccess'].identities;
  const detach = async (caller: Caller, provider = 'PRO_SANTE_CONNECT'): Promise<Record<string, string>> => (await caller.ask(DETACH, { provider })).data['detachIdentity'];
  async function attach(token: string | undefined): Promise<Arrival> {
    const { state, nonce, cookie } = await scene.traveller.leave({ query: '?rattacher=oui&retour=/mon-acces', cookie: `vigie_session=${token}` });
    return scene.traveller.comeBack({ code: scene.provider.codeFor(nonce), state }, cookie);
  }
  async function comeIn(): Promise<Arrival> {
    const { state, nonce, cookie } = await scene.traveller.leave();
    return scene.traveller.comeBack({ code: scene.provider.codeFor(nonce), state }, cookie);
  }

  it('are attached and detached by their owner: what it had opened ends, and it opens nothing any more', async () => {
    expect(await own(agent)).toEqual([]);
    expect(await attach(agent.token)).toMatchObject({ status: 200, path: '/mon-acces?connexion=rattachee' });
    expect(await own(agent)).toEqual([{ provider: 'PRO_SANTE_CONNECT', label: 'Pro Santé Connect', name: 'Nadia Schmitt' }]);
    const byProvider = (await comeIn()).sessionToken;
    expect(await scene.traveller.whoIs(byProvider)).toBe('Nadia Schmitt');
    const done = await detach(agent);
    expect(done).toMatchObject({ __typename: 'AccessChanged' });
    expect(await scene.traveller.whoIs(done['token'])).toBe('Nadia Schmitt');
    expect(await scene.traveller.whoIs(byProvider)).toBeUndefined();
    expect(await comeIn()).toMatchObject({ refusal: 'UNKNOWN_PERSON', sessionToken: undefined });
    const told = (await scene.product.db.manager.query(`SELECT action, detail FROM audit_entry WHERE action LIKE 'identity.%' ORDER BY id DESC LIMIT 2`)) as unknown[];
    expect(told).toEqual([
      { action: 'identity.unlink', detail: { provider: 'PRO_SANTE_CONNECT' } },
      { action: 'identity.link', detail: { provider: 'PRO_SANTE_CONNECT', by: 'SESSION' } },
    ]);
    scene.product.clock.advance({ minutes: 1 });
    const again = await scene.product.signIn(AGENT);
    expect((await again.ask('{ me { accessNotices { kind } } }')).data['me'].accessNotices).toEqual(expect.arrayContaining([{ kind: 'IDENTITY_DETACHED' }]));
  });

  it('change only after a proof a moment old: a desk left open neither attaches nor detaches', async () => {
    await know(scene, AGENT, 'PRO_SANTE_CONNECT');
    scene.product.clock.advance({ minutes: 11 });
    expect(await detach(agent)).toEqual({ __typename: 'AccessRefused', code: 'PROOF_REQUIRED' });
    expect(await scene.traveller.startRefused('?rattacher=oui', `vigie_session=${agent.token}`)).toBe('/mon-acces?connexion=NOT_BEGUN_HERE');
    const { token } = (await agent.ask(PROVE, { input: { password: 'vigie-demo' } })).data['proveIdentity'];
    expect(await scene.traveller.startRefused('?rattacher=oui', `vigie_session=${token}`)).toContain(scene.provider.issuer);
    expect(await detach(scene.product.callerWith(token))).toMatchObject({ __typename: 'AccessChanged' });
  });

  it('of somebody else stay theirs', async () => {
    await know(scene, AGENT, 'PRO_SANTE_CONNECT');
    const other = await scene.product.signIn('spf@demo.vigie');
    expect(await own(other)).toEqual([]);
    expect(await detach(other)).toMatchObject({ code: 'UNKNOWN_IDENTITY' });
    expect(await detach(agent, 'PRO_CONNECT')).toMatchObject({ code: 'UNKNOWN_IDENTITY' });
    expect(await own(agent)).toHaveLength(1);
  });

  it('keep the last way in: without a password or a passkey, the only one is not detached', async () => {
    await know(scene, AGENT, 'PRO_SANTE_CONNECT');
    const sql = async (text: string): Promise<unknown> => scene.product.db.manager.query(text, [AGENT]);
    const keptHash = (await sql('SELECT password_hash FROM account WHERE email = $1')) as { password_hash: string }[];
    await sql('UPDATE account SET password_hash = NULL WHERE email = $1');
    expect(await detach(agent)).toMatchObject({ code: 'LAST_WAY_IN' });
    await sql(`INSERT INTO passkey (account_id, name, credential_id, public_key, counter, transports, created_at) SELECT id, 'Clé', 'x', '\\x00', 0, '{}', now() FROM account WHERE email = $1`);
    expect(await detach(agent)).toMatchObject({ __typename: 'AccessChanged' });
    await sql('DELETE FROM passkey WHERE account_id = (SELECT id FROM account WHERE email = $1)');
    await scene.product.db.manager.query('UPDATE account SET password_hash = $2 WHERE email = $1', [AGENT, keptHash[0]?.password_hash]);
  });
});

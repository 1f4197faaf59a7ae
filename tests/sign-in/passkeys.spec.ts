import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';
import { doorOf, hire, MONDAY, PASSWORD, PRODUCTION, SIGN_IN } from './sign-in-scene.js';
import { type Answered, SoftAuthenticator } from './soft-authenticator.js';

const OURS: Answered = { origin: 'https://vigie.exemple', rpId: 'vigie.exemple' };
const BEGIN = 'mutation ($pendingToken: String) { begin: beginPasskeyEnrolment(pendingToken: $pendingToken) { ... on PasskeyChallenge { id options } ... on AccessRefused { code } } }';
const FINISH = 'mutation ($input: FinishPasskeyEnrolmentInput!) { finish: finishPasskeyEnrolment(input: $input) { ... on AccessChanged { recoveryCodes token } ... on AccessRefused { code } } }';
const ASK = 'mutation ($pendingToken: String) { begin: beginPasskeySignIn(pendingToken: $pendingToken) { ... on PasskeyChallenge { id options } ... on AccessRefused { code } } }';
const ENTER = 'mutation ($input: PasskeySignInInput!) { finish: finishPasskeySignIn(input: $input) { ... on SignInSuccess { token me { name } } ... on SignInRefused { code } } }';

interface Asked {
  readonly id: string;
  readonly options: string;
}

describe('Passkeys', () => {
  const claire = new SoftAuthenticator();
  const paul = new SoftAuthenticator();
  let product: RunningProduct;
  let send: ReturnType<typeof doorOf>['send'];

  beforeAll(async () => {
    product = await startProduct({ now: MONDAY, worker: false, config: PRODUCTION });
    await laySmallCountry(product.db);
    ({ send } = doorOf(product));
    await hire(product);
    await hire(product, 'paul@exemple.fr', 'Paul Klein');
  });
  afterAll(async () => product.stop());

  const pending = async (email: string): Promise<string> => (await send(SIGN_IN, { input: { email, password: PASSWORD } })).answer.data['signIn'].pendingToken as string;
  const begin = async (document: string, pendingToken: string | null): Promise<Asked> => (await send(document, { pendingToken })).answer.data['begin'] as Asked;
  const finish = async (document: string, input: Record<string, unknown>): Promise<{ code?: string; token?: string; me?: { name: string } }> => (await send(document, { input })).answer.data['finish'] as never;

  /** Without a password. */
  async function enter(key: SoftAuthenticator, forged: Partial<Answered> = {}): Promise<{ code?: string; token?: string; me?: { name: string } }> {
    const { id, options } = await begin(ASK, null);
    return finish(ENTER, { challengeId: id, response: key.get(options, { ...OURS, ...forged }) });
  }

  it.each<[string, Partial<Answered>]>([
    ['another site', { origin: 'https://vigie.exempIe' }],
    ['a site of the same domain', { origin: 'https://autre.vigie.exemple' }],
    ['our site without TLS', { origin: 'http://vigie.exemple' }],
    ['a key made for another site', { rpId: 'autre.exemple' }],
    ['another challenge', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['a key that did not verify its holder', { verified: false }],
  ])('an enrolment through %s is refused', async (_, forged) => {
    const pendingToken = await pending('paul@exemple.fr');
    const { id, options } = await begin(BEGIN, pendingToken);
    expect(await finish(FINISH, { pendingToken, challengeId: id, response: paul.create(options, { ...OURS, ...forged }) })).toEqual({ code: 'PASSKEY_REFUSED' });
    await product.db.manager.query('TRUNCATE throttle');
  });

  it('an honest one is kept, and signs in by itself', async () => {
    for (const [email, key] of [['claire@exemple.fr', claire], ['paul@exemple.fr', paul]] as const) {
      const pendingToken = await pending(email);
      const { id, options } = await begin(BEGIN, pendingToken);
      expect(await finish(FINISH, { pendingToken, challengeId: id, response: key.create(options, OURS) })).toMatchObject({ token: expect.any(String) });
    }
    expect(await enter(claire)).toMatchObject({ me: { name: 'Claire Weber' } });
    expect(await enter(paul)).toMatchObject({ me: { name: 'Paul Klein' } });
    expect(await enter(new SoftAuthenticator())).toEqual({ code: 'PASSKEY_REFUSED' });
  });

  it.each<[string, Partial<Answered>]>([
    ['another site', { origin: 'https://vigie.exempIe' }],
    ['a key made for another site', { rpId: 'autre.exemple' }],
    ['another challenge', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['a key that did not verify its holder', { verified: false }],
  ])('a sign-in through %s is refused, an honest one is not', async (_, forged) => {
    expect(await enter(claire, forged)).toEqual({ code: 'PASSKEY_REFUSED' });
    expect(await enter(claire)).toMatchObject({ me: { name: 'Claire Weber' } });
  });

  it('a challenge is answered once, right or wrong, within five minutes, and for what it was asked', async () => {
    const { id, options } = await begin(ASK, null);
    const response = claire.get(options, OURS);
    expect(await finish(ENTER, { challengeId: id, response })).toHaveProperty('token');
    expect(await finish(ENTER, { challengeId: id, response })).toEqual({ code: 'PASSKEY_REFUSED' });
    const missed = await begin(ASK, null);
    await finish(ENTER, { challengeId: missed.id, response: '{"id":"x"}' });
    expect(await finish(ENTER, { challengeId: missed.id, response: claire.get(missed.options, OURS) })).toEqual({ code: 'PASSKEY_REFUSED' });
    const late = await begin(ASK, null);
    product.clock.advance({ minutes: 6 });
    expect(await finish(ENTER, { challengeId: late.id, response: claire.get(late.options, OURS) })).toEqual({ code: 'PASSKEY_REFUSED' });
    // Asked of Claire after her password: it does not sign in alone, nor Paul.
    const pendingToken = await pending('claire@exemple.fr');
    const hers = await begin(ASK, pendingToken);
    expect(await finish(ENTER, { challengeId: hers.id, response: claire.get(hers.options, OURS) })).toEqual({ code: 'PASSKEY_REFUSED' });
    expect(await finish(ENTER, { pendingToken, challengeId: hers.id, response: paul.get(hers.options, OURS) })).toEqual({ code: 'PASSKEY_REFUSED' });
    const again = await begin(ASK, pendingToken);
    expect(await finish(ENTER, { pendingToken, challengeId: again.id, response: claire.get(again.options, OURS) })).toHaveProperty('token');
  });

  it('a challenge to prove oneself again, or to enrol, admits nobody; it serves for what it was asked', async () => {
    const { token } = await enter(claire);
    const asked = async (document: string): Promise<Asked> => (await send(document, {}, { token })).answer.data['begin'] as Asked;
    const proof = await asked('mutation { begin: beginIdentityProof { id options } }');
    for (const { id, options } of [proof, await asked(BEGIN)]) {
      const pendingToken = await pending('claire@exemple.fr');
      expect(await finish(ENTER, { pendingToken, challengeId: id, response: claire.get(options, OURS) })).toEqual({ code: 'PASSKEY_REFUSED' });
    }
    const input = { passkey: { challengeId: proof.id, response: claire.get(proof.options, OURS) } };
    const proved = await send('mutation ($input: ProveIdentityInput!) { finish: proveIdentity(input: $input) { ... on AccessChanged { token } ... on AccessRefused { code } } }', { input }, { token });
    expect(proved.answer.data['finish']).toHaveProperty('token');
  });

  it('a key that counts back is a copy', async () => {
    expect(await enter(paul)).toHaveProperty('token');
    paul.counter -= 3;
    expect(await enter(paul)).toEqual({ code: 'PASSKEY_REFUSED' });
    paul.counter += 5;
    expect(await enter(paul)).toHaveProperty('token');
  });

  it('nothing that is not an answer breaks anything', async () => {
    for (const response of ['', 'null', '[]', '{"id":1}', '{"id":"x","response":{}}', `{"id":"${claire.id}","rawId":"${claire.id}","type":"public-key","response":{}}`, '{'.repeat(3_000)]) {
      const { id } = await begin(ASK, null);
      expect(await finish(ENTER, { challengeId: id, response })).toEqual({ code: 'PASSKEY_REFUSED' });
    }
    expect(await finish(ENTER, { challengeId: 'not an id', response: '{}' })).toEqual({ code: 'PASSKEY_REFUSED' });
    // The length and the letters of one, and none all the same: no business of the database's.
    expect(await finish(ENTER, { challengeId: '-'.repeat(36), response: claire.get((await begin(ASK, null)).options, OURS) })).toEqual({ code: 'PASSKEY_REFUSED' });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Forgery } from '../support/identity-provider/forging-provider.js';
import { type Scene, know, openScene } from './scene.js';

const NOW = Math.floor(Date.now() / 1000);

/** What a dishonest provider, or someone between it and us, answers to a sign-in we began. */
const FORGERIES: readonly (readonly [name: string, forgery: Forgery])[] = [
  ['a nonce of another sign-in', { idToken: { claims: { nonce: 'n'.repeat(43) } } }],
  ['no nonce', { idToken: { claims: { nonce: undefined } } }],
  ['a token by another issuer', { idToken: { claims: { iss: 'https://evil.example' } } }],
  ['a token for another service', { idToken: { claims: { aud: 'other-service' } } }],
  ['a token for several, asked for by another', { idToken: { claims: { aud: ['vigie-epi', 'other-service'], azp: 'other-service' } } }],
  ['a token for us alone, asked for by another', { idToken: { claims: { azp: 'other-service' } } }],
  ['a token nobody signed', { idToken: { signing: 'none' } }],
  ['a token signed with the secret of the client', { idToken: { signing: 'HS256 with the secret' } }],
  ['a token signed with the public key taken for a secret', { idToken: { signing: 'HS256 with the public key' } }],
  ['a token signed by another key', { idToken: { signing: 'another key' } }],
  ['a token that has expired', { idToken: { claims: { exp: NOW - 60 } } }],
  ['a token made in the future', { idToken: { claims: { iat: NOW + 3_600, exp: NOW + 7_200 } } }],
  ['a token made long ago, and still valid', { idToken: { claims: { iat: NOW - 3_600, exp: NOW + 3_600 } } }],
  ['a token without a subject', { idToken: { claims: { sub: undefined } } }],
  ['what it tells of another person', { userinfo: { claims: { sub: 'someone-else' } } }],
];

const SIGNED_ONLY: readonly (readonly [name: string, forgery: Forgery])[] = [
  ['what it tells of the person, unsigned', { userinfo: { signing: 'none' } }],
  ['what it tells of the person, as plain JSON', { userinfo: { signing: 'plain JSON' } }],
  ['what it tells of the person, signed with the secret of the client', { userinfo: { signing: 'HS256 with the secret' } }],
  ['what it tells of the person, signed by another key', { userinfo: { signing: 'another key' } }],
  ['what it tells another service of the person', { userinfo: { claims: { aud: 'other-service' } } }],
  ['what another issuer tells of the person', { userinfo: { claims: { iss: 'https://evil.example' } } }],
  ['what it tells nobody in particular', { userinfo: { claims: { aud: undefined } } }],
  ['what nobody in particular tells', { userinfo: { claims: { iss: undefined } } }],
  ['what it told long ago', { userinfo: { claims: { exp: NOW - 60 } } }],
];

describe.each([
  ['PRO_SANTE_CONNECT', FORGERIES],
  ['PRO_CONNECT', [...FORGERIES, ...SIGNED_ONLY]],
] as const)('%s: a return that must not be believed', (name, forgeries) => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene(name);
    await know(scene, 'ars.44@demo.vigie', name);
  });
  afterAll(async () => scene.stop());
  beforeEach(() => {
    scene.provider.forgery = {};
  });

  it.each(forgeries)('%s opens nothing; the same return without it opens a session', async (_, forgery) => {
    const { provider, traveller } = scene;
    const forged = await traveller.leave();
    provider.forgery = forgery;
    const refused = await traveller.comeBack({ code: provider.codeFor(forged.nonce), state: forged.state }, forged.cookie);
    expect(refused).toMatchObject({ status: 303, refusal: 'UNTRUSTED', sessionToken: undefined });

    provider.forgery = {};
    const honest = await traveller.leave();
    const opened = await traveller.comeBack({ code: provider.codeFor(honest.nonce), state: honest.state }, honest.cookie);
    expect(opened).toMatchObject({ status: 200, refusal: undefined });
    expect(await traveller.whoIs(opened.sessionToken)).toBe('Nadia Schmitt');
  });

  it('a code that was used opens nothing: nor here, nor where the provider forgets that it was', async () => {
    const { provider, traveller } = scene;
    const first = await traveller.leave();
    const code = provider.codeFor(first.nonce);
    expect((await traveller.comeBack({ code, state: first.state }, first.cookie)).refusal).toBeUndefined();
    const second = await traveller.leave();
    expect(await traveller.comeBack({ code, state: second.state }, second.cookie)).toMatchObject({ refusal: 'UNTRUSTED', sessionToken: undefined });

    provider.forgery = { takesCodesTwice: true };
    const third = await traveller.leave();
    const kept = provider.codeFor(third.nonce);
    expect((await traveller.comeBack({ code: kept, state: third.state }, third.cookie)).refusal).toBeUndefined();
    // The provider takes it again: the nonce it was made for is not the one of this departure.
    const fourth = await traveller.leave();
    expect(await traveller.comeBack({ code: kept, state: fourth.state }, fourth.cookie)).toMatchObject({ refusal: 'UNTRUSTED', sessionToken: undefined });
  });

  it('a key changed since the last sign-in is read at once, and the former one is worth nothing', async () => {
    const { provider, traveller } = scene;
    const signIn = async (forgery: Forgery): Promise<string | undefined> => {
      provider.forgery = forgery;
      const { nonce, state, cookie } = await traveller.leave();
      return (await traveller.comeBack({ code: provider.codeFor(nonce), state }, cookie)).refusal;
    };
    expect(await signIn({})).toBeUndefined();
    await provider.rotate();
    expect(await signIn({ idToken: { signing: 'the former key' } })).toBe('UNTRUSTED');
    expect(await signIn({})).toBeUndefined();
  });
});

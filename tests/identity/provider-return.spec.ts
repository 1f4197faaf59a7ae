import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Scene, know, openScene } from './scene.js';
import type { Arrival } from './traveller.js';

describe('A return from a provider', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene('PRO_SANTE_CONNECT', { usesPkce: true, leastLevel: 'eidas1' });
    await know(scene, 'ars.44@demo.vigie', 'PRO_SANTE_CONNECT');
  });
  afterAll(async () => scene.stop());
  beforeEach(() => {
    scene.provider.forgery = {};
  });

  async function signIn(query = ''): Promise<Arrival> {
    const { state, nonce, cookie } = await scene.traveller.leave({ query });
    return scene.traveller.comeBack({ code: scene.provider.codeFor(nonce), state }, cookie);
  }

  it('asks for the level, with PKCE, a state and a nonce that are long and new each time', async () => {
    const [one, other] = [await scene.traveller.leave(), await scene.traveller.leave()];
    expect(Object.fromEntries(one.parameters)).toMatchObject({ scope: 'openid scope_all', acr_values: 'eidas1', code_challenge_method: 'S256', response_type: 'code' });
    expect([one.state.length, one.nonce.length].every((length) => length >= 32)).toBe(true);
    expect(new Set([one.state, one.nonce, other.state, other.nonce]).size).toBe(4);
  });

  it('shows with the code that it is who left, which another departure cannot', async () => {
    const { state, nonce, cookie, parameters } = await scene.traveller.leave();
    const challenge = parameters.get('code_challenge') ?? '';
    expect(challenge).toHaveLength(43);
    const other = await scene.traveller.leave();
    expect(await scene.traveller.comeBack({ code: scene.provider.codeFor(other.nonce, challenge), state: other.state }, other.cookie)).toMatchObject({ refusal: 'UNTRUSTED', sessionToken: undefined });
    expect((await scene.traveller.comeBack({ code: scene.provider.codeFor(nonce, challenge), state }, cookie)).refusal).toBeUndefined();
  });

  it('opens a session in a cookie that no other site makes the browser show, on a page that a browser reaches from ours', async () => {
    const arrival = await signIn();
    expect(arrival).toMatchObject({ status: 200, path: '/' });
    expect(arrival.setCookies.join()).toMatch(/vigie_session=[^;]+;.*HttpOnly.*SameSite=Strict/);
    expect(await scene.traveller.whoIs(arrival.sessionToken)).toBe('Nadia Schmitt');
  });

  it('goes to another state nowhere', async () => {
    const { nonce, cookie } = await scene.traveller.leave();
    const code = scene.provider.codeFor(nonce);
    for (const state of ['', 's'.repeat(43)]) expect(await scene.traveller.comeBack({ code, state }, cookie)).toMatchObject({ refusal: 'NOT_BEGUN_HERE', sessionToken: undefined });
    expect(await scene.traveller.comeBack({ code }, cookie)).toMatchObject({ refusal: 'NOT_BEGUN_HERE' });
  });

  it('does not take two states for one', async () => {
    const { state, nonce, cookie } = await scene.traveller.leave();
    const words = new URLSearchParams([['code', scene.provider.codeFor(nonce)], ['state', state], ['state', state]]);
    expect(await scene.traveller.comeBack(words, cookie)).toMatchObject({ refusal: 'NOT_BEGUN_HERE', sessionToken: undefined });
  });

  it('is worth nothing in another browser, and still is in the one that left', async () => {
    const { state, nonce, cookie } = await scene.traveller.leave();
    const victim = await scene.traveller.leave();
    const words = { code: scene.provider.codeFor(nonce), state };
    for (const other of ['', 'vigie_depart=x', victim.cookie]) expect(await scene.traveller.comeBack(words, other)).toMatchObject({ refusal: 'NOT_BEGUN_HERE', sessionToken: undefined });
    expect((await scene.traveller.comeBack(words, cookie)).refusal).toBeUndefined();
  });

  it('is taken once, were it twenty times at the same instant', async () => {
    const { state, nonce, cookie } = await scene.traveller.leave();
    scene.provider.forgery = { takesCodesTwice: true };
    const words = { code: scene.provider.codeFor(nonce), state };
    const arrivals = await Promise.all(Array.from({ length: 20 }, async () => scene.traveller.comeBack(words, cookie)));
    expect(arrivals.filter(({ sessionToken }) => sessionToken !== undefined)).toHaveLength(1);
    expect(arrivals.filter(({ refusal }) => refusal === 'NOT_BEGUN_HERE')).toHaveLength(19);
  });

  it('is too late after ten minutes', async () => {
    const early = await scene.traveller.leave();
    scene.product.clock.advance({ minutes: 9 });
    expect((await scene.traveller.comeBack({ code: scene.provider.codeFor(early.nonce), state: early.state }, early.cookie)).refusal).toBeUndefined();
    const late = await scene.traveller.leave();
    scene.product.clock.advance({ minutes: 10 });
    expect(await scene.traveller.comeBack({ code: scene.provider.codeFor(late.nonce), state: late.state }, late.cookie)).toMatchObject({ refusal: 'NOT_BEGUN_HERE' });
  });

  it('says which issuer it is from, when it says so: another is refused', async () => {
    const wrong = await scene.traveller.leave();
    const code = scene.provider.codeFor(wrong.nonce);
    expect(await scene.traveller.comeBack({ code, state: wrong.state, iss: 'https://evil.example' }, wrong.cookie)).toMatchObject({ refusal: 'UNTRUSTED', sessionToken: undefined });
    const right = await scene.traveller.leave();
    const words = { code: scene.provider.codeFor(right.nonce), state: right.state, iss: scene.provider.issuer };
    expect((await scene.traveller.comeBack(words, right.cookie)).refusal).toBeUndefined();
  });

  it.each([
    ['eidas1', undefined],
    ['eidas3', undefined],
    ['eidas0', 'LEVEL_TOO_LOW'],
    [undefined, 'LEVEL_TOO_LOW'],
  ])('level %j where eidas1 was asked for: %s', async (acr, refusal) => {
    scene.provider.forgery = { idToken: { claims: { acr } } };
    expect((await signIn()).refusal).toBe(refusal);
  });

  it.each([
    ['access_denied', 'REFUSED_THERE'],
    ['login_required', 'REFUSED_THERE'],
    ['temporarily_unavailable', 'AWAY'],
  ])('with the error %s says what it means', async (error, refusal) => {
    const { state, cookie } = await scene.traveller.leave({ query: '?retour=/region/44' });
    expect(await scene.traveller.comeBack({ error, state }, cookie)).toMatchObject({ refusal, path: '/region/44', sessionToken: undefined });
  });

  it.each([
    ['/region/44?semaine=2026-W47', '/region/44?semaine=2026-W47'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/"><script>alert(1)</script>', '/%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
  ])('to %s leads to %s', async (asked, path) => expect((await signIn(`?retour=${encodeURIComponent(asked)}`)).path).toBe(path));

  it('exists only for a provider that is set', async () => {
    const { product } = scene;
    const { Traveller } = await import('./traveller.js');
    for (const slug of ['proconnect', 'franceconnect']) expect(await new Traveller(product, slug).comeBack({ code: 'x', state: 'x' }, '')).toMatchObject({ status: 404, sessionToken: undefined });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';
import { CHANGE_PASSWORD, CLAIRE, doorOf, hire, MONDAY, MY_ACCESS, PASSWORD, PROVE, type Sent, SIGN_IN } from './sign-in-scene.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const CHOSEN = 'tournesol et brique';

describe('A session', () => {
  let product: RunningProduct;
  let send: ReturnType<typeof doorOf>['send'];

  beforeAll(async () => {
    product = await startProduct({ now: MONDAY, worker: false, config: { sessionIdleMinutes: 120, trustProxy: 1 } });
    await laySmallCountry(product.db);
    await hire(product);
    await hire(product, 'paul@exemple.fr', 'Paul Klein');
    ({ send } = doorOf(product));
  });
  afterAll(async () => product.stop());

  async function open(email = CLAIRE, sent: Sent = {}): Promise<string> {
    const { answer } = await send(SIGN_IN, { input: { email, password: PASSWORD } }, sent);
    return answer.data['signIn'].token as string;
  }
  const isIn = async (token: string, sent: Sent = {}): Promise<boolean> => (await send('{ me { name } }', {}, { token, ...sent })).answer.errors === undefined;

  it('ends after two hours without anybody, and goes on as long as somebody asks', async () => {
    const [used, left] = [await open(), await open()];
    for (let asked = 0; asked < 3; asked += 1) {
      product.clock.advance({ minutes: 59 });
      // Remembered for two seconds of the machine: read again at the new time.
      await eventually(async () => {
        expect(await isIn(used)).toBe(true);
        const [row] = (await product.db.manager.query('SELECT max(last_seen_at) AS seen FROM session')) as [{ seen: Date }];
        expect(row.seen).toEqual(product.clock.now());
      });
    }
    expect(await isIn(left)).toBe(false);
    product.clock.advance({ minutes: 121 });
    await eventually(async () => expect(await isIn(used)).toBe(false));
  });

  it('is not kept up by what a page asks with nobody in front of it', async () => {
    const token = await open();
    const unattended = { headers: { 'vigie-unattended': 'true' } };
    product.clock.advance({ minutes: 70 });
    await eventually(async () => expect(await isIn(token, unattended)).toBe(true));
    product.clock.advance({ minutes: 51 });
    await eventually(async () => expect(await isIn(token, unattended)).toBe(false));
  });

  it('ends after twelve hours whatever one does', async () => {
    const token = await open();
    for (let hours = 0; hours < 11; hours += 1) {
      product.clock.advance({ hours: 1 });
      await product.db.manager.query('UPDATE session SET last_seen_at = $1 WHERE revoked_at IS NULL', [product.clock.now()]);
    }
    await eventually(async () => expect(await isIn(token)).toBe(true));
    product.clock.advance({ minutes: 61 });
    await product.db.manager.query('UPDATE session SET last_seen_at = $1 WHERE revoked_at IS NULL', [product.clock.now()]);
    await eventually(async () => expect(await isIn(token)).toBe(false));
  });

  it('is written as seen once a minute at most', async () => {
    const token = await open();
    const seen = async (): Promise<Date> => ((await product.db.manager.query('SELECT last_seen_at FROM session ORDER BY created_at DESC LIMIT 1')) as [{ last_seen_at: Date }])[0].last_seen_at;
    const opened = await seen();
    product.clock.set(new Date(product.clock.now().getTime() + 59_000).toISOString());
    await product.db.manager.query(`NOTIFY access_changed, 'x'`);
    await isIn(token);
    expect(await seen()).toEqual(opened);
  });

  it('takes a new token that no one chose: a planted one never becomes valid, the one before neither', async () => {
    const planted = 'a'.repeat(43);
    const { answer, cookies } = await send(SIGN_IN, { input: { email: CLAIRE, password: PASSWORD } }, { cookie: `vigie_session=${planted}` });
    const first = answer.data['signIn'].token as string;
    expect(cookies[0]).toMatch(/^vigie_session=[\w-]{43}; .*Path=\/; .*HttpOnly; SameSite=Strict$/);
    expect(cookies[0]).toContain(first);
    expect(await isIn(planted)).toBe(false);
    const second = (await send(SIGN_IN, { input: { email: CLAIRE, password: PASSWORD } }, { cookie: `vigie_session=${first}` })).answer.data['signIn'].token as string;
    expect(second).not.toBe(first);
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
  });

  it('goes on under a new token after a fresh proof; its limits do not move', async () => {
    const token = await open();
    const end = async (): Promise<Date> => ((await product.db.manager.query('SELECT expires_at FROM session ORDER BY created_at DESC LIMIT 1')) as [{ expires_at: Date }])[0].expires_at;
    const before = await end();
    product.clock.advance({ minutes: 15 });
    expect((await send(PROVE, { input: { password: 'wrong' } }, { token })).answer.data['proveIdentity'].code).toBe('WRONG_CURRENT_PASSWORD');
    expect(await isIn(token)).toBe(true);
    const proved = (await send(PROVE, { input: { password: PASSWORD } }, { token })).answer.data['proveIdentity'];
    expect([await isIn(token), await isIn(proved.token as string)]).toEqual([false, true]);
    expect(await end()).toEqual(before);
  });

  it('is seen and closed by its owner, and by nobody else', async () => {
    const here = await open(CLAIRE, { agent: FIREFOX, from: '198.51.100.7' });
    const [there, paul] = [await open(CLAIRE, { from: '198.51.100.8' }), await open('paul@exemple.fr')];
    const { myAccess } = (await send(MY_ACCESS, {}, { token: here })).answer.data;
    expect(myAccess.sessions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toMatchObject({ device: 'Firefox sur Windows', address: '198.51.100.7', meansLabel: 'Mot de passe' });
    expect(myAccess.habilitations).toMatchObject([{ role: 'DIRECTOR', grantedByName: 'ARS Grand Est', reason: 'prise de fonction', inForce: true }]);
    const other = myAccess.sessions.find(({ address }: { address: string }) => address === '198.51.100.8') as { id: string };
    const revoke = async (token: string): Promise<boolean> => (await send('mutation ($id: ID!) { revokeSession(id: $id) }', { id: other.id }, { token })).answer.data['revokeSession'] as boolean;
    expect(await revoke(paul)).toBe(false);
    expect(await isIn(there)).toBe(true);
    expect(await revoke(here)).toBe(true);
    expect([await isIn(there), await isIn(here)]).toEqual([false, true]);
    const more = await open();
    expect((await send('mutation { revokeOtherSessions }', {}, { token: here })).answer.data['revokeOtherSessions']).toBeGreaterThan(0);
    expect([await isIn(more), await isIn(here), await isIn(paul)]).toEqual([false, true, true]);
  });

  it('ends on the server when its person signs out: a copy of the token is worth nothing', async () => {
    const token = await open();
    expect((await send('mutation { signOut }', {}, { cookie: `vigie_session=${token}` })).cookies[0]).toMatch(/Max-Age=0/);
    expect(await isIn(token)).toBe(false);
  });

  it('ends with every other when the password changes; the new one follows the rules', async () => {
    const [here, there] = [await open('paul@exemple.fr'), await open('paul@exemple.fr')];
    const change = async (current: string, chosen: string, token = here): Promise<{ code?: string; token?: string }> => (await send(CHANGE_PASSWORD, { input: { current, chosen } }, { token })).answer.data['changePassword'] as never;
    expect(await change('not mine', CHOSEN)).toMatchObject({ code: 'WRONG_CURRENT_PASSWORD' });
    for (const weak of ['court', 'motdepasse2026', 'paul@exemple.fr']) expect(await change(PASSWORD, weak)).toMatchObject({ code: 'PASSWORD_REFUSED' });
    expect([await isIn(here), await isIn(there)]).toEqual([true, true]);
    const changed = await change(PASSWORD, CHOSEN);
    expect([await isIn(here), await isIn(there), await isIn(changed.token ?? '')]).toEqual([false, false, true]);
    expect((await send(SIGN_IN, { input: { email: 'paul@exemple.fr', password: PASSWORD } })).answer.data['signIn'].code).toBe('WRONG_PASSWORD');
    expect((await send(SIGN_IN, { input: { email: 'paul@exemple.fr', password: CHOSEN } })).answer.data['signIn'].token).toBeDefined();
  });

  it('does not let anyone change the password that is public', async () => {
    const demo = await product.signIn('director.strasbourg@demo.vigie');
    const { data } = await demo.ask(CHANGE_PASSWORD, { input: { current: 'vigie-demo', chosen: CHOSEN } });
    expect(data['changePassword'].code).toBe('DEMO_ACCOUNT');
  });
});

describe('Over TLS, the cookie of a neighbour of the same domain', () => {
  it('counts for nothing, the host’s own does', async () => {
    const product = await startProduct({ now: MONDAY, worker: false, config: { publicUrl: 'https://vigie.exemple' } });
    try {
      await laySmallCountry(product.db);
      const { token } = await product.signIn('director.strasbourg@demo.vigie');
      const { send } = doorOf(product);
      expect((await send('{ me { name } }', {}, { cookie: `vigie_session=${token}` })).answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect((await send('{ me { name } }', {}, { cookie: `other=1; vigie_session=x; __Host-vigie_session=${token}` })).answer.errors).toBeUndefined();
    } finally {
      await product.stop();
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';
import { CLAIRE, doorOf, hire, MONDAY, PASSWORD, type Sent, SIGN_IN } from './sign-in-scene.js';

const UNKNOWN = 'nobody@exemple.fr';

describe('Guessing passwords', () => {
  let product: RunningProduct;
  let second: NestExpressApplication;
  let send: ReturnType<typeof doorOf>['send'];

  beforeAll(async () => {
    product = await startProduct({ now: MONDAY, worker: false, config: { trustProxy: 1 } });
    second = await product.startApi();
    await laySmallCountry(product.db);
    await hire(product);
    ({ send } = doorOf(product));
  });
  afterAll(async () => {
    await second.close();
    await product.stop();
  });
  beforeEach(async () => product.db.manager.query('TRUNCATE throttle'));

  async function attempt(email: string, password: string, sent: Sent = {}): Promise<{ code?: string; token?: string; message?: string; retryAfterSeconds?: number }> {
    return (await send(SIGN_IN, { input: { email, password } }, sent)).answer.data['signIn'] as never;
  }

  it.each([CLAIRE, UNKNOWN])('of %s is counted by two processes together, and waits longer and longer', async (email) => {
    const given: (string | undefined)[] = [];
    for (let tries = 0; tries < 7; tries += 1) given.push((await attempt(email, 'wrong', { from: '203.0.113.9', api: tries % 2 ? second : product.api })).code);
    expect(given).toEqual([...Array.from({ length: 5 }, () => 'WRONG_PASSWORD'), 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    // The right one is not looked at either: the wait says nothing of it.
    expect(await attempt(email, PASSWORD, { from: '203.0.113.9', api: second })).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 2 });
    product.clock.set(new Date(product.clock.now().getTime() + 2_000).toISOString());
    expect((await attempt(email, 'wrong', { from: '203.0.113.9' })).code).toBe('WRONG_PASSWORD');
    expect(await attempt(email, 'wrong', { from: '203.0.113.9' })).toMatchObject({ retryAfterSeconds: 4 });
  });

  it('from elsewhere does not keep the person out of where they work, and never for good elsewhere', async () => {
    expect((await attempt(CLAIRE, PASSWORD, { from: '198.51.100.4' })).token).toBeDefined();
    for (let tries = 0; tries < 60; tries += 1) {
      await attempt(CLAIRE, 'wrong', { from: `203.0.113.${tries}` });
      product.clock.set(new Date(product.clock.now().getTime() + 60_000).toISOString());
    }
    expect(await attempt(CLAIRE, PASSWORD, { from: '203.0.113.99' })).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect((await attempt(CLAIRE, PASSWORD, { from: '198.51.100.4' })).token).toBeDefined();
    product.clock.advance({ minutes: 15 });
    expect((await attempt(CLAIRE, PASSWORD, { from: '203.0.113.99' })).token).toBeDefined();
  });

  it('the person’s own office waits too when the guessing comes from there', async () => {
    expect((await attempt(CLAIRE, PASSWORD, { from: '198.51.100.5' })).token).toBeDefined();
    for (let tries = 0; tries < 5; tries += 1) await attempt(CLAIRE, 'wrong', { from: '198.51.100.5' });
    expect((await attempt(CLAIRE, PASSWORD, { from: '198.51.100.5' })).code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('over many accounts from one address ends there, for that address only; right passwords are not counted', async () => {
    for (let tries = 0; tries < 100; tries += 1) await attempt(`person${tries}@exemple.fr`, 'wrong', { from: '2001:db8::1' });
    expect((await attempt('one.more@exemple.fr', 'wrong', { from: '2001:db8::2' })).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await attempt('one.more@exemple.fr', 'wrong', { from: '2001:db8:0:1::2' })).code).toBe('WRONG_PASSWORD');
    for (let tries = 0; tries < 3; tries += 1) expect((await attempt(CLAIRE, PASSWORD, { from: '198.51.100.6' })).token).toBeDefined();
  }, 60_000);

  it('many at once get no more tries than one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, async (_, index) => attempt(CLAIRE, 'wrong', { from: '203.0.113.77', api: index % 2 ? second : product.api })));
    expect(answers.filter(({ code }) => code === 'WRONG_PASSWORD')).toHaveLength(5);
  });

  it('is told in the audit trail, without the password', async () => {
    await attempt(UNKNOWN, 'a very wrong password', { from: '203.0.113.5' });
    const [entry] = (await product.db.manager.query(`SELECT person_name, address, detail::text FROM audit_entry WHERE action = 'session.refuse' ORDER BY at DESC, id DESC LIMIT 1`)) as [Record<string, string>];
    expect(entry).toMatchObject({ person_name: UNKNOWN, address: '203.0.113.5' });
    expect(JSON.stringify(entry)).not.toContain('a very wrong password');
  });

  it('an address nobody has gets the same words in the same time as a wrong password', async () => {
    const cases: Record<string, number[]> = { [CLAIRE]: [], [UNKNOWN]: [] };
    let said: string | undefined;
    for (let round = 0; round < 25; round += 1) {
      // By turns: what else the machine does weighs on both alike.
      for (const email of round % 2 ? [CLAIRE, UNKNOWN] : [UNKNOWN, CLAIRE]) {
        await product.db.manager.query('TRUNCATE throttle');
        const start = performance.now();
        const { code, message } = await attempt(email, 'wrong', { from: '203.0.113.6' });
        cases[email]?.push(performance.now() - start);
        expect([code, message]).toEqual(['WRONG_PASSWORD', (said ??= message)]);
      }
    }
    const [known, unknown] = [median(cases[CLAIRE] ?? []), median(cases[UNKNOWN] ?? [])];
    // Without the decoy an unknown address answers in a third of the time.
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.7);
  });

  it('a hash made at a former cost is made again at the next sign-in', async () => {
    const former = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await product.db.manager.query('UPDATE account SET password_hash = $1 WHERE email = $2', [former, CLAIRE]);
    const kept = async (): Promise<string> => ((await product.db.manager.query('SELECT password_hash AS hash FROM account WHERE email = $1', [CLAIRE])) as [{ hash: string }])[0].hash;
    await attempt(CLAIRE, 'wrong');
    expect(await kept()).toBe(former);
    expect((await attempt(CLAIRE, PASSWORD)).token).toBeDefined();
    expect(await kept()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenSession } from '#access';
import { InvalidConfigError, readConfig } from '#platform';
import { laySmallCountry } from '../support/small-country.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { ROOT } from '../support/source-files.js';
import { knock } from './door-client.js';

const SECRET = 'zR4tGh7Qw2Xc9Lp0Vn5Bm8Kd1Sf6Ja3Y';
const PSC = { PSC_CLIENT_ID: 'vigie', PSC_CLIENT_SECRET: 'un secret de l’ANS' };
const PROCONNECT = { PROCONNECT_CLIENT_ID: 'vigie', PROCONNECT_CLIENT_SECRET: 'un secret de la DINUM' };
const GOOD = { VIGIE_MODE: 'production', DATABASE_URL: 'postgresql://vigie:kR7v-2mQp-9xWd@base/vigie', PUBLIC_URL: 'https://vigie.example', VIGIE_SECRET: SECRET };

/** Each switch: what is refused, what production says, and its allowed twin. */
const SWITCHES: readonly [name: string, refused: Record<string, string | undefined>, said: RegExp, allowed: Record<string, string>][] = [
  ['the embedded database', { DATABASE_URL: undefined }, /la base embarquée est réservée à la démonstration/, {}],
  ['a short password', { DATABASE_URL: 'postgresql://vigie:k7v-2mQp@base/vigie' }, /dans DATABASE_URL un mot de passe d’au moins 12 caractères/, { DATABASE_URL: 'postgresql://vigie:x8_Vq2-kLm0zR@base/vigie' }],
  ['a password of installers', { DATABASE_URL: 'postgresql://vigie:postgres@base/vigie' }, /dans DATABASE_URL un mot de passe/, {}],
  ['a password after the account', { DATABASE_URL: 'postgresql://epidemio:epidemio-2026@base/vigie' }, /ni usuel ni tiré du nom du compte/, {}],
  ['no password', { DATABASE_URL: 'postgresql://vigie@base/vigie' }, /dans DATABASE_URL un mot de passe/, { DATABASE_URL: 'postgresql://vigie@base/vigie?host=/run/postgresql' }],
  ['a guessable password of the application', { DATABASE_APP_URL: 'postgresql://app:app@base/vigie' }, /dans DATABASE_APP_URL un mot de passe/, { DATABASE_APP_URL: 'postgresql://app:x8_Vq2-kLm0zR@base/vigie' }],
  ['no address', { PUBLIC_URL: undefined }, /PUBLIC_URL en https:\/\//, {}],
  ['an address without TLS', { PUBLIC_URL: 'http://vigie.example' }, /PUBLIC_URL en https:\/\//, {}],
  ['no secret', { VIGIE_SECRET: undefined }, /VIGIE_SECRET \(32 octets tirés au sort\)/, {}],
  ['a short secret', { VIGIE_SECRET: 'court' }, /VIGIE_SECRET : au moins 32 octets tirés au sort/, {}],
  ['a secret of one letter', { VIGIE_SECRET: 'a'.repeat(64) }, /VIGIE_SECRET : au moins 32 octets tirés au sort/, {}],
  ['an invented time', { VIGIE_NOW: '2026-11-23T09:00:00Z' }, /VIGIE_NOW absent \(horloge simulée interdite\)/, {}],
  ['Pro Santé Connect by plain HTTP', { PSC_ISSUER: 'http://psc.example', ...PSC }, /PSC_ISSUER en https:\/\//, { PSC_ISSUER: 'https://psc.example', ...PSC }],
  ['ProConnect by plain HTTP', { PROCONNECT_ISSUER: 'http://localhost:4444', ...PROCONNECT }, /PROCONNECT_ISSUER en https:\/\//, { PROCONNECT_ISSUER: 'https://proconnect.example', ...PROCONNECT }],
  ['half a provider of identity', { PSC_ISSUER: 'https://psc.example' }, /PSC_CLIENT_ID et PSC_CLIENT_SECRET/, { PSC_ISSUER: 'https://psc.example', ...PSC }],
  ['a provider that signs with a shared secret', { PSC_ISSUER: 'https://psc.example', ...PSC, PSC_SIGNATURE: 'HS256' }, /PSC_SIGNATURE/, { PSC_ISSUER: 'https://psc.example', ...PSC, PSC_SIGNATURE: 'ES256' }],
  ['proxies of everywhere', { TRUST_PROXY: '0.0.0.0/0' }, /TRUST_PROXY : attendu/, { TRUST_PROXY: '10.0.0.0/8' }],
];

describe.each(SWITCHES)('Production, with %s', (_name, refused, said, allowed) => {
  it('does not start, and says what it needs, without saying what it was given', () => {
    const read = (): unknown => readConfig({ ...GOOD, ...refused });
    expect(read).toThrow(InvalidConfigError);
    expect(read).toThrow(said);
    for (const value of Object.values({ ...GOOD, ...refused })) {
      const password = value?.startsWith('postgresql') ? new URL(value).password : undefined;
      if (password !== undefined && password.length > 4) expect(read).not.toThrow(password);
    }
    expect(read).not.toThrow(SECRET);
  });

  it('starts with what is asked for', () => expect(readConfig({ ...GOOD, ...allowed }).mode).toBe('production'));
});

it('the doctor says the same', () => {
  const command = spawnSync(process.execPath, ['apps/cli/launch.ts', 'doctor'], {
    cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...GOOD, PUBLIC_URL: 'http://vigie.example', VIGIE_DATA_DIR: join(process.env['VIGIE_TEST_FILES'] ?? '', 'doctor') },
  });
  expect([command.status, command.stderr.trim()]).toEqual([1, 'Mode production refusé. Il faut : PUBLIC_URL en https://.']);
}, 180_000);

describe('A database that was a demonstration’s', () => {
  let product: RunningProduct;
  let production: RunningProduct;
  let origin: string;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
  });

  afterAll(async () => {
    await production?.stop();
    await product.stop();
  });

  it('lets nobody of the demonstration in, by password or with a session opened before', async () => {
    const before = await product.signIn('spf@demo.vigie');
    expect((await before.ask('{ me { name } }')).data['me'].name).toBe('Sophie Bernard');
    production = await startProduct({ now: '2026-11-23T09:43:00+01:00', worker: false, config: { mode: 'production', publicUrl: 'https://vigie.example', secret: SECRET }, beside: product });
    origin = await production.api.getUrl();
    const ask = async (body: object, headers = {}): Promise<{ data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] }> =>
      JSON.parse((await knock(origin, 'POST', '/graphql', { 'Content-Type': 'application/json', ...headers }, JSON.stringify(body))).text);
    const again = await ask({ query: '{ me { name } }' }, { authorization: `Bearer ${before.token}` });
    expect(again.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const refused = await ask({ query: 'mutation { signIn(input: { email: "spf@demo.vigie", password: "vigie-demo" }) { __typename } }' });
    expect(refused.data?.['signIn']).toEqual({ __typename: 'SignInRefused' });
    expect((await ask({ query: '{ product { mode demoAccounts { email } } }' })).data?.['product']).toEqual({ mode: 'PRODUCTION', demoAccounts: [] });
  });

  it('opens no session for one of its accounts, whatever they have proved; it does for another', async () => {
    const opening = { means: 'PASSKEY', address: null, userAgent: null } as const;
    const sessions = production.api.get(OpenSession);
    const [demo] = await product.db.manager.query<[{ id: string }]>(`SELECT id FROM account WHERE email = 'spf@demo.vigie'`);
    await expect(sessions.execute(demo.id, opening)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await product.db.manager.query('UPDATE account SET is_demo = false WHERE id = $1', [demo.id]);
    await expect(sessions.execute(demo.id, opening)).resolves.toHaveProperty('token');
  });
});

describe('Production tells nothing of itself', () => {
  let production: RunningProduct;

  beforeAll(async () => {
    production = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config: { mode: 'production', publicUrl: 'https://vigie.example', secret: SECRET } });
  });

  afterAll(async () => {
    await production.stop();
  });

  it.each([['introspection', '{ __schema { queryType { name } } }'], ['the type of a name', '{ __type(name: "Query") { name } }']])('no %s', async (_, query) => {
    expect((await production.anonymous.ask(query)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('no page to try operations on', async () => {
    const answer = await knock(await production.api.getUrl(), 'GET', '/graphql', { Accept: 'text/html' });
    expect([answer.status, answer.text.includes('graphiql')]).toEqual([405, false]);
  });

  it('no metrics, unless to who shows their token', async () => {
    const read = async (from: RunningProduct, headers = {}): Promise<number> => (await knock(await from.api.getUrl(), 'GET', '/metrics', headers)).status;
    expect(await read(production)).toBe(404);
    expect(await read(production, { authorization: 'Bearer undefined' })).toBe(404);
    const metricsToken = 'k7v-2mQp-9xWd-Lm0zR';
    const watched = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config: { mode: 'production', publicUrl: 'https://vigie.example', secret: SECRET, metricsToken }, beside: production });
    try {
      expect(await read(watched)).toBe(401);
      expect(await read(watched, { authorization: `Bearer ${metricsToken.slice(0, -1)}` })).toBe(401);
      expect(await read(watched, { authorization: metricsToken })).toBe(401);
      expect(await read(watched, { authorization: `Bearer ${metricsToken}` })).toBe(200);
    } finally {
      await watched.stop();
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeAt, doorOf, FINISH_RECOVERY, FINISH_TOTP, FINISH_TOTP_ENROLMENT, BEGIN_TOTP, MY_ACCESS, PRODUCTION } from '../sign-in/sign-in-scene.js';
import { know, openScene, type Scene } from './scene.js';
import type { Arrival } from './traveller.js';

const AGENT = 'ars.44@demo.vigie';
const CARRIED = /^__Host-vigie_second_facteur=([^;]+); Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Strict$/;
const RESUME = `mutation { resumeSignIn { __typename ... on SecondFactorRequired { pendingToken methods }
  ... on SecondFactorEnrolmentRequired { pendingToken } ... on SignInRefused { code } ... on SignInSuccess { token } } }`;
const PASSWORD_ONLY = { idToken: { claims: { acr: 'eidas1', amr: ['pwd'] } } };
const TWO_FACTORS = { idToken: { claims: { acr: 'eidas1', amr: ['pwd', 'mfa'] } } };

describe('One factor at ProConnect, outside a demonstration', () => {
  let scene: Scene;
  let send: ReturnType<typeof doorOf>['send'];
  let secret: string;
  let codes: string[];

  beforeAll(async () => {
    scene = await openScene('PRO_CONNECT', {}, PRODUCTION);
    ({ send } = doorOf(scene.product));
    await scene.product.db.manager.query('UPDATE account SET is_demo = false');
    await know(scene, AGENT, 'PRO_CONNECT');
  });
  afterAll(async () => scene.stop());
  beforeEach(() => {
    scene.provider.forgery = PASSWORD_ONLY;
    scene.product.clock.advance({ minutes: 1 });
  });

  async function arrive(): Promise<Arrival> {
    const { state, nonce, cookie } = await scene.traveller.leave({ query: '?retour=/region/44' });
    return scene.traveller.comeBack({ code: scene.provider.codeFor(nonce), state }, cookie);
  }
  const carriedBy = ({ setCookies }: Arrival): string => setCookies.map((one) => CARRIED.exec(one)?.[1]).find((one) => one !== undefined) ?? '';
  const resume = async (carried: string): Promise<Record<string, string>> =>
    (await send(RESUME, {}, carried === '' ? {} : { cookie: `__Host-vigie_second_facteur=${carried}` })).answer.data['resumeSignIn'];
  const finish = async (pendingToken: string | undefined, code: string): Promise<Record<string, string>> =>
    (await send(FINISH_TOTP, { input: { pendingToken, code } })).answer.data['finishTotpSignIn'];
  const now = (): string => codeAt(secret, scene.product.clock.now());
  const lastOpened = async (): Promise<unknown> => {
    const [row] = (await scene.product.db.manager.query(
      `SELECT s.means, p.provider, e.detail FROM session s LEFT JOIN provider_session p ON p.session_id = s.id
       JOIN LATERAL (SELECT detail FROM audit_entry WHERE action = 'session.open' ORDER BY id DESC LIMIT 1) e ON true ORDER BY s.created_at DESC LIMIT 1`,
    )) as unknown[];
    return row;
  };

  it('opens no session, and ends the one of whoever was at this browser before; no address tells what goes on', async () => {
    const arrival = await arrive();
    expect(arrival).toMatchObject({ status: 200, refusal: undefined, sessionToken: undefined, path: '/region/44?connexion=SECOND_FACTEUR' });
    expect(carriedBy(arrival)).toHaveLength(43);
    expect(arrival.setCookies.join('\n')).toMatch(/__Host-vigie_session=; Max-Age=0/);
  });

  it('enrols a second factor of ours for who has none; what the browser carried serves once, and only to go on', async () => {
    const carried = carriedBy(await arrive());
    expect((await send(BEGIN_TOTP, { pendingToken: null }, { cookie: `__Host-vigie_second_facteur=${carried}` })).answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await resume('')).toMatchObject({ code: 'PENDING_EXPIRED' });
    const next = await resume(carried);
    expect(next).toMatchObject({ __typename: 'SecondFactorEnrolmentRequired' });
    expect(next['pendingToken']).not.toBe(carried);
    expect(await resume(carried)).toMatchObject({ code: 'PENDING_EXPIRED' });
    expect((await send(BEGIN_TOTP, { pendingToken: carried })).answer.data['beginTotpEnrolment']).toMatchObject({ code: 'PENDING_EXPIRED' });

    const { pendingToken } = next;
    secret = (await send(BEGIN_TOTP, { pendingToken })).answer.data['beginTotpEnrolment'].secret as string;
    const enrol = async (code: string): Promise<Record<string, unknown>> => (await send(FINISH_TOTP_ENROLMENT, { input: { pendingToken, code } })).answer.data['finishTotpEnrolment'];
    expect(await enrol('000000')).toMatchObject({ code: 'WRONG_CODE' });
    const done = await enrol(now());
    codes = done['recoveryCodes'] as string[];
    expect(codes).toHaveLength(10);
    expect(await scene.traveller.whoIs(done['token'] as string)).toBe('Nadia Schmitt');
    expect(await lastOpened()).toEqual({ means: 'PRO_CONNECT_TOTP', provider: 'PRO_CONNECT', detail: { means: 'PRO_CONNECT_TOTP' } });
    const { sessions } = (await send(MY_ACCESS, {}, { token: done['token'] as string })).answer.data['myAccess'];
    expect(sessions).toMatchObject([{ meansLabel: 'ProConnect et code à usage unique' }]);
  });

  it('asks who has one for it; a wrong code opens nothing and is told, the right one opens a session that says both', async () => {
    const next = await resume(carriedBy(await arrive()));
    expect(next).toMatchObject({ __typename: 'SecondFactorRequired', methods: ['TOTP'] });
    expect(await finish(next['pendingToken'], '000000')).toMatchObject({ code: 'WRONG_CODE' });
    const [refusal] = (await scene.product.db.manager.query(`SELECT person_name, detail FROM audit_entry WHERE action = 'session.refuse' ORDER BY id DESC LIMIT 1`)) as unknown[];
    expect(refusal).toEqual({ person_name: 'Nadia Schmitt', detail: { factor: 'WRONG_CODE' } });
    const { token } = await finish(next['pendingToken'], now());
    expect(await scene.traveller.whoIs(token)).toBe('Nadia Schmitt');
    expect(await lastOpened()).toMatchObject({ means: 'PRO_CONNECT_TOTP', provider: 'PRO_CONNECT' });
  });

  it('takes a recovery code too', async () => {
    const { pendingToken } = await resume(carriedBy(await arrive()));
    const { answer } = await send(FINISH_RECOVERY, { input: { pendingToken, code: codes[0] } });
    expect(await scene.traveller.whoIs(answer.data['finishRecoveryCodeSignIn'].token as string)).toBe('Nadia Schmitt');
    expect(await lastOpened()).toMatchObject({ means: 'PRO_CONNECT_RECOVERY_CODE' });
  });

  it('is over after ten minutes, before it is taken up and after', async () => {
    const [early, late] = [carriedBy(await arrive()), carriedBy(await arrive())];
    const { pendingToken } = await resume(early);
    scene.product.clock.advance({ minutes: 11 });
    expect(await resume(late)).toMatchObject({ code: 'PENDING_EXPIRED' });
    expect(await finish(pendingToken, now())).toMatchObject({ code: 'PENDING_EXPIRED' });
  });

  it('is taken up once, were it ten times at the same instant', async () => {
    const carried = carriedBy(await arrive());
    const taken = await Promise.all(Array.from({ length: 10 }, async () => resume(carried)));
    expect(taken.filter(({ __typename }) => __typename === 'SecondFactorRequired')).toHaveLength(1);
  });

  it('is not asked for more when ProConnect asked for two', async () => {
    scene.provider.forgery = TWO_FACTORS;
    const arrival = await arrive();
    expect(arrival.path).toBe('/region/44');
    expect(await scene.traveller.whoIs(arrival.sessionToken)).toBe('Nadia Schmitt');
    expect(await lastOpened()).toMatchObject({ means: 'PRO_CONNECT', provider: 'PRO_CONNECT' });
  });

  it('leads a demonstration account nowhere, not even to enrol', async () => {
    await scene.product.db.manager.query('UPDATE account SET is_demo = true WHERE email = $1', [AGENT]);
    for (const forgery of [PASSWORD_ONLY, TWO_FACTORS]) {
      scene.provider.forgery = forgery;
      const arrival = await arrive();
      expect(arrival).toMatchObject({ refusal: 'ACCOUNT_CLOSED', sessionToken: undefined });
      expect(carriedBy(arrival)).toBe('');
    }
  });
});

it('In a demonstration, one factor at ProConnect is enough for who has none here', async () => {
  const scene = await openScene('PRO_CONNECT');
  await know(scene, AGENT, 'PRO_CONNECT');
  scene.provider.forgery = PASSWORD_ONLY;
  const { state, nonce, cookie } = await scene.traveller.leave();
  const { sessionToken } = await scene.traveller.comeBack({ code: scene.provider.codeFor(nonce), state }, cookie);
  expect(await scene.traveller.whoIs(sessionToken)).toBe('Nadia Schmitt');
  await scene.stop();
});

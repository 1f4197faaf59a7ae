import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isInputObjectType, isLeafType, type GraphQLArgument, type GraphQLInputType, isListType, isNonNullType, isEnumType } from 'graphql';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';
import {
  BEGIN_TOTP, CLAIRE, codeAt, doorOf, FINISH_RECOVERY, FINISH_TOTP, FINISH_TOTP_ENROLMENT, hire, MONDAY, MY_ACCESS, PASSWORD, PRODUCTION, PROVE, REMOVE_FACTOR, RENEW_CODES, RESET, SIGN_IN,
} from './sign-in-scene.js';

describe('In production, a password alone opens nothing', () => {
  let product: RunningProduct;
  let send: ReturnType<typeof doorOf>['send'];
  let secret: string;
  let codes: string[];
  let session: string;

  beforeAll(async () => {
    product = await startProduct({ now: MONDAY, worker: false, config: PRODUCTION });
    await laySmallCountry(product.db);
    await hire(product);
    ({ send } = doorOf(product));
  });
  afterAll(async () => product.stop());

  async function pending(email = CLAIRE): Promise<string> {
    const { answer } = await send(SIGN_IN, { input: { email, password: PASSWORD } });
    return answer.data['signIn'].pendingToken as string;
  }

  it('a demonstration account does not come in at all', async () => {
    const { answer } = await send(SIGN_IN, { input: { email: 'director.strasbourg@demo.vigie', password: 'vigie-demo' } });
    expect(answer.data['signIn']).toMatchObject({ __typename: 'SignInRefused', code: 'WRONG_PASSWORD' });
  });

  it('without a second factor, it lets enrol one, and no other operation of the schema', async () => {
    const { answer, cookies } = await send(SIGN_IN, { input: { email: CLAIRE, password: PASSWORD } });
    expect(answer.data['signIn']).toMatchObject({ __typename: 'SecondFactorEnrolmentRequired' });
    expect(cookies).toEqual([]);
    const token = answer.data['signIn'].pendingToken as string;
    const schema = product.api.get(GraphQLSchemaHost).schema;
    const passed: string[] = [];
    let asked = 0;
    for (const [word, root] of [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        if (field.extensions['permission'] === 'public') continue;
        asked += 1;
        const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
        const args = field.args.filter((one) => isNonNullType(one.type)).map((one) => `${one.name}: ${literal(one)}`);
        const query = `${word} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection} }`;
        const { answer: given } = await send(query, {}, { token, cookie: `__Host-vigie_session=${token}` });
        if (given.errors?.[0]?.extensions.code !== 'UNAUTHENTICATED') passed.push(`${field.name}: ${given.errors?.[0]?.message ?? 'passed'}`);
      }
    }
    expect(asked).toBeGreaterThan(60);
    expect(passed).toEqual([]);
  });

  it('enrols an application with its first code, comes in, and is given ten recovery codes', async () => {
    const pendingToken = await pending();
    const begun = (await send(BEGIN_TOTP, { pendingToken })).answer.data['beginTotpEnrolment'];
    expect(begun).toMatchObject({ __typename: 'TotpEnrolment', qrCode: expect.stringMatching(/^data:image\/png;base64,/) });
    secret = begun.secret as string;
    const wrong = (await send(FINISH_TOTP_ENROLMENT, { input: { pendingToken, code: '000000' } })).answer.data['finishTotpEnrolment'];
    expect(wrong).toMatchObject({ __typename: 'AccessRefused', code: 'WRONG_CODE' });
    const { answer, cookies } = await send(FINISH_TOTP_ENROLMENT, { input: { pendingToken, code: codeAt(secret, product.clock.now()) } });
    const done = answer.data['finishTotpEnrolment'];
    expect(done).toMatchObject({ __typename: 'AccessChanged' });
    codes = done.recoveryCodes as string[];
    session = done.token as string;
    expect(new Set(codes).size).toBe(10);
    expect(cookies[0]).toMatch(/^__Host-vigie_session=.*; Path=\/; .*HttpOnly; Secure; SameSite=Strict/);
    expect((await send(MY_ACCESS, {}, { token: session })).answer.data['myAccess']).toMatchObject({ factors: [{ kind: 'TOTP' }], recoveryCodesLeft: 10, secondFactorRequired: true });
    const again = await send(BEGIN_TOTP, { pendingToken });
    expect(again.answer.data['beginTotpEnrolment']).toMatchObject({ code: 'PENDING_EXPIRED' });
  });

  it('keeps neither the secret nor a recovery code readable in the database', async () => {
    const [{ everything }] = (await product.db.manager.query(
      `SELECT coalesce((SELECT string_agg(t::text, ' ') FROM totp_factor t), '') || coalesce((SELECT string_agg(r::text, ' ') FROM recovery_code r), '') || (SELECT string_agg(s::text, ' ') FROM session s)
         || coalesce((SELECT string_agg(e::text, ' ') FROM audit_entry e), '') AS everything`,
    )) as [{ everything: string }];
    const hidden = [secret, session, ...codes, ...codes.map((code) => code.replaceAll('-', ''))];
    expect(hidden.filter((one) => everything.includes(one) || everything.includes(Buffer.from(one).toString('hex')))).toEqual([]);
  });

  it('asks for the code at the next sign-in; one that served, even to enrol, serves no more', async () => {
    const { answer } = await send(SIGN_IN, { input: { email: CLAIRE, password: PASSWORD } });
    expect(answer.data['signIn']).toMatchObject({ __typename: 'SecondFactorRequired', methods: ['TOTP'] });
    const pendingToken = answer.data['signIn'].pendingToken as string;
    const finish = async (code: string, token = pendingToken): Promise<unknown> => (await send(FINISH_TOTP, { input: { pendingToken: token, code } })).answer.data['finishTotpSignIn'];
    expect(await finish(codeAt(secret, product.clock.now()))).toMatchObject({ code: 'WRONG_CODE' });
    product.clock.advance({ minutes: 1 });
    const code = codeAt(secret, product.clock.now());
    const other = await pending();
    expect(await finish(code)).toMatchObject({ __typename: 'SignInSuccess' });
    expect(await finish(code, other)).toMatchObject({ code: 'WRONG_CODE' });
    // The token of that moment has served too.
    product.clock.advance({ minutes: 1 });
    expect(await finish(codeAt(secret, product.clock.now()))).toMatchObject({ code: 'PENDING_EXPIRED' });
  });

  it('of two uses of one code at the same time, one comes in', async () => {
    product.clock.advance({ minutes: 1 });
    const code = codeAt(secret, product.clock.now());
    const [one, two] = [await pending(), await pending()];
    const outcomes = await Promise.all([one, two].map(async (pendingToken) => (await send(FINISH_TOTP, { input: { pendingToken, code } })).answer.data['finishTotpSignIn'].__typename as string));
    expect(outcomes.toSorted()).toEqual(['SignInRefused', 'SignInSuccess']);
  });

  it('the moment between password and code ends after ten minutes', async () => {
    product.clock.advance({ minutes: 1 });
    const late = await pending();
    product.clock.advance({ minutes: 11 });
    const answer = (await send(FINISH_TOTP, { input: { pendingToken: late, code: codeAt(secret, product.clock.now()) } })).answer.data['finishTotpSignIn'];
    expect(answer).toMatchObject({ code: 'PENDING_EXPIRED' });
  });

  it('the moment between password and code ends after ten tries, not after nine', async () => {
    const tried = async (wrong: number): Promise<Record<string, unknown>> => {
      product.clock.advance({ minutes: 1 });
      const pendingToken = await pending();
      const finish = async (code: string): Promise<Record<string, unknown>> => {
        // What guessing costs is the next test: here, somebody who waits as long as told.
        await product.db.manager.query('TRUNCATE throttle');
        return (await send(FINISH_TOTP, { input: { pendingToken, code } })).answer.data['finishTotpSignIn'];
      };
      for (let tries = 0; tries < wrong; tries += 1) expect(await finish('123456')).toMatchObject({ code: 'WRONG_CODE' });
      return finish(codeAt(secret, product.clock.now()));
    };
    expect(await tried(10)).toMatchObject({ code: 'PENDING_EXPIRED' });
    expect(await tried(9)).toMatchObject({ __typename: 'SignInSuccess' });
  });

  it('guessing codes waits longer and longer, whatever the pending token', async () => {
    // A right code first: what failed before is forgotten.
    product.clock.advance({ minutes: 1 });
    const right = (await send(FINISH_TOTP, { input: { pendingToken: await pending(), code: codeAt(secret, product.clock.now()) } })).answer.data['finishTotpSignIn'];
    expect(right.__typename).toBe('SignInSuccess');
    const given: string[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const answer = (await send(FINISH_TOTP, { input: { pendingToken: await pending(), code: '123456' } })).answer.data['finishTotpSignIn'];
      given.push(answer.code as string);
    }
    expect(given.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'WRONG_CODE'));
    expect(given.slice(5)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    product.clock.advance({ minutes: 20 });
  });

  it('a recovery code serves once, is told to the person, and another’s serves nobody else', async () => {
    await hire(product, 'paul@exemple.fr', 'Paul Klein');
    const recover = async (code: string): Promise<string> => {
      // The guesses above are still counted: each wrong one makes wait.
      product.clock.advance({ minutes: 20 });
      const answer = (await send(FINISH_RECOVERY, { input: { pendingToken: await pending(), code } })).answer.data['finishRecoveryCodeSignIn'];
      session = (answer.token as string | undefined) ?? session;
      return (answer.code as string | undefined) ?? 'IN';
    };
    expect(await recover('0000-0000-0000')).toBe('WRONG_RECOVERY_CODE');
    expect(await recover(codes[0]?.toUpperCase().replaceAll('-', ' ') ?? '')).toBe('IN');
    expect(await recover(codes[0] ?? '')).toBe('WRONG_RECOVERY_CODE');
    expect(await recover(codes[1] ?? '')).toBe('IN');
    const { myAccess, me } = (await send(MY_ACCESS, {}, { token: session })).answer.data;
    expect(myAccess.recoveryCodesLeft).toBe(8);
    expect(me.accessNotices.map(({ kind }: { kind: string }) => kind)).toContain('RECOVERY_CODE_USED');
  });

  it('the last factor stays; changes ask for a fresh proof, by the factor', async () => {
    const [factor] = (await send(MY_ACCESS, {}, { token: session })).answer.data['myAccess'].factors as { id: string }[];
    const remove = async (): Promise<string> => (await send(REMOVE_FACTOR, { id: factor?.id }, { token: session })).answer.data['removeSecondFactor'].code as string;
    expect(await remove()).toBe('LAST_FACTOR');
    product.clock.advance({ minutes: 11 });
    expect(await remove()).toBe('PROOF_REQUIRED');
    expect((await send(RENEW_CODES, {}, { token: session })).answer.data['renewRecoveryCodes'].code).toBe('PROOF_REQUIRED');
    expect((await send(BEGIN_TOTP, {}, { token: session })).answer.data['beginTotpEnrolment'].code).toBe('PROOF_REQUIRED');
    // A password seen over a shoulder does not change what protects it.
    expect((await send(PROVE, { input: { password: PASSWORD } }, { token: session })).answer.data['proveIdentity'].code).toBe('WRONG_CURRENT_PASSWORD');
    const proved = (await send(PROVE, { input: { code: codeAt(secret, product.clock.now()) } }, { token: session })).answer.data['proveIdentity'];
    expect(proved.__typename).toBe('AccessChanged');
    expect((await send('{ me { name } }', {}, { token: session })).answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    session = proved.token as string;
    const renewed = (await send(RENEW_CODES, {}, { token: session })).answer.data['renewRecoveryCodes'];
    expect(renewed.recoveryCodes).toHaveLength(10);
    session = renewed.token as string;
    product.clock.advance({ minutes: 20 });
    const former = (await send(FINISH_RECOVERY, { input: { pendingToken: await pending(), code: codes[5] } })).answer.data['finishRecoveryCodeSignIn'];
    expect(former.code).toBe('WRONG_RECOVERY_CODE');
  });

  it('an administrator resets who lost everything: factors and sessions end, it is told; nobody else may, nor for themselves', async () => {
    const adminId = await hire(product, 'admin@exemple.fr', 'Alix Admin', 'ADMIN');
    const enrolled = await pending('admin@exemple.fr');
    const adminSecret = (await send(BEGIN_TOTP, { pendingToken: enrolled })).answer.data['beginTotpEnrolment'].secret as string;
    const admin = (await send(FINISH_TOTP_ENROLMENT, { input: { pendingToken: enrolled, code: codeAt(adminSecret, product.clock.now()) } })).answer.data['finishTotpEnrolment'].token as string;
    const [{ id }] = (await product.db.manager.query('SELECT id FROM account WHERE email = $1', [CLAIRE])) as [{ id: string }];
    const reset = async (token: string, accountId: string, reason = 'téléphone perdu'): Promise<string> => (await send(RESET, { input: { accountId, reason } }, { token })).answer.errors?.[0]?.extensions.code ?? 'DONE';
    expect(await reset(session, adminId)).toBe('FORBIDDEN');
    expect(await reset(admin, adminId)).toBe('BAD_REQUEST');
    expect(await reset(admin, adminId.toUpperCase())).toBe('BAD_REQUEST');
    expect(await reset(admin, 'CLAIRE')).toBe('NOT_FOUND');
    expect(await reset(admin, id, ' ')).toBe('BAD_REQUEST');
    expect(await reset(admin, '00000000-0000-4000-8000-000000000000')).toBe('NOT_FOUND');
    expect(await reset(admin, id)).toBe('DONE');
    expect((await send('{ me { name } }', {}, { token: session })).answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await send(SIGN_IN, { input: { email: CLAIRE, password: PASSWORD } })).answer.data['signIn'].__typename).toBe('SecondFactorEnrolmentRequired');
    const [entry] = (await product.db.manager.query(`SELECT person_name, subject_id FROM audit_entry WHERE action = 'second-factor.reset'`)) as [Record<string, string>];
    expect(entry).toEqual({ person_name: 'Alix Admin', subject_id: id });
  });
});

/** Any value of a type: what is refused is the person, before the value. */
function literal({ type }: Pick<GraphQLArgument, 'type'>): string {
  return valueOf(type);
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`;
  }
  return SAMPLES[type.name] ?? '"x"';
}

const SAMPLES: Readonly<Record<string, string>> = {
  Int: '1', Float: '1', Boolean: 'true', BigInt: '1', Finess: '"670780055"', IsoWeek: '"2026-W46"', Date: '"2026-11-23"', DateTime: '"2026-11-23T09:00:00Z"', ID: '"00000000-0000-4000-8000-000000000000"',
};

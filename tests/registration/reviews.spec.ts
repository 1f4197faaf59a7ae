import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RemindReviews } from '#registration';
import type { Caller } from '../support/running-product.js';
import { STRASBOURG } from '../support/small-country.js';
import { ADMIN, ARS_EST, ARS_NORD, codeOf, DIRECTOR, habilitationOf, listed, type RegistrationScene, startScene } from './scene.js';

const REVIEW = `mutation ($input: ReviewHabilitationsInput!) { reviewHabilitations(input: $input) {
  __typename ... on HabilitationsReviewed { confirmed revoked } ... on HabilitationInvalid { problems { code } } } }`;
const STATE = '{ habilitationReviews { regionCode regionName inForce due overdue } }';

/** A software habilitated as long ago as everybody else. */
const OLD_SOFTWARE = `WITH software AS (INSERT INTO account (email, name, kind) VALUES ('logiciel-1@logiciel.invalid', 'Logiciel PharmaStock', 'MACHINE') RETURNING id)
  INSERT INTO habilitation (account_id, role, scope_kind, scope_code, valid_from, granted_by_name, reason)
  SELECT id, 'REPORTER', 'ESTABLISHMENT', $1, '2020-01-01', 'Claire Weber', 'Logiciel' FROM software`;

describe('The yearly review', () => {
  let scene: RegistrationScene;
  let [director, arsEst, arsNord, admin]: Caller[] = [];

  beforeAll(async () => {
    scene = await startScene();
    director = await scene.product.signIn(DIRECTOR);
    arsEst = await scene.product.signIn(ARS_EST);
    arsNord = await scene.product.signIn(ARS_NORD);
    admin = await scene.product.signIn(ADMIN);
    await scene.product.db.manager.query(OLD_SOFTWARE, [STRASBOURG]);
  });
  afterAll(async () => scene.stop());

  const review = async (caller: Caller | undefined, input: Record<string, unknown>) => (caller as Caller).ask(REVIEW, { input });

  it('shows each grantor what they must confirm, and not their own', async () => {
    // Everybody of the small country was habilitated in 2020.
    expect((await listed(director as Caller, { toReview: true })).map(({ email, reviewReasons }) => [email, reviewReasons])).toEqual([
      ['reporter.strasbourg@demo.vigie', ['YEARLY', 'ABSENT']],
    ]);
    const est = (await listed(arsEst as Caller, { toReview: true })).map(({ email }) => email);
    expect(est.toSorted()).toEqual(['ars.44@demo.vigie', 'director.haguenau@demo.vigie', DIRECTOR, 'dt.67@demo.vigie', 'reporter.strasbourg@demo.vigie']);
  });

  it('is about people: a software, which has its own list and its own end, is nobody’s to confirm', async () => {
    expect((await listed(director as Caller, { state: 'IN_FORCE' })).map(({ email }) => email)).not.toContain('logiciel-1@logiciel.invalid');
  });

  it('tells the administration how late each region is; nobody else reads it', async () => {
    const { data } = await (admin as Caller).ask(STATE);
    expect(data['habilitationReviews']).toContainEqual({ regionCode: '44', regionName: 'Grand Est', inForce: 6, due: 6, overdue: 6 });
    expect(codeOf(await (arsEst as Caller).ask(STATE))).toBe('FORBIDDEN');
  });

  it('cuts nobody off, however late: an old habilitation still reports', async () => {
    expect(await habilitationOf(director as Caller, 'reporter.strasbourg@demo.vigie')).toMatchObject({ inForce: true });
    expect(codeOf(await (await scene.product.signIn('reporter.strasbourg@demo.vigie')).ask('{ me { name } }'))).toBeUndefined();
  });

  it('writes to grantors once a month at most', async () => {
    const remind = async () => scene.product.worker?.get(RemindReviews, { strict: false }).execute();
    await remind();
    expect(await scene.letters(ARS_EST)).toBe(1);
    expect(await scene.lastLetter(ARS_EST)).toContain('/habilitations');
    expect(await scene.letters(DIRECTOR)).toBe(1);
    await remind();
    await remind();
    expect(await scene.letters(ARS_EST)).toBe(1);
    scene.product.clock.advance({ days: 9 });
    await remind();
    expect(await scene.letters(ARS_EST)).toBe(2);
  });

  it('confirms several and withdraws another in one act; refuses the neighbour region’s, whole', async () => {
    [director, arsEst, arsNord, admin] = await Promise.all([DIRECTOR, ARS_EST, ARS_NORD, ADMIN].map(async (email) => scene.product.signIn(email)));
    const of = async (email: string) => (await habilitationOf(arsEst as Caller, email)).id;
    const [agent, dt, reporter] = [await of('ars.44@demo.vigie'), await of('dt.67@demo.vigie'), await of('reporter.strasbourg@demo.vigie')];
    const lille = (await habilitationOf(arsNord as Caller, 'director.lille@demo.vigie')).id;
    expect(codeOf(await review(arsEst, { confirm: [agent, lille] }))).toBe('FORBIDDEN');
    expect((await review(arsEst, { confirm: [agent], revoke: [reporter] })).data['reviewHabilitations']).toMatchObject({ problems: [{ code: 'REASON_REQUIRED' }] });
    expect((await review(arsEst, { confirm: [agent, dt], revoke: [reporter], reason: 'N’y travaille plus' })).data['reviewHabilitations']).toMatchObject({ confirmed: 2, revoked: 1 });
    const left = (await listed(arsEst as Caller, { toReview: true })).map(({ email }) => email).toSorted();
    expect(left).toEqual(['director.haguenau@demo.vigie', DIRECTOR]);
    expect((await review(arsEst, { confirm: [agent, dt], revoke: [] })).data['reviewHabilitations']).toMatchObject({ confirmed: 2, revoked: 0 });
  });

  it('takes what was withdrawn a moment ago for over, though the clock here be behind the one that wrote it', async () => {
    const reporter = (await listed(arsEst as Caller, { state: 'ENDED' })).find(({ email }) => email === 'reporter.strasbourg@demo.vigie');
    const { id, version } = reporter as { id: number; version: number };
    scene.product.clock.advance({ minutes: -1 });
    expect((await review(arsEst, { revoke: [id], reason: 'Deux fois' })).data['reviewHabilitations']).toMatchObject({ confirmed: 0, revoked: 0 });
    expect((await review(arsEst, { confirm: [id] })).data['reviewHabilitations']).toMatchObject({ confirmed: 0, revoked: 0 });
    const again = `mutation ($input: RevokeHabilitationInput!) { revokeHabilitation(input: $input) { __typename ... on HabilitationInvalid { problems { code } } } }`;
    const longer = `mutation ($input: ExtendHabilitationInput!) { extendHabilitation(input: $input) { __typename ... on HabilitationInvalid { problems { code } } } }`;
    const input = { id, expectedVersion: version, reason: 'Deux fois' };
    expect((await (arsEst as Caller).ask(again, { input })).data['revokeHabilitation']).toMatchObject({ problems: [{ code: 'ALREADY_OVER' }] });
    expect((await (arsEst as Caller).ask(longer, { input })).data['extendHabilitation']).toMatchObject({ problems: [{ code: 'ALREADY_OVER' }] });
    scene.product.clock.advance({ minutes: 1 });
  });

  it('withdraws nothing at all when one would leave an establishment without director', async () => {
    const ids = await Promise.all(['ars.44@demo.vigie', 'director.haguenau@demo.vigie'].map(async (email) => (await habilitationOf(arsEst as Caller, email)).id));
    expect((await review(arsEst, { revoke: ids, reason: 'Revue' })).data['reviewHabilitations']).toMatchObject({ problems: [{ code: 'LAST_DIRECTOR' }] });
    expect(await habilitationOf(arsEst as Caller, 'ars.44@demo.vigie')).toMatchObject({ inForce: true });
  });
});

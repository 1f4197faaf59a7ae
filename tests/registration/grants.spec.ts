import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { follow } from '../support/live-client.js';
import { eventually } from '../support/eventually.js';
import type { Caller } from '../support/running-product.js';
import { HAGUENAU, LILLE, STRASBOURG } from '../support/small-country.js';
import { ADMIN, ARS_EST, ARS_NORD, codeOf, DIRECTOR, EXTEND, GRANT, habilitationOf, listed, type RegistrationScene, REVOKE, startScene } from './scene.js';

const COVERAGE = `{ coverage(finess: "${STRASBOURG}") { level } }`;
const REPORTER = 'reporter.strasbourg@demo.vigie';

describe('Who grants what', () => {
  let scene: RegistrationScene;
  let [director, arsEst, arsNord, admin]: Caller[] = [];
  const ask = async (caller: Caller | undefined, input: Record<string, unknown>) => {
    const answer = await (caller as Caller).ask(GRANT, { input: { name: 'Zoé Klein', email: 'zoe@exemple.fr', reason: 'Renfort', ...input } });
    return { code: codeOf(answer), result: answer.data?.['grantHabilitation'] };
  };

  beforeAll(async () => {
    scene = await startScene();
    director = await scene.product.signIn(DIRECTOR);
    arsEst = await scene.product.signIn(ARS_EST);
    arsNord = await scene.product.signIn(ARS_NORD);
    admin = await scene.product.signIn(ADMIN);
  });
  afterAll(async () => scene.stop());
  beforeEach(async () => {
    await scene.product.db.manager.query('TRUNCATE invitation CASCADE');
  });

  it('a director invites somebody to report for their own establishment, not for the neighbour', async () => {
    expect((await ask(director, { role: 'REPORTER', scopeCode: STRASBOURG })).result).toMatchObject({ __typename: 'HabilitationOffered', invitation: { state: 'PENDING', role: 'REPORTER' } });
    expect((await ask(director, { role: 'REPORTER', scopeCode: HAGUENAU })).code).toBe('FORBIDDEN');
    expect((await ask(director, { role: 'REPORTER', scopeCode: LILLE })).code).toBe('FORBIDDEN');
    expect((await ask(director, { role: 'REPORTER', scopeCode: '000000000' })).code).toBe('FORBIDDEN');
  });

  it('a director raises nobody above reporters', async () => {
    for (const [role, scopeCode] of [['DIRECTOR', STRASBOURG], ['ARS_AGENT', '44'], ['ADMIN', null]] as const) {
      expect([role, (await ask(director, { role, scopeCode })).code]).toEqual([role, 'FORBIDDEN']);
    }
  });

  it('an ARS director grants inside the region, nothing outside, nothing at their own height', async () => {
    expect((await ask(arsEst, { role: 'DIRECTOR', scopeCode: HAGUENAU })).result).toMatchObject({ __typename: 'HabilitationOffered' });
    expect((await ask(arsEst, { role: 'ARS_AGENT', scopeCode: '44' })).result).toMatchObject({ __typename: 'HabilitationOffered' });
    expect((await ask(arsEst, { role: 'DT_AGENT', scopeCode: '57' })).result).toMatchObject({ __typename: 'HabilitationOffered' });
    for (const [role, scopeCode] of [['DIRECTOR', LILLE], ['ARS_AGENT', '32'], ['DT_AGENT', '59'], ['ARS_DIRECTOR', '44'], ['CRISIS_CENTRE', null], ['DIRECTOR', '44']] as const) {
      expect([role, scopeCode, (await ask(arsEst, { role, scopeCode })).code]).toEqual([role, scopeCode, 'FORBIDDEN']);
    }
    expect((await ask(arsNord, { role: 'DIRECTOR', scopeCode: LILLE })).result).toMatchObject({ __typename: 'HabilitationOffered' });
  });

  it('the administration grants the rest, on perimeters that exist', async () => {
    expect((await ask(admin, { role: 'ARS_DIRECTOR', scopeCode: '32' })).result).toMatchObject({ __typename: 'HabilitationOffered' });
    expect((await ask(admin, { role: 'SPF', scopeCode: null })).result).toMatchObject({ __typename: 'HabilitationOffered' });
    expect((await ask(admin, { role: 'ARS_DIRECTOR', scopeCode: '99' })).code).toBe('FORBIDDEN');
    expect((await ask(admin, { role: 'SPF', scopeCode: '44' })).code).toBe('FORBIDDEN');
  });

  it('nobody grants to themselves, however they write their address', async () => {
    expect((await ask(director, { email: ' Director.Strasbourg@demo.vigie', role: 'REPORTER', scopeCode: STRASBOURG })).code).toBe('FORBIDDEN');
    expect((await ask(admin, { email: ADMIN, role: 'SPF', scopeCode: null })).code).toBe('FORBIDDEN');
  });

  it('an agent, a reporter and nobody grant nothing', async () => {
    const agent = await scene.product.signIn('ars.44@demo.vigie');
    const reporter = await scene.product.signIn(REPORTER);
    expect((await ask(agent, { role: 'REPORTER', scopeCode: STRASBOURG })).code).toBe('FORBIDDEN');
    expect((await ask(reporter, { role: 'REPORTER', scopeCode: STRASBOURG })).code).toBe('FORBIDDEN');
    expect((await ask(scene.product.anonymous, { role: 'REPORTER', scopeCode: STRASBOURG })).code).toBe('UNAUTHENTICATED');
  });

  it('says what is to be mended, and writes to nobody then', async () => {
    const { result } = await ask(director, { role: 'REPORTER', scopeCode: STRASBOURG, email: 'zoe@exemple.fr, autre@exemple.fr', name: ' ', reason: '', validUntil: '2020-01-01T00:00:00Z' });
    expect(result.problems.map((problem: { code: string }) => problem.code)).toEqual(['NAME_REQUIRED', 'EMAIL_INVALID', 'REASON_REQUIRED', 'UNTIL_PAST']);
    expect(await scene.product.db.manager.query('SELECT 1 FROM invitation')).toEqual([]);
  });

  it('two clicks invite once, and write once', async () => {
    const before = await scene.letters('zoe@exemple.fr');
    const both = await Promise.all([1, 2].map(async () => ask(director, { role: 'REPORTER', scopeCode: STRASBOURG })));
    expect(new Set(both.map(({ result }) => result.invitation.id)).size).toBe(1);
    expect(await scene.letters('zoe@exemple.fr')).toBe(before + 1);
  });

  it('answers a director alike for an address without account and for an account they do not see', async () => {
    const stranger = await ask(director, { role: 'REPORTER', scopeCode: STRASBOURG, email: 'director.lille@demo.vigie' });
    const nobody = await ask(director, { role: 'REPORTER', scopeCode: STRASBOURG, email: 'personne.ici@demo.vigie' });
    const alike = ({ result }: typeof stranger) => ({ ...result, invitation: { ...result.invitation, id: '', email: '' } });
    expect(alike(stranger)).toEqual(alike(nobody));
    expect(await listed(director as Caller)).not.toContainEqual(expect.objectContaining({ email: 'director.lille@demo.vigie' }));
  });

  it('each sees the habilitations of their perimeter, and no other', async () => {
    const emails = async (caller: Caller | undefined) => (await listed(caller as Caller)).map(({ email }) => email).toSorted();
    expect(await emails(director)).toEqual([DIRECTOR, REPORTER]);
    expect(await emails(arsNord)).toEqual(['ars.32@demo.vigie', ARS_NORD, 'director.lille@demo.vigie']);
    expect(await emails(arsEst)).not.toContain('director.lille@demo.vigie');
    expect((await emails(admin)).length).toBe(12);
    const reporter = await scene.product.signIn(REPORTER);
    expect(codeOf(await reporter.ask('{ habilitations { totalCount } }'))).toBe('FORBIDDEN');
  });

  it('withdrawn, a right ends on the next request and its socket is closed within 5 s; who and why stay readable', async () => {
    const given = await ask(director, { email: REPORTER, role: 'REPORTER', scopeCode: STRASBOURG });
    expect(given.result.problems).toMatchObject([{ code: 'ALREADY_GRANTED' }]);
    const reporter = await scene.product.signIn(REPORTER);
    const page = await follow(scene.product.api, { token: reporter.token as string }, 'ESTABLISHMENT', STRASBOURG);
    const { id, version } = await habilitationOf(director as Caller, REPORTER);
    const input = { id, expectedVersion: version, reason: 'A quitté le service' };
    expect(codeOf(await (arsNord as Caller).ask(REVOKE, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await reporter.ask(COVERAGE))).toBeUndefined();
    const answer = await (director as Caller).ask(REVOKE, { input });
    expect(answer.data['revokeHabilitation']).toMatchObject({ changed: { inForce: false, revokedByName: 'Claire Weber', revocationReason: 'A quitté le service' } });
    await eventually(async () => expect(codeOf(await reporter.ask(COVERAGE))).toBe('FORBIDDEN'), 1_000);
    await eventually(async () => expect(page.closedWith()).toBe(4403), 5_000);
    await page.close();
    const again = await (director as Caller).ask(REVOKE, { input });
    expect(again.data['revokeHabilitation']).toMatchObject({ __typename: 'HabilitationConflict' });
    expect((await listed(director as Caller, { state: 'ENDED' })).find((one) => one.email === REPORTER)).toMatchObject({ revocationReason: 'A quitté le service', mayChange: false });
  });

  it('gives a new right at once to somebody already in the list, who held another before', async () => {
    const { result } = await ask(director, { email: REPORTER, role: 'REPORTER', scopeCode: STRASBOURG, reason: 'De retour' });
    expect(result).toMatchObject({ __typename: 'HabilitationGranted', habilitation: { inForce: true, perimeter: 'HÔPITAUX UNIVERSITAIRES DE STRASBOURG' } });
    const reporter = await scene.product.signIn(REPORTER);
    expect(codeOf(await reporter.ask(COVERAGE))).toBeUndefined();
    expect(await scene.lastLetter(REPORTER)).toContain('De retour');
  });

  it('ends by itself at its date: next request refused, socket closed within 5 s', async () => {
    const { id, version } = await habilitationOf(director as Caller, REPORTER);
    const input = { id, expectedVersion: version, validUntil: '2026-11-23T10:00:00+01:00', reason: 'Contrat court' };
    expect(codeOf(await (arsNord as Caller).ask(EXTEND, { input }))).toBe('FORBIDDEN');
    expect((await (director as Caller).ask(EXTEND, { input })).data['extendHabilitation']).toMatchObject({ changed: { version: version + 1 } });
    expect((await (director as Caller).ask(EXTEND, { input })).data['extendHabilitation']).toMatchObject({ __typename: 'HabilitationConflict', current: { version: version + 1 } });
    const reporter = await scene.product.signIn(REPORTER);
    const page = await follow(scene.product.api, { token: reporter.token as string }, 'ESTABLISHMENT', STRASBOURG);
    expect(codeOf(await reporter.ask(COVERAGE))).toBeUndefined();
    scene.product.clock.advance({ minutes: 19 });
    await eventually(async () => expect(codeOf(await reporter.ask(COVERAGE))).toBe('FORBIDDEN'), 2_500);
    await eventually(async () => expect(page.closedWith()).toBe(4403), 5_000);
    await page.close();
    const late = await (director as Caller).ask(EXTEND, { input: { ...input, expectedVersion: version + 1, validUntil: '2027-01-01T00:00:00Z' } });
    expect(late.data['extendHabilitation']).toMatchObject({ problems: [{ code: 'ALREADY_OVER' }] });
  });

  it('holds several at once: director here, reporter there, each with its own powers', async () => {
    await ask(admin, { email: DIRECTOR, role: 'REPORTER', scopeCode: LILLE });
    const both = await scene.product.signIn(DIRECTOR);
    expect(codeOf(await both.ask(`{ coverage(finess: "${LILLE}") { level } }`))).toBeUndefined();
    expect((await ask(both, { role: 'REPORTER', scopeCode: LILLE })).code).toBe('FORBIDDEN');
    expect((await ask(both, { role: 'REPORTER', scopeCode: STRASBOURG })).result).toMatchObject({ __typename: 'HabilitationOffered' });
    expect((await listed(both)).map(({ scopeCode }) => scopeCode)).not.toContain(LILLE);
  });

  it('leaves no establishment without a director unsaid', async () => {
    const { id, version } = await habilitationOf(arsEst as Caller, 'director.haguenau@demo.vigie');
    const input = { id, expectedVersion: version, reason: 'Fin de fonctions' };
    expect((await (arsEst as Caller).ask(REVOKE, { input })).data['revokeHabilitation']).toMatchObject({ problems: [{ code: 'LAST_DIRECTOR', path: 'withoutDirector' }] });
    expect((await (arsEst as Caller).ask(REVOKE, { input: { ...input, withoutDirector: true } })).data['revokeHabilitation']).toMatchObject({ __typename: 'HabilitationChanged' });
  });

  it('nobody withdraws, prolongs or confirms their own', async () => {
    const { id, version } = await habilitationOf(admin as Caller, ADMIN);
    expect(codeOf(await (admin as Caller).ask(REVOKE, { input: { id, expectedVersion: version, reason: 'x' } }))).toBe('FORBIDDEN');
    expect(codeOf(await (admin as Caller).ask(EXTEND, { input: { id, expectedVersion: version, reason: 'x' } }))).toBe('FORBIDDEN');
    const review = await (admin as Caller).ask('mutation ($id: Int!) { reviewHabilitations(input: { confirm: [$id] }) { __typename } }', { id });
    expect(codeOf(review)).toBe('FORBIDDEN');
  });

  it('is told in the trail, each act once', async () => {
    const rows = await scene.product.db.manager.query<{ action: string }[]>('SELECT DISTINCT action FROM audit_entry');
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['habilitation.grant', 'habilitation.revoke', 'habilitation.extend', 'invitation.send']));
  });
});

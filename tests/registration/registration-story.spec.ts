import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../support/running-product.js';
import { HAGUENAU, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';
import { ACTIVATE, ADMIN, ARS_EST, ARS_NORD, codeOf, GRANT, habilitationOf, PASSWORD, type RegistrationScene, SIGN_IN, startScene } from './scene.js';

const OPEN = `mutation ($input: OpenRegistrationInput!) { openRegistration(input: $input) {
  __typename
  ... on RegistrationOpened { waveCode enrolled invitations { invited resent alreadyActive tooRecent withoutAddress } }
  ... on RegistrationInvalid { problems { code path } }
} }`;
const REMIND = 'mutation ($input: RemindDirectorsInput!) { remindDirectors(input: $input) { invited resent alreadyActive tooRecent withoutAddress } }';
const PROGRESS = `query ($filter: RegistrationFilter) { registrations(filter: $filter, first: 50) { totalCount nodes {
  state invitedEmail timesSent isOpen directorName firstReportedWeek establishment { finess } } } registrationsByDepartment { departmentCode expected invited activated reporting } }`;
const TRANSFER = `mutation ($input: TransferDirectionInput!) { transferDirection(input: $input) {
  __typename ... on DirectionTransferred { invitation { id state } } ... on InvitationInvalid { problems { code path } } } }`;
const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }`;
const CONTACT = 'mutation ($input: SetEstablishmentContactInput!) { setEstablishmentContact(input: $input) { __typename } }';
const ZOE = 'zoe.directrice@exemple.fr';
const PAUL = 'paul.pharmacien@exemple.fr';
const LEA = 'lea.suivante@exemple.fr';

describe('An ARS brings a hospital in', () => {
  let scene: RegistrationScene;
  let [arsEst, arsNord, zoe]: Caller[] = [];

  beforeAll(async () => {
    scene = await startScene();
    // Haguenau is new: nobody directs it here, nobody expects its reports.
    await scene.product.db.manager.query(`DELETE FROM habilitation WHERE scope_code = $1`, [HAGUENAU]);
    await scene.product.db.manager.query(`DELETE FROM enrolment WHERE finess = $1`, [HAGUENAU]);
    arsEst = await scene.product.signIn(ARS_EST);
    arsNord = await scene.product.signIn(ARS_NORD);
  });
  afterAll(async () => scene.stop());

  const open = async (caller: Caller | undefined, input: Record<string, unknown>) =>
    (caller as Caller).ask(OPEN, { input: { regionCode: '44', label: 'Hôpitaux de proximité', expectedFrom: '2026-W47', ...input } });
  const progress = async (caller: Caller | undefined = arsEst) => {
    const { data } = await (caller as Caller).ask(PROGRESS, { filter: {} });
    return data as { registrations: { nodes: { state: string; invitedEmail: string; timesSent: number; firstReportedWeek: string; directorName: string; establishment: { finess: string } }[] }; registrationsByDepartment: unknown[] };
  };
  const ofHaguenau = async () => (await progress()).registrations.nodes.find(({ establishment }) => establishment.finess === HAGUENAU);
  const signIn = async (email: string): Promise<Caller> => {
    const { data } = await scene.product.anonymous.ask(SIGN_IN, { input: { email, password: PASSWORD } });
    return scene.product.callerWith(data['signIn'].token as string);
  };
  const activate = async (email: string) =>
    (await scene.product.anonymous.ask(ACTIVATE, { input: { token: await scene.lastToken(email), password: PASSWORD } })).data['activateInvitation'];

  it('opens a wave in its region only, for its establishments only', async () => {
    expect(codeOf(await open(arsNord, {}))).toBe('FORBIDDEN');
    expect(codeOf(await open(await scene.product.signIn('ars.44@demo.vigie'), {}))).toBe('FORBIDDEN');
    expect((await open(arsEst, { finess: [HAGUENAU, LILLE] })).data['openRegistration']).toMatchObject({ problems: [{ code: 'NOT_IN_REGION' }] });
    expect((await open(arsEst, { expectedFrom: '2026-W99', finess: ['?'] })).data['openRegistration']).toMatchObject({ problems: [{ code: 'FINESS_INVALID' }, { code: 'UNKNOWN_WEEK' }] });
    const rows = await scene.product.db.manager.query(`SELECT 1 FROM roll_out_wave WHERE code <> 'V1'`);
    expect(rows).toEqual([]);
  });

  it('names the director where the directory has no address, and the letter leaves', async () => {
    const without = await open(arsEst, { finess: [HAGUENAU, STRASBOURG] });
    expect(without.data['openRegistration']).toMatchObject({ waveCode: 'R44-2026-W47-hopitaux-de-proximit', enrolled: 1, invitations: { invited: 0, alreadyActive: 1, withoutAddress: [HAGUENAU] } });
    const named = await open(arsEst, { finess: [HAGUENAU], directors: [{ finess: HAGUENAU, name: 'Zoé Klein', email: ZOE }] });
    expect(named.data['openRegistration']).toMatchObject({ enrolled: 0, invitations: { invited: 1 } });
    expect(await scene.lastLetter(ZOE)).toContain('CH DE HAGUENAU');
    expect(await ofHaguenau()).toMatchObject({ state: 'INVITED', invitedEmail: ZOE, timesSent: 1 });
    expect((await progress()).registrationsByDepartment).toEqual([{ departmentCode: '67', expected: 2, invited: 2, activated: 1, reporting: 0 }]);
  });

  it('writes again to who does not move, every twelve hours at most; an agent too, never the neighbour region', async () => {
    const remind = async (caller: Caller | undefined, input: Record<string, unknown> = {}) => (caller as Caller).ask(REMIND, { input: { regionCode: '44', ...input } });
    expect((await remind(arsEst)).data['remindDirectors']).toMatchObject({ resent: 0, tooRecent: 1 });
    scene.product.clock.advance({ hours: 13 });
    const agent = await scene.product.signIn('ars.44@demo.vigie');
    arsNord = await scene.product.signIn(ARS_NORD);
    expect(codeOf(await remind(arsNord))).toBe('FORBIDDEN');
    expect(codeOf(await remind(arsNord, { regionCode: '32', finess: [HAGUENAU] }))).toBe('FORBIDDEN');
    expect((await remind(agent)).data['remindDirectors']).toMatchObject({ invited: 0, resent: 1 });
    expect(await scene.letters(ZOE)).toBe(2);
    arsEst = await scene.product.signIn(ARS_EST);
    expect(await ofHaguenau()).toMatchObject({ timesSent: 2 });
  });

  it('the director activates, names a logistics contact and somebody who reports', async () => {
    expect(await activate(ZOE)).toMatchObject({ hadAccount: false });
    zoe = await signIn(ZOE);
    expect(await ofHaguenau()).toMatchObject({ state: 'ACTIVATED', directorName: 'Zoé Klein' });
    const contact = { finess: HAGUENAU, kind: 'LOGISTICS', name: 'Paul Martin', phone: '03 88 00 00 00' };
    expect((await zoe.ask(CONTACT, { input: contact })).data['setEstablishmentContact'].__typename).toBe('SetEstablishmentContactSuccess');
    const grant = await zoe.ask(GRANT, { input: { email: PAUL, name: 'Paul Martin', role: 'REPORTER', scopeCode: HAGUENAU, reason: 'Pharmacie' } });
    expect(grant.data['grantHabilitation'].__typename).toBe('HabilitationOffered');
    expect(codeOf(await zoe.ask(GRANT, { input: { email: PAUL, name: 'Paul', role: 'REPORTER', scopeCode: STRASBOURG, reason: 'x' } }))).toBe('FORBIDDEN');
  });

  it('who reports activates and sends; the ARS sees the first report', async () => {
    await activate(PAUL);
    const paul = await signIn(PAUL);
    const report = { finess: HAGUENAU, week: '2026-W47', lines: reportLines(), expectedVersion: 0, idempotencyKey: 'first' };
    expect((await paul.ask(SUBMIT, { input: report })).data['submitWeeklyReport'].__typename).toBe('SubmitWeeklyReportSuccess');
    expect(codeOf(await paul.ask(SUBMIT, { input: { ...report, finess: STRASBOURG, idempotencyKey: 'other' } }))).toBe('FORBIDDEN');
    expect(await ofHaguenau()).toMatchObject({ state: 'REPORTING', firstReportedWeek: '2026-W47' });
    expect((await progress()).registrationsByDepartment).toEqual([{ departmentCode: '67', expected: 2, invited: 2, activated: 2, reporting: 1 }]);
  });

  it('shows each desk its own region, and the establishments nothing', async () => {
    const finess = (await progress(arsNord)).registrations.nodes.map(({ establishment }) => establishment.finess);
    expect(finess).toEqual([LILLE]);
    expect(codeOf(await (zoe as Caller).ask('{ registrationsByDepartment { expected } }'))).toBe('FORBIDDEN');
    const dt = await progress(await scene.product.signIn('dt.67@demo.vigie'));
    expect(dt.registrations.nodes).toHaveLength(2);
  });

  it('the director who leaves hands over: nobody is cut off before the successor accepts', async () => {
    const own = await habilitationOf(zoe as Caller, ZOE);
    const input = { finess: HAGUENAU, habilitationId: own.id, successorName: 'Léa Roth', successorEmail: LEA, leavesAt: '2026-11-30T00:00:00Z', reason: 'Mutation' };
    expect(codeOf(await (arsNord as Caller).ask(TRANSFER, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await (zoe as Caller).ask(TRANSFER, { input: { ...input, finess: STRASBOURG } }))).toBe('FORBIDDEN');
    expect(codeOf(await (zoe as Caller).ask(TRANSFER, { input: { ...input, successorEmail: ZOE } }))).toBe('FORBIDDEN');
    const paul = await signIn(PAUL);
    expect(codeOf(await paul.ask(TRANSFER, { input }))).toBe('FORBIDDEN');
    const foreign = await habilitationOf(arsEst as Caller, 'director.strasbourg@demo.vigie');
    expect(codeOf(await (zoe as Caller).ask(TRANSFER, { input: { ...input, habilitationId: foreign.id } }))).toBe('FORBIDDEN');
    expect((await (zoe as Caller).ask(TRANSFER, { input })).data['transferDirection']).toMatchObject({ invitation: { state: 'PENDING' } });
    expect((await (zoe as Caller).ask(TRANSFER, { input })).data['transferDirection']).toMatchObject({ problems: [{ code: 'ALREADY_INVITED' }] });
    // Long after the date, nobody has accepted: the director in place still answers for the place.
    scene.product.clock.set('2026-12-03T10:00:00Z');
    zoe = await signIn(ZOE);
    expect(codeOf(await zoe.ask(`{ coverage(finess: "${HAGUENAU}") { level } }`))).toBeUndefined();
    await activate(LEA);
    await expect(signIn(LEA).then(async (lea) => habilitationOf(lea, LEA))).resolves.toMatchObject({ role: 'DIRECTOR' });
    const lea = await signIn(LEA);
    const history = (await lea.ask(`{ habilitations(filter: { finess: "${HAGUENAU}", role: DIRECTOR }) { nodes { email inForce validUntil } } }`)).data['habilitations'].nodes;
    expect(history).toEqual([
      { email: LEA, inForce: true, validUntil: null },
      { email: ZOE, inForce: false, validUntil: '2026-12-03T10:00:00.000Z' },
    ]);
  });

  it('the ARS hands over at a date, even if the place stays vacant, when it says so', async () => {
    arsEst = await scene.product.signIn(ARS_EST);
    const lea = await habilitationOf(arsEst, LEA);
    const input = { finess: HAGUENAU, habilitationId: lea.id, successorName: 'Max Roth', successorEmail: 'max@exemple.fr', leavesAt: '2026-12-05T00:00:00Z', evenIfVacant: true, reason: 'Départ' };
    expect((await arsEst.ask(TRANSFER, { input })).data['transferDirection']).toMatchObject({ invitation: { state: 'PENDING' } });
    scene.product.clock.set('2026-12-06T10:00:00Z');
    arsEst = await scene.product.signIn(ARS_EST);
    const ended = (await arsEst.ask(`{ habilitations(filter: { finess: "${HAGUENAU}", state: IN_FORCE, role: DIRECTOR }) { totalCount } }`)).data['habilitations'];
    expect(ended.totalCount).toBe(0);
  });

  it('the administration closes an account with its sessions, and opens it again', async () => {
    const admin = await scene.product.signIn(ADMIN);
    const paul = await signIn(PAUL);
    const { accountId } = (await admin.ask('{ habilitations(filter: { search: "paul.pharmacien" }) { nodes { accountId } } }')).data['habilitations'].nodes[0];
    const SWITCH = 'mutation ($input: SwitchAccountInput!) { switchAccount(input: $input) { __typename ... on InvitationInvalid { problems { code } } } }';
    const act = async (caller: Caller | undefined, opens: boolean, id = accountId) => (caller as Caller).ask(SWITCH, { input: { id, open: opens, reason: 'Compte compromis' } });
    expect(codeOf(await act(arsEst, false))).toBe('FORBIDDEN');
    expect(codeOf(await paul.ask('{ me { name } }'))).toBeUndefined();
    expect((await act(admin, false)).data['switchAccount'].__typename).toBe('AccountSwitched');
    expect(codeOf(await paul.ask('{ me { name } }'))).toBe('UNAUTHENTICATED');
    expect((await act(admin, true)).data['switchAccount'].__typename).toBe('AccountSwitched');
    // Its old session does not come back with it.
    expect(codeOf(await paul.ask('{ me { name } }'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await (await signIn(PAUL)).ask('{ me { name } }'))).toBeUndefined();
    expect((await act(admin, false, 'inconnu')).data['switchAccount']).toMatchObject({ problems: [{ code: 'UNKNOWN_ACCOUNT' }] });
  });
});

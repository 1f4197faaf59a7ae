import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../support/running-product.js';
import { HAGUENAU, STRASBOURG } from '../support/small-country.js';
import { ACTIVATE, ADMIN, ARS_EST, ARS_NORD, codeOf, DIRECTOR, GRANT, habilitationOf, listed, PASSWORD, PREVIEW, type RegistrationScene, REVOKE, SIGN_IN, startScene } from './scene.js';

const RESEND = 'mutation ($id: ID!) { resendInvitation(id: $id) { __typename ... on InvitationInvalid { problems { code } } } }';
const CANCEL = 'mutation ($id: ID!) { cancelInvitation(id: $id) { __typename ... on InvitationInvalid { problems { code } } } }';
const UNUSABLE = { __typename: 'LinkUnusable', message: expect.stringMatching(/Ce lien ne fonctionne pas/) };

describe('An invitation', () => {
  let scene: RegistrationScene;
  let [director, arsEst, arsNord]: Caller[] = [];

  beforeAll(async () => {
    scene = await startScene();
    director = await scene.product.signIn(DIRECTOR);
    arsEst = await scene.product.signIn(ARS_EST);
    arsNord = await scene.product.signIn(ARS_NORD);
  });
  afterAll(async () => scene.stop());

  async function invite(email: string, by = director, scopeCode = STRASBOURG, role = 'REPORTER'): Promise<{ id: string; token: string }> {
    const answer = await (by as Caller).ask(GRANT, { input: { email, name: 'Zoé Klein', role, scopeCode, reason: 'Pharmacie' } });
    return { id: answer.data['grantHabilitation'].invitation.id as string, token: await scene.lastToken(email) };
  }
  const activate = async (token: string, password: string | null = PASSWORD) =>
    (await scene.product.anonymous.ask(ACTIVATE, { input: { token, password } })).data['activateInvitation'];
  const preview = async (token: string) => (await scene.product.anonymous.ask(PREVIEW, { token })).data['invitationPreview'];
  const entersWith = async (email: string, password: string) =>
    (await scene.product.anonymous.ask(SIGN_IN, { input: { email, password } })).data['signIn'].__typename === 'SignInSuccess';

  it('says who invites to what, opens an account with a password of its own, once', async () => {
    const { token } = await invite('zoe@exemple.fr');
    const letter = await scene.lastLetter('zoe@exemple.fr');
    expect(letter).toContain('Claire Weber vous ouvre un accès');
    expect(letter).toContain('HÔPITAUX UNIVERSITAIRES DE STRASBOURG');
    expect(letter).toContain('7 décembre 2026');
    expect(await preview(token)).toEqual({
      email: 'zoe@exemple.fr', name: 'Zoé Klein', roleLabel: 'Délégation de saisie', perimeter: 'HÔPITAUX UNIVERSITAIRES DE STRASBOURG', invitedByName: 'Claire Weber', hasAccount: false,
    });
    expect(await activate(token, 'court')).toMatchObject({ __typename: 'InvitationInvalid', problems: [{ path: 'password' }] });
    expect(await activate(token)).toEqual({ __typename: 'InvitationActivated', email: 'zoe@exemple.fr', hadAccount: false });
    expect(await entersWith('zoe@exemple.fr', PASSWORD)).toBe(true);
    expect(await habilitationOf(director as Caller, 'zoe@exemple.fr')).toMatchObject({ role: 'REPORTER', scopeCode: STRASBOURG });
    expect(await activate(token)).toEqual(UNUSABLE);
    expect(await preview(token)).toBeNull();
  });

  it('used twice at once gives one account and one right', async () => {
    const { token } = await invite('deux@exemple.fr');
    const both = await Promise.all([activate(token), activate(token)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvitationActivated', 'LinkUnusable']);
    expect((await listed(director as Caller)).filter(({ email }) => email === 'deux@exemple.fr')).toHaveLength(1);
  });

  it('opens nothing without its own secret: invented, cut, somebody else’s for another right', async () => {
    const { token } = await invite('tiers@exemple.fr');
    for (const wrong of ['', 'x', token.slice(0, -1), `${token}A`, 'a'.repeat(5_000), "' OR 1=1 --"]) expect([wrong, await activate(wrong)]).toEqual([wrong, UNUSABLE]);
    // A link opens what its own letter offered, whatever else is sent with it.
    const other = await invite('autre@exemple.fr');
    expect(await activate(other.token)).toMatchObject({ email: 'autre@exemple.fr' });
    expect((await listed(director as Caller)).filter(({ email }) => email === 'tiers@exemple.fr')).toEqual([]);
  });

  it('ends after fourteen days; sent again, the new link opens and the old one does not', async () => {
    const { id, token } = await invite('tard@exemple.fr');
    const resend = async (by: Caller | undefined) => (await (by as Caller).ask(RESEND, { id }));
    expect((await resend(director)).data['resendInvitation']).toMatchObject({ problems: [{ code: 'TOO_RECENT' }] });
    scene.product.clock.advance({ minutes: 11 });
    expect(codeOf(await resend(arsNord))).toBe('FORBIDDEN');
    expect((await resend(director)).data['resendInvitation']).toMatchObject({ __typename: 'InvitationChanged' });
    const second = await scene.lastToken('tard@exemple.fr');
    expect(second).not.toBe(token);
    expect(await activate(token)).toEqual(UNUSABLE);
    const session = (director as Caller).token;
    scene.product.clock.advance({ days: 14, minutes: 1 });
    expect(await activate(second)).toEqual(UNUSABLE);
    expect(session).toBeDefined();
    [director, arsEst, arsNord] = [await scene.product.signIn(DIRECTOR), await scene.product.signIn(ARS_EST), await scene.product.signIn(ARS_NORD)];
    expect((await resend(director)).data['resendInvitation']).toMatchObject({ __typename: 'InvitationChanged' });
    expect(await activate(await scene.lastToken('tard@exemple.fr'))).toMatchObject({ __typename: 'InvitationActivated' });
    expect((await resend(director)).data['resendInvitation']).toMatchObject({ problems: [{ code: 'ALREADY_ACCEPTED' }] });
  });

  it('cancelled, opens nothing; only by who may', async () => {
    const { id, token } = await invite('annule@exemple.fr');
    expect(codeOf(await (arsNord as Caller).ask(CANCEL, { id }))).toBe('FORBIDDEN');
    expect(codeOf(await scene.product.anonymous.ask(CANCEL, { id }))).toBe('UNAUTHENTICATED');
    expect((await (arsEst as Caller).ask(CANCEL, { id })).data['cancelInvitation']).toMatchObject({ __typename: 'InvitationChanged' });
    expect(await preview(token)).toBeNull();
    expect(await activate(token)).toEqual(UNUSABLE);
    expect((await (director as Caller).ask(CANCEL, { id })).data['cancelInvitation']).toMatchObject({ problems: [{ code: 'ALREADY_CANCELLED' }] });
    expect(codeOf(await (director as Caller).ask(CANCEL, { id: 'not-an-id' }))).toBe('FORBIDDEN');
  });

  it('with an account already: the right is added, the password typed changes nothing', async () => {
    const { token } = await invite('director.lille@demo.vigie');
    expect((await preview(token)).hasAccount).toBe(true);
    expect(await activate(token, 'un-autre-mot-de-passe')).toMatchObject({ __typename: 'InvitationActivated', hadAccount: true });
    expect(await entersWith('director.lille@demo.vigie', 'un-autre-mot-de-passe')).toBe(false);
    const caller = await scene.product.signIn('director.lille@demo.vigie');
    expect(codeOf(await caller.ask(`{ coverage(finess: "${STRASBOURG}") { level } }`))).toBeUndefined();
    expect(codeOf(await caller.ask(`{ coverage(finess: "${HAGUENAU}") { level } }`))).toBe('FORBIDDEN');
  });

  it('falls with the right of whoever sent it', async () => {
    const luc = await scene.product.signIn('director.haguenau@demo.vigie');
    const { token } = await invite('complice@exemple.fr', luc, HAGUENAU);
    const { id, version } = await habilitationOf(arsEst as Caller, 'director.haguenau@demo.vigie');
    await (arsEst as Caller).ask(REVOKE, { input: { id, expectedVersion: version, reason: 'Suspendu', withoutDirector: true } });
    expect(await activate(token)).toEqual(UNUSABLE);
  });

  it('gives a closed account nothing', async () => {
    const later = await invite('spf@demo.vigie', director);
    await scene.product.db.manager.query(`UPDATE account SET disabled_at = now() WHERE email = 'spf@demo.vigie'`);
    expect(await activate(later.token)).toEqual(UNUSABLE);
  });

  it('leaves its secret nowhere: not in the tables, not in the outbox the administration reads', async () => {
    const { token } = await invite('secret@exemple.fr');
    for (const table of ['message', 'mailed_token', 'invitation', 'audit_entry']) {
      const rows = await scene.product.db.manager.query<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM ${table} t`);
      expect([table, rows.length > 0, rows.filter(({ row }) => row.includes(token)).length]).toEqual([table, true, 0]);
    }
  });

  it('bounds what one network may try', async () => {
    let code: string | undefined;
    for (let tries = 0; tries < 200 && code === undefined; tries += 1) code = codeOf(await scene.product.anonymous.ask(PREVIEW, { token: 'inconnu' }));
    expect(code).toBe('TOO_MANY_REQUESTS');
    expect(await scene.product.signIn(ADMIN)).toBeDefined();
  });
});

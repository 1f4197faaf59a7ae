import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalLinks } from '#messaging';
import { ACTIVATE, GRANT, PASSWORD } from '../registration/scene.js';
import { doorOf } from '../sign-in/sign-in-scene.js';
import type { Caller } from '../support/running-product.js';
import { STRASBOURG } from '../support/small-country.js';
import { know, openScene, type Scene } from './scene.js';
import type { Arrival, Departed } from './traveller.js';

const CARRY = 'mutation ($token: String!) { carryInvitation(token: $token) }';
const PREVIEW = 'query ($token: String!) { invitationPreview(token: $token) { email } }';
const CARRIED = /^vigie_invitation=([^;]+); Max-Age=600; Path=\/; HttpOnly; SameSite=Strict$/;

describe('An invitation accepted with Pro Santé Connect', () => {
  let scene: Scene;
  let director: Caller;
  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => scene.product.db.manager.query<Row[]>(text, values);

  beforeAll(async () => {
    scene = await openScene('PRO_SANTE_CONNECT');
    director = await scene.product.signIn('director.strasbourg@demo.vigie');
  });
  afterAll(async () => scene.stop());

  async function invite(email: string): Promise<string> {
    await director.ask(GRANT, { input: { email, name: 'Zoé Klein', role: 'REPORTER', scopeCode: STRASBOURG, reason: 'Pharmacie' } });
    const [link] = await sql<{ id: string }>('SELECT t.id FROM mailed_token t JOIN invitation i ON i.id = t.invitation_id WHERE i.email = $1', [email]);
    return scene.product.api.get(PersonalLinks, { strict: false }).tokenOf(link?.id ?? '');
  }
  /** What the page has the browser carry, as a cookie. */
  async function carry(token: string): Promise<string> {
    const { cookies } = await doorOf(scene.product).send(CARRY, { token });
    const secret = cookies.map((one) => CARRIED.exec(one)?.[1]).find((one) => one !== undefined);
    return secret === undefined ? '' : `vigie_invitation=${secret}`;
  }
  const leave = async (cookie: string): Promise<Departed> => scene.traveller.leave({ query: '?activer=oui', cookie });
  const comeBack = async ({ state, nonce, cookie }: Departed, shown = cookie): Promise<Arrival> => scene.traveller.comeBack({ code: scene.provider.codeFor(nonce), state }, shown);
  const isOpen = async (token: string): Promise<boolean> => (await scene.product.anonymous.ask(PREVIEW, { token })).data['invitationPreview'] !== null;
  const whoHas = async (email: string): Promise<unknown[]> =>
    sql(`SELECT a.name, a.password_hash, i.linked_by, h.role, h.scope_code FROM account a LEFT JOIN identity i ON i.account_id = a.id LEFT JOIN habilitation h ON h.account_id = a.id WHERE a.email = $1`, [email]);
  const forgetIdentities = async (): Promise<unknown> => sql('DELETE FROM identity');

  it('opens the account of the invitation, without a password, under the name that the State answers for; once', async () => {
    const token = await invite('zoe@exemple.fr');
    const departed = await leave(await carry(token));
    expect(departed.cookie).toContain('vigie_invitation=;');
    expect(departed.parameters.toString()).not.toContain(token);
    const arrival = await comeBack(departed);
    expect(arrival).toMatchObject({ status: 200, path: '/', refusal: undefined });
    expect(await scene.traveller.whoIs(arrival.sessionToken)).toBe('Nadia Schmitt');
    expect(await whoHas('zoe@exemple.fr')).toEqual([{ name: 'Nadia Schmitt', password_hash: null, linked_by: 'INVITATION', role: 'REPORTER', scope_code: STRASBOURG }]);
    const told = await sql<{ action: string }>(`SELECT action FROM audit_entry WHERE person_name = 'Nadia Schmitt' ORDER BY id DESC LIMIT 3`);
    expect(told.map(({ action }) => action).toSorted()).toEqual(['identity.link', 'invitation.accept', 'session.open']);
    expect(await isOpen(token)).toBe(false);
    expect((await scene.product.anonymous.ask(ACTIVATE, { input: { token, password: PASSWORD } })).data['activateInvitation']).toMatchObject({ __typename: 'LinkUnusable' });
    // From then on they come in by the provider alone.
    const again = await scene.traveller.leave();
    expect(await scene.traveller.whoIs((await comeBack(again)).sessionToken)).toBe('Nadia Schmitt');
    await forgetIdentities();
  });

  it('does not leave without what the page gave this browser, nor with a secret that opens nothing', async () => {
    const token = await invite('sans@exemple.fr');
    for (const cookie of ['', 'vigie_invitation=x', `vigie_invitation=${'a'.repeat(43)}`]) {
      const answer = await scene.traveller.startRefused('?activer=oui', cookie);
      expect(answer).toBe('/activation?connexion=INVITATION_UNUSABLE');
    }
    expect(await carry('pas un secret')).toBe('');
    expect(await isOpen(token)).toBe(true);
  });

  it('is nobody else’s to accept: another browser that shows the same return gets nothing, and the invitation is still there', async () => {
    const token = await invite('volee@exemple.fr');
    const departed = await leave(await carry(token));
    const other = await scene.traveller.leave();
    for (const shown of ['', other.cookie]) expect(await comeBack(departed, shown)).toMatchObject({ refusal: 'NOT_BEGUN_HERE', sessionToken: undefined });
    expect(await whoHas('volee@exemple.fr')).toEqual([]);
    expect(await isOpen(token)).toBe(true);
  });

  it('used meanwhile with a password, opens nothing more, and attaches nothing to that account', async () => {
    const token = await invite('entretemps@exemple.fr');
    const departed = await leave(await carry(token));
    await scene.product.anonymous.ask(ACTIVATE, { input: { token, password: PASSWORD } });
    expect(await comeBack(departed)).toMatchObject({ refusal: 'INVITATION_UNUSABLE', path: '/activation', sessionToken: undefined });
    expect(await whoHas('entretemps@exemple.fr')).toMatchObject([{ name: 'Zoé Klein', linked_by: null }]);
  });

  it('of an address that has an account is not accepted so: its holder comes in as usual', async () => {
    const token = await invite('compte@exemple.fr');
    const cookie = await carry(token);
    await sql(`INSERT INTO account (email, name, is_demo) VALUES ('compte@exemple.fr', 'Déjà là', false)`);
    expect(await scene.traveller.startRefused('?activer=oui', cookie)).toBe('/activation?connexion=INVITATION_UNUSABLE');
    expect(await isOpen(token)).toBe(true);
  });

  it('is refused to an identity that opens another account, which stays as it was; the invitation may still serve', async () => {
    await know(scene, 'ars.44@demo.vigie', 'PRO_SANTE_CONNECT');
    const token = await invite('prise@exemple.fr');
    const arrival = await comeBack(await leave(await carry(token)));
    expect(arrival).toMatchObject({ refusal: 'IDENTITY_TAKEN', path: '/activation', sessionToken: undefined });
    expect(await whoHas('prise@exemple.fr')).toEqual([]);
    expect(await isOpen(token)).toBe(true);
    const [refusal] = await sql(`SELECT detail FROM audit_entry WHERE action = 'session.refuse' ORDER BY id DESC LIMIT 1`);
    expect(refusal).toEqual({ detail: { provider: 'PRO_SANTE_CONNECT', reason: 'IDENTITY_TAKEN' } });
    await forgetIdentities();
    expect((await comeBack(await leave(await carry(token)))).refusal).toBeUndefined();
    await forgetIdentities();
  });

  it('by two return trips at the same instant gives one account and one right', async () => {
    const token = await invite('deux@exemple.fr');
    const [one, two] = [await leave(await carry(token)), await leave(await carry(token))];
    const arrivals = await Promise.all([comeBack(one), comeBack(two)]);
    expect(arrivals.map(({ refusal }) => refusal ?? 'opened').toSorted()).toEqual(['INVITATION_UNUSABLE', 'opened']);
    expect(await whoHas('deux@exemple.fr')).toHaveLength(1);
    await forgetIdentities();
  });

  it('cancelled while the person is away opens nothing', async () => {
    const departed = await leave(await carry(await invite('annulee@exemple.fr')));
    const [{ id } = { id: '' }] = await sql<{ id: string }>(`SELECT id FROM invitation WHERE email = 'annulee@exemple.fr'`);
    await director.ask('mutation ($id: ID!) { cancelInvitation(id: $id) { __typename } }', { id });
    expect(await comeBack(departed)).toMatchObject({ refusal: 'INVITATION_UNUSABLE', sessionToken: undefined });
    expect(await whoHas('annulee@exemple.fr')).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../support/running-product.js';
import { HAGUENAU, STRASBOURG } from '../support/small-country.js';
import { openSoftware } from '../support/software.js';
import { ACTIVATE, ARS_EST, DIRECTOR, GRANT, PASSWORD, type RegistrationScene, startScene } from './scene.js';

describe('A software is given no right as a person is', () => {
  let scene: RegistrationScene;
  let director: Caller;
  let arsEst: Caller;
  let software: string;
  let email: string;

  beforeAll(async () => {
    scene = await startScene();
    director = await scene.product.signIn(DIRECTOR);
    arsEst = await scene.product.signIn(ARS_EST);
    software = (await openSoftware(arsEst, [HAGUENAU])).clientId;
    const [account] = await scene.product.db.manager.query<[{ email: string }]>('SELECT email FROM account WHERE id = $1', [software]);
    ({ email } = account);
  });
  afterAll(async () => scene.stop());

  const grant = async (caller: Caller, input: Record<string, unknown>): Promise<Record<string, unknown>> =>
    (await caller.ask(GRANT, { input: { name: 'Zoé Klein', reason: 'Renfort', ...input } })).data['grantHabilitation'];
  const activate = async (address: string): Promise<string> => {
    const token = await scene.lastToken(address);
    return (await scene.product.anonymous.ask(ACTIVATE, { input: { token, name: 'Zoé Klein', password: PASSWORD } })).data['activateInvitation'].__typename;
  };
  const held = async (): Promise<number> => (await scene.product.db.manager.query<unknown[]>('SELECT 1 FROM habilitation WHERE account_id = $1', [software])).length;

  it.each([['REPORTER', STRASBOURG], ['DIRECTOR', HAGUENAU], ['ARS_AGENT', '44']])('by who sees it, not even %s; a person seen gets it', async (role, scopeCode) => {
    expect(await grant(arsEst, { email, role, scopeCode })).toMatchObject({ __typename: 'HabilitationInvalid', problems: [{ code: 'ACCOUNT_OF_SOFTWARE', path: 'email' }] });
    expect(await held()).toBe(1);
    expect(await grant(arsEst, { email: 'ars.44@demo.vigie', role: role === 'ARS_AGENT' ? 'REPORTER' : role, scopeCode: role === 'ARS_AGENT' ? HAGUENAU : scopeCode })).toMatchObject({ __typename: 'HabilitationGranted' });
  });

  it('by who does not see it: it is any address, whose letter opens nothing; a person’s does', async () => {
    for (const address of [email, 'zoe@exemple.fr']) {
      expect(await grant(director, { email: address, role: 'REPORTER', scopeCode: STRASBOURG })).toMatchObject({ __typename: 'HabilitationOffered' });
    }
    expect(await activate(email)).toBe('LinkUnusable');
    expect(await held()).toBe(1);
    expect(await activate('zoe@exemple.fr')).toBe('InvitationActivated');
  });
});

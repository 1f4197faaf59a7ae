import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '#access';
import { eventually } from '../support/eventually.js';
import { LONG_AGO, STRASBOURG } from '../support/small-country.js';
import { codeOf, type RegistrationScene, SIGN_IN, startScene } from './scene.js';

const FORGOTTEN = 'mutation ($email: String!) { askNewPassword(email: $email) { __typename ... on NewPasswordAsked { sentence } ... on InvitationInvalid { problems { code } } } }';
const CHOOSE = 'mutation ($input: ChooseNewPasswordInput!) { chooseNewPassword(input: $input) { __typename ... on InvitationInvalid { problems { path } } } }';
const [OLD, NEW] = ['ancre-marine-treize', 'violon-bleu-quatorze'];
const ZOE = 'zoe@exemple.fr';

describe('A forgotten password', () => {
  let scene: RegistrationScene;

  beforeAll(async () => {
    scene = await startScene();
    await createAccount(scene.product.db, {
      email: ZOE, name: 'Zoé Klein', password: OLD, habilitations: [{ role: 'REPORTER', scopeKind: 'ESTABLISHMENT', scopeCode: STRASBOURG }],
      isDemo: false, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO,
    });
  });
  afterAll(async () => scene.stop());

  const ask = async (email: string) => scene.product.anonymous.ask(FORGOTTEN, { email });
  const choose = async (token: string, password = NEW) => (await scene.product.anonymous.ask(CHOOSE, { input: { token, password } })).data['chooseNewPassword'].__typename as string;
  const enter = async (password: string) => {
    const { data } = await scene.product.anonymous.ask(SIGN_IN, { input: { email: ZOE, password } });
    return data['signIn'].token as string | undefined;
  };

  it('answers alike, in the same time, whether the address has an account or not', async () => {
    const times: number[] = [];
    const answers: unknown[] = [];
    for (const email of [ZOE, 'personne@exemple.fr', 'director.strasbourg@demo.vigie']) {
      const from = performance.now();
      answers.push((await ask(email)).data);
      times.push(performance.now() - from);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(Math.min(...times)).toBeGreaterThan(390);
    expect(await scene.letters(ZOE, 'PASSWORD')).toBe(1);
    expect(await scene.letters('personne@exemple.fr')).toBe(0);
    // The password of a demonstration account is everybody's. The yearly review, due from the start, may write to this one.
    expect(await scene.letters('director.strasbourg@demo.vigie', 'PASSWORD')).toBe(0);
  });

  it('is replaced by the link, once; every session ends, none begins', async () => {
    const session = await enter(OLD);
    expect(session).toBeDefined();
    await ask(ZOE);
    const token = await scene.lastToken(ZOE);
    expect(await choose(token, 'court')).toBe('InvitationInvalid');
    expect(await choose(token)).toBe('PasswordChosen');
    expect(await enter(OLD)).toBeUndefined();
    expect(await enter(NEW)).toBeDefined();
    await eventually(async () => {
      const [row] = await scene.product.db.manager.query<{ revoked_at: Date | null }[]>(`SELECT revoked_at FROM session s JOIN account a ON a.id = s.account_id WHERE a.email = $1 ORDER BY s.created_at, s.revoked_at NULLS LAST LIMIT 1`, [ZOE]);
      expect(row?.revoked_at).not.toBeNull();
    }, 1_000);
    expect(await choose(token, 'lune-rousse-dix-huit')).toBe('LinkUnusable');
    expect(await scene.lastLetter(ZOE)).toContain('vient d’être changé');
  });

  it('asked again, only the last link opens; after an hour, none does', async () => {
    scene.product.clock.advance({ hours: 2 });
    await ask(ZOE);
    const first = await scene.lastToken(ZOE);
    scene.product.clock.advance({ minutes: 30 });
    await ask(ZOE);
    const second = await scene.lastToken(ZOE);
    expect(second).not.toBe(first);
    expect(await choose(first, 'girafe-verte-quinze')).toBe('LinkUnusable');
    scene.product.clock.advance({ minutes: 61 });
    expect(await choose(second, 'hirondelle-seize-ans')).toBe('LinkUnusable');
  });

  it('does not open a closed account, nor serve as an invitation', async () => {
    scene.product.clock.advance({ hours: 2 });
    await ask(ZOE);
    const token = await scene.lastToken(ZOE);
    const asInvitation = await scene.product.anonymous.ask('mutation ($input: ActivateInvitationInput!) { activateInvitation(input: $input) { __typename } }', { input: { token, password: NEW } });
    expect(asInvitation.data['activateInvitation'].__typename).toBe('LinkUnusable');
    await scene.product.db.manager.query('UPDATE account SET disabled_at = now() WHERE email = $1', [ZOE]);
    expect(await choose(token, 'pluie-sur-le-toit-17')).toBe('LinkUnusable');
    await scene.product.db.manager.query('UPDATE account SET disabled_at = NULL WHERE email = $1', [ZOE]);
  });

  it('fills no mailbox, and lets one network ask so much', async () => {
    scene.product.clock.advance({ hours: 5 });
    const before = await scene.letters(ZOE);
    let refused = 0;
    for (const _ of Array.from({ length: 6 })) if (codeOf(await ask(ZOE)) === 'TOO_MANY_REQUESTS') refused += 1;
    expect(refused).toBe(0);
    expect((await scene.letters(ZOE)) - before).toBeLessThanOrEqual(3);
    const rest = await Promise.all(Array.from({ length: 30 }, async (_, index) => ask(`inconnu${index}@exemple.fr`)));
    expect(rest.some((answer) => codeOf(answer) === 'TOO_MANY_REQUESTS')).toBe(true);
  });

  it('says when what was typed is no address', async () => {
    expect((await ask('zoe')).data['askNewPassword']).toMatchObject({ problems: [{ code: 'EMAIL_INVALID' }] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createAccount } from '#access';
import { SendMessages } from '#messaging';
import { eventually } from '../support/eventually.js';
import { type MailSink, startMailSink } from '../support/mail-sink.js';
import { textOf, tokenIn } from '../support/mail-text.js';
import { HAGUENAU, laySmallCountry, LONG_AGO } from '../support/small-country.js';
import { openWindow, settled, signIn } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectNothing } from './soundness.js';

const MONDAY_MORNING = '2026-11-23T08:42:00Z';
const ARS = 'ars.director.44@demo.vigie';
const ZOE = 'zoe@exemple.fr';
const PAUL = 'paul@exemple.fr';
const PASSWORD = 'tournesol-brouette-vingt';

describe('An ARS brings a hospital in, on the screens', () => {
  let site: PageUnderTest;
  let sink: MailSink;

  beforeAll(async () => {
    sink = await startMailSink();
    site = await startPage({ now: MONDAY_MORNING, config: { smtpUrl: sink.url } });
    await laySmallCountry(site.product.db);
    await site.product.db.manager.query('DELETE FROM habilitation WHERE scope_code = $1', [HAGUENAU]);
    await site.product.db.manager.query('DELETE FROM enrolment WHERE finess = $1', [HAGUENAU]);
    const habilitations = [{ role: 'ARS_DIRECTOR', scopeKind: 'REGION', scopeCode: '44' }] as const;
    await createAccount(site.product.db, { email: ARS, name: 'Étienne Garnier', password: 'vigie-demo', habilitations, isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO });
  });
  afterAll(async () => {
    await site.stop();
    await sink.down();
  });

  /** The link a person received, as the path of this site. */
  async function linkOf(email: string): Promise<string> {
    await site.product.worker?.get(SendMessages, { strict: false }).execute();
    let token: string | undefined;
    await eventually(async () => {
      token = sink.mails.filter(({ to }) => to.includes(email)).map((mail) => tokenIn(textOf(mail))).at(-1);
      if (token === undefined) throw new Error(`${email} has received no link`);
    });
    return `/activation#${token ?? ''}`;
  }

  async function activate(email: string): Promise<void> {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await page.goto(await linkOf(email));
    await page.getByText('vous ouvre un accès').waitFor();
    expect(page.url()).not.toContain('#');
    await page.getByLabel(/^Choisissez un mot de passe/).fill('court');
    await page.getByRole('button', { name: 'Activer mon accès' }).click();
    await page.getByText(/au moins 12 caractères/).waitFor();
    await page.getByLabel(/^Choisissez un mot de passe/).fill(PASSWORD);
    await expectNothing(page);
    await page.getByRole('button', { name: 'Activer mon accès' }).click();
    await page.getByRole('heading', { name: 'Votre accès est activé' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  }

  async function enter(page: Page, email: string, path: string): Promise<void> {
    await page.goto(path);
    await page.getByLabel('Adresse électronique').fill(email);
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Connexion' }).waitFor();
  }

  it('opens a wave, names the director where the directory has none, and sees the invitation', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, ARS, '/inscriptions');
    await page.getByRole('button', { name: 'Ouvrir une vague' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom de la vague').fill('Hôpitaux de proximité');
    await dialog.getByLabel('Première semaine attendue').selectOption('2026-W47');
    await dialog.getByText('Certains seulement').click();
    await dialog.getByLabel('Directions, si elles ne sont pas dans le répertoire').fill(`FINESS;Nom;Courriel\n${HAGUENAU};Zoé Klein;${ZOE}`);
    await dialog.getByText('1 direction lue').waitFor();
    await dialog.getByRole('button', { name: 'Ouvrir et inviter' }).click();
    await page.getByText('1 invitation envoyée').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /CH DE HAGUENAU/ }).getByText('Direction invitée').waitFor();
    await page.getByRole('button', { name: 'Relancer CH DE HAGUENAU' }).click();
    await page.getByText(/il y a moins de douze heures/).waitFor();
    await context.close();
  });

  it('the director activates, invites somebody to report, who activates in turn', async () => {
    await activate(ZOE);
    const { page, context } = await openWindow(site.browser, site.address);
    await enter(page, ZOE, '/habilitations');
    await page.getByRole('heading', { name: 'Qui saisit pour mon établissement' }).waitFor();
    await page.getByRole('button', { name: 'Inviter une personne' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Prénom et nom').fill('Paul Martin');
    await dialog.getByLabel('Adresse électronique professionnelle').fill(PAUL);
    await dialog.getByRole('button', { name: 'Inviter' }).click();
    await dialog.getByText('Dites pourquoi').waitFor();
    await dialog.getByLabel('Motif').fill('Pharmacien');
    await dialog.getByRole('button', { name: 'Inviter' }).click();
    await page.getByText(`Un courriel part à ${PAUL}`).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Paul Martin/ }).waitFor();
    await context.close();
    await activate(PAUL);
  });

  it('the ARS sees the activation; the director withdraws the right, with a reason', async () => {
    const ars = await openWindow(site.browser, site.address);
    await signIn(ars.page, ARS, '/inscriptions');
    await ars.page.getByText('Tous', { exact: true }).click();
    await ars.page.getByRole('row', { name: /CH DE HAGUENAU/ }).getByText('Accès activé').waitFor();
    await ars.context.close();
    const { page, context } = await openWindow(site.browser, site.address);
    await enter(page, ZOE, '/habilitations');
    await page.getByRole('button', { name: /^Retirer : Paul Martin/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Motif').fill('A quitté la pharmacie');
    await dialog.getByRole('button', { name: 'Retirer l’habilitation' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Terminées', { exact: true }).click();
    await page.getByText('« A quitté la pharmacie »').waitFor();
    await context.close();
  });

  it('an ARS finds the establishment by name to give a right there, and is told when it chose none', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, ARS, '/habilitations');
    await page.getByRole('button', { name: 'Accorder une habilitation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Prénom et nom').fill('Anne Muller');
    await dialog.getByLabel('Adresse électronique professionnelle').fill('anne.muller@exemple.fr');
    await dialog.getByLabel('Motif').fill('Pharmacienne');
    await dialog.getByLabel('Rôle').selectOption({ label: 'Délégation de saisie' });
    await dialog.getByRole('button', { name: 'Accorder' }).click();
    await dialog.getByText('Choisissez où ce droit s’exerce').waitFor();
    await dialog.getByRole('combobox', { name: /^Établissement/ }).fill('hagu');
    await dialog.getByRole('option', { name: /CH DE HAGUENAU/ }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.getByRole('option', { name: /HAGUENAU/ }).waitFor({ state: 'hidden' });
    await dialog.getByRole('combobox', { name: /^Établissement/ }).fill('haguenau');
    await dialog.getByRole('option', { name: /CH DE HAGUENAU/ }).waitFor();
    await expectNothing(page);
    await page.keyboard.press('Enter');
    await dialog.getByText(/Périmètre.*CH DE HAGUENAU/).waitFor();
    await dialog.getByLabel('Rôle').selectOption({ label: 'Délégation territoriale d’ARS' });
    await dialog.getByLabel('Département').selectOption({ label: 'Bas-Rhin' });
    await dialog.getByRole('button', { name: 'Accorder' }).click();
    await page.getByText('Un courriel part à anne.muller@exemple.fr').waitFor();
    await context.close();
  });

  it('a used link says so, to anyone; a forgotten password is asked for in one field', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await page.goto(await linkOf(ZOE));
    await page.getByRole('alert').getByText('Ce lien ne fonctionne pas').waitFor();
    await page.goto('/');
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await page.getByLabel('Adresse électronique').fill('personne@exemple.fr');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByText('Si cette adresse a un compte').waitFor();
    await context.close();
  });

  it('is not for an agent, nor for a reporter: the address shows nobody', async () => {
    for (const email of ['ars.44@demo.vigie', 'reporter.strasbourg@demo.vigie']) {
      const { page, context } = await openWindow(site.browser, site.address);
      await signIn(page, email, '/habilitations');
      await page.getByRole('alert').first().waitFor();
      expect(await page.locator('main').innerText()).not.toContain('director.strasbourg');
      await context.close();
    }
  });

  it.each(['light', 'dark'] as const)('has nothing against accessibility in %s, at every width', async (scheme) => {
    const { page, context, errors } = await openWindow(site.browser, site.address, { scheme });
    for (const path of ['/activation', '/mot-de-passe-oublie', '/nouveau-mot-de-passe']) {
      await page.goto(path);
      await expectNothing(page);
    }
    await signIn(page, ARS, '/inscriptions');
    await expectNothing(page);
    await page.getByRole('button', { name: 'Ouvrir une vague' }).click();
    await expectNothing(page);
    await page.goto('/habilitations');
    await settled(page);
    await expectNothing(page);
    await page.getByRole('button', { name: 'Accorder une habilitation' }).click();
    await expectNothing(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Passer la main/ }).first().click();
    await expectNothing(page);
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await context.close();
  });
});

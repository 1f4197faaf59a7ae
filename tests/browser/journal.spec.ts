import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount, type Habilitation } from '#access';
import { laySmallCountry, LILLE, LONG_AGO, STRASBOURG } from '../support/small-country.js';
import { openWindow, signIn } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectNothing } from './soundness.js';

const MONDAY_MORNING = '2026-11-23T08:42:00Z';
const CONTACT = `mutation ($input: SetEstablishmentContactInput!) { setEstablishmentContact(input: $input) { __typename } }`;

describe('The journal', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await person('admin@demo.vigie', 'Olivier Masson', { role: 'ADMIN', scopeKind: 'NATION', scopeCode: null });
    await person('ars.director@demo.vigie', 'Hugo Petit', { role: 'ARS_DIRECTOR', scopeKind: 'REGION', scopeCode: '44' });
  });
  afterAll(async () => site.stop());

  async function person(email: string, name: string, habilitation: Habilitation): Promise<void> {
    const signed = { password: 'vigie-demo', isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO };
    await createAccount(site.product.db, { ...signed, email, name, habilitations: [habilitation] });
  }
  async function setContact(email: string, finess: string): Promise<void> {
    const caller = await site.product.signIn(email);
    const answer = await caller.ask(CONTACT, { input: { finess, kind: 'LOGISTICS', name: 'Marie Durand', email: 'marie@exemple.fr' } });
    expect(answer.data['setEstablishmentContact'].__typename).toBe('SetEstablishmentContactSuccess');
  }

  it('tells what is done in one window in another: who, what, where', async () => {
    const agent = await openWindow(site.browser, site.address);
    await signIn(agent.page, 'ars.44@demo.vigie', `/etablissement/${STRASBOURG}`);
    await agent.page.getByRole('heading', { level: 1 }).waitFor();
    await setContact('ars.44@demo.vigie', STRASBOURG);
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'director.strasbourg@demo.vigie');
    await page.getByRole('link', { name: 'Journal', exact: true }).click();
    await page.getByRole('heading', { name: 'Journal d’audit' }).waitFor();
    const row = page.getByRole('row', { name: /Contact d’un établissement/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Nadia Schmitt[\s\S]*Agence régionale de santé/);
    await page.getByRole('row', { name: /Consultation d’un établissement/ }).waitFor();
    await row.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain(`HÔPITAUX UNIVERSITAIRES DE STRASBOURG (${STRASBOURG})`);
    await page.keyboard.press('Escape');
    await page.getByLabel('Action').selectOption({ label: 'Déconnexion' });
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByText('Rien ne correspond à ces filtres.').waitFor();
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await row.waitFor();
    await agent.context.close();
    await context.close();
  });

  it('tells nothing of it elsewhere, nor to who may not read it', async () => {
    await setContact('director.lille@demo.vigie', LILLE);
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'ars.director@demo.vigie', '/journal');
    await page.getByRole('row', { name: /HÔPITAUX UNIVERSITAIRES DE STRASBOURG/ }).first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain('LILLE');
    await context.close();
    const other = await openWindow(site.browser, site.address);
    await signIn(other.page, 'reporter.strasbourg@demo.vigie', '/journal');
    await other.page.getByText('Votre rôle ne permet pas cette opération.').first().waitFor();
    expect(await other.page.getByRole('link', { name: 'Journal', exact: true }).count()).toBe(0);
    expect(await other.page.locator('main').innerText()).not.toContain('Nadia Schmitt');
    await other.context.close();
  });

  it('is verified for the administrator, who exports it, and finds the export told', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'admin@demo.vigie', '/journal');
    await page.getByRole('heading', { name: /^Dernières inscriptions intactes, vérifiées le/ }).waitFor();
    await page.getByLabel('Personne').fill('Nadia');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByRole('row', { name: /Anne Leroy/ }).first().waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Nadia Schmitt.*Contact d’un établissement/ }).waitFor();
    const taking = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    expect((await taking).suggestedFilename()).toBe('journal-audit.csv');
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await page.getByRole('row', { name: /Olivier Masson.*Export de données/ }).waitFor();
    await context.close();
  });

  it('gives no file that could not be told', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'admin@demo.vigie', '/journal');
    await page.getByRole('button', { name: 'CSV' }).waitFor();
    let isTaken = false;
    page.on('download', () => (isTaken = true));
    await page.route('**/graphql', async (route) =>
      route.request().postData()?.includes('recordExport') ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText(/Export non donné/).waitFor();
    expect(isTaken).toBe(false);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has nothing against accessibility in %s, at every width', async (scheme) => {
    const { page, context } = await openWindow(site.browser, site.address, { scheme });
    await signIn(page, 'admin@demo.vigie', '/journal');
    await page.getByRole('row', { name: /Contact d’un établissement/ }).first().waitFor();
    await expectNothing(page);
    await page.getByRole('row', { name: /Contact d’un établissement/ }).first().getByRole('button').click();
    await page.getByRole('dialog').waitFor();
    await expectNothing(page);
    await context.close();
  });
});

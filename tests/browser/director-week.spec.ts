import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAGUENAU, laySmallCountry, reportLines, STRASBOURG } from '../support/small-country.js';
import type { Caller } from '../support/running-product.js';
import { openWindow, settled, signIn, violations } from './browser.js';
import { field } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectNothing } from './soundness.js';

const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename ... on ReportInvalid { problems { code message } } } }';
const CRISIS = 'mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }';
const DIRECTOR = 'director.strasbourg@demo.vigie';
const HOME = `/etablissement/${STRASBOURG}`;

async function report(caller: Caller, week: string, gowns: number): Promise<void> {
  const lines = reportLines({ GOWN: { stockOnHand: gowns, consumption: 1_000 } });
  const { data, errors } = await caller.ask(SUBMIT, { input: { finess: STRASBOURG, week, expectedVersion: 0, idempotencyKey: crypto.randomUUID(), lines } });
  expect(errors).toBeUndefined();
  expect(data['submitWeeklyReport']).toEqual({ __typename: 'SubmitWeeklyReportSuccess' });
}

describe('The director’s week on the page', () => {
  let site: PageUnderTest;
  let director: Caller;

  beforeAll(async () => {
    site = await startPage({ now: '2026-11-16T08:00:00Z' });
    await laySmallCountry(site.product.db);
    director = await site.product.signIn(DIRECTOR);
    for (const { item } of reportLines()) await director.ask(CRISIS, { input: { finess: STRASBOURG, item, weeklyQuantity: 1_000 } });
    await report(director, '2026-W46', 800);
    site.product.clock.set('2026-11-23T08:42:00Z');
  });
  afterAll(async () => site.stop());

  it('says what is awaited, how long is left, what is short and since when', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, DIRECTOR);
    await page.getByRole('heading', { name: /Remontée S47.*pas encore envoyée/ }).waitFor();
    await page.getByRole('heading', { name: 'Blouses : 0,8 semaine.' }).waitFor();
    await page.getByRole('heading', { name: '1 alerte ouverte' }).waitFor();
    const main = await page.locator('main').innerText();
    expect(main.replaceAll('\u00A0', ' ')).toMatch(/8 h 1[78] min/);
    expect(main).toContain('2\u00A0200');
    expect(await page.getByRole('link', { name: 'Saisir la semaine' }).getAttribute('href')).toBe(`${HOME}/saisie`);
    await context.close();
  });

  it('says how far the draft of this device has come, and goes back to it', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, DIRECTOR, `${HOME}/saisie`);
    await field(page, 'GOWN', 'stockOnHand').fill('700');
    await field(page, 'GOWN', 'consumption').fill('900');
    await page.getByRole('link', { name: 'Accueil', exact: true }).click();
    await page.getByText(/^1.article sur 7, brouillon de \d\d:\d\d$/).waitFor();
    await page.getByRole('link', { name: 'Reprendre la saisie' }).click();
    await page.getByText(/1.article complet sur 7/).waitFor();
    expect(await field(page, 'GOWN', 'stockOnHand').inputValue()).toBe('700');
    await page.getByRole('button', { name: 'Comment est-ce calculé' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Comment est-ce calculé' }).waitFor();
    await context.close();
  });

  it('explains a figure with the values of the rule that computed it', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, DIRECTOR);
    await page.getByRole('button', { name: 'Comment est-ce calculé' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('800 ÷ 1 000 = 0,8').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await context.close();
  });

  it('shows the report as sent without reloading, when a delegate sends it', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, DIRECTOR);
    await page.getByRole('heading', { name: /pas encore envoyée/ }).waitFor();
    await settled(page);
    await report(await site.product.signIn('reporter.strasbourg@demo.vigie'), '2026-W47', 500);
    await page.getByRole('heading', { name: /Remontée S47.*: envoyée/ }).waitFor();
    await page.getByRole('heading', { name: 'Blouses : 0,5 semaine.' }).waitFor();
    await context.close();
  });

  it('keeps every version of a week', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, DIRECTOR, `${HOME}/historique`);
    await page.getByRole('button', { name: /version de S46/ }).click();
    await page.getByRole('dialog').getByRole('rowheader', { name: 'Blouses' }).waitFor();
    await context.close();
  });

  it('declares a crisis consumption and sets a threshold, and refuses what makes no sense', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, DIRECTOR, `${HOME}/reglages`);
    await page.getByRole('button', { name: 'Modifier : Gants' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Pièces par semaine, en crise').fill('deux cents');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.getByText('Indiquez un nombre entier').waitFor();
    await dialog.getByLabel('Pièces par semaine, en crise').fill('2 000');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /Gants.*2\s?000/ }).first().waitFor();
    await page.getByRole('button', { name: 'Modifier : Charlottes' }).nth(1).click();
    await dialog.getByLabel('À surveiller sous').fill('2');
    await dialog.getByLabel('Tendu sous').fill('1,5');
    await dialog.getByLabel('Critique sous').fill('0,5');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: /1 réglage local, charlottes/ }).waitFor();
    await context.close();
  });

  it('does not open for the director next door', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'director.haguenau@demo.vigie', HOME);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('STRASBOURG');
    await page.goto(`/etablissement/${HAGUENAU}`);
    await page.getByRole('heading', { name: 'CH DE HAGUENAU' }).waitFor();
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has nothing against accessibility in %s, at every width', async (scheme) => {
    const { page, context, errors } = await openWindow(site.browser, site.address, { scheme });
    await signIn(page, DIRECTOR);
    for (const path of [HOME, `${HOME}/historique`, `${HOME}/reglages`, '/mes-etablissements']) {
      await page.goto(path);
      await expectNothing(page);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAGUENAU, laySmallCountry, LILLE, STRASBOURG } from '../support/small-country.js';
import { openWindow, signIn } from './browser.js';
import { layHabits, MONDAY_MORNING, openEntry } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

describe('The agent of a region', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
    await layHabits(site, 'director.haguenau@demo.vigie', HAGUENAU);
    await layHabits(site, 'director.lille@demo.vigie', LILLE);
  });
  afterAll(async () => site.stop());

  it('sees the rate and the tables change when a director sends, without reloading', async () => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, 'ars.44@demo.vigie');
    await page.getByRole('heading', { name: 'Grand Est', exact: true }).waitFor();
    await page.getByRole('heading', { name: '0 établissement sur 2 a répondu' }).waitFor();
    const missing = page.getByRole('table', { name: /sans remontée/ });
    await missing.getByText('HÔPITAUX UNIVERSITAIRES').waitFor();
    await page.evaluate('window.never = "reloaded"');

    const director = await openEntry(site, 'director.strasbourg@demo.vigie', STRASBOURG);
    await director.page.getByRole('button', { name: /Rien n’a changé/ }).last().click();
    await director.page.keyboard.press('Control+Enter');
    await director.page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await director.page.getByRole('heading', { name: 'Remontée S47 envoyée' }).waitFor();
    await director.context.close();

    await page.getByRole('heading', { name: '1 établissement sur 2 a répondu' }).waitFor();
    await page.getByText('50 %', { exact: true }).first().waitFor();
    await missing.getByText('HÔPITAUX UNIVERSITAIRES').waitFor({ state: 'detached' });
    await page.getByRole('status').filter({ hasText: '1 remontée reçue sur 2' }).waitFor();
    expect(await page.evaluate('window.never')).toBe('reloaded');
    await page.getByRole('table', { name: 'Couverture par article, la plus basse d’abord' }).getByText('1,4').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes down from the region to a department, to an establishment, and back up', async () => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, 'ars.44@demo.vigie');
    const map = page.getByRole('region', { name: /Blouses/ }).last();
    await map.getByRole('button', { name: 'Voir le tableau' }).click();
    await map.getByRole('link', { name: 'Bas-Rhin (67)' }).click();
    await page.getByRole('heading', { name: 'Bas-Rhin (67)' }).waitFor();
    await page.getByRole('table', { name: /Couverture de chaque établissement/ }).getByRole('link', { name: 'HÔPITAUX UNIVERSITAIRES DE STRASBOURG' }).click();
    await page.getByRole('heading', { name: 'HÔPITAUX UNIVERSITAIRES DE STRASBOURG' }).waitFor();
    await page.getByRole('button', { name: /lire les versions de S47/ }).click();
    await page.getByRole('dialog', { name: /Remontée S47/ }).getByRole('heading', { name: 'Version 1' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: /Appeler Claire Weber/ }).getAttribute('href')).toBe('tel:0199000001');
    await page.getByRole('link', { name: 'Grand Est', exact: true }).click();
    await page.getByRole('heading', { name: 'Grand Est', exact: true }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('moves map, title and chooser together, and opens a past week by its address', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'ars.44@demo.vigie');
    await page.getByLabel('Article de la carte').selectOption({ label: 'Gants' });
    await page.getByRole('heading', { name: /^Gants : / }).waitFor();
    await page.getByLabel('Semaine', { exact: true }).selectOption({ label: 'S45 (2–8 nov. 2026)' });
    await page.getByRole('heading', { name: '2 établissements sur 2 ont répondu' }).waitFor();
    expect(page.url()).toContain('semaine=2026-W45');
    expect(await page.getByRole('button', { name: /Relancer/ }).count()).toBe(0);
    await context.close();
  });

  it('finds an establishment by its commune and by its number, from the keyboard, and none of another region', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'ars.44@demo.vigie');
    const search = page.getByRole('combobox', { name: /Chercher un établissement/ });
    await search.fill('haguenau');
    await page.getByRole('option', { name: /CH DE HAGUENAU/ }).waitFor();
    await search.press('ArrowDown');
    await search.press('Enter');
    await page.getByRole('heading', { name: 'CH DE HAGUENAU' }).waitFor();
    await page.goBack();
    await search.fill(STRASBOURG);
    await page.getByRole('option', { name: /STRASBOURG/ }).click();
    await page.getByRole('heading', { name: 'HÔPITAUX UNIVERSITAIRES DE STRASBOURG' }).waitFor();
    await page.goBack();
    await search.fill('lille');
    await page.getByText('Aucun établissement de votre périmètre').first().waitFor();
    await page.goto('/etablissements?recherche=haguenau');
    await page.getByRole('heading', { name: '1 établissement' }).waitFor();
    await page.getByLabel('Remontée de la semaine').selectOption({ label: 'Reçue' });
    await page.getByText('Aucun établissement ne répond à ces filtres.').waitFor();
    await context.close();
  });
});

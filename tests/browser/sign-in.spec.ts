import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { laySmallCountry } from '../support/small-country.js';
import { openWindow, settled, signIn, violations, WIDTHS } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

const MONDAY_MORNING = '2026-11-23T08:42:00Z';

describe('Signing in on the page', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
  });
  afterAll(async () => site.stop());

  it('opens on what the person came for, and closes behind them', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'director.strasbourg@demo.vigie');
    expect(await page.locator('header').innerText()).toContain('STRASBOURG');
    await page.getByRole('button', { name: /Claire Weber/ }).first().click();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    await context.close();
  });

  it('keeps the address asked for, and says why it refuses', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await page.goto('/une-adresse-gardee');
    await page.getByLabel('Adresse électronique').fill('nobody@demo.vigie');
    await page.getByLabel('Mot de passe', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    await page.getByLabel('Adresse électronique').fill('director.lille@demo.vigie');
    await page.getByLabel('Mot de passe', { exact: true }).fill('vigie-demo');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
    await context.close();
  });

  it.each(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))(
    'has nothing against accessibility at %d px in %s',
    async (width, scheme) => {
      const { page, context, errors } = await openWindow(site.browser, site.address, { width, scheme });
      await page.goto('/');
      await settled(page);
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

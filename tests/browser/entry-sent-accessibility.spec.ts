import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { openWindow, signIn } from './browser.js';
import { entryOf, field, layHabits, MONDAY_MORNING, openEntry, sendElsewhere } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectNothing } from './soundness.js';

describe('Two versions, and what was sent, for everyone', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
  });
  afterAll(async () => site.stop());

  it.each(['light', 'dark'] as const)('has nothing against accessibility in %s when two versions meet, and once sent', async (scheme) => {
    const version = scheme === 'light' ? 0 : 1;
    const { page, context, errors } = await opened(version, scheme);
    await field(page, 'GOWN', 'stockOnHand').fill('2100');
    await sendElsewhere(site, 'director.strasbourg@demo.vigie', STRASBOURG, version);
    await page.getByText(/pendant votre saisie/).waitFor();
    await expectNothing(page);
    await page.getByRole('button', { name: /Tout prendre/ }).click();
    await page.getByRole('button', { name: /Prendre la version/ }).click();
    await page.getByRole('heading', { name: 'Remontée S47 envoyée' }).waitFor();
    await page.getByRole('heading', { name: /semaine/ }).waitFor({ timeout: 20_000 });
    await expectNothing(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  async function opened(version: number, scheme: 'light' | 'dark'): Promise<Awaited<ReturnType<typeof openEntry>>> {
    if (version === 0) return openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG, { scheme });
    const window = await openWindow(site.browser, site.address, { scheme });
    await signIn(window.page, 'reporter.strasbourg@demo.vigie', entryOf(STRASBOURG));
    await window.page.getByRole('button', { name: 'Corriger' }).click();
    return window;
  }
});

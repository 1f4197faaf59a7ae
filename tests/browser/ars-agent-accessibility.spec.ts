import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAGUENAU, laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { openWindow, settled, signIn, violations, WIDTHS } from './browser.js';
import { layHabits, MONDAY_MORNING, sendElsewhere } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

const TERRITORIES = ['/region/44', '/region/44?semaine=2026-W45', '/departement/67'];

describe('The agent’s territories, whoever reads them', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
    await layHabits(site, 'director.haguenau@demo.vigie', HAGUENAU);
    await sendElsewhere(site, 'director.strasbourg@demo.vigie', STRASBOURG, 0, { GOWN: { stockOnHand: 400 } });
  });
  afterAll(async () => site.stop());

  it.each(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))(
    'have nothing against accessibility at %d px in %s, and stay within the window',
    async (width, scheme) => {
      const { page, context, errors } = await openWindow(site.browser, site.address, { width, scheme });
      await signIn(page, 'ars.44@demo.vigie', '/alertes');
      for (const path of TERRITORIES) {
        await page.goto(path);
        await settled(page);
        expect([path, await violations(page)]).toEqual([path, []]);
        expect([path, await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')]).toEqual([path, false]);
      }
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWindow, settled, signIn, violations, WIDTHS } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { SpfScene } from './spf-scene.js';

const SCREENS = ['/demandes-transmises', '/expeditions', '/stock'] as const;
const SCHEMES = ['light', 'dark'] as const;

describe('The screens of Santé publique France', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: '2026-11-23T08:42:00Z' });
    const scene = await SpfScene.lay(site);
    await scene.forwarded(9_200);
    await scene.plannedMeanwhile(await scene.forwarded(1_000));
  });
  afterAll(async () => site.stop());

  it.each(WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme] as const)))('have nothing against accessibility at %d px in %s', async (width, scheme) => {
    const { page, context, errors } = await openWindow(site.browser, site.address, { width, scheme });
    await signIn(page, 'spf@demo.vigie');
    for (const path of SCREENS) {
      await page.goto(path);
      await settled(page);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect([path, await violations(page)]).toEqual([path, []]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});

import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openWindow, type Scheme, settled, signIn, violations, WIDTHS } from './browser.js';
import type { PageUnderTest } from './page-under-test.js';

/** Every width in both themes. */
export const LOOKS: readonly (readonly [width: number, scheme: Scheme])[] = WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const));

/** As it stands: nothing for axe, nothing beyond the edge. */
async function expectSound(page: Page, place: string): Promise<void> {
  await settled(page);
  expect([place, await violations(page)]).toEqual([place, []]);
  expect([place, await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toEqual([place, 0]);
}

/** What is on the screen now, at the three widths. */
export async function expectNothing(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectSound(page, `${page.url()} at ${width} px`);
  }
}

/** Opens address after address as one person, in one look; each sound once its title is there, and no error in the console. */
export async function expectSoundScreens(site: PageUnderTest, email: string, paths: readonly string[], [width, scheme]: (typeof LOOKS)[number]): Promise<void> {
  const { page, context, errors } = await openWindow(site.browser, site.address, { width, scheme });
  await signIn(page, email, paths[0]);
  for (const path of paths) {
    await page.goto(path);
    await page.locator('main h1').waitFor();
    await expectSound(page, path);
  }
  expect(errors).toEqual([]);
  await context.close();
}

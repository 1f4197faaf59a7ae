import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWindow, type Scheme, signIn, violations } from '../browser.js';
import { ARS, layRequests, type StandingRequests } from './scene.js';
import { type PageUnderTest, startPage } from '../page-under-test.js';
import { expectNothing } from '../soundness.js';

describe('Requests as the agency sees them', () => {
  let site: PageUnderTest;
  let ids: StandingRequests;

  beforeAll(async () => {
    site = await startPage({ now: '2026-11-21T08:42:00Z' });
    ids = await layRequests(site);
  });
  afterAll(async () => site.stop());

  const screens: [name: string, path: () => string, title: RegExp][] = [
    ['the list', () => '/demandes', /1 demande attend votre décision/],
    ['a request to decide on', () => `/demandes/${ids.waiting}`, /demande 2\s200\sblouses et 2\s200\scharlottes/],
    ['a request on its way', () => `/demandes/${ids.onWay}`, /demande 2\s200\sblouses/],
  ];
  const schemes: Scheme[] = ['light', 'dark'];

  it.each(screens.flatMap(([name, path, title]) => schemes.map((scheme) => [name, scheme, path, title] as const)))(
    '%s, in %s, has nothing against accessibility at any width',
    async (_name, scheme, path, title) => {
      const { page, context, errors } = await openWindow(site.browser, site.address, { scheme });
      await signIn(page, ARS, path());
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await expectNothing(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('a mistake told and the confirmation are as sound', async () => {
    const { page, context } = await openWindow(site.browser, site.address, { width: 320 });
    await signIn(page, ARS, `/demandes/${ids.waiting}`);
    await page.getByLabel(/^Motif/).fill('Non');
    await page.locator('label', { hasText: 'Accorder en partie' }).click();
    await page.getByRole('button', { name: 'Décider' }).click();
    await page.getByText('Vous accordez tout').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Demander une précision' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STRASBOURG } from '../../support/small-country.js';
import { openWindow, type Scheme, signIn, violations } from '../browser.js';
import { DIRECTOR, layRequests, type StandingRequests } from './scene.js';
import { type PageUnderTest, startPage } from '../page-under-test.js';
import { expectNothing } from '../soundness.js';

describe('Requests as their establishment sees them', () => {
  let site: PageUnderTest;
  let ids: StandingRequests;

  beforeAll(async () => {
    site = await startPage({ now: '2026-11-21T08:42:00Z' });
    ids = await layRequests(site);
  });
  afterAll(async () => site.stop());

  const screens: [name: string, path: () => string, title: RegExp][] = [
    ['the list', () => `/etablissement/${STRASBOURG}/demandes`, /^Demandes de secours/],
    ['a new request', () => `/etablissement/${STRASBOURG}/demandes/nouvelle?article=GOWN`, /^Demander un secours/],
    ['a request to complete', () => `/demandes/${ids.returned}/completer`, /^Compléter la demande/],
    ['a returned request', () => `/demandes/${ids.returned}`, /demande 2\s200\scharlottes/],
    ['a receipt', () => `/demandes/${ids.onWay}/reception?envoi=${ids.shipment}`, /^Réception de l’envoi/],
  ];
  const schemes: Scheme[] = ['light', 'dark'];

  it.each(screens.flatMap(([name, path, title]) => schemes.map((scheme) => [name, scheme, path, title] as const)))(
    '%s, in %s, has nothing against accessibility at any width',
    async (_name, scheme, path, title) => {
      const { page, context, errors } = await openWindow(site.browser, site.address, { scheme });
      await signIn(page, DIRECTOR, path());
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await expectNothing(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('the recap is as sound', async () => {
    const { page, context } = await openWindow(site.browser, site.address, { width: 320 });
    await signIn(page, DIRECTOR, `/etablissement/${STRASBOURG}/demandes/nouvelle?article=GOWN`);
    await page.getByLabel(/^Motif/).fill('Cluster');
    await page.getByRole('button', { name: 'Relire la demande' }).click();
    await page.getByRole('button', { name: 'Envoyer à l’ARS' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

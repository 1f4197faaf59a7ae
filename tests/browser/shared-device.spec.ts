import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAGUENAU, ITEMS, laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { openWindow, settled, signIn } from './browser.js';
import { entryOf, field, MONDAY_MORNING, openEntry } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

const REPORTER = 'reporter.strasbourg@demo.vigie';
const DIRECTOR = 'director.strasbourg@demo.vigie';
const REPORT = `query { weeklyReport(finess: "${STRASBOURG}", week: "2026-W47") { version submittedByName } }`;

describe('A device that several people share', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
  });
  afterAll(async () => site.stop());

  it('never sends what one person confirmed under the name of the next', async () => {
    const { page, context } = await openEntry(site, REPORTER, STRASBOURG);
    for (const item of ITEMS) {
      await field(page, item, 'stockOnHand').fill('10000');
      await field(page, item, 'consumption').fill('1000');
    }
    await page.route('**/graphql', async (route) => (route.request().postData()?.includes('SendEntry') ? route.abort() : route.continue()));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // Another window of the same device: someone else signs in, whose cookie takes the place of the first.
    const { origin } = new URL(page.url());
    await context.request.post(`${origin}/graphql`, { data: { query: `mutation { signIn(input: { email: "${DIRECTOR}", password: "vigie-demo" }) { __typename } }` } });
    await page.unroute('**/graphql');
    await page.evaluate("window.dispatchEvent(new Event('online'))");
    // The window becomes the other person's, and nothing has left.
    await page.getByRole('button', { name: /Claire Weber/ }).first().waitFor();
    const director = await site.product.signIn(DIRECTOR);
    expect((await director.ask(REPORT)).data['weeklyReport']).toBeNull();
    // Back under their own name, it leaves by itself.
    await page.getByRole('button', { name: /Claire Weber/ }).first().click();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    await signIn(page, REPORTER, entryOf(STRASBOURG));
    await page.getByText('confirmée hors ligne est envoyée').waitFor();
    expect((await director.ask(REPORT)).data['weeklyReport']).toMatchObject({ version: 1, submittedByName: 'Paul Klein' });
    await context.close();
  });

  it('closes the session of who left without a network, before anyone comes in', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, DIRECTOR);
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: /Claire Weber/ }).first().click();
    await page.getByRole('heading', { name: 'Déconnexion en cours…' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect((await context.cookies()).filter(({ name }) => name === 'vigie_session')).toEqual([]);
    await context.close();
  });

  it('keeps the page for a day without network, whatever file was opened by its address', async () => {
    const { page, context } = await openEntry(site, 'director.haguenau@demo.vigie', HAGUENAU, { serviceWorkers: true });
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    await settled(page);
    const script = await page.evaluate<string>("document.querySelector('script[src^=\"/assets/\"]').getAttribute('src')");
    await page.goto(script);
    await context.setOffline(true);
    await page.goto(entryOf(HAGUENAU));
    await page.locator('#root').waitFor({ state: 'attached' });
    await context.close();
  });
});

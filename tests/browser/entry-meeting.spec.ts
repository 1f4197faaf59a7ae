import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAGUENAU, laySmallCountry, LILLE, STRASBOURG } from '../support/small-country.js';
import { openWindow, signIn } from './browser.js';
import { entryOf, field, layHabits, MONDAY_MORNING, openEntry, sendElsewhere } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

describe('A report that meets another, or no network', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
    await layHabits(site, 'director.haguenau@demo.vigie', HAGUENAU);
    await layHabits(site, 'director.lille@demo.vigie', LILLE);
  });
  afterAll(async () => site.stop());

  it('shows both versions side by side, and sends what was chosen', async () => {
    const { page, context } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG);
    await page.getByRole('button', { name: /Rien n’a changé/ }).last().click();
    await field(page, 'GOWN', 'stockOnHand').fill('2100');
    await sendElsewhere(site, 'director.strasbourg@demo.vigie', STRASBOURG, 0, { GLOVE: { stockOnHand: 150_000 } });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Claire Weber a envoyé S47 pendant votre saisie').waitFor();
    await dialog.getByRole('button', { name: /Tout prendre/ }).click();
    await dialog.getByRole('group', { name: 'Blouses' }).getByLabel(/Ma saisie/).check();
    await dialog.getByRole('button', { name: 'Continuer avec ces choix' }).click();
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await page.getByRole('heading', { name: 'Remontée S47 envoyée' }).waitFor();
    const caller = await site.product.signIn('director.strasbourg@demo.vigie');
    const { data } = await caller.ask('query ($finess: Finess!) { weeklyReport(finess: $finess, week: "2026-W47") { version lines { item { code } stockOnHand } } }', { finess: STRASBOURG });
    const { version, lines } = data['weeklyReport'] as { version: number; lines: { item: { code: string }; stockOnHand: number }[] };
    const stock = Object.fromEntries(lines.map(({ item, stockOnHand }) => [item.code, stockOnHand]));
    expect([version, stock['GOWN'], stock['GLOVE'], stock['CAP']]).toEqual([2, 2_100, 150_000, 10_000]);
    await context.close();
  });

  it('corrects what was sent', async () => {
    await sendElsewhere(site, 'director.haguenau@demo.vigie', HAGUENAU, 0);
    const { page, context } = await openSent('director.haguenau@demo.vigie', HAGUENAU);
    await page.getByRole('button', { name: 'Corriger' }).click();
    await page.getByText('Un nouvel envoi fait la version 2').waitFor();
    await field(page, 'GOWN', 'stockOnHand').fill('9000');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await page.getByText('version 2', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Remontée S47 envoyée' }).waitFor();
    await context.close();
  });

  it('is confirmed without a network, survives a reload, and leaves when it is back', async () => {
    const { page, context } = await openEntry(site, 'director.lille@demo.vigie', LILLE, { serviceWorkers: true });
    await page.waitForFunction("caches.open('vigie-shell').then((shell) => Promise.all([shell.match('/'), shell.keys()])).then(([page, keys]) => page && keys.length > 10)");
    await context.setOffline(true);
    await page.getByText(/hors ligne/).waitFor();
    await page.getByRole('button', { name: /Rien n’a changé/ }).last().click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Confirmer, envoyer au retour du réseau' }).click();
    await page.getByText('En attente d’envoi.').waitFor();
    await page.reload();
    await page.getByText('En attente d’envoi.').waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'Remontée S47 envoyée' }).waitFor({ timeout: 20_000 });
    await page.getByText('La remontée S47 confirmée hors ligne est envoyée.').waitFor();
    const { data } = await (await site.product.signIn('director.lille@demo.vigie')).ask('query ($finess: Finess!) { weeklyReport(finess: $finess, week: "2026-W47") { version } }', { finess: LILLE });
    expect(data['weeklyReport']).toEqual({ version: 1 });
    await context.close();
  });

  async function openSent(email: string, finess: string): Promise<Awaited<ReturnType<typeof openEntry>>> {
    const opened = await openWindow(site.browser, site.address);
    await signIn(opened.page, email, entryOf(finess));
    await opened.page.getByRole('button', { name: 'Corriger' }).waitFor();
    return opened;
  }
});

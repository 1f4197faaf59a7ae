import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ReportingWeek } from '#platform';
import { settle } from '../support/evaluate.js';
import { eventually } from '../support/eventually.js';
import { HAGUENAU, laySmallCountry, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';
import { openWindow, settled, signIn, violations, WIDTHS } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

const MONDAY_MORNING = '2026-11-23T08:42:00Z';
const SCREENS = ['/france', '/france/a4', '/france/mur', '/carte', '/projections', '/stock-strategique'];
const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';

describe('The crisis centre', () => {
  let site: PageUnderTest;

  const report = async (director: string, finess: string, week: string, gowns: number): Promise<void> => {
    const person = await site.product.signIn(`director.${director}@demo.vigie`);
    const lines = reportLines({ GOWN: { stockOnHand: gowns, consumption: 1_000 } });
    const input = { finess, week, lines, expectedVersion: 0, idempotencyKey: randomUUID() };
    const answer = await person.ask(SUBMIT, { input });
    expect(answer.data['submitWeeklyReport'].__typename).toBe('SubmitWeeklyReportSuccess');
  };
  const title = async (page: Page): Promise<string> => (await page.locator('section.card h2').first().innerText()).replaceAll('\u00A0', ' ');

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    for (const finess of [STRASBOURG, HAGUENAU, LILLE]) {
      await site.product.db.manager.query(
        `INSERT INTO crisis_consumption_change (finess, item_code, weekly_quantity, source, set_at, set_by_name)
         SELECT $1, code, 2000, 'DECLARED', '2024-01-01', 'test' FROM item`,
        [finess],
      );
    }
    await report('strasbourg', STRASBOURG, '2026-W47', 1_500);
    // Who is expected is counted by the worker's sweep, once a minute.
    await settle(site.product.db, site.product.clock, ReportingWeek.of('2026-W46'));
  });
  afterAll(async () => site.stop());

  it('reads what the figures stand on, changes the item, and opens a region', async () => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, 'crisis.centre@demo.vigie');
    await page.waitForURL('**/france');
    await eventually(async () => expect(await title(page)).toContain('Blouses : 0,7 semaine'));
    expect((await page.locator('.answered').innerText()).replaceAll('\u00A0', ' ')).toContain('1 établissement sur 3 (33 %)');

    const map = page.locator('section.card', { has: page.getByLabel('Article') });
    expect(await map.locator('h2').innerText()).toContain('Bas-Rhin critique');
    await map.getByLabel('Article').selectOption('GLOVE');
    await eventually(async () => expect(await map.locator('h2').innerText()).toContain('Gants'));
    await map.getByText('Régions', { exact: true }).click();
    await eventually(async () => expect(page.url()).toContain('echelon=regions'));
    await map.getByRole('link', { name: /^Grand Est/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/region/44');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes back in time in full view, and stops following', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'crisis.centre@demo.vigie', '/france');
    await page.getByRole('button', { name: 'Situation à une date' }).click();
    await page.getByLabel(/Date et heure/).fill('2026-11-20T12:00');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.getByText('Situation telle que connue le ven. 20 nov., 12:00.').waitFor();
    expect(page.url()).toContain('au=2026-11-20T12');
    await page.getByText('S46 (9–15 nov. 2026)').first().waitFor();
    expect(await page.getByText('en direct', { exact: false }).locator('visible=true').allInnerTexts()).not.toContain('· en direct');
    await page.getByRole('button', { name: 'Revenir au direct' }).click();
    await page.getByText('S47 (16–22 nov. 2026)').first().waitFor();
    await context.close();
  });

  it('prints on one A4 page', async () => {
    const { page, context } = await openWindow(site.browser, site.address, { scheme: 'dark' });
    await signIn(page, 'crisis.centre@demo.vigie', '/france/a4');
    await page.locator('.sheet .map-shape').first().waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await context.close();
  });

  it('keeps the wall up to date by itself when a report arrives, and says when figures are frozen', async () => {
    const { page, context } = await openWindow(site.browser, site.address, { width: 1920, height: 1080 });
    await page.clock.install();
    await signIn(page, 'crisis.centre@demo.vigie', '/france/mur');
    await page.getByText('il y a', { exact: false }).waitFor();
    const answered = async (): Promise<string> => (await page.locator('.wall__head p').first().innerText()).replaceAll('\u00A0', ' ');
    expect(await answered()).toContain('33 % ont répondu');
    await report('lille', LILLE, '2026-W47', 9_000);
    await eventually(async () => {
      await page.clock.runFor(1_000);
      expect(await answered()).toContain('66 % ont répondu');
    });
    await page.getByText(/^Session ouverte jusqu’à \d\d:\d\d$/).waitFor();
    // Nothing is cut, covered nor scrolls, in either view: the map ends above the last line, which stands above the edge.
    const fits = "[document.querySelector('.wall-map').getBoundingClientRect().bottom <= document.querySelector('.wall__foot').getBoundingClientRect().top, document.querySelector('.wall__foot').getBoundingClientRect().bottom <= innerHeight, document.documentElement.scrollHeight <= innerHeight]";
    expect(await page.evaluate(fits)).toEqual([true, true, true]);
    await page.getByRole('button', { name: 'Vue suivante' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.wall-worst').waitFor();
    expect(await page.evaluate(fits)).toEqual([true, true, true]);

    await context.setOffline(true);
    await page.clock.runFor(62_000);
    await page.getByRole('alert').filter({ hasText: 'Données figées depuis' }).waitFor();
    await context.close();
  });

  it('shows nothing of the nation to a director', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'director.lille@demo.vigie', '/france');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.answered').count()).toBe(0);
    await context.close();
  });

  it.each(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))('has nothing against accessibility at %d px in %s', async (width, scheme) => {
    const { page, context, errors } = await openWindow(site.browser, site.address, { width, scheme });
    await signIn(page, 'crisis.centre@demo.vigie', '/france');
    for (const path of SCREENS) {
      await page.goto(path);
      await page.locator('main h1').waitFor();
      await settled(page);
      expect([path, ...(await violations(page))]).toEqual([path]);
      expect([path, await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')]).toEqual([path, true]);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});

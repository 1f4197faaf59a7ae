import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { laySmallCountry, reportLines, STRASBOURG } from '../support/small-country.js';
import { openWindow, settled, signIn, violations, WIDTHS } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

const MONDAY_MORNING = '2026-11-23T08:42:00Z';
const ENTRY = `/etablissement/${STRASBOURG}/saisie`;
const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';

/** What the seven items are this week: stock, received, consumed. */
const WEEK: readonly (readonly [string, string, string])[] = [
  ['95600', '18000', '18800'],
  ['4170', '2000', '2310'],
  ['2560', '1500', '2850'],
  ['32200', '9000', '8300'],
  ['162500', '40000', '61500'],
  ['12350', '1650', '2300'],
  ['630', '0', '10'],
];

describe('Entering the week', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await layHabits(site);
  });
  afterAll(async () => site.stop());

  async function openEntry(email = 'reporter.strasbourg@demo.vigie', path = ENTRY): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
    const opened = await openWindow(site.browser, site.address);
    await signIn(opened.page, email, path);
    await opened.page.getByRole('button', { name: 'Vérifier et envoyer' }).waitFor();
    return opened;
  }

  it('is typed with the keyboard alone', async () => {
    const { page, context, errors } = await openEntry();
    const keys = countedKeys(page);
    for (const [stock, received, consumed] of WEEK) {
      await keys.type(stock);
      await keys.press('Tab');
      await keys.type(received);
      await keys.press('Tab');
      await keys.type(consumed);
      await keys.press('Enter');
    }
    await page.getByText('7 articles complets').waitFor();
    await keys.press('Control+Enter');
    await page.getByRole('dialog').getByText('Claire Weber').waitFor();
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Remontée S47 envoyée' }).waitFor();
    await page.getByRole('heading', { name: /semaine/ }).waitFor({ timeout: 20_000 });
    expect(errors).toEqual([]);
    process.stdout.write(`Full entry: ${keys.count()} keystrokes\n`);
    expect(keys.count()).toBeLessThanOrEqual(135);
    await context.close();
  });

  it.each(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))(
    'has nothing against accessibility at %d px in %s',
    async (width, scheme) => {
      const { page, context, errors } = await openWindow(site.browser, site.address, { width, scheme });
      await signIn(page, 'director.strasbourg@demo.vigie', `${ENTRY}?semaine=2026-W48`);
      await settled(page);
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

/** Eight weeks of habits, so that a figure can be unlike them. */
async function layHabits(site: PageUnderTest): Promise<void> {
  const { clock } = site.product;
  for (let week = 39; week <= 46; week += 1) {
    const wave = (week % 3) - 1;
    clock.set(`2026-11-23T08:42:00Z`);
    const caller = await site.product.signIn('director.strasbourg@demo.vigie');
    const lines = reportLines({
      SURGICAL_MASK: { stockOnHand: 96_400 + wave * 900, received: 19_200, consumption: 19_200 },
      FFP2_MASK: { stockOnHand: 4_480 + wave * 40, received: 2_290, consumption: 2_290 },
      GOWN: { stockOnHand: 3_910 + wave * 30, received: 2_640, consumption: 2_640 },
      APRON: { stockOnHand: 31_500 + wave * 300, received: 8_600, consumption: 8_600 },
      GLOVE: { stockOnHand: 184_000 + wave * 1_500, received: 63_000, consumption: 63_000 },
      CAP: { stockOnHand: 13_000 + wave * 90, received: 2_300, consumption: 2_300 },
      GOGGLES: { stockOnHand: 640, received: 14, consumption: 14 },
    });
    await caller.ask(SUBMIT, { input: { finess: STRASBOURG, week: `2026-W${week}`, expectedVersion: 0, idempotencyKey: `habit-${week}`, lines } });
  }
}

/** Presses keys as a person does, and counts them; a chord counts as one. */
function countedKeys(page: Page): { type(text: string): Promise<void>; press(key: string): Promise<void>; count(): number } {
  let count = 0;
  const press = async (key: string): Promise<void> => {
    count += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    count: () => count,
    type: async (text) => {
      for (const key of text) await press(key);
    },
  };
}

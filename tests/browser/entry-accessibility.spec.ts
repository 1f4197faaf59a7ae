import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { entryOf, field, layHabits, MONDAY_MORNING, openEntry } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectNothing } from './soundness.js';

describe('The entry for everyone', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
  });
  afterAll(async () => site.stop());

  it.each(['light', 'dark'] as const)('has nothing against accessibility in %s, typed, warned, wrong, in boxes, pasted, recapped', async (scheme) => {
    const { page, context, errors } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG, { scheme });
    await expectNothing(page);
    await field(page, 'SURGICAL_MASK', 'stockOnHand').fill('1852');
    await field(page, 'GOWN', 'stockOnHand').fill('2100');
    await field(page, 'GOWN', 'consumption').fill('2850');
    await field(page, 'CAP', 'stockOnHand').fill('beaucoup');
    await page.getByText('Cela ressemble à des boîtes de 50.').waitFor();
    await field(page, 'GLOVE', 'stockOnHand').press('b');
    await expectNothing(page);
    await field(page, 'CAP', 'stockOnHand').fill('12000');
    await field(page, 'CAP', 'stockOnHand').press('r');
    await page.getByText('7 articles complets').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await expectNothing(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('closes a week that has not begun, tells how late a past one is', async () => {
    const { page, context } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG);
    await page.goto(`${entryOf(STRASBOURG)}?semaine=2026-W49`);
    await page.getByText(/La saisie de S49.*ouvre/).waitFor();
    expect(await page.locator('input[data-item]').count()).toBe(0);
    await expectNothing(page);
    await page.goto(`${entryOf(STRASBOURG)}?semaine=2026-W38`);
    await page.getByText(/en retard de/).waitFor();
    await context.close();
  });
});

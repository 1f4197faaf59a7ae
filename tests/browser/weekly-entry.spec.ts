import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAGUENAU, laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { countedKeys, layHabits, MONDAY_MORNING, openEntry } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

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
    await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
    await layHabits(site, 'director.haguenau@demo.vigie', HAGUENAU);
  });
  afterAll(async () => site.stop());

  it('is typed with the keyboard alone', async () => {
    const { page, context, errors } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG);
    const begun = performance.now();
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
    process.stdout.write(`Full entry: ${keys.count()} keystrokes, ${Math.round(performance.now() - begun)} ms by a machine, coverage computed again\n`);
    // At a second and a third a key, a hesitant hand, it is under three minutes.
    expect(keys.count()).toBeLessThanOrEqual(135);
    await context.close();
  });

  it('takes few keys when little changed', async () => {
    const { page, context, errors } = await openEntry(site, 'director.haguenau@demo.vigie', HAGUENAU);
    const keys = countedKeys(page);
    await keys.press('r');
    await page.getByText('7 articles complets').waitFor();
    await keys.press('Enter');
    await keys.press('Enter');
    await keys.type('9500');
    await keys.press('Tab');
    await keys.type('500');
    await keys.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Remontée S47 envoyée' }).waitFor();
    process.stdout.write(`Little changed: ${keys.count()} keystrokes\n`);
    expect(keys.count()).toBeLessThanOrEqual(20);
    expect(errors).toEqual([]);
    await context.close();
  });
});

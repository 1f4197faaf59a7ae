import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAGUENAU, laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { countedKeys, entryOf, field, layHabits, MONDAY_MORNING, openEntry } from './entry-scene.js';
import { openWindow, signIn } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

describe('Help while the week is typed', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
  });
  afterAll(async () => site.stop());

  it('tells boxes taken for pieces, and converts them in one click', async () => {
    const { page, context } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG);
    await field(page, 'SURGICAL_MASK', 'stockOnHand').fill('1852');
    await page.getByText('Cela ressemble à des boîtes de 50.').waitFor();
    expect(await page.getByText('À vérifier', { exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: /Convertir.*92.600 pièces/ }).click();
    await page.getByText('Cela ressemble à des boîtes de 50.').waitFor({ state: 'detached' });
    expect(bare(await field(page, 'SURGICAL_MASK', 'stockOnHand').inputValue())).toBe('92 600');
    await context.close();
  });

  it('counts boxes, takes last week’s value, and keeps what was looked at', async () => {
    const { page, context } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG);
    const keys = countedKeys(page);
    await field(page, 'SURGICAL_MASK', 'received').focus();
    await keys.type('b37');
    await page.getByText('37 boîtes × 50 = 1 850').waitFor();
    await keys.press('Tab');
    expect(bare(await field(page, 'SURGICAL_MASK', 'received').inputValue())).toBe('1 850');
    await keys.press('=');
    expect(bare(await field(page, 'SURGICAL_MASK', 'consumption').inputValue())).toBe('19 200');
    await field(page, 'GOWN', 'stockOnHand').fill('2100');
    await field(page, 'GOWN', 'received').fill('1500');
    await field(page, 'GOWN', 'consumption').fill('2850');
    await page.getByText('blouses de moins qu’attendu').waitFor();
    await page.getByRole('button', { name: /Garder 2.100/ }).click();
    await page.getByText('blouses de moins qu’attendu').waitFor({ state: 'detached' });
    await context.close();
  });

  it('pastes a block from a spreadsheet after showing it', async () => {
    const { page, context } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG);
    await page.getByRole('button', { name: 'Coller depuis Excel' }).click();
    await page.getByLabel('Cellules copiées').fill('Article\tStock\tConsommé\nMasques FFP2\t4 170\t2 310\nGants\t162500\tbeaucoup');
    await page.getByText('1 cellule illisible laissée').waitFor();
    await page.getByRole('button', { name: 'Reprendre 2 articles' }).click();
    expect(bare(await field(page, 'FFP2_MASK', 'stockOnHand').inputValue())).toBe('4 170');
    expect(await field(page, 'GLOVE', 'consumption').inputValue()).toBe('');
    await context.close();
  });

  it('keeps the draft on the device, for its person only', async () => {
    const { page, context } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG);
    await field(page, 'CAP', 'stockOnHand').fill('12350');
    await page.getByText(/Brouillon enregistré à/).waitFor();
    await page.reload();
    await page.getByText(/Brouillon enregistré à/).waitFor();
    expect(bare(await field(page, 'CAP', 'stockOnHand').inputValue())).toBe('12 350');
    await page.getByRole('button', { name: /Paul Klein/ }).first().click();
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    await signIn(page, 'director.strasbourg@demo.vigie', entryOf(STRASBOURG));
    await page.getByText('Rien n’est encore saisi').waitFor();
    expect(await field(page, 'CAP', 'stockOnHand').inputValue()).toBe('');
    await context.close();
  });

  it('says what is missing instead of sending it, and shows nothing of another’s establishment', async () => {
    const { page, context } = await openEntry(site, 'reporter.strasbourg@demo.vigie', STRASBOURG);
    await field(page, 'CAP', 'stockOnHand').fill('12350');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Il manque masques chirurgicaux/).waitFor();
    expect(await page.evaluate('document.activeElement.dataset.item')).toBe('SURGICAL_MASK');
    await context.close();
    const other = await openWindow(site.browser, site.address);
    await signIn(other.page, 'reporter.strasbourg@demo.vigie', entryOf(HAGUENAU));
    await other.page.getByRole('alert').waitFor();
    expect(await other.page.locator('input[data-item]').count()).toBe(0);
    await other.context.close();
  });
});

function bare(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '#access';
import writeWorkbook from 'write-excel-file/node';
import { HAGUENAU, ITEMS, laySmallCountry, LILLE, LONG_AGO, STRASBOURG } from '../support/small-country.js';
import { openWindow, signIn } from './browser.js';
import { field, MONDAY_MORNING } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectNothing } from './soundness.js';

const LABELS = ['Masques chirurgicaux', 'Masques FFP2', 'Blouses', 'Tabliers', 'Gants', 'Charlottes', 'Lunettes de protection'];
const LOGISTICS = 'logistique@demo.vigie';
const DEPOSIT = `/etablissement/${STRASBOURG}/fichier`;

describe('Depositing a file', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await createAccount(site.product.db, {
      email: LOGISTICS, name: 'Léa Roth', password: 'vigie-demo', isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO,
      habilitations: [STRASBOURG, HAGUENAU].map((scopeCode) => ({ role: 'REPORTER', scopeKind: 'ESTABLISHMENT', scopeCode })),
    });
  });
  afterAll(async () => site.stop());

  it('goes from one of a person’s establishments to another by the keyboard', async () => {
    const { page, context } = await openWindow(site.browser, site.address, { width: 375 });
    await signIn(page, LOGISTICS, `/etablissement/${STRASBOURG}`);
    const button = page.getByRole('button', { name: 'Changer d’établissement (2)' });
    await button.press('Enter');
    await expectNothing(page);
    await page.keyboard.press('Escape');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.press('Enter');
    await page.getByRole('link', { name: 'CH DE HAGUENAU (67)' }).last().press('Enter');
    await page.getByRole('heading', { level: 1, name: 'CH DE HAGUENAU' }).waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await context.close();
  });

  it('tells the faults of a CSV line by line, and fills the entry with the rest', async () => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, LOGISTICS, DEPOSIT);
    const csv = `FINESS;Semaine;Article;Stock;Reçu;Consommé\n${STRASBOURG};S47;Blouses;2 560;1 500;2 850\n${STRASBOURG};S47;Gants;beaucoup;0;1\n${LILLE};S47;Gants;1;0;1\n`;
    await page.locator('input[type=file]').setInputFiles({ name: 'semaine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') });
    await page.getByRole('heading', { name: /1.remontée lue, 2.lignes à corriger/ }).waitFor();
    await page.getByText('« beaucoup » n’est pas un nombre entier').waitFor();
    await page.getByText(`${LILLE} n’est pas de vos établissements`).waitFor();
    await expectNothing(page);
    await page.getByRole('link', { name: /Ouvrir/ }).click();
    expect((await field(page, 'GOWN', 'stockOnHand').inputValue()).replace('\u00A0', ' ')).toBe('2 560');
    expect(await field(page, 'GLOVE', 'stockOnHand').inputValue()).toBe('');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('reads a workbook of two establishments and sends each, with its own answer', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, LOGISTICS, DEPOSIT);
    const rows = [STRASBOURG, HAGUENAU].flatMap((finess) => LABELS.map((label) => [finess, '2026-W47', label, 10_000, null, 1_000]));
    const workbook = await workbookOf([['FINESS', 'Semaine', 'Article', 'Stock', 'Reçu', 'Consommé'], ...rows]);
    await page.locator('input[type=file]').setInputFiles({ name: 'semaine.xlsx', mimeType: 'application/octet-stream', buffer: workbook });
    await page.getByRole('button', { name: /Envoyer 2.remontées complètes/ }).click();
    await page.getByRole('cell', { name: 'Envoyée' }).nth(1).waitFor();
    for (const finess of [STRASBOURG, HAGUENAU]) {
      const { data } = await (await site.product.signIn(LOGISTICS)).ask('query ($finess: Finess!) { weeklyReport(finess: $finess, week: "2026-W47") { lines { stockOnHand } } }', { finess });
      expect(data['weeklyReport'].lines).toEqual(ITEMS.map(() => ({ stockOnHand: 10_000 })));
    }
    await context.close();
  });

  it('refuses what is no table, and says what to do', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, LOGISTICS, DEPOSIT);
    const deposit = page.locator('input[type=file]');
    await deposit.setInputFiles({ name: 'cassé.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 rien') });
    await page.getByText('ne se lit pas comme un classeur').waitFor();
    await deposit.setInputFiles({ name: 'gros.csv', mimeType: 'text/csv', buffer: Buffer.alloc(2_000_001) });
    await page.getByText('dépasse 2 Mo').waitFor();
    await expectNothing(page);
    await context.close();
  });
});

async function workbookOf(rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value, type: typeof value === 'string' ? String : Number })));
  return (writeWorkbook(cells as never) as unknown as { toBuffer(): Promise<Buffer> }).toBuffer();
}

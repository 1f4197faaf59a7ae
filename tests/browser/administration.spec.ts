import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '#access';
import { laySmallCountry, LONG_AGO } from '../support/small-country.js';
import { openWindow, signIn } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectNothing } from './soundness.js';

const MONDAY_MORNING = '2026-11-23T08:42:00Z';
const SCREENS = ['deploiement', 'doctrine', 'articles', 'comptes', 'traitements', 'courriels'];

describe('The administrator’s screens', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await createAccount(site.product.db, {
      email: 'admin@demo.vigie',
      name: 'Olivier Masson',
      password: 'vigie-demo',
      habilitations: [{ role: 'ADMIN', scopeKind: 'NATION', scopeCode: null }],
      isDemo: true,
      grantedByName: 'test',
      reason: 'test',
      validFrom: LONG_AGO,
    });
  });
  afterAll(async () => site.stop());

  it('opens a wave, and sees who is not connected yet', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'admin@demo.vigie');
    await page.getByRole('heading', { name: '0 établissements connectés sur 3' }).waitFor();
    await page.getByRole('button', { name: 'Ouvrir une vague' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom').fill('Vague 2, tous');
    await dialog.getByLabel('Code').fill('V2');
    await dialog.getByLabel('Première semaine attendue').fill('2026-W99');
    await dialog.getByText('Tous les établissements du répertoire').click();
    await dialog.getByRole('button', { name: 'Ouvrir la vague' }).click();
    expect(await dialog.getByRole('alert').innerText()).toMatch(/semaine/i);
    await dialog.getByLabel('Première semaine attendue').fill('2026-W49');
    await dialog.getByRole('button', { name: 'Ouvrir la vague' }).click();
    await dialog.getByRole('status').getByText('nouvellement attendu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Établissements de Vague 1' }).click();
    await page.getByRole('dialog').getByRole('rowheader', { name: /CHU DE LILLE/ }).waitFor();
    await context.close();
  });

  it('fixes a value of the doctrine from a week on, with its text', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'admin@demo.vigie', '/administration/doctrine');
    await page.getByRole('button', { name: 'Modifier : Stock de sécurité de chaque établissement' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nouvelle valeur').fill('4');
    await dialog.getByLabel('Texte qui la fixe').fill('Instruction de test');
    await dialog.getByRole('button', { name: 'Fixer cette valeur' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: 'Instruction de test' }).waitFor();
    await context.close();
  });

  it('is not for a director: the same address says so, and shows nothing', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'director.lille@demo.vigie', '/administration/comptes');
    await page.getByRole('alert').first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain('admin@demo.vigie');
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has nothing against accessibility in %s, at every width', async (scheme) => {
    const { page, context, errors } = await openWindow(site.browser, site.address, { scheme });
    await signIn(page, 'admin@demo.vigie');
    for (const screen of SCREENS) {
      await page.goto(`/administration/${screen}`);
      await expectNothing(page);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});

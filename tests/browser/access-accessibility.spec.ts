import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '#access';
import { laySmallCountry, LONG_AGO } from '../support/small-country.js';
import { openWindow, settled, signIn } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectSoundScreens, LOOKS } from './soundness.js';

const ARS = 'ars.director.44@demo.vigie';
const DIRECTOR = 'director.strasbourg@demo.vigie';
const REPORTER = 'reporter.strasbourg@demo.vigie';

describe('The screens of access', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: '2026-11-23T08:42:00Z' });
    await laySmallCountry(site.product.db);
    const habilitations = [{ role: 'ARS_DIRECTOR', scopeKind: 'REGION', scopeCode: '44' }] as const;
    await createAccount(site.product.db, { email: ARS, name: 'Étienne Garnier', password: 'vigie-demo', habilitations, isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO });
  });
  afterAll(async () => site.stop());

  it.each(LOOKS)('have nothing against accessibility at %d px in %s, and stay within the window', async (width, scheme) => {
    await expectSoundScreens(site, DIRECTOR, ['/mon-acces', '/habilitations', '/logiciels', '/journal'], [width, scheme]);
    await expectSoundScreens(site, ARS, ['/inscriptions', '/habilitations'], [width, scheme]);
  });

  it('show nothing of their forms to somebody without the right', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, REPORTER);
    for (const path of ['/habilitations', '/logiciels', '/inscriptions', '/journal']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'Hors de votre périmètre' }).waitFor();
      expect([path, await page.locator('main').locator('input, select, table').count()]).toEqual([path, 0]);
    }
    await context.close();
  });

  it('on a phone, put a note under its value, and a word beside every icon', async () => {
    const { page, context } = await openWindow(site.browser, site.address, { width: 320 });
    await signIn(page, DIRECTOR, '/habilitations');
    await settled(page);
    const cell = page.locator('td[data-column="role"] .table__cell').first();
    const [box, note] = [await cell.boundingBox(), await cell.locator('.note').first().boundingBox()];
    expect(box?.width).toBeGreaterThan(120);
    expect(note?.y).toBeGreaterThan(box?.y ?? Infinity);
    await page.goto('/mon-acces');
    const add = await page.getByRole('button', { name: 'Ajouter une application' }).boundingBox();
    expect(add?.width).toBeGreaterThan(120);
    await context.close();
  });
});

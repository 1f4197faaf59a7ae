import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settingsFor } from '../identity/scene.js';
import { codeAt } from '../sign-in/sign-in-scene.js';
import { type LocalProvider, startLocalProvider } from '../support/identity-provider/local-provider.js';
import { freePort } from '../support/product.js';
import { laySmallCountry } from '../support/small-country.js';
import { trustedCertificate } from '../support/trusted-certificate.js';
import { openWindow, settled, violations } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

let site: PageUnderTest;
let proConnect: LocalProvider;

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  proConnect = await startLocalProvider('PRO_CONNECT', publicUrl, 'proconnect', await trustedCertificate());
  site = await startPage({ now: '2026-11-23T08:42:00Z', config: { port, publicUrl, mode: 'production', providers: { PRO_CONNECT: settingsFor(proConnect.issuer) } } });
  await laySmallCountry(site.product.db);
  await site.product.db.manager.query('UPDATE account SET is_demo = false');
  await site.product.db.manager.query(
    `INSERT INTO identity (issuer, subject, account_id, provider, name, finess, linked_at, linked_by)
     SELECT $1, 'agent-password-only', id, 'PRO_CONNECT', name, '{}', now(), 'SESSION' FROM account WHERE email = 'ars.44@demo.vigie'`,
    [proConnect.issuer],
  );
});
afterAll(async () => {
  await site.stop();
  await proConnect.stop();
});

async function comeBy(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).click();
  await page.getByRole('button', { name: 'Eva', exact: true }).click();
}

it('An agent who has typed a password at ProConnect adds a second factor of ours, is asked for it the next day, and arrives where they wanted', async () => {
  const { page, context, errors } = await openWindow(site.browser, site.address);
  await comeBy(page, '/mon-acces?onglet=1');
  await page.getByRole('heading', { name: 'Ajoutez un second facteur' }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/mon-acces?onglet=1');
  await settled(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Utiliser une application d’authentification' }).click();
  const secret = (await page.locator('.enrolment__secret').innerText()).replaceAll(' ', '');
  await page.getByLabel('Code à six chiffres').fill(codeAt(secret, site.product.clock.now()));
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Je les ai gardés' }).click();
  expect(await page.getByRole('row', { name: /Celle-ci/ }).innerText()).toContain('ProConnect et code à usage unique');

  site.product.clock.advance({ days: 1 });
  await context.clearCookies();
  await comeBy(page, '/mon-acces');
  await page.getByRole('heading', { name: 'Confirmez que c’est bien vous' }).waitFor();
  expect((await context.cookies()).filter(({ name }) => /vigie_(session|second_facteur)/.test(name))).toEqual([]);
  await page.getByLabel('Code à six chiffres').fill(codeAt(secret, site.product.clock.now()));
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('row', { name: /Celle-ci/ }).waitFor();
  expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
  await context.close();
});

it('The address that leads there opens nothing in another browser', async () => {
  const { page, context } = await openWindow(site.browser, site.address);
  await page.goto('/mon-acces?connexion=SECOND_FACTEUR');
  expect(await page.getByRole('alert').innerText()).toContain('Recommencez');
  await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).waitFor();
  expect(page.url()).toBe(`${site.address}/mon-acces`);
  await context.close();
});

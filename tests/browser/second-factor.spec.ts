import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { freePort } from '../support/product.js';
import { laySmallCountry } from '../support/small-country.js';
import { codeAt, hire, PASSWORD } from '../sign-in/sign-in-scene.js';
import { openWindow, settled, signIn, violations, WIDTHS } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

const MONDAY_MORNING = '2026-11-23T08:42:00Z';
const DIRECTOR = 'director.strasbourg@demo.vigie';
const ALIX = 'alix@exemple.fr';

/** An authenticator as a telephone has one: it knows its owner, and keeps keys. */
async function addAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  await client.send('WebAuthn.addVirtualAuthenticator', { options });
}

async function startHere(mode: 'demo' | 'production' = 'demo'): Promise<PageUnderTest> {
  const port = await freePort();
  const site = await startPage({ now: MONDAY_MORNING, config: { port, publicUrl: `http://localhost:${port}`, mode } });
  await laySmallCountry(site.product.db);
  return { ...site, address: `http://localhost:${port}` };
}

const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /se déconnecter/ }).first().click();
  await page.getByRole('heading', { name: 'Connexion à Vigie EPI' }).waitFor();
};

describe('Mon accès', () => {
  let site: PageUnderTest;
  beforeAll(async () => (site = await startHere()));
  afterAll(async () => site.stop());

  it('adds a passkey, and signs in with it instead of a password', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await addAuthenticator(page);
    await signIn(page, DIRECTOR, '/mon-acces');
    await page.getByRole('heading', { name: 'Aucun second facteur' }).waitFor();
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
    await page.getByRole('heading', { name: 'Gardez vos dix codes de secours' }).waitFor();
    expect(await page.locator('.enrolment__codes li').count()).toBe(10);
    await page.getByRole('button', { name: 'Je les ai gardés' }).click();
    await page.getByRole('heading', { name: 'Un second facteur protège votre compte' }).waitFor();
    await signOut(page);
    await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
    await page.getByRole('heading', { name: 'Une habilitation en vigueur' }).waitFor();
    expect(await page.getByRole('row', { name: /Celle-ci/ }).innerText()).toContain('Clé d’accès');
    // The password alone now asks for the key.
    await signOut(page);
    await page.getByLabel('Adresse électronique').fill(DIRECTOR);
    await page.getByLabel('Mot de passe', { exact: true }).fill('vigie-demo');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
    await page.getByRole('heading', { name: 'Une habilitation en vigueur' }).waitFor();
    await context.close();
  });

  it('closes another session from here', async () => {
    const [here, there] = [await openWindow(site.browser, site.address), await openWindow(site.browser, site.address)];
    await signIn(there.page, 'director.lille@demo.vigie');
    await signIn(here.page, 'director.lille@demo.vigie', '/mon-acces');
    await here.page.getByRole('button', { name: /^Fermer la session/ }).click();
    await here.page.getByRole('heading', { name: 'Une seule session ouverte, celle-ci' }).waitFor();
    await there.page.goto('/mon-acces');
    await there.page.getByRole('heading', { name: 'Connexion à Vigie EPI' }).waitFor();
    await Promise.all([here.context.close(), there.context.close()]);
  });

  it.each(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))(
    'has nothing against accessibility at %d px in %s',
    async (width, scheme) => {
      const { page, context, errors } = await openWindow(site.browser, site.address, { width, scheme });
      await signIn(page, 'crisis.centre@demo.vigie', '/mon-acces');
      await page.getByRole('button', { name: 'Ajouter une application' }).click();
      await page.getByAltText(/Code QR/).waitFor();
      await settled(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

describe('Outside the demonstration', () => {
  let site: PageUnderTest;
  beforeAll(async () => {
    site = await startHere('production');
    await hire(site.product, ALIX, 'Alix Martin');
  });
  afterAll(async () => site.stop());

  it('the first sign-in enrols an application; the next asks for its code, and says when it is wrong', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    const password = async (): Promise<void> => {
      await page.goto('/');
      await page.getByLabel('Adresse électronique').fill(ALIX);
      await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    };
    await password();
    await page.getByRole('button', { name: 'Utiliser une application d’authentification' }).click();
    const secret = (await page.locator('.enrolment__secret').innerText()).replaceAll(' ', '');
    await page.getByLabel('Code à six chiffres').fill(codeAt(secret, site.product.clock.now()));
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Je les ai gardés' }).click();
    await page.getByRole('button', { name: /Alix Martin/ }).first().waitFor();
    await signOut(page);
    await password();
    await page.getByLabel('Code à six chiffres').fill('000000');
    await page.getByRole('button', { name: 'Vérifier' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Code incorrect');
    expect(await violations(page)).toEqual([]);
    site.product.clock.advance({ minutes: 1 });
    await page.getByLabel('Code à six chiffres').fill(codeAt(secret, site.product.clock.now()));
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await page.getByRole('button', { name: /Alix Martin/ }).first().waitFor();
    await context.close();
  });
});

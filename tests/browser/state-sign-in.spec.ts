import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PersonalLinks } from '#messaging';
import { settingsFor } from '../identity/scene.js';
import { GRANT } from '../registration/scene.js';
import { type LocalProvider, startLocalProvider } from '../support/identity-provider/local-provider.js';
import { freePort } from '../support/product.js';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { openWindow, settled, signIn, violations, WIDTHS } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

const PRO_SANTE = 'S’identifier avec Pro Santé Connect';
const PRO_CONNECT = 'S’identifier avec ProConnect';

describe('Signing in with the State', () => {
  let site: PageUnderTest;
  let proSante: LocalProvider;
  let proConnect: LocalProvider;

  beforeAll(async () => {
    const port = await freePort();
    // The product is at 127.0.0.1 and the providers at localhost: other sites, as in life.
    const publicUrl = `http://127.0.0.1:${port}`;
    proSante = await startLocalProvider('PRO_SANTE_CONNECT', publicUrl, 'pro-sante-connect');
    proConnect = await startLocalProvider('PRO_CONNECT', publicUrl, 'proconnect');
    const providers = {
      PRO_SANTE_CONNECT: settingsFor(proSante.issuer, { usesPkce: true, leastLevel: 'eidas1' }),
      PRO_CONNECT: settingsFor(proConnect.issuer),
    };
    site = await startPage({ now: '2026-11-23T08:42:00Z', config: { port, publicUrl, providers } });
    await laySmallCountry(site.product.db);
    await know(proSante.issuer, 'f:550dc1c8:899700000017', 'PRO_SANTE_CONNECT', 'director.strasbourg@demo.vigie');
    await know(proSante.issuer, 'f:550dc1c8:ANS20261123', 'PRO_SANTE_CONNECT', 'reporter.strasbourg@demo.vigie');
    await know(proConnect.issuer, 'agent-ars-44', 'PRO_CONNECT', 'ars.44@demo.vigie');
  });
  afterAll(async () => {
    await site.stop();
    await proSante.stop();
    await proConnect.stop();
  });

  async function know(issuer: string, subject: string, provider: string, email: string): Promise<void> {
    await site.product.db.manager.query(
      `INSERT INTO identity (issuer, subject, account_id, provider, name, finess, linked_at, linked_by)
       SELECT $1, $2, id, $3, name, '{}', now(), 'SESSION' FROM account WHERE email = $4`,
      [issuer, subject, provider, email],
    );
  }

  async function signInAs(page: Page, door: string, person: string, path = '/'): Promise<void> {
    await page.goto(path);
    await page.getByRole('link', { name: door }).click();
    await page.getByRole('button', { name: person, exact: true }).click();
  }

  it.each([
    [PRO_SANTE, 'CLAIRE', 'STRASBOURG'],
    [PRO_SANTE, 'Paul', 'STRASBOURG'],
    [PRO_CONNECT, 'Nadia', 'Grand Est'],
  ])('%s leads %s to their own desk', async (door, person, place) => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signInAs(page, door, person);
    await page.getByRole('button', { name: /Se déconnecter|Schmitt|Weber|Klein/ }).first().waitFor();
    expect(await page.locator('header').innerText()).toContain(place);
    const cookie = (await context.cookies()).find(({ name }) => name === 'vigie_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    // Reached from our own site: opened again, it is still theirs.
    await page.reload();
    await page.getByRole('button', { name: /Schmitt|Weber|Klein/ }).first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('leads to the address that was asked for', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signInAs(page, PRO_CONNECT, 'Nadia', '/mentions-legales-gardees?semaine=2026-W47');
    await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/mentions-legales-gardees?semaine=2026-W47');
    await context.close();
  });

  it('signs out there too, and comes back to the door', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signInAs(page, PRO_CONNECT, 'Nadia');
    await page.getByRole('button', { name: /Nadia Schmitt/ }).first().click();
    await page.getByRole('button', { name: 'Se déconnecter du fournisseur' }).click();
    await page.getByRole('link', { name: PRO_CONNECT }).waitFor();
    expect(new URL(page.url()).origin).toBe(new URL(site.address).origin);
    expect((await context.cookies()).some(({ name }) => name === 'vigie_session')).toBe(false);
    // Neither session is left: the provider asks again who comes.
    await page.getByRole('link', { name: PRO_CONNECT }).click();
    await page.getByRole('button', { name: 'Nadia' }).waitFor();
    await context.close();
  });

  it('says to somebody unknown what to ask for, to whom, under which reference', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signInAs(page, PRO_SANTE, 'Inès');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/demandez une invitation[\s\S]*rattachez votre identité[\s\S]*Référence à communiquer\s: [2-9A-Z]{4}-[2-9A-Z]{4}/);
    expect(page.url()).toBe(`${site.address}/`);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  async function invite(email: string): Promise<string> {
    const director = await site.product.signIn('director.strasbourg@demo.vigie');
    await director.ask(GRANT, { input: { email, name: 'Inès Inconnue', role: 'REPORTER', scopeCode: STRASBOURG, reason: 'Pharmacie' } });
    const links = await site.product.db.manager.query<{ id: string }[]>('SELECT t.id FROM mailed_token t JOIN invitation i ON i.id = t.invitation_id WHERE i.email = $1', [email]);
    return site.product.api.get(PersonalLinks, { strict: false }).tokenOf(links[0]?.id ?? '');
  }

  it('activates an invited person’s access without a password; given up there, the letter still serves', async () => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    const token = await invite('ines@exemple.fr');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto(`/activation#${token}`);
    await page.getByRole('button', { name: PRO_SANTE }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: PRO_SANTE }).click();
    await page.getByRole('button', { name: 'Refuser' }).click();
    await page.getByText('ouvrez à nouveau le lien reçu par courriel').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto('/');
    await page.goto(`/activation#${token}`);
    await page.getByRole('button', { name: PRO_SANTE }).click();
    await page.getByRole('button', { name: 'Inès', exact: true }).click();
    await page.getByRole('button', { name: /Inès Inconnue/ }).first().waitFor();
    expect(await page.locator('header').innerText()).toContain('STRASBOURG');
    // No server, log or other site has seen the secret of the letter in an address.
    expect(addresses.filter((address) => address.split('#')[0]?.includes(token))).toEqual([]);
    await page.goto('/');
    await page.goto(`/activation#${token}`);
    await page.getByText('il a peut-être déjà servi').waitFor();
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await context.close();
  });

  it('is attached to one’s account, then detached, from « Mon accès »', async () => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, 'director.lille@demo.vigie', '/mon-acces');
    await page.getByRole('heading', { name: 'Aucune identité de l’État rattachée' }).waitFor();
    await page.getByRole('button', { name: 'Rattacher ProConnect' }).click();
    await page.getByRole('button', { name: 'Eva', exact: true }).click();
    await page.getByText('Votre identité est rattachée').waitFor();
    expect(page.url()).toBe(`${site.address}/mon-acces`);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    // The same one, from somebody else's account, is refused with a sentence.
    const other = await openWindow(site.browser, site.address);
    await signIn(other.page, 'director.haguenau@demo.vigie', '/mon-acces');
    await other.page.getByRole('button', { name: 'Rattacher ProConnect' }).click();
    await other.page.getByRole('button', { name: 'Eva', exact: true }).click();
    await other.page.getByText('Cette identité est déjà rattachée à un autre compte').waitFor();
    await other.context.close();
    await page.getByRole('button', { name: 'Détacher ProConnect' }).click();
    await page.getByRole('heading', { name: 'Aucune identité de l’État rattachée' }).waitFor();
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await context.close();
  });

  it('says that it was given up, and lets another try', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signInAs(page, PRO_CONNECT, 'Refuser');
    expect(await page.getByRole('alert').innerText()).toContain('n’a pas été menée à son terme');
    await page.getByRole('link', { name: PRO_CONNECT }).click();
    await page.getByRole('button', { name: 'Nadia' }).click();
    await page.getByRole('button', { name: /Nadia Schmitt/ }).first().waitFor();
    await context.close();
  });

  it.each(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const)))('shows two doors with nothing against accessibility at %d px in %s', async (width, scheme) => {
    const { page, context, errors } = await openWindow(site.browser, site.address, { width, scheme });
    await page.goto('/');
    await page.getByRole('link', { name: PRO_SANTE }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { laySmallCountry, reportLines, STRASBOURG } from '../support/small-country.js';
import { askAs, askToken, layGrantors, openSoftware, tokenOf } from '../support/software.js';
import { openWindow, settled, signIn } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectNothing } from './soundness.js';

const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';

describe('The softwares of an establishment', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: '2026-11-23T08:42:00Z' });
    await laySmallCountry(site.product.db);
    await layGrantors(site.product);
  });
  afterAll(async () => site.stop());

  it('a director connects one, it sends the week, is given a second secret, and ends', async () => {
    const { api } = site.product;
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, 'director.strasbourg@demo.vigie');
    await page.getByRole('link', { name: 'Logiciels' }).click();
    await page.getByRole('heading', { name: 'Aucun logiciel connecté' }).waitFor();

    await page.getByRole('button', { name: 'Ajouter un logiciel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Créer et montrer le secret' }).click();
    expect(await dialog.getByRole('alert').innerText()).toContain('nom du logiciel');
    await dialog.getByRole('textbox', { name: /^Logiciel/ }).fill('PharmaStock');
    await dialog.getByLabel('Éditeur').fill('Éditions du Rhin');
    await dialog.getByLabel('Adresse de contact').fill('support@pharmastock.fr');
    await dialog.getByRole('button', { name: 'Créer et montrer le secret' }).click();
    await dialog.getByText('n’est montré qu’une fois').waitFor();
    const clientId = await dialog.getByLabel('Identifiant (client_id)').inputValue();
    const secret = await dialog.getByLabel('Secret (client_secret)').inputValue();
    await dialog.getByRole('button', { name: 'J’ai copié le secret' }).click();
    await page.getByRole('heading', { name: '1 logiciel n’a encore rien envoyé' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain(secret);

    const first = { id: '', clientId, secret };
    const input = { finess: STRASBOURG, week: '2026-W47', expectedVersion: 0, idempotencyKey: 'software', lines: reportLines() };
    const sent = await askAs(api, await tokenOf(api, first), SUBMIT, { input });
    expect(sent.body.data['submitWeeklyReport']).toEqual({ __typename: 'SubmitWeeklyReportSuccess' });
    await page.goto(`/etablissement/${STRASBOURG}/historique`);
    await page.getByText('Logiciel PharmaStock').first().waitFor();

    await page.goto('/logiciels');
    await page.getByRole('heading', { name: '1 logiciel connecté' }).waitFor();
    await page.getByRole('button', { name: 'Gérer PharmaStock' }).click();
    await dialog.getByRole('button', { name: 'Créer un secret' }).click();
    const second = { id: '', clientId, secret: await dialog.getByLabel('Secret (client_secret)').inputValue() };
    await dialog.getByRole('button', { name: 'J’ai copié le secret' }).click();
    await dialog.getByRole('button', { name: 'Créer un secret' }).click();
    expect(await dialog.getByRole('alert').innerText()).toContain('révoquez');
    await dialog.getByRole('button', { name: `Révoquer Secret OAuth ${secret.slice(-4)}` }).click();
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    expect((await askToken(api, first)).status).toBe(200);
    await dialog.getByRole('button', { name: `Révoquer Secret OAuth ${secret.slice(-4)}` }).click();
    await dialog.getByRole('button', { name: 'Révoquer', exact: true }).click();
    await dialog.getByRole('cell', { name: 'Révoqué', exact: true }).waitFor();
    expect([(await askToken(api, first)).status, (await askToken(api, second)).status]).toEqual([401, 200]);

    await dialog.getByRole('button', { name: 'Fermer le compte' }).click();
    await dialog.getByText('C’est sans retour').waitFor();
    await dialog.getByRole('button', { name: 'Fermer le compte' }).click();
    await page.getByRole('heading', { name: 'Aucun logiciel connecté' }).waitFor();
    expect((await askToken(api, second)).status).toBe(401);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is no screen of a reporter: no entry, and nothing at the address', async () => {
    await openSoftware(await site.product.signIn('director.strasbourg@demo.vigie'), [STRASBOURG], { software: 'Officine' });
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'reporter.strasbourg@demo.vigie');
    expect(await page.getByRole('link', { name: 'Logiciels' }).count()).toBe(0);
    await page.goto('/logiciels');
    await page.getByRole('alert').first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Officine');
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has nothing against accessibility in %s, at every width, for each desk', async (scheme) => {
    for (const person of ['director.strasbourg', 'ars.director.44', 'admin']) {
      const { page, context, errors } = await openWindow(site.browser, site.address, { scheme });
      await signIn(page, `${person}@demo.vigie`, '/logiciels');
      await settled(page);
      await expectNothing(page);
      if (person === 'ars.director.44') {
        await page.getByRole('button', { name: 'Ajouter un logiciel' }).click();
        await page.getByLabel('Chercher un établissement').fill('haguenau');
        await page.getByText('CH DE HAGUENAU').waitFor();
        await expectNothing(page);
      }
      if (person === 'director.strasbourg') {
        await page.getByRole('button', { name: 'Gérer Officine' }).click();
        await expectNothing(page);
        await page.getByRole('button', { name: 'Créer une clé d’API' }).or(page.getByRole('button', { name: 'J’ai copié la clé' })).first().click();
        await settled(page);
        await expectNothing(page);
      }
      expect(errors).toEqual([]);
      await context.close();
    }
  });
});

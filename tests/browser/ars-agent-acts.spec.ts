import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAGUENAU, laySmallCountry, STRASBOURG } from '../support/small-country.js';
import { openWindow, settled, signIn } from './browser.js';
import { layHabits, MONDAY_MORNING, sendElsewhere } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';

const ACKNOWLEDGE = 'mutation ($id: ID!) { acknowledgeAlert(input: { id: $id }) { __typename } }';

describe('What the agent of a region may do, and others may not', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await laySmallCountry(site.product.db);
    await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
    await layHabits(site, 'director.haguenau@demo.vigie', HAGUENAU);
    await sendElsewhere(site, 'director.strasbourg@demo.vigie', STRASBOURG, 0, { GOWN: { stockOnHand: 400 } });
  });
  afterAll(async () => site.stop());

  it('completes a contact, reminds who is missing, and is told why a second reminder stays at home', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'ars.44@demo.vigie', '/remontees-manquantes');
    await page.getByRole('button', { name: 'Compléter le contact de CH DE HAGUENAU' }).click();
    const contact = page.getByRole('dialog');
    await contact.getByLabel('Nom').fill('Luc Meyer');
    await contact.getByLabel('Téléphone').fill('03 88');
    await contact.getByRole('button', { name: 'Enregistrer' }).click();
    await contact.getByText('Numéro de téléphone invalide').waitFor();
    await contact.getByLabel('Téléphone').fill('03 88 06 33 33');
    await contact.getByLabel('Adresse électronique').fill('luc.meyer@ch-haguenau.example');
    await contact.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('link', { name: 'Appeler Luc Meyer au 03 88 06 33 33' }).waitFor();
    const remind = async (outcome: string): Promise<void> => {
      await page.getByRole('button', { name: 'Relancer l’établissement' }).click();
      await page.getByRole('button', { name: 'Envoyer la relance' }).click();
      await page.getByRole('dialog', { name: 'Relance faite' }).getByText(outcome).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
    };
    await remind('1 établissement relancé.');
    await page.getByText(/Dernière relance : lun\. 23 nov\., 09:42, Nadia Schmitt/).waitFor();
    await remind('1 établissement laissé tranquille');
    await context.close();
  });

  it('takes note of an alert, and sees when a colleague has done so', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'ars.44@demo.vigie', '/alertes');
    await page.getByRole('button', { name: /Prendre en compte : CH DE HAGUENAU, Blouses/ }).click();
    await page.getByRole('dialog').getByLabel(/Ce qui est fait/).fill('Livraison promise mercredi');
    await page.getByRole('dialog').getByRole('button', { name: 'Prendre en compte' }).click();
    await page.getByText('« Livraison promise mercredi »').waitFor();

    await page.getByRole('button', { name: /Prendre en compte : HÔPITAUX UNIVERSITAIRES DE STRASBOURG, Blouses/ }).click();
    const colleague = await site.product.signIn('dt.67@demo.vigie');
    const { data } = await colleague.ask('{ alerts(filter: { item: "GOWN", statuses: [OPEN] }) { nodes { id } } }');
    const [{ id }] = data['alerts'].nodes as [{ id: string }];
    await colleague.ask(ACKNOWLEDGE, { id });
    await page.getByRole('dialog').getByRole('button', { name: 'Prendre en compte' }).click();
    await page.getByRole('dialog').getByText('Cette alerte a changé entre-temps').waitFor();
    await page.getByRole('dialog').getByText(/Déjà prise en compte : Eva Muller/).waitFor();
    await context.close();
  });

  it('shows nothing of a territory to the agent of another', async () => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'ars.32@demo.vigie', '/region/44');
    for (const path of ['/region/44', '/departement/67', `/etablissement/${STRASBOURG}`, '/etablissement/999999999', '/remontees-manquantes?departement=67', '/alertes?departement=67']) {
      await page.goto(path);
      await page.getByRole('alert').getByText(/périmètre/).waitFor();
      expect(await page.getByRole('main').innerText()).not.toMatch(/STRASBOURG|HAGUENAU|Bas-Rhin/);
    }
    await context.close();
  });

  it.each(['crisis.centre@demo.vigie', 'spf@demo.vigie'])('lets %s read a region without the acts of its agent', async (email) => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, email, '/region/44');
    await page.getByRole('heading', { name: 'Grand Est', exact: true }).waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: /Relancer|Compléter/ }).count()).toBe(0);
    await page.goto(`/etablissement/${HAGUENAU}`);
    await page.getByRole('heading', { name: 'CH DE HAGUENAU' }).waitFor();
    expect(await page.getByRole('button', { name: /Modifier le contact|Compléter/ }).count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWindow, settled, signIn } from './browser.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { SpfScene } from './spf-scene.js';

const MONDAY_MORNING = '2026-11-23T08:42:00Z';
const SPF = 'spf@demo.vigie';

describe('Santé publique France', () => {
  let site: PageUnderTest;
  let scene: SpfScene;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    scene = await SpfScene.lay(site);
  });
  afterAll(async () => site.stop());

  it('follows a request from the moment it is forwarded to the count at arrival', async () => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, SPF);
    await page.getByRole('heading', { level: 1, name: 'Aucune demande n’attend d’envoi' }).waitFor();
    await settled(page);
    // Forwarded while the page is open: it comes by itself.
    const { id } = await scene.forwarded(9_200);
    await page.getByRole('heading', { level: 1, name: /1.demande transmise/ }).waitFor();
    await page.getByRole('heading', { name: /deux lots couvrent les 9.200 blouses, livraison demain/ }).waitFor();
    const first = page.getByLabel('Prendre dans le lot BL-2409-A');
    const second = page.getByLabel('Prendre dans le lot BL-2411-C');
    expect([await first.inputValue(), await second.inputValue()]).toEqual(['4\u00A0200', '5\u00A0000']);

    // More than there is: refused in the field.
    await second.fill('20 000');
    await page.getByText(/Il ne reste que 18.600 disponibles/).waitFor();
    // Another order than first expired first out: a warning that asks a reason.
    await first.fill('0');
    await second.fill('9 200');
    await page.getByText(/Le lot BL-2409-A, qui périme plus tôt/).first().waitFor();
    await page.getByRole('button', { name: 'Planifier l’envoi' }).click();
    await page.getByText('Indiquez le motif pour continuer.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByLabel(/Motif de l’écart/).fill('Lot BL-2409-A promis à un autre site');
    await page.getByRole('button', { name: 'Planifier l’envoi' }).click();
    await page.getByRole('dialog').getByText(/9.200 du lot BL-2411-C/).waitFor();
    await page.getByRole('button', { name: 'Confirmer et réserver les lots' }).click();
    await page.getByText(/Envoi EXP-26-\d+ prévu, lots réservés/).waitFor();
    await page.getByText('Motif : « Lot BL-2409-A promis à un autre site »').waitFor();

    const [note] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Bon de livraison/ }).click()]);
    expect((await readFile(await note.path())).subarray(0, 5).toString()).toBe('%PDF-');
    const answer = await context.request.get(note.url());
    expect(answer.headers()['content-type']).toContain('application/pdf');

    await page.getByRole('button', { name: /Marquer parti/ }).click();
    await page.getByRole('button', { name: 'Confirmer le départ' }).click();
    await page.getByText(/est parti : les lots sont débités/).waitFor();

    await page.getByRole('link', { name: 'Expéditions', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: /1.expédition en cours, aucune en retard/ }).waitFor();
    // The establishment counts fewer: the page says so at once.
    await scene.received(id, 9_000, 'Un carton manque');
    await page.getByRole('heading', { level: 1, name: 'Aucune expédition en cours' }).waitFor();
    await page.getByText(/Reçues/).first().click();
    await page.getByText(/9.000.comptées sur 9.200/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is told what another agent did before it could plan the same, and may undo it', async () => {
    const request = await scene.forwarded(1_000);
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, SPF, `/demandes-transmises/${request.id}`);
    await page.getByRole('button', { name: 'Planifier l’envoi' }).click();
    await page.getByRole('dialog').waitFor();
    await scene.plannedMeanwhile(request);
    await page.getByRole('button', { name: 'Confirmer et réserver les lots' }).click();
    await page.getByRole('dialog').getByText(/Sophie Bernard/).waitFor();
    await page.getByRole('button', { name: 'Revoir la demande' }).click();
    await page.getByText(/Envoi prévu par Sophie Bernard/).waitFor();
    // And gives the planned shipment up, with a reason.
    await page.getByRole('button', { name: /Annuler l’envoi/ }).click();
    await page.getByRole('button', { name: 'Annuler cet envoi' }).click();
    await page.getByText('Indiquez pourquoi cet envoi est annulé.').waitFor();
    await page.getByLabel(/Motif \(visible/).fill('Camion indisponible');
    await page.getByRole('button', { name: 'Annuler cet envoi' }).click();
    await page.getByText(/annulé : ses lots sont rendus au stock/).waitFor();
    await context.close();
  });

  it('says what can go now when the stock is short', async () => {
    const request = await scene.forwarded(1_500_000);
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, SPF, `/demandes-transmises/${request.id}`);
    await page.getByText(/Le stock ne suffit pas/).waitFor();
    await page.getByRole('heading', { name: /peuvent partir, il en manque/ }).waitFor();
    await context.close();
  });

  it('keeps its stock: receives, corrects with a reason, shows what happened to a lot', async () => {
    const { page, context, errors } = await openWindow(site.browser, site.address);
    await signIn(page, SPF, '/stock');
    await page.getByRole('button', { name: 'Recevoir un lot' }).click();
    await page.getByRole('dialog').getByLabel('Article').selectOption({ label: 'Blouses' });
    await page.getByLabel('Numéro de lot').fill('BL-NEUF');
    await page.getByLabel(/Quantité/).fill('3 000');
    await page.getByLabel('Lieu de stockage').fill('Plateforme Est');
    await page.getByLabel(/^Péremption/).fill('2027-01-15');
    await page.getByRole('button', { name: 'Entrer en stock' }).click();
    await page.getByText(/Lot BL-NEUF reçu : 3.000 pièces/).waitFor();
    const row = page.getByRole('row', { name: /BL-NEUF/ });
    expect(await row.innerText()).toContain('périme sous 3 mois');
    await row.getByRole('button', { name: /Corriger/ }).click();
    await page.getByLabel(/Pièces comptées/).fill('2 900');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Indiquez le motif de la correction.').waitFor();
    await page.getByLabel(/^Motif/).fill('Carton abîmé');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Lot BL-NEUF corrigé.').waitFor();
    await row.getByRole('button', { name: /Mouvements/ }).click();
    await page.getByRole('dialog').getByText('Carton abîmé').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['/stock', /habilitation/],
    ['/demandes-transmises', /réservé à Santé publique France/],
    ['/expeditions', /réservé à Santé publique France/],
  ])('keeps %s from a director', async (path, words) => {
    const { page, context } = await openWindow(site.browser, site.address);
    await signIn(page, 'director.strasbourg@demo.vigie', path);
    await page.getByText(words).first().waitFor();
    expect(await page.locator('#contenu').innerText()).not.toMatch(/BL-2411-C|Blouses|EXP-26/);
    await context.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { Caller } from '../../support/running-product.js';
import { HAGUENAU, laySmallCountry, reportLines, STRASBOURG } from '../../support/small-country.js';
import { openWindow, settled, signIn } from '../browser.js';
import { type PageUnderTest, startPage } from '../page-under-test.js';

const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';
const CRISIS = 'mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }';
const RECEIVE_LOT = 'mutation ($input: ReceiveStockpileLotInput!) { receiveStockpileLot(input: $input) { __typename } }';
const STEP = '{ __typename ... on EmergencyRequestSuccess { request { id version shipments { id } } } }';
const DECIDE = `mutation ($input: DecideEmergencyRequestInput!) { decideEmergencyRequest(input: $input) ${STEP} }`;
const CREATE = `mutation ($input: CreateEmergencyRequestInput!) { createEmergencyRequest(input: $input) ${STEP} }`;
const DIRECTOR = 'director.strasbourg@demo.vigie';
const ARS = 'ars.44@demo.vigie';
const ASK = `/etablissement/${STRASBOURG}/demandes/nouvelle?article=GOWN`;

/** The director asks, the agency answers, the truck arrives: four windows on one product. */
describe('An emergency request on the page', () => {
  let site: PageUnderTest;
  let director: Caller;
  const windows: { page: Page; context: BrowserContext; errors: string[] }[] = [];

  beforeAll(async () => {
    site = await startPage({ now: '2026-11-23T08:42:00Z' });
    await laySmallCountry(site.product.db);
    director = await site.product.signIn(DIRECTOR);
    await report(director, STRASBOURG, 800);
    await report(await site.product.signIn('director.haguenau@demo.vigie'), HAGUENAU, 9_000);
    const spf = await site.product.signIn('spf@demo.vigie');
    await spf.ask(RECEIVE_LOT, { input: { item: 'GOWN', lotNumber: 'B-1', site: 'Plateforme Est', expiresOn: '2027-06-30', quantity: 50_000, idempotencyKey: 'lot' } });
  });
  afterAll(async () => {
    for (const { context } of windows) await context.close();
    await site.stop();
  });

  async function report(caller: Caller, finess: string, gowns: number): Promise<void> {
    for (const { item } of reportLines()) await caller.ask(CRISIS, { input: { finess, item, weeklyQuantity: 1_000 } });
    const lines = reportLines({ GOWN: { stockOnHand: gowns } });
    const { data } = await caller.ask(SUBMIT, { input: { finess, week: '2026-W47', expectedVersion: 0, idempotencyKey: crypto.randomUUID(), lines } });
    expect(data['submitWeeklyReport']).toEqual({ __typename: 'SubmitWeeklyReportSuccess' });
  }

  async function windowOf(email: string, path: string): Promise<Page> {
    const opened = await openWindow(site.browser, site.address);
    windows.push(opened);
    await signIn(opened.page, email, path);
    await settled(opened.page);
    return opened.page;
  }

  const anotherRequest = async (quantity: number): Promise<string> => {
    const input = { finess: STRASBOURG, urgency: 'WITHIN_24_HOURS', reason: 'Cluster', lines: [{ item: 'GOWN', quantity }], idempotencyKey: crypto.randomUUID() };
    return (await director.ask(CREATE, { input })).data['createEmergencyRequest'].request.id as string;
  };

  let id = '';
  let asking: Page;
  let deciding: Page;

  it('is prepared from the last report, its draft kept, and read again before it leaves', async () => {
    const waiting = await windowOf(ARS, '/demandes');
    await waiting.getByRole('heading', { name: 'Aucune demande n’attend votre décision' }).waitFor();
    asking = await windowOf(DIRECTOR, ASK);
    const amount = asking.getByLabel('Quantité demandée, blouses');
    expect(await amount.inputValue()).toBe('2\u00A0200');
    await asking.getByRole('button', { name: 'Relire la demande' }).click();
    await asking.getByText('Dites pourquoi').waitFor();
    await amount.fill('quatre mille');
    await asking.getByRole('button', { name: 'Relire la demande' }).click();
    await asking.getByText('Un nombre entier de pièces').waitFor();
    await amount.fill('4000');
    await asking.getByLabel(/^Motif/).fill('Livraison repoussée au 11 décembre');
    await asking.reload();
    expect(await amount.inputValue()).toBe('4\u00A0000');
    await asking.getByText('repris où vous l’aviez laissé').waitFor();
    await asking.getByRole('button', { name: 'Relire la demande' }).click();
    await asking.getByRole('heading', { name: /Vous demandez 4\s000\sblouses/ }).waitFor();
    await asking.getByText('ARS Grand Est').waitFor();
    await asking.getByRole('button', { name: 'Envoyer à l’ARS' }).click();
    await asking.getByRole('heading', { name: /STRASBOURG demande 4\s000\sblouses/ }).waitFor();
    await asking.getByRole('heading', { name: 'Votre ARS instruit la demande' }).waitFor();
    id = asking.url().split('/').at(-1) ?? '';
    // The agency's list, open all along.
    await waiting.getByRole('heading', { name: '1 demande attend votre décision' }).waitFor();
    await waiting.getByRole('link', { name: /^DS-26-/ }).click();
    await waiting.getByRole('heading', { name: 'Votre décision' }).waitFor();
    deciding = waiting;
  });

  it('is not decided by the establishment, nor seen by others', async () => {
    expect(await asking.getByRole('heading', { name: 'Votre décision' }).count()).toBe(0);
    for (const email of ['director.haguenau@demo.vigie', 'ars.32@demo.vigie', 'spf@demo.vigie']) {
      const page = await windowOf(email, `/demandes/${id}`);
      await page.getByRole('alert').getByText('n’existe pas, ou n’est pas dans votre périmètre').waitFor();
      expect(await page.locator('main').innerText()).not.toContain('STRASBOURG');
    }
    const neighbour = await windowOf('director.haguenau@demo.vigie', ASK);
    await neighbour.getByRole('alert').getByText('n’est pas dans votre périmètre').waitFor();
    const watching = await windowOf('crisis.centre@demo.vigie', `/demandes/${id}`);
    await watching.getByRole('heading', { name: /demande 4\s000\sblouses/ }).waitFor();
    expect(await watching.getByRole('button', { name: 'Décider' }).count()).toBe(0);
  });

  it('is weighed against neighbours, then forwarded with a reason; the director sees it without reloading', async () => {
    await deciding.getByRole('heading', { name: /Un voisin peut donner 4\s000\sblouses/ }).waitFor();
    await deciding.getByText(/Retenu\s: 4\s000 sur 4\s000/).waitFor();
    await deciding.getByLabel('Quantité proposée à CH DE HAGUENAU').fill('2500');
    await deciding.getByText(/Retenu\s: 2\s500 sur 4\s000/).waitFor();
    await deciding.getByRole('button', { name: 'Décider' }).click();
    await deciding.getByText('Choisissez une réponse.').waitFor();
    await deciding.locator('label', { hasText: 'Transmettre à Santé publique France' }).click();
    await deciding.getByRole('button', { name: 'Décider' }).click();
    await deciding.getByText('Indiquez le motif').waitFor();
    await deciding.getByLabel(/^Motif/).fill('Aucun voisin ne suffit d’ici mercredi');
    await deciding.getByRole('button', { name: 'Décider' }).click();
    await deciding.getByRole('dialog').getByText(/4\s000\sblouses/).first().waitFor();
    await deciding.getByRole('button', { name: 'Confirmer la décision' }).click();
    await deciding.getByText('C’est enregistré, à votre nom.').waitFor();
    await asking.getByText('Nadia Schmitt').first().waitFor();
    await asking.getByText('Aucun voisin ne suffit d’ici mercredi').first().waitFor();
  });

  it('is counted on arrival by the establishment, with a word on what differs', async () => {
    const spf = await site.product.signIn('spf@demo.vigie');
    const step = async (name: string, type: string, input: object): Promise<{ version: number; shipments: { id: string }[] }> =>
      (await spf.ask(`mutation ($input: ${type}!) { ${name}(input: $input) ${STEP} }`, { input: { id, ...input } })).data[name].request;
    const planned = await step('planShipment', 'PlanShipmentInput', { expectedVersion: 2, plannedFor: '2026-11-24' });
    const shipmentId = planned.shipments[0]?.id ?? '';
    await step('markShipped', 'MarkShippedInput', { expectedVersion: planned.version, shipmentId });
    await asking.getByRole('heading', { name: '1 envoi en route' }).waitFor();
    expect(await asking.getByRole('link', { name: /Bon de livraison/ }).getAttribute('href')).toBe(`/api/v1/shipments/${shipmentId}/delivery-note.pdf`);
    await asking.getByRole('link', { name: 'Compter la réception' }).first().click();
    expect(asking.url()).toContain(`envoi=${shipmentId}`);
    const stranger = await windowOf(ARS, `/demandes/${id}/reception?envoi=${shipmentId}`);
    await stranger.getByText('Seul l’établissement destinataire').waitFor();
    await asking.getByRole('button', { name: 'Confirmer la réception' }).click();
    await asking.getByText('0 si rien', { exact: false }).first().waitFor();
    await asking.getByLabel('Compté, blouses').fill('3900');
    await asking.getByRole('button', { name: 'Confirmer la réception' }).click();
    await asking.getByText('dites en un mot pourquoi').waitFor();
    await asking.getByLabel(/Pourquoi cette différence/).fill('Un carton percé');
    await asking.getByRole('button', { name: 'Confirmer la réception' }).click();
    await asking.getByRole('dialog').getByRole('button', { name: 'Confirmer', exact: true }).click();
    await asking.getByRole('heading', { name: 'Envoi reçu et compté' }).waitFor();
    await deciding.getByText('Un carton percé').first().waitFor();
  });

  it('decided by somebody else meanwhile, shows who and what instead of the form', async () => {
    const [slow, late] = [await anotherRequest(900), await anotherRequest(800)];
    const colleague = await site.product.signIn(ARS);
    const page = await windowOf(ARS, `/demandes/${slow}`);
    await page.getByLabel(/^Motif/).fill('Je réfléchis');
    await colleague.ask(DECIDE, { input: { id: slow, expectedVersion: 1, decision: 'REJECT', reason: 'Stock suffisant' } });
    await page.getByText('pendant que cette page était ouverte').waitFor();
    await page.getByText('Votre réponse n’a pas été envoyée').waitFor();
    expect(await page.getByRole('button', { name: 'Décider' }).count()).toBe(0);
    // Without the live connection, the server says it when the answer arrives.
    const { page: deaf, context } = await openWindow(site.browser, site.address);
    await deaf.routeWebSocket(/graphql/, () => undefined);
    await signIn(deaf, ARS, `/demandes/${late}`);
    await deaf.getByText('Refuser', { exact: true }).click();
    await deaf.getByLabel(/^Motif/).fill('Doublon');
    await colleague.ask(DECIDE, { input: { id: late, expectedVersion: 1, decision: 'RETURN', reason: 'Quel service ?' } });
    await deaf.getByRole('button', { name: 'Décider' }).click();
    await deaf.getByRole('button', { name: 'Confirmer la décision' }).click();
    await deaf.getByText('Votre réponse n’a pas été envoyée').waitFor();
    await deaf.getByText('Quel service ?').first().waitFor();
    await context.close();
    // The director completes what was asked back, then withdraws the other.
    const completing = await windowOf(DIRECTOR, `/demandes/${late}`);
    await completing.getByRole('link', { name: 'Compléter la demande' }).click();
    await completing.getByRole('heading', { name: /^Compléter la demande/ }).waitFor();
    await completing.getByText('Quel service ?').waitFor();
    await completing.getByLabel(/^Motif/).fill('Cluster en médecine B');
    await completing.getByRole('button', { name: 'Relire la demande' }).click();
    await completing.getByRole('button', { name: 'Envoyer à l’ARS' }).click();
    await completing.getByRole('heading', { name: 'Votre ARS instruit la demande' }).waitFor();
    await completing.getByRole('button', { name: 'Annuler la demande' }).click();
    await completing.getByRole('dialog').getByLabel(/^Motif/).fill('Livrés entre-temps');
    await completing.getByRole('dialog').getByRole('button', { name: 'Annuler la demande' }).click();
    await completing.getByRole('heading', { name: 'Annulée' }).waitFor();
  });

  it('left no error behind', () => {
    expect(windows.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import type { Caller, GraphqlAnswer } from '../support/running-product.js';
import { laySmallCountry, reportLines, STRASBOURG } from '../support/small-country.js';
import type { PageUnderTest } from './page-under-test.js';

/** Gowns in three lots, as their expiry goes. */
export const LOTS = [
  { lotNumber: 'BL-2409-A', expiresOn: '2027-01-31', quantity: 4_200, site: 'Plateforme Est' },
  { lotNumber: 'BL-2411-C', expiresOn: '2027-03-31', quantity: 18_600, site: 'Plateforme Est' },
  { lotNumber: 'BL-2602-D', expiresOn: '2028-09-30', quantity: 1_150_000, site: 'Plateforme Centre' },
];

const ANSWER = '__typename ... on EmergencyRequestSuccess { request { id version shipments { id reference status } } } ... on EmergencyRequestInvalid { problems { message } } ... on EmergencyRequestConflict { message }';

/** What happens around Santé publique France's screens, by the API: an establishment asks, its agency forwards, it counts. */
export class SpfScene {
  private constructor(
    readonly spf: Caller,
    private readonly director: Caller,
    private readonly ars: Caller,
  ) {}

  static async lay(site: PageUnderTest): Promise<SpfScene> {
    const { product } = site;
    await laySmallCountry(product.db);
    const [spf, director, ars] = await Promise.all(['spf@demo.vigie', 'director.strasbourg@demo.vigie', 'ars.44@demo.vigie'].map(async (email) => product.signIn(email)));
    const scene = new SpfScene(spf as Caller, director as Caller, ars as Caller);
    for (const lot of LOTS) {
      succeeded(await scene.spf.ask('mutation ($input: ReceiveStockpileLotInput!) { receiveStockpileLot(input: $input) { __typename } }', { input: { ...lot, item: 'GOWN', idempotencyKey: randomUUID() } }));
    }
    const lines = reportLines({ GOWN: { stockOnHand: 1_900, consumption: 2_850 } });
    const report = { finess: STRASBOURG, week: '2026-W47', expectedVersion: 0, idempotencyKey: randomUUID(), lines };
    succeeded(await scene.director.ask('mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }', { input: report }));
    const crisis = { finess: STRASBOURG, item: 'GOWN', weeklyQuantity: 3_000 };
    succeeded(await scene.director.ask('mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }', { input: crisis }));
    return scene;
  }

  /** The establishment asks for gowns and the agency forwards the request. */
  async forwarded(quantity: number): Promise<{ id: string; version: number }> {
    const asked = await this.director.ask(`mutation ($input: CreateEmergencyRequestInput!) { createEmergencyRequest(input: $input) { ${ANSWER} } }`, {
      input: { finess: STRASBOURG, lines: [{ item: 'GOWN', quantity }], urgency: 'WITHIN_72_HOURS', reason: 'Livraison reportée deux fois.', idempotencyKey: randomUUID() },
    });
    const request = succeeded(asked);
    const decided = await this.ars.ask(`mutation ($input: DecideEmergencyRequestInput!) { decideEmergencyRequest(input: $input) { ${ANSWER} } }`, {
      input: { id: request.id, expectedVersion: request.version, decision: 'FORWARD', reason: 'Pas de surplus voisin.' },
    });
    return succeeded(decided);
  }

  /** Another agent of Santé publique France plans first. */
  async plannedMeanwhile(request: { id: string; version: number }): Promise<void> {
    const input = { id: request.id, expectedVersion: request.version, plannedFor: '2026-11-24' };
    succeeded(await this.spf.ask(`mutation ($input: PlanShipmentInput!) { planShipment(input: $input) { ${ANSWER} } }`, { input }));
  }

  /** The establishment counts what arrived. */
  async received(id: string, quantity: number, comment: string): Promise<void> {
    const { data } = await this.director.ask('query ($id: ID!) { emergencyRequest(id: $id) { version } }', { id });
    const input = { id, expectedVersion: data['emergencyRequest'].version, lines: [{ item: 'GOWN', quantity }], comment };
    succeeded(await this.director.ask(`mutation ($input: ConfirmReceiptInput!) { confirmReceipt(input: $input) { ${ANSWER} } }`, { input }));
  }
}

function succeeded({ data, errors }: GraphqlAnswer): { id: string; version: number } {
  const answer = Object.values(data ?? {})[0];
  if (errors || !String(answer?.__typename).endsWith('Success')) throw new Error(JSON.stringify(errors ?? answer));
  return answer.request;
}

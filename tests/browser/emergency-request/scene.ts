import { HAGUENAU, laySmallCountry, reportLines, STRASBOURG } from '../../support/small-country.js';
import type { PageUnderTest } from '../page-under-test.js';

const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';
const CRISIS = 'mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }';
const RECEIVE_LOT = 'mutation ($input: ReceiveStockpileLotInput!) { receiveStockpileLot(input: $input) { __typename } }';
const STEP = '{ __typename ... on EmergencyRequestSuccess { request { id version shipments { id } } } }';
export const DIRECTOR = 'director.strasbourg@demo.vigie';
export const ARS = 'ars.44@demo.vigie';

export interface StandingRequests {
  readonly waiting: string;
  readonly returned: string;
  readonly onWay: string;
  /** The truck of `onWay`. */
  readonly shipment: string;
}

interface Stepped {
  readonly id: string;
  readonly version: number;
  readonly shipments: readonly { readonly id: string }[];
}

/** One request two days before the agency, one returned, one whose truck is on its way; Haguenau has gowns to give. */
export async function layRequests({ product }: PageUnderTest): Promise<StandingRequests> {
  await laySmallCountry(product.db);
  product.clock.set('2026-11-23T08:42:00Z');
  const [director, ars, spf] = [await product.signIn(DIRECTOR), await product.signIn(ARS), await product.signIn('spf@demo.vigie')];
  for (const [email, finess, gowns] of [[DIRECTOR, STRASBOURG, 800], ['director.haguenau@demo.vigie', HAGUENAU, 9_000]] as const) {
    const caller = await product.signIn(email);
    for (const item of ['GOWN', 'CAP', 'FFP2_MASK']) await caller.ask(CRISIS, { input: { finess, item, weeklyQuantity: 1_000 } });
    await caller.ask(SUBMIT, { input: { finess, week: '2026-W47', expectedVersion: 0, idempotencyKey: finess, lines: reportLines({ GOWN: { stockOnHand: gowns } }) } });
  }
  await spf.ask(RECEIVE_LOT, { input: { item: 'GOWN', lotNumber: 'B-1', site: 'Plateforme Est', expiresOn: '2027-06-30', quantity: 50_000, idempotencyKey: 'lot' } });
  const step = async (caller: typeof ars, name: string, type: string, input: object): Promise<Stepped> =>
    (await caller.ask(`mutation ($input: ${type}!) { ${name}(input: $input) ${STEP} }`, { input })).data[name].request as Stepped;
  const create = async (items: readonly string[]): Promise<Stepped> =>
    step(director, 'createEmergencyRequest', 'CreateEmergencyRequestInput', {
      finess: STRASBOURG, urgency: 'WITHIN_72_HOURS', reason: 'Cluster', idempotencyKey: crypto.randomUUID(), lines: items.map((item) => ({ item, quantity: 2_200 })),
    });
  const [returned, forwarded] = [await create(['CAP']), await create(['GOWN'])];
  await step(ars, 'decideEmergencyRequest', 'DecideEmergencyRequestInput', { id: returned.id, expectedVersion: 1, decision: 'RETURN', reason: 'Quel service ?' });
  await step(ars, 'decideEmergencyRequest', 'DecideEmergencyRequestInput', { id: forwarded.id, expectedVersion: 1, decision: 'FORWARD', reason: 'Oui' });
  const planned = await step(spf, 'planShipment', 'PlanShipmentInput', { id: forwarded.id, expectedVersion: 2, plannedFor: '2026-11-24' });
  const shipment = planned.shipments[0]?.id ?? '';
  await step(spf, 'markShipped', 'MarkShippedInput', { id: forwarded.id, expectedVersion: planned.version, shipmentId: shipment });
  const waiting = await create(['GOWN', 'CAP']);
  product.clock.set('2026-11-25T08:42:00Z');
  return { waiting: waiting.id, returned: returned.id, onWay: forwarded.id, shipment };
}

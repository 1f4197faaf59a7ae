import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { type Caller, type GraphqlAnswer, type RunningProduct, startProduct } from '../support/running-product.js';
import { ITEMS, laySmallCountry, reportLines, STRASBOURG } from '../support/small-country.js';

const RESULT = `__typename
  ... on EmergencyRequestSuccess { request { id reference version status dueAt waiting { since hours overdue }
    establishment { finess name region { code } } lines { item { code } quantity allocated shipped received left }
    coverageAtRequest { item { code } week stockOnHand weeksOfCover level }
    history { kind from to byName role reason at } shipments { id reference status carrier plannedFor lots { lotNumber quantity expiresOn item { label } } received { quantity } } }
    warnings { code path message } }
  ... on EmergencyRequestConflict { message currentVersion current { version status } }
  ... on EmergencyRequestInvalid { message problems { code path message } }`;

function mutation(name: string): string {
  return `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${RESULT} } }`;
}

describe('From a falling stock to a truck, and back to calm', () => {
  let product: RunningProduct;
  let director: Caller;
  let neighbour: Caller;
  let ars: Caller;
  let otherArs: Caller;
  let spf: Caller;
  let id: string;
  let version = 1;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00' });
    await laySmallCountry(product.db);
    await everyoneSignsIn();
    const declare = `mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }`;
    for (const item of ITEMS) await director.ask(declare, { input: { finess: STRASBOURG, item, weeklyQuantity: 1_000 } });
  });

  afterAll(async () => product.stop());

  async function everyoneSignsIn(): Promise<void> {
    director = await product.signIn('director.strasbourg@demo.vigie');
    neighbour = await product.signIn('director.haguenau@demo.vigie');
    ars = await product.signIn('ars.44@demo.vigie');
    otherArs = await product.signIn('ars.32@demo.vigie');
    spf = await product.signIn('spf@demo.vigie');
  }

  /** Another day: the sessions of the day before are over. */
  async function comeBackAt(instant: string): Promise<void> {
    product.clock.set(instant);
    await everyoneSignsIn();
  }

  async function report(week: string, ffp2: number, received: number | null = null): Promise<void> {
    const document = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }`;
    const lines = reportLines({ FFP2_MASK: { stockOnHand: ffp2, received } });
    const answer = await director.ask(document, { input: { finess: STRASBOURG, week, expectedVersion: 0, idempotencyKey: week, lines } });
    expect(answer.data['submitWeeklyReport']).toEqual({ __typename: 'SubmitWeeklyReportSuccess' });
  }

  async function alertOf(caller: Caller, statuses = ['OPEN']): Promise<string | undefined> {
    const document = `query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { level } } }`;
    const answer = await caller.ask(document, { filter: { item: 'FFP2_MASK', statuses } });
    return answer.data['alerts'].nodes[0]?.level as string | undefined;
  }

  async function statusSeenBy(caller: Caller): Promise<string | undefined> {
    const answer = await caller.ask(`query ($id: ID!) { emergencyRequest(id: $id) { status } emergencyRequests { totalCount } }`, { id });
    const { emergencyRequest, emergencyRequests } = answer.data as { emergencyRequest: { status: string } | null; emergencyRequests: { totalCount: number } };
    expect(emergencyRequests.totalCount).toBe(emergencyRequest ? 1 : 0);
    return emergencyRequest?.status;
  }

  async function act(caller: Caller, name: string, input: Record<string, unknown>): Promise<GraphqlAnswer['data']> {
    const answer = await caller.ask(mutation(name), { input: { id, expectedVersion: version, ...input } });
    expect(answer.errors).toBeUndefined();
    const result = answer.data[name] as GraphqlAnswer['data'];
    version = result['request']?.version ?? version;
    return result;
  }

  it.each([['2026-W45', 2_500, 'WATCH'], ['2026-W46', 1_500, 'WARNING'], ['2026-W47', 900, 'CRITICAL']])(
    '%s: %i FFP2 left, its ARS sees %s and the other ARS nothing',
    async (week, stock, level) => {
      await report(week, stock);
      await eventually(async () => expect(await alertOf(ars)).toBe(level));
      expect(await alertOf(otherArs)).toBeUndefined();
    },
  );

  it('the director asks for help; the request carries the coverage of that moment', async () => {
    const input = {
      finess: STRASBOURG, lines: [{ item: 'FFP2_MASK', quantity: 3_000 }], urgency: 'WITHIN_72_HOURS', reason: 'Cluster en réanimation', idempotencyKey: 'k1',
    };
    const created = (await director.ask(mutation('createEmergencyRequest'), { input })).data['createEmergencyRequest'];
    expect(created).toMatchObject({
      __typename: 'EmergencyRequestSuccess',
      request: { reference: 'DS-26-0001', status: 'SUBMITTED', version: 1, waiting: { hours: 0, overdue: false }, establishment: { finess: STRASBOURG, region: { code: '44' } } },
    });
    expect(created.request.coverageAtRequest[1]).toEqual({ item: { code: 'FFP2_MASK' }, week: '2026-W47', stockOnHand: 900, weeksOfCover: 0.9, level: 'CRITICAL' });
    id = created.request.id;
    const again = (await director.ask(mutation('createEmergencyRequest'), { input })).data['createEmergencyRequest'];
    expect(again).toEqual(created);
    const reused = (await director.ask(mutation('createEmergencyRequest'), { input: { ...input, reason: 'Autre' } })).data['createEmergencyRequest'];
    expect(reused).toMatchObject({ __typename: 'EmergencyRequestInvalid', problems: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: 'idempotencyKey' }] });
  });

  it('its ARS sees it, the neighbour, the other ARS and Santé publique France do not; an anonymous caller nothing at all', async () => {
    expect(await statusSeenBy(director)).toBe('SUBMITTED');
    expect(await statusSeenBy(ars)).toBe('SUBMITTED');
    for (const stranger of [neighbour, otherArs, spf]) expect(await statusSeenBy(stranger)).toBeUndefined();
    const anonymous = await product.anonymous.ask('{ emergencyRequests { totalCount } }');
    expect(anonymous.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const [caller, name, input] of [
      [otherArs, 'decideEmergencyRequest', { decision: 'FORWARD' }],
      [director, 'decideEmergencyRequest', { decision: 'FORWARD' }],
      [ars, 'planShipment', { plannedFor: '2026-11-24' }],
      [neighbour, 'confirmReceipt', { lines: [] }],
    ] as const) {
      const refused = await caller.ask(mutation(name), { input: { id, expectedVersion: 1, ...input } });
      expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('the ARS forwards it; who decides on an older version is shown the current one', async () => {
    await comeBackAt('2026-11-24T05:42:00+01:00');
    expect((await act(ars, 'decideEmergencyRequest', { decision: 'FORWARD' }))['request'].status).toBe('FORWARDED');
    version = 1;
    expect(await act(ars, 'decideEmergencyRequest', { decision: 'REJECT', reason: 'Non' })).toMatchObject({
      __typename: 'EmergencyRequestConflict', currentVersion: 2, current: { status: 'FORWARDED' },
    });
    version = 2;
    expect(await statusSeenBy(spf)).toBe('FORWARDED');
    for (const stranger of [neighbour, otherArs]) expect(await statusSeenBy(stranger)).toBeUndefined();
  });

  it('Santé publique France plans it from two lots, first expired first out; the stock shows what is promised', async () => {
    const receive = `mutation ($input: ReceiveStockpileLotInput!) { receiveStockpileLot(input: $input) { __typename ... on StockpileLotSuccess { lot { id available } } } }`;
    for (const [lotNumber, expiresOn, quantity] of [['F-2', '2027-06-30', 50_000], ['F-1', '2027-01-31', 1_200], ['F-0', '2026-11-25', 900]] as const) {
      const input = { item: 'FFP2_MASK', lotNumber, site: 'Plateforme Est', expiresOn, quantity, idempotencyKey: lotNumber };
      expect((await spf.ask(receive, { input })).data['receiveStockpileLot'].lot.available).toBe(quantity);
      expect((await ars.ask(receive, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const planned = await act(spf, 'planShipment', { plannedFor: '2026-11-26', carrier: 'Transport express' });
    expect(planned).toMatchObject({ __typename: 'EmergencyRequestSuccess', warnings: [], request: { status: 'PLANNED', shipments: [{ reference: 'EXP-26-0001' }] } });
    expect(planned['request'].shipments[0].lots).toEqual([
      { lotNumber: 'F-1', quantity: 1_200, expiresOn: '2027-01-31', item: { label: 'Masque FFP2' } },
      { lotNumber: 'F-2', quantity: 1_800, expiresOn: '2027-06-30', item: { label: 'Masque FFP2' } },
    ]);
    const read = '{ stockpile { week items { item { code } usable reserved available target weeksOfCover coverageOfTarget nextExpiry targetTerms { formula } } } }';
    // 52,100 pieces for the 1,000 a week of the one establishment known; the target is ten weeks of it.
    await eventually(async () => {
      const { stockpile } = (await spf.ask(read)).data as { stockpile: { week: string; items: unknown[] } };
      expect(stockpile).toMatchObject({ week: '2026-W47', items: { length: 7 } });
      expect(stockpile.items[1]).toMatchObject({
        item: { code: 'FFP2_MASK' }, usable: 52_100, reserved: 3_000, available: 49_100, target: 10_000, weeksOfCover: 52.1, coverageOfTarget: 5.21, nextExpiry: '2026-11-25',
      });
    });
    for (const caller of [director, ars]) expect((await caller.ask(read)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('the truck leaves and the establishment counts what arrived', async () => {
    await comeBackAt('2026-11-26T07:00:00+01:00');
    const [shipment] = (await spf.ask('query ($id: ID!) { emergencyRequest(id: $id) { shipments { id } } }', { id })).data['emergencyRequest'].shipments;
    expect((await act(spf, 'markShipped', { shipmentId: shipment.id }))['request'].status).toBe('SHIPPED');
    const received = await act(director, 'confirmReceipt', { lines: [{ item: 'FFP2_MASK', quantity: 3_000 }] });
    expect(received['request']).toMatchObject({ status: 'RECEIVED', waiting: null, lines: [{ quantity: 3_000, allocated: 3_000, shipped: 3_000, received: 3_000, left: 0 }] });
    expect(received['request'].history.map((event: { to: string }) => event.to)).toEqual(['SUBMITTED', 'FORWARDED', 'PLANNED', 'SHIPPED', 'RECEIVED']);
  });

  it('the next report resolves the alert', async () => {
    await comeBackAt('2026-11-30T09:00:00+01:00');
    await report('2026-W48', 3_300, 3_000);
    await eventually(async () => expect(await alertOf(ars)).toBeUndefined());
    expect(await alertOf(ars, ['RESOLVED'])).toBe('OK');
  });

  it('lists page by page, narrowed by filter, with the establishment of each', async () => {
    const document = `query ($filter: EmergencyRequestFilter, $order: EmergencyRequestOrder) { emergencyRequests(filter: $filter, first: 1, order: $order) {
      totalCount pageInfo { hasNextPage endCursor } edges { cursor node { reference } } nodes { establishment { name } } } }`;
    const filter = { statuses: ['RECEIVED'], kind: 'DEPARTMENT', code: '67', urgency: 'WITHIN_72_HOURS' };
    const page = (await ars.ask(document, { filter, order: 'DUE_FIRST' })).data['emergencyRequests'];
    expect(page).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false }, edges: [{ node: { reference: 'DS-26-0001' } }] });
    expect(page.nodes[0].establishment.name).toBe('HÔPITAUX UNIVERSITAIRES DE STRASBOURG');
    expect((await ars.ask(document, { filter: { ...filter, statuses: ['REJECTED'] } })).data['emergencyRequests'].totalCount).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EmergencyRequest, fulfilmentOf, requestScopeFor } from '#resupply';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { BRENAC, codesOf, createScene, METZ, people, SARRELUNE, type Scene, success } from './emergency-request-scene.js';

const NOW = '2026-11-23T09:42:00+01:00';
const RICH = '540000111';
const clock = new TestClock(NOW);
let test: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  test = await createTestDatabase();
  scene = await createScene(test.db, clock);
  await test.db.manager.query(`
    INSERT INTO department (code, name, region_code) VALUES ('54', 'Meurthe-et-Moselle', '44');
    INSERT INTO establishment (finess, name, region_code, department_code, source) VALUES ('${RICH}', 'CHR de Brévannes', '44', '54', 'test');
    UPDATE establishment SET latitude = 49.12, longitude = 6.18 WHERE finess = '${METZ}';
    UPDATE establishment SET latitude = 49.11, longitude = 6.7 WHERE finess = '${SARRELUNE}';
    UPDATE establishment SET latitude = 48.69, longitude = 6.18 WHERE finess = '${RICH}';
    INSERT INTO coverage_current (finess, item_code, region_code, department_code, week, stock_on_hand, crisis_consumption, weeks_of_cover, level,
      safety_target, gap) VALUES
      ('${RICH}', 'GOWN', '44', '54', '2026-11-16', 26400, 5000, 5.28, 'OK', 15000, 0),
      ('${SARRELUNE}', 'GOWN', '44', '57', '2026-11-16', 9650, 2333, 4.13, 'OK', 7000, 0),
      ('${BRENAC}', 'GOWN', '75', '33', '2026-11-16', 90000, 1000, 90, 'OK', 3000, 0);
  `);
}, 60_000);

afterAll(async () => test.close());

const decide = async (request: EmergencyRequest, input: object, actor = people.ars) =>
  scene.decide.execute(actor, { id: request.id, expectedVersion: request.version, decision: 'REDIRECT', reason: 'Surplus voisin', ...input });

describe('neighbours', () => {
  it('are proposed to the ARS, the nearest first, nobody below its safety stock', async () => {
    const request = await scene.submitted();
    const found = await scene.neighbours.execute(people.ars, { requestId: request.id, radiusKm: 80, first: 10 });
    expect(found).toMatchObject({ item: 'GOWN', asked: 9_200, safetyWeeks: 3, count: 2, totalSurplus: 14_050 });
    expect(found.neighbours.map((one) => [one.holder.finess, Math.round(one.distanceKm ?? -1), one.surplus, one.proposed])).toEqual([
      [SARRELUNE, 38, 2_650, 2_650],
      [RICH, 48, 11_400, 6_550],
    ]);
  });

  it('are not told to another region, to the establishment, nor to Santé publique France', async () => {
    const { id } = await scene.submitted();
    for (const actor of [people.otherArs, people.director, people.spf]) {
      await expect(scene.neighbours.execute(actor, { requestId: id, radiusKm: 80, first: 10 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const id2 of ['x', '00000000-0000-4000-8000-00000000ffff']) {
      await expect(scene.neighbours.execute(people.ars, { requestId: id2, radiusKm: 80, first: 10 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const other = scene.neighbours.execute(people.ars, { requestId: id, item: 'CAP', radiusKm: 80, first: 10 });
    await expect(other).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('leave out who asks for the item itself', async () => {
    const asking = await scene.submitted(100, 'GOWN', SARRELUNE);
    const request = await scene.submitted();
    const found = await scene.neighbours.execute(people.ars, { requestId: request.id, radiusKm: 80, first: 10 });
    expect(found.neighbours.map((one) => one.holder.finess)).toEqual([RICH]);
    success(await scene.decide.execute(people.ars, { id: asking.id, expectedVersion: 1, decision: 'REJECT', reason: 'Doublon' }));
  });
});

describe('a redirection to neighbours', () => {
  it('names who gives what, in the request and in its history; what is promised is no longer surplus', async () => {
    const request = await scene.submitted();
    const donors = [{ finess: RICH, item: 'GOWN', quantity: 6_000 }, { finess: SARRELUNE, item: 'GOWN', quantity: 3_200 }];
    const outcome = await decide(request, { donors });
    expect(codesOf(outcome)).toEqual(['success', 'DONOR_BEYOND_SURPLUS']);
    expect(success(outcome)).toMatchObject({ status: 'REDIRECTED', version: 2, donors: donors.map((donor) => ({ ...donor, version: 2 })) });
    const next = await scene.submitted();
    const found = await scene.neighbours.execute(people.ars, { requestId: next.id, radiusKm: 80, first: 10 });
    expect(found.neighbours.map((one) => [one.holder.finess, one.holder.promised, one.surplus])).toEqual([[RICH, 6_000, 5_400]]);
  });

  const refused: [why: string, input: object, codes: string[]][] = [
    ['a donor of another region', { donors: [{ finess: BRENAC, item: 'GOWN', quantity: 1 }] }, ['DONOR_NOT_IN_REGION']],
    ['a donor that does not exist', { donors: [{ finess: '999999999', item: 'GOWN', quantity: 1 }] }, ['DONOR_NOT_IN_REGION']],
    ['the asker', { donors: [{ finess: METZ, item: 'GOWN', quantity: 1 }] }, ['DONOR_ASKS']],
    ['donors of a forwarded request', { decision: 'FORWARD', donors: [{ finess: RICH, item: 'GOWN', quantity: 1 }] }, ['DONORS_NOT_EXPECTED']],
    ['no reason', { reason: ' ', donors: [{ finess: RICH, item: 'GOWN', quantity: 1 }] }, ['REASON_REQUIRED']],
  ];

  it.each(refused)('is refused for %s, and nothing is kept', async (_, input, codes) => {
    const request = await scene.submitted();
    expect(codesOf(await decide(request, input))).toEqual(codes);
    expect(await scene.read.find(requestScopeFor(people.ars), request.id)).toMatchObject({ status: 'SUBMITTED', donors: [] });
  });

  it('is never rewritten', async () => {
    await expect(test.db.manager.query('UPDATE emergency_request_donor SET quantity = 1')).rejects.toThrow();
    await expect(test.db.manager.query('DELETE FROM emergency_request_donor')).rejects.toThrow();
  });
});

describe('a partial grant', () => {
  it('is what Santé publique France plans against', async () => {
    await scene.stock('GOWN', 'BL-1', '2027-06-30', 50_000);
    const request = await scene.submitted();
    const grant = { decision: 'FORWARD', reason: 'La moitié suffit.', grantedLines: [{ item: 'GOWN', quantity: 4_600 }] };
    const forwarded = success(await decide(request, grant));
    expect(fulfilmentOf(forwarded)).toMatchObject([{ quantity: 9_200, granted: 4_600, left: 4_600 }]);
    expect(forwarded.grants).toEqual([{ item: 'GOWN', quantity: 4_600, version: 2 }]);

    const preview = await scene.lots.forItem(people.spf, { requestId: request.id });
    expect(preview).toMatchObject({ proposed: 4_600, line: { left: 4_600 }, lots: [{ take: 4_600, cumulative: 4_600, rest: 45_400 }] });
    expect(await scene.lots.forRequest(people.spf, { requestId: request.id })).toEqual([preview]);
    for (const actor of [people.ars, people.director]) {
      await expect(scene.lots.forItem(actor, { requestId: request.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(scene.lots.forRequest(actor, { requestId: request.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const plan = { id: request.id, expectedVersion: 2, plannedFor: '2026-11-24', expectedDelivery: new Date('2026-11-25T11:00:00+01:00') };
    const planned = success(await scene.plan.execute(people.spf, plan));
    expect(planned.shipments[0]?.lots.map((lot) => lot.quantity)).toEqual([4_600]);
    expect(fulfilmentOf(planned)).toMatchObject([{ granted: 4_600, allocated: 4_600, left: 0 }]);

    const all = requestScopeFor(people.spf);
    const query = { order: 'NEWEST', first: 10 } as const;
    expect((await scene.shipments.list(all, { ...query, filter: { late: true } })).rows).toEqual([]);
    clock.set('2026-11-25T16:00:00+01:00');
    const late = await scene.shipments.list(all, { ...query, filter: { late: true } });
    expect(late.rows.map((row) => [row.request.id, row.shipment.id])).toEqual([[request.id, planned.shipments[0]?.id]]);
    expect(await scene.shipments.tally(requestScopeFor(people.ars), {})).toEqual({ planned: 1, shipped: 0, received: 0, cancelled: 0, late: 1 });
    expect((await scene.shipments.list(requestScopeFor(people.otherArs), { ...query, filter: {} })).rows).toEqual([]);
    expect(await scene.shipments.tally(requestScopeFor(people.neighbour), {})).toMatchObject({ planned: 0, late: 0 });
    clock.set(NOW);
  });

  const refused: [why: string, input: object, codes: string[]][] = [
    ['more than was asked', { grantedLines: [{ item: 'GOWN', quantity: 9_201 }] }, ['GRANT_BEYOND_REQUESTED']],
    ['nothing', { grantedLines: [{ item: 'GOWN', quantity: 0 }] }, ['QUANTITY_NOT_POSITIVE']],
    ['a part without a reason', { reason: null, grantedLines: [{ item: 'GOWN', quantity: 1 }] }, ['REASON_REQUIRED']],
    ['a part of a refusal', { decision: 'REJECT', grantedLines: [{ item: 'GOWN', quantity: 1 }] }, ['GRANT_NOT_EXPECTED']],
  ];

  it.each(refused)('is refused: %s', async (_, input, codes) => {
    const request = await scene.submitted();
    expect(codesOf(await decide(request, { decision: 'FORWARD', ...input }))).toEqual(codes);
  });

  it('refuses a delivery before its departure', async () => {
    const { id } = await scene.forwarded(10);
    const plan = { id, expectedVersion: 2, plannedFor: '2026-11-24', expectedDelivery: new Date('2026-11-23T11:00:00+01:00') };
    expect(codesOf(await scene.plan.execute(people.spf, plan))).toEqual(['DELIVERY_BEFORE_DEPARTURE']);
  });
});

describe('menus and past requests', () => {
  it('count what waits for each, in their perimeter', async () => {
    const tally = async (actor: (typeof people)[keyof typeof people], code?: string) =>
      scene.read.tally(actor, code === undefined ? {} : { kind: 'REGION', code }, clock.now());
    expect((await tally(people.ars)).waiting).toBeGreaterThan(3);
    expect(await tally(people.ars, '75')).toMatchObject({ waiting: 0, oldest: null });
    expect(await tally(people.otherArs)).toMatchObject({ waiting: 0, overdue: 0 });
    expect((await tally(people.spf)).waiting).toBeGreaterThan(0);
  });

  it('list what the establishment asked before, as far as the reader sees it', async () => {
    clock.set('2026-11-23T10:42:00+01:00');
    const last = await scene.forwarded(5);
    const [before] = await scene.read.before(requestScopeFor(people.ars), [last]);
    const [forwarded] = await scene.read.before(requestScopeFor(people.spf), [last]);
    const [none] = await scene.read.before(requestScopeFor(people.otherArs), [last]);
    expect(before?.some((one) => one.status === 'SUBMITTED')).toBe(true);
    expect(forwarded?.every((one) => ['FORWARDED', 'PLANNED'].includes(one.status))).toBe(true);
    expect(forwarded?.length).toBeGreaterThan(0);
    expect(before?.length).toBeGreaterThan(forwarded?.length ?? 0);
    expect(none).toEqual([]);
    expect(before?.map((one) => one.id)).not.toContain(last.id);
    clock.set(NOW);
  });
});

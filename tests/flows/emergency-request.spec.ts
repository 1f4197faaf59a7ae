import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EmergencyRequest, fulfilmentOf, requestScopeFor } from '#resupply';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { asking, BRENAC, codesOf, createScene, METZ, people, success, type Scene } from './emergency-request-scene.js';

const clock = new TestClock('2026-11-20T14:32:00+01:00');
let test: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  test = await createTestDatabase();
  scene = await createScene(test.db, clock);
});

afterAll(async () => test.close());

describe('an urgent request reaches Santé publique France and comes back as gowns', () => {
  let id: string;

  it('the director asks: the ARS sees it with the coverage of that moment, Santé publique France does not yet', async () => {
    await test.db.manager.query(
      `INSERT INTO weekly_report (finess, week, region_code, department_code, version, stock_on_hand, consumption, received,
         first_submitted_at, submitted_at, on_time, origin, submitted_by_name)
       VALUES ($1, '2026-11-09', '44', '57', 1, '{0,0,3910,0,0,0,0}', '{0,0,2850,0,0,0,0}', '{0,0,0,0,0,0,0}', now(), now(), true, 'FORM', 'C')`,
      [METZ],
    );
    await test.db.manager.query(
      `INSERT INTO crisis_consumption_change (finess, item_code, source, weekly_quantity, set_by_name, set_at)
       VALUES ($1, 'GOWN', 'DECLARED', 4600, 'Claire Aubertin', now())`,
      [METZ],
    );
    const request = success(await scene.create.execute(people.director, asking()));
    id = request.id;
    expect(request).toMatchObject({ status: 'SUBMITTED', version: 1, finess: METZ, urgency: 'WITHIN_72_HOURS', number: 1 });
    expect(request.dueAt).toEqual(new Date('2026-11-23T14:32:00+01:00'));
    const gowns = request.coverageSnapshot.find((line) => line.item === 'GOWN');
    expect(gowns).toMatchObject({ week: '2026-W46', stockOnHand: 3_910, crisisWeeklyConsumption: 4_600, weeksOfCover: 0.85, level: 'CRITICAL' });
    expect(await scene.seenBy(people.ars, id)).toBe('SUBMITTED');
    expect(await scene.seenBy(people.department, id)).toBe('SUBMITTED');
    expect(await scene.seenBy(people.crisisCentre, id)).toBe('SUBMITTED');
    for (const stranger of [people.spf, people.otherArs, people.neighbour]) expect(await scene.seenBy(stranger, id)).toBeUndefined();
  });

  it('the ARS forwards it', async () => {
    clock.set('2026-11-22T11:02:00+01:00');
    const decision = { id, expectedVersion: 1, decision: 'FORWARD', reason: 'Rupture projetée le 25 nov., pas de surplus voisin.' } as const;
    expect(success(await scene.decide.execute(people.ars, decision))).toMatchObject({ status: 'FORWARDED', version: 2, statusSince: clock.now() });
    expect(await scene.seenBy(people.spf, id)).toBe('FORWARDED');
    expect(await scene.seenBy(people.otherArs, id)).toBeUndefined();
  });

  it('Santé publique France takes the lots that expire first, and reserves them', async () => {
    clock.set('2026-11-23T09:42:00+01:00');
    await scene.stock('GOWN', 'BL-2411-C', '2027-03-31', 18_600);
    await scene.stock('GOWN', 'BL-2409-A', '2027-01-31', 4_200);
    await scene.stock('GOWN', 'BL-2503-B', '2027-07-31', 52_000);
    const planned = success(await scene.plan.execute(people.spf, { id, expectedVersion: 2, plannedFor: '2026-11-24', carrier: 'Express' }));
    expect(planned).toMatchObject({ status: 'PLANNED', version: 3 });
    expect(planned.shipments[0]?.lots.map((lot) => [lot.lotNumber, lot.quantity])).toEqual([['BL-2409-A', 4_200], ['BL-2411-C', 5_000]]);
    expect(fulfilmentOf(planned)).toEqual([{ item: 'GOWN', quantity: 9_200, granted: 9_200, allocated: 9_200, shipped: 0, received: 0, left: 0 }]);
    expect(await scene.stockOf('GOWN')).toEqual({ usable: 74_800, reserved: 9_200 });
  });

  it('the truck leaves: the stock is debited', async () => {
    clock.set('2026-11-24T08:00:00+01:00');
    const shipmentId = (await reread()).shipments[0]?.id ?? '';
    const shipped = success(await scene.ship.execute(people.spf, { id, expectedVersion: 3, shipmentId }));
    expect(shipped).toMatchObject({ status: 'SHIPPED', version: 4, shipments: [{ status: 'SHIPPED', shippedAt: clock.now() }] });
    expect(await scene.stockOf('GOWN')).toEqual({ usable: 65_600, reserved: 0 });
  });

  it('the establishment counts: a difference needs a word, and is kept', async () => {
    clock.set('2026-11-25T10:15:00+01:00');
    const counted = { id, expectedVersion: 4, lines: [{ item: 'GOWN', quantity: 9_100 }] };
    expect(codesOf(await scene.receive.execute(people.reporter, counted))).toEqual(['COMMENT_REQUIRED']);
    const outcome = await scene.receive.execute(people.reporter, { ...counted, comment: 'Un carton mouillé' });
    expect(codesOf(outcome)).toEqual(['success', 'QUANTITY_DIFFERS']);
    expect(success(outcome)).toMatchObject({ status: 'RECEIVED', shipments: [{ comment: 'Un carton mouillé', receivedAt: clock.now() }] });
    expect(fulfilmentOf(success(outcome))).toMatchObject([{ allocated: 9_200, shipped: 9_200, received: 9_100, left: 100 }]);
  });

  it('keeps who did what, when and why; what was frozen has not moved', async () => {
    await test.db.manager.query('UPDATE weekly_report SET stock_on_hand[3] = 0');
    const request = await reread();
    expect(request.history.map(({ from, to, byName, role }) => [from, to, byName, role])).toEqual([
      ['DRAFT', 'SUBMITTED', 'Claire Aubertin', 'DIRECTOR'],
      ['SUBMITTED', 'FORWARDED', 'Hélène Marchal', 'ARS_AGENT'],
      ['FORWARDED', 'PLANNED', 'Yann Le Goff', 'SPF'],
      ['PLANNED', 'SHIPPED', 'Yann Le Goff', 'SPF'],
      ['SHIPPED', 'RECEIVED', 'Luc Remy', 'REPORTER'],
    ]);
    expect(request.history[1]).toMatchObject({ at: new Date('2026-11-22T11:02:00+01:00'), reason: 'Rupture projetée le 25 nov., pas de surplus voisin.' });
    expect(request.coverageSnapshot.find((line) => line.item === 'GOWN')?.stockOnHand).toBe(3_910);
    await expect(test.db.manager.query(`UPDATE emergency_request_event SET reason = 'autre'`)).rejects.toThrow('append-only');
    await expect(test.db.manager.query('DELETE FROM emergency_request_event')).rejects.toThrow('append-only');
  });

  /** The request as its director reads it. */
  async function reread(): Promise<EmergencyRequest> {
    const request = await scene.read.find(requestScopeFor(people.director), id);
    if (!request) throw new Error('The director lost sight of the request');
    return request;
  }
});

describe('what else an ARS may answer', () => {
  it('returns it; the establishment completes it and it waits again, what it said before being kept', async () => {
    const { id } = await scene.submitted(9_200);
    const back = { id, expectedVersion: 1, decision: 'RETURN', reason: 'Précisez le service et la quantité.' } as const;
    expect(success(await scene.decide.execute(people.ars, back)).status).toBe('RETURNED');
    const completed = await scene.update.execute(people.director, {
      id, expectedVersion: 2, lines: [{ item: 'GOWN', quantity: 4_000 }, { item: 'CAP', quantity: 500 }], urgency: 'WITHIN_24_HOURS', reason: 'Médecine B, 32 lits',
    });
    expect(success(completed)).toMatchObject({
      status: 'SUBMITTED', version: 3, urgency: 'WITHIN_24_HOURS', lines: [{ item: 'GOWN', quantity: 4_000 }, { item: 'CAP', quantity: 500 }],
    });
    const [row] = (await test.db.manager.query('SELECT before FROM emergency_request_event WHERE request_id = $1 AND version = 3', [id])) as unknown[];
    expect(row).toMatchObject({ before: { lines: [{ item: 'GOWN', quantity: 9_200 }], urgency: 'WITHIN_72_HOURS' } });
  });

  it.each([['REDIRECT', 'REDIRECTED'], ['REJECT', 'REJECTED']] as const)('%s, with a reason, and nothing follows', async (decision, status) => {
    const { id } = await scene.submitted();
    expect(codesOf(await scene.decide.execute(people.ars, { id, expectedVersion: 1, decision }))).toEqual(['REASON_REQUIRED']);
    const decided = await scene.decide.execute(people.ars, { id, expectedVersion: 1, decision, reason: 'Trois voisins couvrent le besoin.' });
    expect(success(decided)).toMatchObject({ status, version: 2 });
    expect(await scene.seenBy(people.spf, id)).toBeUndefined();
    expect(codesOf(await scene.decide.execute(people.ars, { id, expectedVersion: 2, decision: 'FORWARD' }))).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('nothing, when the establishment withdraws first; once forwarded it cannot', async () => {
    const { id } = await scene.submitted();
    expect(codesOf(await scene.cancel.execute(people.director, { id, expectedVersion: 1, reason: '' }))).toEqual(['REASON_REQUIRED']);
    expect(success(await scene.cancel.execute(people.director, { id, expectedVersion: 1, reason: 'Livraison arrivée' })).status).toBe('CANCELLED');
    const forwarded = await scene.forwarded();
    const late = { id: forwarded.id, expectedVersion: 2, reason: 'Livraison arrivée' };
    expect(codesOf(await scene.cancel.execute(people.director, late))).toEqual(['ILLEGAL_TRANSITION']);
  });
});

describe('a request served in several shipments', () => {
  it('is planned in part, completed later, and received when the last one is', async () => {
    clock.set('2026-11-26T09:00:00+01:00');
    const glove = await scene.stock('GLOVE', 'G-1', '2027-05-31', 600);
    const { id } = await scene.forwarded(1_000, 'GLOVE');
    const first = await scene.plan.execute(people.spf, { id, expectedVersion: 2, plannedFor: '2026-11-27' });
    expect(codesOf(first)).toEqual(['success', 'PARTIALLY_COVERED']);
    const again = { id, expectedVersion: 3, plannedFor: '2026-11-27' };
    expect(codesOf(await scene.plan.execute(people.spf, again))).toEqual(['OUT_OF_STOCK']);
    const shipmentId = success(first).shipments[0]?.id ?? '';
    expect(success(await scene.ship.execute(people.spf, { id, expectedVersion: 3, shipmentId })).status).toBe('SHIPPED');
    await scene.stock('GLOVE', 'G-2', '2027-08-31', 5_000);
    const second = success(await scene.plan.execute(people.spf, { ...again, expectedVersion: 4 }));
    expect(second).toMatchObject({ status: 'PLANNED', shipments: [{ status: 'SHIPPED' }, { status: 'PLANNED', lots: [{ quantity: 400 }] }] });
    expect(codesOf(await scene.plan.execute(people.spf, { ...again, expectedVersion: 5 }))).toEqual(['NOTHING_LEFT']);
    const arrived = success(await scene.receive.execute(people.director, { id, expectedVersion: 5, lines: [{ item: 'GLOVE', quantity: 600 }] }));
    expect(arrived.status).toBe('PLANNED');
    expect(glove.onHand).toBe(600);

    // The second truck is at the door though nobody clicked on its departure.
    const done = success(await scene.receive.execute(people.director, { id, expectedVersion: 6, lines: [{ item: 'GLOVE', quantity: 400 }] }));
    expect(done).toMatchObject({ status: 'RECEIVED', shipments: [{}, { status: 'RECEIVED', shippedAt: clock.now(), receivedAt: clock.now() }] });
    expect(await scene.stockOf('GLOVE')).toEqual({ usable: 4_600, reserved: 0 });
  });

  it('asks which shipment arrived when two are on the road', async () => {
    await scene.stock('CAP', 'C-1', '2027-05-31', 10_000);
    const { id } = await scene.forwarded(1_000, 'CAP');
    const lots = async (quantity: number) => [{ lotId: (await scene.stockpile.lots('CAP', false))[0]?.id ?? '', quantity }];
    for (const [version, quantity] of [[2, 400], [3, 600]] as const) {
      success(await scene.plan.execute(people.spf, { id, expectedVersion: version, lots: await lots(quantity), plannedFor: '2026-11-27' }));
    }
    const counted = { id, expectedVersion: 4, lines: [{ item: 'CAP', quantity: 600 }] };
    expect(codesOf(await scene.receive.execute(people.director, counted))).toEqual(['SHIPMENT_REQUIRED']);
    const second = (await scene.read.find(requestScopeFor(people.spf), id))?.shipments[1]?.id;
    expect(codesOf(await scene.receive.execute(people.director, { ...counted, shipmentId: second }))).toEqual(['success']);
    expect(codesOf(await scene.receive.execute(people.director, { ...counted, expectedVersion: 5, shipmentId: second }))).toEqual(['SHIPMENT_NOT_FOUND']);
  });

  it('gives its lots back when a shipment is cancelled, and waits for another', async () => {
    await scene.stock('APRON', 'A-1', '2027-05-31', 1_000);
    const { id } = await scene.forwarded(800, 'APRON');
    const planned = success(await scene.plan.execute(people.spf, { id, expectedVersion: 2, plannedFor: '2026-11-27' }));
    const shipmentId = planned.shipments[0]?.id ?? '';
    expect(await scene.stockOf('APRON')).toEqual({ usable: 1_000, reserved: 800 });
    const cancel = { id, expectedVersion: 3, shipmentId, reason: 'Camion en panne' };
    expect(codesOf(await scene.cancelShipment.execute(people.spf, { ...cancel, reason: ' ' }))).toEqual(['REASON_REQUIRED']);
    expect(success(await scene.cancelShipment.execute(people.spf, cancel))).toMatchObject({ status: 'FORWARDED', shipments: [{ status: 'CANCELLED' }] });
    expect(await scene.stockOf('APRON')).toEqual({ usable: 1_000, reserved: 0 });
  });
});

describe('lots that must not leave', () => {
  it('never uses a lot that will be expired on the day of departure, proposed or chosen', async () => {
    await test.db.manager.query(`UPDATE stockpile_lot SET quarantined = true WHERE item_code = 'GOGGLES'`);
    clock.set('2026-11-26T09:00:00+01:00');
    const soon = await scene.stock('GOGGLES', 'L-1', '2026-11-28', 100);
    await scene.stock('GOGGLES', 'L-2', null, 60);
    const { id } = await scene.forwarded(100, 'GOGGLES');
    const plan = { id, expectedVersion: 2, plannedFor: '2026-11-29', reason: 'Besoin immédiat' };
    const chosen = await scene.plan.execute(people.spf, { ...plan, lots: [{ lotId: soon.id, quantity: 1 }] });
    expect(codesOf(chosen)).toEqual(['LOT_EXPIRED']);
    const proposed = success(await scene.plan.execute(people.spf, plan));
    expect(proposed.shipments[0]?.lots.map((lot) => [lot.lotNumber, lot.quantity])).toEqual([['L-2', 60]]);
  });

  it('stays when it expired between the plan and the departure', async () => {
    clock.set('2026-11-26T09:00:00+01:00');
    await scene.stock('FFP2_MASK', 'F-1', '2026-11-27', 100);
    const { id } = await scene.forwarded(100, 'FFP2_MASK');
    const planned = success(await scene.plan.execute(people.spf, { id, expectedVersion: 2, plannedFor: '2026-11-27' }));
    clock.set('2026-11-28T09:00:00+01:00');
    const shipmentId = planned.shipments[0]?.id ?? '';
    expect(codesOf(await scene.ship.execute(people.spf, { id, expectedVersion: 3, shipmentId }))).toEqual(['LOT_EXPIRED']);
    expect(codesOf(await scene.cancelShipment.execute(people.spf, { id, expectedVersion: 3, shipmentId, reason: 'Lot périmé' }))).toEqual(['success']);
  });

  it('may leave out of order, or beyond what was asked, for a reason that is kept', async () => {
    clock.set('2026-11-29T09:00:00+01:00');
    await scene.stock('SURGICAL_MASK', 'M-1', '2027-01-31', 1_000);
    const late = await scene.stock('SURGICAL_MASK', 'M-2', '2028-01-31', 1_000);
    const { id } = await scene.forwarded(500, 'SURGICAL_MASK');
    const plan = { id, expectedVersion: 2, lots: [{ lotId: late.id, quantity: 600 }], plannedFor: '2026-11-30' };
    expect(codesOf(await scene.plan.execute(people.spf, plan))).toEqual(['FEFO_BROKEN', 'OVER_ALLOCATED']);
    const outcome = await scene.plan.execute(people.spf, { ...plan, reason: 'Palette déjà à quai' });
    expect(codesOf(outcome)).toEqual(['success', 'FEFO_BROKEN', 'OVER_ALLOCATED']);
    expect(success(outcome).shipments[0]?.reason).toBe('Palette déjà à quai');
  });

  it.each([['2026-11-28', 'DATE_IN_THE_PAST'], ['2026-11-31', 'NOT_A_DATE']])('cannot leave on %s: %s', async (plannedFor, code) => {
    const { id } = await scene.forwarded(10);
    expect(codesOf(await scene.plan.execute(people.spf, { id, expectedVersion: 2, plannedFor }))).toEqual([code]);
  });
});

it('a request of another region is another ARS’s', async () => {
  const { id } = await scene.submitted(10, 'GOWN', BRENAC);
  expect(await scene.seenBy(people.otherArs, id)).toBe('SUBMITTED');
  expect(await scene.seenBy(people.ars, id)).toBeUndefined();
});

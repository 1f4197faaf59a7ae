import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EmergencyRequest } from '#resupply';
import { codesOf, createScene, people, type Scene } from '../flows/emergency-request-scene.js';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';

const clock = new TestClock('2026-11-23T09:42:00+01:00');
const PLANS = 50;
let test: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  test = await createTestDatabase();
  scene = await createScene(test.db, clock);
});

afterAll(async () => test.close());

async function forwardedRequests(item: string, quantity: number): Promise<EmergencyRequest[]> {
  return Promise.all(Array.from({ length: PLANS }, async () => scene.forwarded(quantity, item)));
}

describe('50 plans at once on one stock', () => {
  it('share what there is: never below zero, nothing promised twice, nothing left while someone lacks', async () => {
    await scene.stock('GOWN', 'BL-1', '2027-01-31', 1_000);
    await scene.stock('GOWN', 'BL-2', '2027-03-31', 1_500);
    clock.set('2026-11-20T09:42:00+01:00');
    await scene.stock('GOWN', 'BL-expired', '2026-11-22', 5_000);
    clock.set('2026-11-23T09:42:00+01:00');
    const requests = await forwardedRequests('GOWN', 100);
    const plan = { expectedVersion: 2, plannedFor: '2026-11-24' };
    const outcomes = await Promise.all(requests.map(async ({ id }) => scene.plan.execute(people.spf, { ...plan, id })));
    const codes = outcomes.map((outcome) => codesOf(outcome).join());
    expect(codes.filter((code) => code === 'success')).toHaveLength(25);
    expect(codes.filter((code) => code === 'OUT_OF_STOCK')).toHaveLength(25);
    expect(await scene.stockOf('GOWN')).toEqual({ usable: 2_500, reserved: 2_500 });
  });

  it('then ship at once: the stock ends at zero and equals its movements', async () => {
    const rows = (await test.db.manager.query(`SELECT id, request_id AS "requestId" FROM shipment WHERE status = 'PLANNED'`)) as {
      id: string;
      requestId: string;
    }[];
    const shipped = await Promise.all(
      rows.map(async ({ id, requestId }) => scene.ship.execute(people.spf, { id: requestId, expectedVersion: 3, shipmentId: id })),
    );
    expect(shipped.every((outcome) => outcome.kind === 'success')).toBe(true);
    expect(await scene.stockOf('GOWN')).toEqual({ usable: 0, reserved: 0 });
    expect(await wrongLots()).toEqual([]);
  });

  it('and mixed with counts and cancellations still add up', async () => {
    await scene.stock('CAP', 'C-1', '2027-01-31', 4_000);
    await scene.stock('CAP', 'C-2', '2027-02-28', 4_000);
    const requests = await forwardedRequests('CAP', 120);
    await Promise.all(
      requests.map(async ({ id }, index) => {
        const planned = await scene.plan.execute(people.spf, { id, expectedVersion: 2, plannedFor: '2026-11-24' });
        if (planned.kind !== 'success') throw new Error(JSON.stringify(planned));
        const shipmentId = planned.request.shipments[0]?.id ?? '';
        const step = { id, expectedVersion: 3, shipmentId };
        if (index % 3 === 0) await scene.cancelShipment.execute(people.spf, { ...step, reason: 'Essai' });
        if (index % 3 === 1) await scene.ship.execute(people.spf, step);
        if (index % 3 === 2) await scene.receive.execute(people.director, { ...step, lines: [{ item: 'CAP', quantity: 120 }] });
      }),
    );
    expect(await wrongLots()).toEqual([]);
    // 17 cancelled, 17 shipped, 16 received without a departure.
    expect(await scene.stockOf('CAP')).toEqual({ usable: 8_000 - 33 * 120, reserved: 0 });
  });

  it('of 50 plans on one request one is made', async () => {
    await scene.stock('GLOVE', 'G-1', '2027-01-31', 100_000);
    const { id } = await scene.forwarded(100, 'GLOVE');
    const plan = { id, expectedVersion: 2, plannedFor: '2026-11-24' };
    const outcomes = await Promise.all(Array.from({ length: PLANS }, async () => scene.plan.execute(people.spf, plan)));
    expect(outcomes.filter((outcome) => outcome.kind === 'success')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'conflict')).toHaveLength(PLANS - 1);
    expect(await scene.stockOf('GLOVE')).toEqual({ usable: 100_000, reserved: 100 });
  });
});

/** Lots whose counts are not the sum of their movements, or whose reservations are not those of planned shipments. */
async function wrongLots(): Promise<unknown> {
  return test.db.manager.query(
    `SELECT l.lot_number FROM stockpile_lot l JOIN stockpile_movement m ON m.lot_id = l.id GROUP BY l.id
     HAVING l.on_hand <> sum(CASE WHEN kind IN ('RECEIPT', 'ADJUST') THEN quantity WHEN kind = 'SHIP' THEN -quantity ELSE 0 END)
         OR l.reserved <> sum(CASE WHEN kind = 'RESERVE' THEN quantity WHEN kind IN ('RELEASE', 'SHIP') THEN -quantity ELSE 0 END)
         OR l.reserved <> (SELECT coalesce(sum(t.quantity), 0) FROM shipment_lot t JOIN shipment s ON s.id = t.shipment_id
                           WHERE t.lot_id = l.id AND s.status = 'PLANNED')`,
  );
}

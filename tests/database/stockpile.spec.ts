import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#access';
import { Catalogue } from '#catalogue';
import { dateInParis, ReportingWeek } from '#platform';
import { AdjustLot, type LotReceipt, ReadStockpile, ReceiveLot, reserveLots, shipLots, type StockpileLotOutcome } from '#stockpile';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';

const clock = new TestClock('2026-11-23T09:42:00+01:00');
const SHIPMENT = '00000000-0000-4000-8000-000000000001';

let test: TestDatabase;
let receiveLot: ReceiveLot;
let adjustLot: AdjustLot;
let read: ReadStockpile;

beforeAll(async () => {
  test = await createTestDatabase();
  const catalogue = new Catalogue(test.db, clock);
  receiveLot = new ReceiveLot(test.db, catalogue, clock);
  adjustLot = new AdjustLot(test.db, clock);
  read = new ReadStockpile(test.db, catalogue, clock);
});

afterAll(async () => test.close());

function actor(role: Role): Actor {
  return {
    accountId: '00000000-0000-4000-8000-00000000000a',
    name: 'Yann Le Goff',
    email: 'yann@example.fr',
    habilitations: [{ role, scopeKind: 'NATION', scopeCode: null }],
  };
}

const spf = actor('SPF');
let sends = 0;

function delivery(other: Partial<LotReceipt> = {}): LotReceipt {
  sends += 1;
  return { item: 'GOWN', lotNumber: 'BL-1', site: 'Plateforme Est', expiresOn: '2027-01-31', quantity: 4_200, idempotencyKey: `key-${sends}`, ...other };
}

function lotOf(outcome: StockpileLotOutcome) {
  if (outcome.kind !== 'success') throw new Error(JSON.stringify(outcome));
  return outcome.lot;
}

function codesOf(outcome: StockpileLotOutcome): string[] {
  return outcome.kind === 'invalid' ? outcome.problems.map((problem) => problem.code) : [outcome.kind];
}

describe('a delivery into the stockpile', () => {
  it('opens a lot, and adds to it when more of it comes to the same site', async () => {
    const first = lotOf(await receiveLot.execute(spf, delivery({ lotNumber: 'BL-A' })));
    expect(first).toMatchObject({ onHand: 4_200, reserved: 0, version: 1 });
    const more = lotOf(await receiveLot.execute(spf, delivery({ lotNumber: 'BL-A', quantity: 800 })));
    expect(more).toMatchObject({ id: first.id, onHand: 5_000, version: 2 });
  });

  it('has one effect however often it is sent, and the key serves one content only', async () => {
    const sent = delivery({ lotNumber: 'BL-B' });
    const answers = await Promise.all(Array.from({ length: 50 }, async () => receiveLot.execute(spf, sent)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(lotOf(answers[0] as StockpileLotOutcome).onHand).toBe(4_200);
    expect(codesOf(await receiveLot.execute(spf, { ...sent, quantity: 4_201 }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  const refused: [code: string, change: Partial<LotReceipt>][] = [
    ['UNKNOWN_ITEM', { item: 'REAGENT' }],
    ['TEXT_LENGTH', { lotNumber: '  ' }],
    ['TEXT_LENGTH', { site: 'x'.repeat(81) }],
    ['QUANTITY_OUT_OF_RANGE', { quantity: 0 }],
    ['QUANTITY_OUT_OF_RANGE', { quantity: -5 }],
    ['NOT_A_DATE', { expiresOn: '2027-02-30' }],
    ['LOT_EXPIRED', { expiresOn: '2026-11-22' }],
    ['IDEMPOTENCY_KEY_MISSING', { idempotencyKey: '' }],
    ['EXPIRY_DIFFERS', { lotNumber: 'BL-A', expiresOn: '2027-02-28' }],
  ];

  it.each(refused)('is refused with %s', async (code, change) => {
    expect(codesOf(await receiveLot.execute(spf, delivery(change)))).toEqual([code]);
  });

  it('is Santé publique France’s alone', async () => {
    await expect(receiveLot.execute(actor('CRISIS_CENTRE'), delivery())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(receiveLot.execute(actor('ARS_AGENT'), delivery())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a count of a lot', () => {
  it('corrects what is on hand and leaves a signed trace', async () => {
    const lot = lotOf(await receiveLot.execute(spf, delivery({ lotNumber: 'BL-C', quantity: 100 })));
    const counted = await adjustLot.execute(spf, { lotId: lot.id, expectedVersion: 1, onHand: 90, reason: ' Dix blouses déchirées ' });
    expect(lotOf(counted)).toMatchObject({ onHand: 90, version: 2 });
    const [last] = await read.movements(lot.id);
    expect(last).toMatchObject({ kind: 'ADJUST', quantity: -10, reason: 'Dix blouses déchirées', byName: 'Yann Le Goff', at: clock.now() });
  });

  it('made on an older state is a conflict that shows the current one', async () => {
    const lot = lotOf(await receiveLot.execute(spf, delivery({ lotNumber: 'BL-D', quantity: 100 })));
    await adjustLot.execute(spf, { lotId: lot.id, expectedVersion: 1, onHand: 90, reason: 'Comptage' });
    const late = await adjustLot.execute(spf, { lotId: lot.id, expectedVersion: 1, onHand: 95, reason: 'Comptage' });
    expect(late).toMatchObject({ kind: 'conflict', current: { onHand: 90, version: 2 } });
  });

  it('cannot go below what is promised, nor be without reason or effect', async () => {
    const lot = lotOf(await receiveLot.execute(spf, delivery({ lotNumber: 'BL-E', quantity: 100 })));
    await reserve(lot.id, 60);
    const adjust = { lotId: lot.id, expectedVersion: 2, reason: 'Comptage' };
    expect(codesOf(await adjustLot.execute(spf, { ...adjust, onHand: 59 }))).toEqual(['BELOW_RESERVED']);
    expect(codesOf(await adjustLot.execute(spf, { ...adjust, onHand: -1 }))).toEqual(['QUANTITY_OUT_OF_RANGE']);
    expect(codesOf(await adjustLot.execute(spf, { ...adjust, onHand: 100 }))).toEqual(['NOTHING_TO_CHANGE']);
    expect(codesOf(await adjustLot.execute(spf, { ...adjust, onHand: 80, reason: '' }))).toEqual(['REASON_REQUIRED']);
    expect(codesOf(await adjustLot.execute(spf, { ...adjust, onHand: 60 }))).toEqual(['success']);
    await expect(adjustLot.execute(actor('ADMIN'), { ...adjust, onHand: 60 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(adjustLot.execute(spf, { ...adjust, lotId: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the database itself', () => {
  it('refuses a stock below zero, a promise above the stock, and any change of the movements', async () => {
    const lot = lotOf(await receiveLot.execute(spf, delivery({ lotNumber: 'BL-F', quantity: 10 })));
    await expect(reserve(lot.id, 11)).rejects.toThrow('stockpile_lot_reserved_within_stock');
    await expect(test.db.manager.query('UPDATE stockpile_lot SET on_hand = -1 WHERE id = $1', [lot.id])).rejects.toThrow('check constraint');
    await expect(test.db.manager.query('UPDATE stockpile_movement SET quantity = 1')).rejects.toThrow('append-only');
    await expect(test.db.manager.query('DELETE FROM stockpile_movement')).rejects.toThrow('append-only');
  });
});

describe('the overview', () => {
  const capOn = async (week?: ReportingWeek) => (await read.overview(week)).items.find((item) => item.item === 'CAP');

  it('shows usable and promised stock against the target, now and at the end of a past week', async () => {
    // Week 47 for one department; the other's is not counted yet: its week 46 stands. Weeks too old count for nothing.
    await test.db.manager.query(
      `INSERT INTO situation_cell (week, department_code, item_code, region_code, stock_on_hand, crisis_consumption, consumption, safety_gap,
         level_counts, stale_establishments, stale_stock, stale_crisis_consumption)
       SELECT week, department, item, '44', 0, crisis, 0, 0, '{}', 0, 0, stale
       FROM (VALUES (date '2026-11-16', '67', 'SURGICAL_MASK', 250, 50), (date '2026-11-09', '67', 'SURGICAL_MASK', 900, 0),
                    (date '2026-11-09', '68', 'SURGICAL_MASK', 200, 0), (date '2026-01-05', '69', 'SURGICAL_MASK', 999, 0),
                    (date '2026-11-16', '67', 'FFP2_MASK', 0, 0)) AS cells(week, department, item, crisis, stale)`,
    );
    clock.set('2026-11-11T10:00:00+01:00');
    const old = lotOf(await receiveLot.execute(spf, delivery({ item: 'CAP', lotNumber: 'C-1', expiresOn: '2026-11-20', quantity: 700 })));
    const young = lotOf(await receiveLot.execute(spf, delivery({ item: 'CAP', lotNumber: 'C-2', expiresOn: '2027-03-31', quantity: 1_000 })));
    const masks = delivery({ item: 'SURGICAL_MASK', lotNumber: 'M-1', quantity: 2_500 });
    await receiveLot.execute(spf, masks);
    clock.set('2026-11-17T10:00:00+01:00');
    await reserve(young.id, 400);
    await ship(young.id, 150);
    clock.set('2026-11-23T09:42:00+01:00');

    expect(await capOn()).toMatchObject({ usable: 850, reserved: 250, available: 600, unusable: 700, nextExpiry: '2027-03-31' });
    const asOfWeek46 = await capOn(ReportingWeek.of('2026-W46'));
    expect(asOfWeek46).toMatchObject({ usable: 1_700, reserved: 0, nextExpiry: '2026-11-20', weeksOfCover: null });
    expect(old.version).toBe(1);

    const [mask] = (await read.overview()).items;
    expect(mask).toMatchObject({ nationalCrisisWeekly: 500, weeksOfCover: 5, coverageOfTarget: 0.5, target: { quantity: 5_000 } });
    const [, ffp2] = (await read.overview()).items;
    expect(ffp2).toMatchObject({ nationalCrisisWeekly: null, weeksOfCover: null, coverageOfTarget: null, target: { quantity: null } });
    expect((await read.overview(ReportingWeek.of('2026-W46'))).items[0]).toMatchObject({ nationalCrisisWeekly: 1_100 });
    const gown = (await read.overview()).items.find((item) => item.item === 'GOWN');
    expect(gown?.target.quantity).toBe(14_240_000);
  });

  it('refuses a week to come', async () => {
    await expect(read.overview(ReportingWeek.of('2026-W49'))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('equals the sum of the movements, lot by lot', async () => {
    const rows: unknown = await test.db.manager.query(
      `SELECT l.id FROM stockpile_lot l JOIN stockpile_movement m ON m.lot_id = l.id GROUP BY l.id
       HAVING l.on_hand <> sum(CASE WHEN kind IN ('RECEIPT', 'ADJUST') THEN quantity WHEN kind = 'SHIP' THEN -quantity ELSE 0 END)
           OR l.reserved <> sum(CASE WHEN kind = 'RESERVE' THEN quantity WHEN kind IN ('RELEASE', 'SHIP') THEN -quantity ELSE 0 END)`,
    );
    expect(rows).toEqual([]);
  });

  it('lists lots by expiry, with what each may still promise', async () => {
    const lots = await read.lots('CAP', false);
    expect(lots.map((lot) => [lot.lotNumber, lot.available])).toEqual([['C-1', 0], ['C-2', 600]]);
    expect(dateInParis(clock.now())).toBe('2026-11-23');
  });
});

async function reserve(lotId: string, quantity: number): Promise<void> {
  await reserveLots(test.db, [{ lotId, quantity }], SHIPMENT, { accountId: spf.accountId, name: spf.name, at: clock.now() });
}

async function ship(lotId: string, quantity: number): Promise<void> {
  await shipLots(test.db, [{ lotId, quantity }], SHIPMENT, { accountId: spf.accountId, name: spf.name, at: clock.now() });
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateFirstExpiredFirstOut, breaksFirstExpiredFirstOut } from './allocate.js';
import { availableOf, byExpiry, isUsable, type Lot } from './lot.js';

const TODAY = '2026-11-23';

function lot(id: string, expiresOn: string | null, onHand: number, other: Partial<Lot> = {}): Lot {
  return { id, item: 'GOWN', lotNumber: id, site: 'Est', expiresOn, quarantined: false, onHand, reserved: 0, version: 1, ...other };
}

const anyLots = fc.array(
  fc.record({
    expiresOn: fc.option(fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24', '2027-01-31', '2027-07-31', '2028-09-30')),
    quarantined: fc.boolean(),
    onHand: fc.nat(1_000),
    reservedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 12 },
).map((drafts) =>
  drafts.map(({ expiresOn, quarantined, onHand, reservedShare }, index) =>
    lot(`L${index}`, expiresOn, onHand, { quarantined, reserved: Math.floor(onHand * reservedShare) }),
  ),
);

describe('allocateFirstExpiredFirstOut', () => {
  const cases: [why: string, lots: Lot[], need: number, expected: [string, number][]][] = [
    ['one lot is enough', [lot('A', '2027-01-31', 4_200)], 1_000, [['A', 1_000]]],
    ['the second lot completes the first', [lot('B', '2027-03-31', 18_600), lot('A', '2027-01-31', 4_200)], 9_200, [['A', 4_200], ['B', 5_000]]],
    ['an expired lot is never used', [lot('A', '2026-11-22', 500), lot('B', '2027-01-31', 500)], 800, [['B', 500]]],
    ['its last day of use still counts', [lot('A', '2026-11-23', 500)], 500, [['A', 500]]],
    ['a quarantined lot is never used', [lot('A', '2027-01-31', 500, { quarantined: true })], 10, []],
    ['what is promised is not promised twice', [lot('A', '2027-01-31', 500, { reserved: 450 })], 100, [['A', 50]]],
    ['what never expires goes last', [lot('A', null, 500), lot('B', '2030-01-31', 500)], 600, [['B', 500], ['A', 100]]],
    ['nothing is wanted', [lot('A', '2027-01-31', 500)], 0, []],
    ['there is nothing', [], 100, []],
  ];

  it.each(cases)('%s', (_, lots, need, expected) => {
    const takes = allocateFirstExpiredFirstOut(lots, need, TODAY);
    expect(takes).toEqual(expected.map(([lotId, quantity]) => ({ lotId, quantity })));
  });

  it('takes min(need, available), never more than a lot has, never out of order, never unusable stock', () => {
    fc.assert(
      fc.property(anyLots, fc.nat(8_000), (lots, need) => {
        const takes = allocateFirstExpiredFirstOut(lots, need, TODAY);
        const available = lots.reduce((total, one) => total + availableOf(one, TODAY), 0);
        expect(takes.reduce((total, take) => total + take.quantity, 0)).toBe(Math.min(need, available));
        const taken = takes.map((take) => ({ ...take, lot: lots.find((one) => one.id === take.lotId) as Lot }));
        for (const { quantity, lot: source } of taken) {
          expect(isUsable(source, TODAY)).toBe(true);
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual(availableOf(source, TODAY));
        }
        expect(taken.map((take) => take.lot)).toEqual(taken.map((take) => take.lot).sort(byExpiry));
        expect(breaksFirstExpiredFirstOut(lots, takes, TODAY)).toBe(false);
      }),
    );
  });

  it('does not depend on the order in which lots are listed', () => {
    fc.assert(
      fc.property(anyLots, fc.nat(8_000), (lots, need) => {
        expect(allocateFirstExpiredFirstOut([...lots].reverse(), need, TODAY)).toEqual(allocateFirstExpiredFirstOut(lots, need, TODAY));
      }),
    );
  });
});

describe('breaksFirstExpiredFirstOut', () => {
  const early = lot('A', '2027-01-31', 500);
  const late = lot('B', '2027-07-31', 500);
  const cases: [why: string, lots: Lot[], takes: [string, number][], expected: boolean][] = [
    ['the late lot while the early one has some left', [early, late], [['B', 10]], true],
    ['the late lot while the early one is only begun', [early, late], [['A', 499], ['B', 10]], true],
    ['the early lot finished first', [early, late], [['A', 500], ['B', 10]], false],
    ['two lots of one date are interchangeable', [early, lot('C', '2027-01-31', 500)], [['C', 10]], false],
    ['an expired lot does not count as left over', [lot('X', '2026-01-31', 500), late], [['B', 10]], false],
    ['another item does not count', [lot('G', '2026-12-31', 5, { item: 'GLOVE' }), late], [['B', 10]], false],
  ];

  it.each(cases)('%s', (_, lots, takes, expected) => {
    const chosen = takes.map(([lotId, quantity]) => ({ lotId, quantity }));
    expect(breaksFirstExpiredFirstOut(lots, chosen, TODAY)).toBe(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateFirstExpiredFirstOut } from './allocate.js';
import type { Lot } from './lot.js';
import { previewAllocation } from './preview-allocation.js';

const DAY = '2026-11-24';

function lot(id: string, expiresOn: string | null, onHand: number, other: Partial<Lot> = {}): Lot {
  return { id, item: 'GOWN', lotNumber: id, site: 'Est', expiresOn, quarantined: false, onHand, reserved: 0, version: 1, ...other };
}

describe('previewAllocation', () => {
  it('shows what leaves, then what stays', () => {
    const lots = [lot('C', '2027-07-01', 52_000), lot('A', '2027-01-01', 4_200), lot('old', '2026-11-23', 9), lot('B', '2027-03-01', 18_600)];
    expect(previewAllocation(lots, 9_200, DAY).map(({ lot: { id }, take, cumulative, rest }) => [id, take, cumulative, rest])).toEqual([
      ['A', 4_200, 4_200, 0],
      ['B', 5_000, 9_200, 13_600],
      ['C', 0, null, 52_000],
    ]);
  });

  it('takes exactly what the default plan takes', () => {
    const anyLot = fc.record({ days: fc.option(fc.integer({ min: -5, max: 500 })), onHand: fc.nat(1_000), reserved: fc.nat(500), quarantined: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 10 }), fc.nat(5_000), (drafts, need) => {
        const lots = drafts.map(({ days, onHand, reserved, quarantined }, index) => {
          const expiresOn = days === null ? null : new Date(Date.parse(DAY) + days * 86_400_000).toISOString().slice(0, 10);
          return lot(String(index), expiresOn, onHand, { reserved: Math.min(reserved, onHand), quarantined });
        });
        const rows = previewAllocation(lots, need, DAY);
        const takes = rows.filter(({ take }) => take > 0).map(({ lot: { id }, take }) => ({ lotId: id, quantity: take }));
        expect(takes).toEqual(allocateFirstExpiredFirstOut(lots, need, DAY));
        expect(rows.findLast(({ take }) => take > 0)?.cumulative ?? 0).toBe(takes.reduce((sum, one) => sum + one.quantity, 0));
        expect(rows.every(({ lot: { available }, take, rest }) => rest >= 0 && take + rest === available)).toBe(true);
      }),
    );
  });
});

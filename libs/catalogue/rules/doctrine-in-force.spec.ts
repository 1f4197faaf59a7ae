import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { doctrineInForce, doctrineTimeline, type DoctrineValue } from './doctrine-in-force.js';

function value(id: number, effectiveFrom: string, amount: number, itemCode: string | null = null): DoctrineValue {
  return { id, key: 'safety_stock_weeks', itemCode, value: amount, unit: 'semaines', effectiveFrom, source: 'MINSANTE 143', setByName: 'Olivier Masson', setAt: new Date(0) };
}

describe('the doctrine in force', () => {
  const values = [value(1, '2020-07-27', 3), value(2, '2021-01-04', 4), value(3, '2021-01-04', 5), value(4, '2026-11-16', 2)];

  it.each([
    ['2020-07-27', 3], ['2020-12-28', 3], ['2021-01-04', 5], ['2026-11-09', 5], ['2026-11-16', 2], ['2030-01-07', 2],
    ['2019-12-30', 3],
  ])('in the week of %s is %s', (monday, expected) => {
    expect(doctrineInForce(values, monday).map((one) => one.value)).toEqual([expected]);
  });

  it('keeps items apart', () => {
    const perItem = [value(1, '2020-07-27', 10, 'FFP2_MASK'), value(2, '2020-07-27', 8, 'SURGICAL_MASK')];
    expect(doctrineInForce(perItem, '2026-11-16').map((one) => one.value)).toEqual([10, 8]);
  });

  it('does not depend on the order in which values are read', () => {
    const day = fc.constantFrom('2020-07-27', '2021-01-04', '2026-11-16', '2028-01-03');
    const history = fc.uniqueArray(fc.tuple(fc.nat(), day, fc.nat()), { selector: ([id]) => id, minLength: 1 });
    fc.assert(
      fc.property(history, day, (rows, monday) => {
        const known = rows.map(([id, from, amount]) => value(id, from, amount));
        expect(doctrineInForce(known.toReversed(), monday)).toEqual(doctrineInForce(known, monday));
      }),
    );
  });

  it('tells what held, holds, will hold and was corrected', () => {
    const timeline = doctrineTimeline(values, '2021-06-07').map(({ id, standing }) => [id, standing]);
    expect(timeline).toEqual([[4, 'UPCOMING'], [3, 'IN_FORCE'], [2, 'REPLACED'], [1, 'PAST']]);
  });

  it('has each value once, and one in force for each key and item', () => {
    const day = fc.constantFrom('2020-07-27', '2021-01-04', '2026-11-16', '2028-01-03');
    const item = fc.constantFrom(null, 'GOWN', 'CAP');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.nat(), day, fc.nat(), item), { selector: ([id]) => id }), day, (rows, monday) => {
        const known = rows.map(([id, from, amount, itemCode]) => value(id, from, amount, itemCode));
        const timeline = doctrineTimeline(known, monday);
        expect(timeline.map(({ id }) => id).toSorted()).toEqual(known.map(({ id }) => id).toSorted());
        const inForce = timeline.filter(({ standing }) => standing === 'IN_FORCE').map(({ itemCode }) => itemCode);
        expect(new Set(inForce).size).toBe(inForce.length);
        expect(new Set(inForce)).toEqual(new Set(known.map(({ itemCode }) => itemCode)));
      }),
    );
  });
});

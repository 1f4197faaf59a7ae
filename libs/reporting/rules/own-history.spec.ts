import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unlikeHistory } from './own-history.js';

const STEADY = [98, 100, 101, 99, 102, 100];

describe('unlikeHistory', () => {
  const cases: [why: string, value: number, earlier: number[], packSize: number | null, code: string | undefined][] = [
    ['an ordinary value', 104, STEADY, 50, undefined],
    ['half as much again, as a wave begins', 145, STEADY, 50, undefined],
    ['three times as much', 300, STEADY, 50, 'OUTLIER'],
    ['nothing where a hundred was used', 0, STEADY, 50, 'OUTLIER'],
    ['five reports are no habit', 300, STEADY.slice(1), 50, undefined],
    ['boxes of 50 for pieces', 2, STEADY, 50, 'BOXES_FOR_PIECES'],
    ['pieces of a box of 50 where boxes were told', 5_000, STEADY, 50, 'BOXES_FOR_PIECES'],
    ['near the pack size', 4_000, STEADY, 50, 'BOXES_FOR_PIECES'],
    ['far from the pack size', 2_000, STEADY, 50, 'OUTLIER'],
    ['the same without a pack', 5_000, STEADY, null, 'OUTLIER'],
    ['a pack too small to tell', 250, STEADY, 2, 'OUTLIER'],
    ['a history without variation', 110, [100, 100, 100, 100, 100, 100], 50, undefined],
    ['a history without variation, far away', 200, [100, 100, 100, 100, 100, 100], 50, 'OUTLIER'],
    ['always zero, a few used', 10, [0, 0, 0, 0, 0, 0], 50, undefined],
    ['always zero, many used', 11, [0, 0, 0, 0, 0, 0], 50, 'OUTLIER'],
    // Median 100, median deviation 20: five times 1.4826 × 20 is 148.26.
    ['as far as a varied history goes', 248, [60, 80, 100, 100, 100, 120, 140, 60, 140], null, undefined],
    ['one piece beyond', 249, [60, 80, 100, 100, 100, 120, 140, 60, 140], null, 'OUTLIER'],
    ['an irregular establishment', 400, [0, 300, 50, 420, 10, 250], 50, undefined],
    ['boxes for pieces of an irregular establishment', 8, [200, 900, 150, 420, 610, 250], 50, 'BOXES_FOR_PIECES'],
    ['so few is this one’s habit, not boxes', 2, [100, 2, 110, 3, 2, 100, 105], 50, 'OUTLIER'],
    ['one old mistake does not hide the next', 2, [100, 2, 100, 101, 102, 100, 105], 50, 'BOXES_FOR_PIECES'],
  ];

  it.each(cases)('%s', (_, value, earlier, packSize, code) => {
    expect(unlikeHistory(value, earlier, packSize)?.code).toBe(code);
  });

  it('tells the median of an even and of an odd number of reports', () => {
    expect(unlikeHistory(900, [100, 100, 100, 101, 110, 120], null)).toMatchObject({ median: 100.5, reports: 6 });
    expect(unlikeHistory(900, [100, 100, 100, 101, 110, 120, 130], null)).toMatchObject({ median: 101, reports: 7 });
  });

  const amount = fc.integer({ min: 0, max: 1_000_000 });
  const history = fc.array(amount, { minLength: 6, maxLength: 26 });
  const pack = fc.option(fc.integer({ min: 1, max: 200 }));

  it('never doubts the median itself, nor anything without six reports', () => {
    fc.assert(
      fc.property(history, pack, amount, (earlier, packSize, value) => {
        const median = [...earlier].sort((one, other) => one - other)[Math.floor((earlier.length - 1) / 2)] ?? 0;
        if (earlier.length % 2 === 1) expect(unlikeHistory(median, earlier, packSize)).toBeUndefined();
        expect(unlikeHistory(value, earlier.slice(0, 5), packSize)).toBeUndefined();
      }),
    );
  });

  it('does not depend on the order of the reports and leaves them as they were', () => {
    fc.assert(
      fc.property(history, pack, amount, (earlier, packSize, value) => {
        const frozen = Object.freeze([...earlier]);
        expect(unlikeHistory(value, frozen, packSize)).toEqual(unlikeHistory(value, earlier.toReversed(), packSize));
      }),
    );
  });

  it('recognises every count in boxes of an establishment used to pieces', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 200 }),
        fc.integer({ min: 4, max: 1_000 }),
        fc.array(fc.integer({ min: 85, max: 115 }), { minLength: 6, maxLength: 26 }),
        (packSize, boxes, percents) => {
          const earlier = percents.map((percent) => Math.round((packSize * boxes * percent) / 100));
          expect(unlikeHistory(boxes, earlier, packSize)?.code).toBe('BOXES_FOR_PIECES');
          expect(unlikeHistory(boxes * packSize, earlier, packSize)).toBeUndefined();
        },
      ),
    );
  });
});

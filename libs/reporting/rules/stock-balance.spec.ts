import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balanceOf } from './stock-balance.js';

describe('balanceOf', () => {
  const cases: [why: string, before: number, received: number | null, used: number, stock: number, expected: number, outcome: string][] = [
    ['exact', 1_000, 500, 300, 1_200, 1_200, 'PROVEN'],
    ['within 5 % of what was available', 1_000, 500, 300, 1_130, 1_200, 'PROVEN'],
    ['at 5 % exactly', 1_000, 0, 0, 950, 1_000, 'PROVEN'],
    ['one piece beyond', 1_000, 0, 0, 949, 1_000, 'BROKEN'],
    ['ten pieces of a small stock', 20, 0, 5, 5, 15, 'PROVEN'],
    ['eleven pieces of a small stock', 20, 0, 5, 4, 15, 'BROKEN'],
    ['more than expected, deliveries told', 1_000, 0, 100, 2_000, 900, 'BROKEN'],
    ['more than expected, deliveries not told', 1_000, null, 100, 2_000, 900, 'UNPROVEN'],
    ['less than expected, deliveries not told', 1_000, null, 100, 500, 900, 'BROKEN'],
    ['as expected, deliveries not told', 1_000, null, 100, 900, 900, 'PROVEN'],
    ['more used than there was', 100, 0, 500, 0, -400, 'BROKEN'],
    ['more used than there was, deliveries not told', 100, null, 500, 0, -400, 'UNPROVEN'],
    ['nothing anywhere', 0, 0, 0, 0, 0, 'PROVEN'],
  ];

  it.each(cases)('%s', (_, before, received, used, stock, expected, outcome) => {
    expect(balanceOf({ before, received, used, stock })).toMatchObject({ expected, outcome });
  });

  const amount = fc.integer({ min: 0, max: 1_000_000 });

  it('never doubts a stock that follows its movements', () => {
    fc.assert(
      fc.property(amount, amount, amount, (before, received, used) => {
        fc.pre(used <= before + received);
        expect(balanceOf({ before, received, used, stock: before + received - used }).outcome).toBe('PROVEN');
      }),
    );
  });

  it('doubts an untold delivery less than a told absence of delivery', () => {
    fc.assert(
      fc.property(amount, amount, amount, (before, used, stock) => {
        const untold = balanceOf({ before, received: null, used, stock });
        const told = balanceOf({ before, received: 0, used, stock });
        expect(untold.expected).toBe(told.expected);
        if (untold.outcome === 'BROKEN') expect(told.outcome).toBe('BROKEN');
        if (stock >= untold.expected) expect(untold.outcome).not.toBe('BROKEN');
      }),
    );
  });
});

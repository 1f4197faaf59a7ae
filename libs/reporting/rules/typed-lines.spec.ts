import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkLines } from './report-lines.js';
import { checkTypedLines, type PartialLine } from './typed-lines.js';

const CODES = ['FFP2_MASK', 'GOWN'];

function told(lines: PartialLine[]): string[] {
  return checkTypedLines(lines, CODES).problems.map(({ code, path }) => `${code} ${path}`);
}

describe('checkTypedLines', () => {
  it.each<[string, PartialLine[], string[]]>([
    ['nothing typed yet', [], []],
    ['a stock alone', [{ item: 'GOWN', stockOnHand: 12 }], []],
    ['nulls', [{ item: 'GOWN', stockOnHand: null, consumption: null, received: null }], []],
    ['a negative stock', [{ item: 'GOWN', stockOnHand: -1 }], ['NEGATIVE_QUANTITY lines.0.stockOnHand']],
    ['an absurd delivery', [{ item: 'GOWN' }, { item: 'FFP2_MASK', received: 2_000_000_000 }], ['ABSURD_QUANTITY lines.1.received']],
    ['an unknown item', [{ item: 'HAT', stockOnHand: 1 }], ['UNKNOWN_ITEM lines.0.item']],
    ['an item twice', [{ item: 'GOWN', stockOnHand: 1 }, { item: 'GOWN', stockOnHand: 2 }], ['DUPLICATE_ITEM lines.1.item']],
  ])('%s', (_, lines, expected) => {
    expect(told(lines)).toEqual(expected);
  });

  it('leaves out an amount it refuses, and keeps the first of two lines', () => {
    const { amounts } = checkTypedLines([{ item: 'GOWN', stockOnHand: -1, consumption: 3 }, { item: 'GOWN', stockOnHand: 9 }], CODES);
    expect(amounts).toEqual({ stockOnHand: [null, null], consumption: [null, 3], received: [null, null] });
  });

  it('says of a complete report what the submission says', () => {
    const amount = fc.integer({ min: -5, max: 200_000_000 });
    const line = fc.record({ item: fc.constantFrom(...CODES, 'HAT'), stockOnHand: amount, consumption: amount, received: fc.option(amount) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const submitted = checkLines(lines, CODES);
        const problems = submitted.kind === 'invalid' ? submitted.problems.filter(({ code }) => code !== 'MISSING_ITEM') : [];
        const typed = checkTypedLines(lines, CODES);
        expect(typed.problems).toEqual(problems);
        if (submitted.kind === 'valid') expect(typed.amounts).toEqual(submitted.amounts);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LotProposalPartsFragment } from '../../generated/graphql.js';
import { departuresOf, draftOf, shortOf, takesOf } from './draft-plan.js';

/** Lots in the order of their expiry: [available, proposed]. */
function proposalOf(lots: readonly (readonly [available: number, take: number])[], left: number): LotProposalPartsFragment {
  return {
    item: { code: 'GOWN', label: 'Blouse', labelPlural: 'Blouses' },
    left,
    lots: lots.map(([available, take], index) => ({
      order: index + 1,
      available,
      take,
      lot: { id: `lot-${index}`, lotNumber: `BL-${index}`, site: 'Plateforme Est', expiresOn: `2027-0${index + 1}-28` },
    })),
  } as unknown as LotProposalPartsFragment;
}

const PROPOSED = proposalOf([[4_200, 4_200], [18_600, 5_000], [52_000, 0]], 9_200);

describe('A plan being drafted', () => {
  it('starts from the proposal, which needs no reason', () => {
    const [line] = draftOf([PROPOSED], new Map());
    expect(line?.taken).toBe(9_200);
    expect(line?.rows.map(({ cumulative, rest }) => [cumulative, rest])).toEqual([[4_200, 0], [9_200, 13_600], [null, 52_000]]);
    expect(departuresOf(line ? [line] : [])).toEqual([]);
  });

  it.each([
    ['leaves an earlier lot', [['lot-0', '0'], ['lot-1', '9 200']], 1, 0],
    ['takes more than granted', [['lot-1', '6 000']], 1, 0],
    ['both', [['lot-0', ''], ['lot-1', '10000']], 2, 0],
    ['sends a part, in the order', [['lot-1', '0']], 0, 5_000],
  ])('%s', (_name, edits, departures, short) => {
    const lines = draftOf([PROPOSED], new Map(edits as [string, string][]));
    expect(departuresOf(lines)).toHaveLength(departures);
    expect(lines.map(shortOf)).toEqual([short]);
  });

  it.each([
    ['18 601', /18.600 disponibles/],
    ['abc', /nombre entier/],
    ['1,5', /nombre entier/],
  ])('refuses %s in a field', (typed, words) => {
    const [line] = draftOf([PROPOSED], new Map([['lot-1', typed]]));
    expect(line?.rows[1]?.problem).toMatch(words);
  });

  it('sends what it sums, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000), { minLength: 3, maxLength: 3 }), (typed) => {
        const lines = draftOf([PROPOSED], new Map(typed.map((value, index) => [`lot-${index}`, String(value)])));
        const sent = takesOf(lines);
        expect(sent.every(({ quantity }) => quantity > 0)).toBe(true);
        expect(sent.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(lines[0]?.taken);
      }),
    );
  });
});

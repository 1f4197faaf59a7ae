import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chosen, differences, type Draft, entriesOf, savedAt, typedOver, withTyped } from './draft.js';
import { isComplete, linesOf, NOTHING_TYPED, type Typed } from './typed-report.js';

const ITEMS = ['GOWN', 'GLOVE'];
const EMPTY: Draft = { basedOn: 0, entries: {} };
const text = fc.oneof(fc.constant(''), fc.nat({ max: 1_000_000 }).map(String));
const typed: fc.Arbitrary<Typed> = fc.record(Object.fromEntries(ITEMS.map((item) => [item, fc.record({ stockOnHand: text, received: text, consumption: text })])) as never);

describe('A draft', () => {
  it('shows what was typed over what was sent, field by field', () => {
    const sent = { GOWN: { stockOnHand: '10', received: '', consumption: '3' } };
    const draft = withTyped(EMPTY, { 'GOWN.received': '5', 'GLOVE.stockOnHand': '7' }, 1);
    expect(typedOver(sent, draft, ITEMS)).toEqual({
      GOWN: { stockOnHand: '10', received: '5', consumption: '3' },
      GLOVE: { ...NOTHING_TYPED, stockOnHand: '7' },
    });
  });

  it('keeps what another window typed elsewhere, and the latest of one field', () => {
    const draft = withTyped(withTyped(withTyped(EMPTY, { 'GOWN.stockOnHand': '1' }, 1), { 'GLOVE.received': '2' }, 2), { 'GOWN.stockOnHand': '3' }, 3);
    expect(typedOver({}, draft, ITEMS)).toMatchObject({ GOWN: { stockOnHand: '3' }, GLOVE: { received: '2' } });
    expect(savedAt(draft)).toBe(3);
  });

  it('is no longer confirmed once something is typed', () => {
    const confirmed = { idempotencyKey: 'k', expectedVersion: 0, comment: null, lines: [], confirmedAt: 1, waits: true };
    expect(withTyped({ ...EMPTY, confirmed }, { 'GOWN.stockOnHand': '1' }, 2).confirmed).toBeUndefined();
  });

  it('comes back whole from its entries', () => {
    fc.assert(fc.property(typed, (one) => expect(typedOver({}, withTyped(EMPTY, entriesOf(one), 1), ITEMS)).toEqual(one)));
  });
});

describe('Two versions of one report', () => {
  it('do not differ by the way a number is written', () => {
    expect(differences({ GOWN: { ...NOTHING_TYPED, stockOnHand: '1 852' } }, { GOWN: { ...NOTHING_TYPED, stockOnHand: '1852' } }, ITEMS)).toEqual([]);
  });

  it('tell a quantity not told from zero', () => {
    expect(differences({ GOWN: NOTHING_TYPED }, { GOWN: { ...NOTHING_TYPED, received: '0' } }, ITEMS)).toEqual([{ item: 'GOWN', fields: ['received'] }]);
  });

  it('give each item from the side that was chosen, and nothing else', () => {
    fc.assert(
      fc.property(typed, typed, fc.subarray(ITEMS), (mine, theirs, taken) => {
        const result = chosen(mine, theirs, new Set(taken), ITEMS);
        for (const item of ITEMS) expect(result[item]).toEqual(taken.includes(item) ? theirs[item] : mine[item]);
        expect(differences(chosen(mine, theirs, new Set(ITEMS), ITEMS), theirs, ITEMS)).toEqual([]);
      }),
    );
  });
});

describe('What is typed', () => {
  it.each([
    ['all three', { stockOnHand: '1 852', received: '0', consumption: '12' }, true, [1_852, 0, 12]],
    ['without the quantity received', { stockOnHand: '1', received: '', consumption: '2' }, true, [1, null, 2]],
    ['without consumption', { stockOnHand: '1', received: '2', consumption: '' }, false, [1, 2, null]],
    ['with a quantity received that cannot be read', { stockOnHand: '1', received: 'x', consumption: '2' }, false, [1, null, 2]],
    ['beyond what any establishment holds', { stockOnHand: '99999999999', received: '', consumption: '2' }, false, [null, null, 2]],
  ])('%s', (_, texts, complete, [stockOnHand, received, consumption]) => {
    expect(isComplete(texts)).toBe(complete);
    expect(linesOf({ GOWN: texts }, ['GOWN'])).toEqual([{ item: 'GOWN', stockOnHand, received, consumption }]);
  });
});

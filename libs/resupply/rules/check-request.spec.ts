import { describe, expect, it } from '@jest/globals';
import { checkReceipt } from './check-receipt.js';
import { idempotencyKeyProblems, optionalReasonProblems, reasonProblems, requestProblems } from './check-request.js';
import type { ItemQuantity } from './emergency-request.js';

const ITEMS = ['GOWN', 'CAP'];
const codes = (problems: { code: string; path: string }[]): string[] => problems.map(({ code, path }) => `${code} ${path}`);
const lines = (...quantities: [string, number][]): ItemQuantity[] => quantities.map(([item, quantity]) => ({ item, quantity }));

describe('requestProblems', () => {
  const cases: [why: string, asked: ItemQuantity[], reason: string, expected: string[]][] = [
    ['a plain request', lines(['GOWN', 9_200], ['CAP', 1]), 'Cluster en médecine B', []],
    ['no line', [], 'x', ['LINES_MISSING lines']],
    ['no reason', lines(['GOWN', 1]), '   ', ['REASON_REQUIRED reason']],
    ['an endless reason', lines(['GOWN', 1]), 'x'.repeat(2_001), ['REASON_TOO_LONG reason']],
    ['an unknown item', lines(['REAGENT', 1]), 'x', ['UNKNOWN_ITEM lines.0.item']],
    ['an item twice', lines(['GOWN', 1], ['GOWN', 2]), 'x', ['DUPLICATE_ITEM lines.1.item']],
    ['zero', lines(['GOWN', 0]), 'x', ['QUANTITY_NOT_POSITIVE lines.0.quantity']],
    ['less than zero', lines(['GOWN', -1]), 'x', ['QUANTITY_NOT_POSITIVE lines.0.quantity']],
    ['half a piece', lines(['GOWN', 1.5]), 'x', ['QUANTITY_NOT_POSITIVE lines.0.quantity']],
    ['absurd', lines(['GOWN', 100_000_001]), 'x', ['ABSURD_QUANTITY lines.0.quantity']],
    ['all that is wrong, at once', lines(['GOWN', 0], ['REAGENT', 1]), '', ['REASON_REQUIRED reason', 'QUANTITY_NOT_POSITIVE lines.0.quantity', 'UNKNOWN_ITEM lines.1.item']],
  ];

  it.each(cases)('%s', (_, asked, reason, expected) => {
    expect(codes(requestProblems({ lines: asked, reason, urgency: 'WITHIN_24_HOURS' }, ITEMS))).toEqual(expected);
  });
});

describe('reasons and keys', () => {
  it('a reason may be optional, but never endless', () => {
    expect(optionalReasonProblems(null)).toEqual([]);
    expect(optionalReasonProblems(' ')).toEqual([]);
    expect(codes(optionalReasonProblems('x'.repeat(2_001)))).toEqual(['REASON_TOO_LONG reason']);
    expect(codes(reasonProblems(undefined))).toEqual(['REASON_REQUIRED reason']);
  });

  it('a key has 1 to 200 characters', () => {
    expect(idempotencyKeyProblems('k')).toEqual([]);
    expect(codes(idempotencyKeyProblems(' '))).toEqual(['IDEMPOTENCY_KEY_INVALID idempotencyKey']);
    expect(codes(idempotencyKeyProblems('k'.repeat(201)))).toEqual(['IDEMPOTENCY_KEY_INVALID idempotencyKey']);
  });
});

describe('checkReceipt', () => {
  const sent = lines(['GOWN', 100], ['CAP', 20]);
  const cases: [why: string, counted: ItemQuantity[], comment: string | null, problems: string[], warnings: string[]][] = [
    ['as sent', sent, null, [], []],
    ['less, with a comment', lines(['GOWN', 90], ['CAP', 20]), 'Carton ouvert', [], ['QUANTITY_DIFFERS lines.0.quantity']],
    ['more, with a comment', lines(['GOWN', 100], ['CAP', 21]), 'Un de plus', [], ['QUANTITY_DIFFERS lines.1.quantity']],
    ['less, without a word', lines(['GOWN', 90], ['CAP', 20]), null, ['COMMENT_REQUIRED comment'], []],
    ['an item forgotten', lines(['GOWN', 100]), 'x', ['MISSING_ITEM lines'], []],
    ['nothing of an item', lines(['GOWN', 100], ['CAP', 0]), 'Palette perdue', [], ['QUANTITY_DIFFERS lines.1.quantity']],
    ['an item never sent', [...sent, { item: 'GLOVE', quantity: 1 }], 'x', ['ITEM_NOT_SENT lines.2.item'], []],
    ['an item twice', [...sent, { item: 'CAP', quantity: 1 }], 'x', ['DUPLICATE_ITEM lines.2.item'], []],
    ['below zero', lines(['GOWN', -1], ['CAP', 20]), 'x', ['QUANTITY_OUT_OF_RANGE lines.0.quantity'], []],
  ];

  it.each(cases)('%s', (_, counted, comment, problems, warnings) => {
    const verdict = checkReceipt({ sent, lines: counted, comment, labelOf: (item) => item });
    expect(codes(verdict.problems)).toEqual(problems);
    expect(codes(verdict.warnings)).toEqual(warnings);
  });
});

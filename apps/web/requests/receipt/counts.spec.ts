import { expect, it } from '@jest/globals';
import { countedLines, countTroubles, differing, receiptLines } from './counts.js';

const item = (code: string) => ({ code, labelPlural: code });
const lot = (code: string, quantity: number) => ({ item: item(code), quantity, lotNumber: code, expiresOn: null });
const shipment = { lots: [lot('GOWN', 600), lot('CAP', 100), lot('GOWN', 400)] };

it.each([
  [{}, '', ['GOWN', 'CAP']],
  [{ GOWN: '1 000', CAP: '100' }, '', []],
  [{ GOWN: '990', CAP: '100' }, ' ', ['comment']],
  [{ GOWN: '990', CAP: '100' }, 'Un carton percé', []],
  [{ GOWN: '1 000', CAP: 'cent' }, '', ['CAP']],
])('%p with comment %p lacks %p', (counts, comment, paths) => {
  expect(countTroubles(countedLines(shipment, counts), comment).map(({ path }) => path)).toEqual(paths);
});

it('lots of an item are one line', () => {
  const lines = countedLines(shipment, { GOWN: '990', CAP: '0' });
  expect(lines.map(({ sent }) => sent)).toEqual([1_000, 100]);
  expect(differing(lines).map((line) => line.item.code)).toEqual(['GOWN', 'CAP']);
  expect(receiptLines(lines)).toEqual([{ item: 'GOWN', quantity: 990 }, { item: 'CAP', quantity: 0 }]);
});

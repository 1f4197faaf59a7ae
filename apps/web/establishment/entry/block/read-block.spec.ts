import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBlock } from './read-block.js';

const ITEMS = [
  { code: 'SURGICAL_MASK', label: 'Masque chirurgical', labelPlural: 'Masques chirurgicaux' },
  { code: 'FFP2_MASK', label: 'Masque FFP2', labelPlural: 'Masques FFP2' },
  { code: 'GOWN', label: 'Blouse', labelPlural: 'Blouses' },
] as const;
const TOP = { item: 'SURGICAL_MASK', field: 'stockOnHand' } as const;

describe('Reading cells copied from a spreadsheet', () => {
  it.each([
    ['three columns without names', '96 400\t0\t19 200\n4480\t10\t2290\n3910\t\t2640', ['96400', '0', '19200']],
    ['two columns: stock and consumed', '96400\t19200\n4480\t2290\n3910\t2640', ['96400', undefined, '19200']],
    ['names first', 'Masques chirurgicaux\t96400\t0\t19200\nBlouse\t1\t2\t3', ['96400', '0', '19200']],
    ['names without accents nor case, beginning only', 'MASQUE CHIR\t96400\t0\t19200', ['96400', '0', '19200']],
    ['heads in another order', 'Article\tConsommé\tStock final\tReçu\nMasque chirurgical\t19200\t96400\t0', ['96400', '0', '19200']],
    ['Windows line ends and an empty last line', '96400\t0\t19200\r\n4480\t0\t1\r\n3910\t0\t1\r\n', ['96400', '0', '19200']],
  ])('takes %s', (_, text, [stockOnHand, received, consumption]) => {
    const { lines } = readBlock(text, ITEMS, TOP);
    expect(lines[0]).toMatchObject({ item: 'SURGICAL_MASK', unreadable: [] });
    expect(lines[0]?.texts).toEqual({ ...(stockOnHand && { stockOnHand }), ...(received && { received }), ...(consumption && { consumption }) });
  });

  it('begins where the person pasted when the block is smaller than the table', () => {
    const { lines } = readBlock('10\n20', ITEMS, { item: 'FFP2_MASK', field: 'consumption' });
    expect(lines).toEqual([
      { item: 'FFP2_MASK', texts: { consumption: '10' }, unreadable: [] },
      { item: 'GOWN', texts: { consumption: '20' }, unreadable: [] },
    ]);
  });

  it('says which cells cannot be read and which rows have no item', () => {
    const block = readBlock('Blouses\t12,5\tabc\t3\nSavon\t1\t2\t3\nBlouses\t1\t2\t3', ITEMS, TOP);
    expect(block.lines).toEqual([{ item: 'GOWN', texts: { stockOnHand: '12,5', received: 'abc', consumption: '3' }, unreadable: ['stockOnHand', 'received'] }]);
    expect(block.leftOut).toEqual(['Savon · 1 · 2 · 3', 'Blouses · 1 · 2 · 3']);
  });

  it('gives back any amounts a spreadsheet copies', () => {
    const amount = fc.nat({ max: 100_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount, amount), { minLength: 3, maxLength: 3 }), (rows) => {
        const text = rows.map((row) => row.map((value) => value.toLocaleString('fr-FR')).join('\t')).join('\n');
        const { lines } = readBlock(text, ITEMS, TOP);
        expect(lines.map(({ texts }) => [texts.stockOnHand, texts.received, texts.consumption].map(Number))).toEqual(rows);
      }),
    );
  });
});

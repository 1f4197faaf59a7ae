import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readCsv, TableRefused, textOf } from './read-csv.js';

describe('A CSV of a spreadsheet', () => {
  it.each([
    ['semicolons', 'a;b\n1 234;2,5\n', [['a', 'b'], ['1 234', '2,5']]],
    ['tabs', 'a\tb\n1\t2', [['a', 'b'], ['1', '2']]],
    ['quotes, doubled, with line ends inside', '"a;1";"dit ""oui"""\r\n"deux\nlignes";x', [['a;1', 'dit "oui"'], ['deux\nlignes', 'x']]],
  ])('with %s', (_, text, rows) => expect(readCsv(text)).toEqual(rows));

  it('reads back whatever is quoted', () => {
    const cell = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).map((text) => `x${text.trim()}`.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const csv = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        expect(readCsv(textOf(new TextEncoder().encode(`\uFEFF${csv}`)))).toEqual(rows);
      }),
    );
  });

  it.each([
    ['one line of two million columns', ';'.repeat(2_000_000), 'shape'],
    ['one cell of two million letters', 'x'.repeat(2_000_000), 'shape'],
    ['one quote that never ends', `"${'x'.repeat(2_000_000)}`, 'shape'],
    ['two million lines', '\n'.repeat(2_000_000), 'rows'],
  ])('is refused at once when it is %s', (_, text, why) => {
    const before = performance.now();
    expect(() => readCsv(text)).toThrow(new TableRefused(why as 'rows'));
    expect(performance.now() - before).toBeLessThan(250);
  });

  it('in windows-1252, as French spreadsheets save', () => {
    expect(textOf(iconv.encode('Reçu;Consommé;é', 'windows-1252'))).toBe('Reçu;Consommé;é');
  });
});

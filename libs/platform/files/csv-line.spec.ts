import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { splitCsvLine } from './csv-line.js';

describe('a line of cells', () => {
  it.each<[string, string[] | null]>([
    ['a;b;c', ['a', 'b', 'c']],
    ['', ['']],
    [';', ['', '']],
    ['"a;b";c', ['a;b', 'c']],
    ['"CLINIQUE ""LES ROSES""";c', ['CLINIQUE "LES ROSES"', 'c']],
    ['a;"";c', ['a', '', 'c']],
    ['5" disque;c', ['5" disque', 'c']],
    ['"a;b', null],
    ['"a"b;c', null],
    ['"a";', ['a', '']],
  ])('%s', (line, cells) => {
    expect(splitCsvLine(line)).toEqual(cells);
  });

  it('reads back whatever a CSV writer writes on one line', () => {
    const cell = fc.string().filter((text) => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), fc.boolean(), (cells, quoted) => {
        const line = stringify([cells], { delimiter: ';', quoted, record_delimiter: '\n' }).slice(0, -1);
        expect(splitCsvLine(line)).toEqual(cells);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ';', 'a', ' ') }), (line) => void splitCsvLine(line)));
  });
});

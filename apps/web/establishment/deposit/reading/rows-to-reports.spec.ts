import { describe, expect, it } from '@jest/globals';
import { readCsv } from './read-csv.js';
import { rowsToReports, weekNamed } from './rows-to-reports.js';

const CONTEXT = {
  items: [
    { code: 'GOWN', label: 'Blouse', labelPlural: 'Blouses' },
    { code: 'GLOVE', label: 'Gant', labelPlural: 'Gants' },
  ],
  establishments: ['670780055', '010780054'],
  finess: '670780055',
  week: '2026-W47',
};
const read = (text: string) => rowsToReports(readCsv(text), CONTEXT);

describe('A deposited file', () => {
  it('gives a report for each establishment and week, heads in any order', () => {
    const { reports, faults } = read('Semaine;FINESS;Article;Consommé;Reçu;Stock\nS47;670780055;Blouses;3;;10\nS47;670780055;Gants;4;5;20\n2026-W46;10780054;gant;1;0;2\n');
    expect(faults).toEqual([]);
    expect(reports).toEqual([
      {
        finess: '670780055', week: '2026-W47', missing: [],
        typed: { GOWN: { stockOnHand: '10', received: '', consumption: '3' }, GLOVE: { stockOnHand: '20', received: '5', consumption: '4' } },
      },
      // A spreadsheet drops the zero in front of a number.
      { finess: '010780054', week: '2026-W46', missing: ['GOWN'], typed: { GLOVE: { stockOnHand: '2', received: '0', consumption: '1' } } },
    ]);
  });

  it('without FINESS nor week is of this establishment and of the awaited week; lines above the heads are passed over', () => {
    const { reports } = read('Pharmacie;;\n;;\nArticle;Stock;Conso\nBlouse;1;2\n');
    expect(reports).toMatchObject([{ finess: '670780055', week: '2026-W47', typed: { GOWN: { stockOnHand: '1', consumption: '2' } } }]);
  });

  it.each([
    ['a stranger’s number', 'FINESS;Article;Stock;Consommé\n999999999;Blouse;1;2', 2, 'FINESS'],
    ['an unknown item', 'Article;Stock;Consommé\nBlouse;1;2\nSavon;1;2', 3, 'Article'],
    ['an item twice', 'Article;Stock;Consommé\nBlouse;1;2\nBlouses;1;2', 3, 'Article'],
    ['a number that is none', 'Article;Stock;Consommé\nBlouse;12,5;2', 2, 'Stock'],
    ['an empty cell', 'Article;Stock;Consommé\nBlouse;1;', 2, 'Consommé'],
    ['a week that is none', 'Semaine;Article;Stock;Consommé\nS99;Blouse;1;2', 2, 'Semaine'],
    ['no heads', 'Blouse;1;2', 1, 'En-têtes'],
    ['a missing column', 'Article;Stock\nBlouse;1', 1, 'Consommé'],
  ])('tells the line and column of %s', (_, text, line, column) => {
    expect(read(text).faults).toMatchObject([{ line, column }]);
  });
});

it.each([['2026-W47', '2026-W47'], ['2026-S46', '2026-W46'], ['S5', '2026-W05'], ['47', '2026-W47'], ['Semaine 3', '2026-W03'], ['2026-11-16', undefined], ['S0', undefined]])(
  'week %s is %s',
  (text, week) => expect(weekNamed(text, '2026-W47')).toBe(week),
);

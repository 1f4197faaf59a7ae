import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { type PastReport, REPORTS_COMPARED, reportWarnings } from './report-warnings.js';

const WEEK = ReportingWeek.of('2026-W47');
const ITEMS = [
  { code: 'FFP2_MASK', label: 'Masques FFP2', packSize: 50 },
  { code: 'GOWN', label: 'Blouses', packSize: 10 },
];

function past(weeksAgo: number, stock: [number, number], used: [number, number]): PastReport {
  return { week: WEEK.plus(-weeksAgo), stockOnHand: stock, consumption: used };
}

/** Eight quiet weeks: 1,000 masks and 500 gowns in stock, 100 and 40 used a week and delivered again. */
const QUIET = [1, 2, 3, 4, 5, 6, 7, 8].map((ago) => past(ago, [1_000, 500], [100, 40]));

function told(stock: [number, number], used: [number, number], received: [number | null, number | null], history = QUIET): string[] {
  const amounts = { stockOnHand: stock, consumption: used, received };
  return reportWarnings(WEEK, amounts, history, ITEMS).map(({ code, path, expected, actual }) => `${code} ${path} ${expected} ${actual}`);
}

describe('reportWarnings', () => {
  const cases: [why: string, actual: string[], expected: string[]][] = [
    ['a quiet week', told([1_000, 500], [100, 40], [100, 40]), []],
    ['the first report of all', told([1_000, 500], [100, 40], [0, 0], []), []],
    ['stock gone without a word', told([400, 500], [100, 40], [0, 40]), ['STOCK_BALANCE lines.0.stockOnHand 900 400', 'OUTLIER lines.0.stockOnHand 1000 400']],
    ['a large delivery told is not unusual', told([9_000, 500], [100, 40], [8_100, 40]), []],
    ['a large delivery not told is', told([9_000, 500], [100, 40], [null, 40]), ['OUTLIER lines.0.stockOnHand 1000 9000']],
    ['consumption in boxes', told([1_000, 500], [2, 40], [null, 40]), ['BOXES_FOR_PIECES lines.0.consumption 100 2']],
    ['stock in boxes', told([20, 500], [100, 40], [100, 40]), ['STOCK_BALANCE lines.0.stockOnHand 1000 20', 'BOXES_FOR_PIECES lines.0.stockOnHand 1000 20']],
    ['a wave', told([700, 500], [300, 40], [0, 40]), ['OUTLIER lines.0.consumption 100 300']],
    ['the second item', told([1_000, 500], [100, 400], [100, 400]), ['BOXES_FOR_PIECES lines.1.consumption 40 400']],
    ['no balance across a missing week', told([400, 500], [100, 40], [0, 40], QUIET.slice(1, 6)), []],
  ];

  it.each(cases)('%s', (_, actual, expected) => {
    expect(actual).toEqual(expected);
  });

  it('says of a line being typed only what its missing terms cannot undo', () => {
    const typed = (stock: number | null, used: number | null): string[] =>
      reportWarnings(WEEK, { stockOnHand: [stock], consumption: [used], received: [null] }, QUIET, ITEMS).map(({ code, path }) => `${code} ${path}`);
    expect(typed(null, null)).toEqual([]);
    expect(typed(9_000, null)).toEqual([]);
    expect(typed(20, null)).toEqual(['BOXES_FOR_PIECES lines.0.stockOnHand']);
    expect(typed(null, 2)).toEqual(['BOXES_FOR_PIECES lines.0.consumption']);
    expect(typed(null, 300)).toEqual(['OUTLIER lines.0.consumption']);
  });

  it('proposes what was meant, or the terms that do not add up', () => {
    const remedies = (stock: number, used: number): unknown[] =>
      reportWarnings(WEEK, { stockOnHand: [stock, 500], consumption: [used, 40], received: [0, 40] }, QUIET, ITEMS).map(
        ({ code, suggested, packSize, median, balance }) => ({ code, suggested, packSize, median, balance }),
      );
    expect(remedies(20, 100)).toEqual([
      { code: 'STOCK_BALANCE', suggested: null, packSize: null, median: null, balance: { before: 1_000, received: 0, used: 100 } },
      { code: 'BOXES_FOR_PIECES', suggested: 1_000, packSize: 50, median: 1_000, balance: null },
    ]);
    expect(remedies(900, 5_000).at(-1)).toEqual({ code: 'BOXES_FOR_PIECES', suggested: 100, packSize: 50, median: 100, balance: null });
    expect(remedies(700, 300).at(-1)).toEqual({ code: 'OUTLIER', suggested: null, packSize: null, median: 100, balance: null });
  });

  it('writes French sentences with the figures', () => {
    const messages = reportWarnings(WEEK, { stockOnHand: [400, 0], consumption: [2, 1_540], received: [0, null] }, QUIET, ITEMS).map(
      ({ message }) => message.replace(/[\u202f\u00a0]/g, ' '),
    );
    expect(messages).toEqual([
      'Masques FFP2 : stock de 400 pièces au lieu de 998 attendues (1 000 en stock la semaine précédente, 0 reçues, 2 consommées). Vérifiez le stock, la consommation et les livraisons.',
      'Masques FFP2 : stock de 400 pièces inhabituel, votre médiane sur 8 remontées est de 1 000 pièces. Vérifiez la saisie.',
      'Masques FFP2 : consommation de 2, 50 fois moins que d’habitude (votre médiane sur 8 remontées est de 100 pièces), soit près d’une boîte de 50. Comptez en pièces, pas en boîtes.',
      'Blouses : stock de 0 pièces inhabituel, votre médiane sur 8 remontées est de 500 pièces. Vérifiez la saisie.',
      'Blouses : consommation de 1 540 pièces inhabituelle, votre médiane sur 8 remontées est de 40 pièces. Vérifiez la saisie.',
    ]);
  });

  it('ignores the report it replaces and the weeks after it', () => {
    const later = [past(0, [5, 5], [5, 5]), past(-1, [7, 7], [7, 7])];
    expect(told([400, 500], [2, 40], [0, 40], [...later, ...QUIET])).toEqual(told([400, 500], [2, 40], [0, 40]));
  });

  it('covers items appended to the collection since, without a past', () => {
    const short = QUIET.map((report) => ({ ...report, stockOnHand: [1_000], consumption: [100] }));
    expect(told([1_000, 9], [100, 9], [100, 0], short)).toEqual([]);
  });

  const amount = fc.integer({ min: 0, max: 5_000 });
  const both = fc.tuple(amount, amount);
  const usual = fc.integer({ min: 90, max: 110 });
  const bothUsual = fc.tuple(usual, usual);
  const anyPast = fc
    .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 50, size: 'max' })
    .chain((agos) => fc.tuple(...agos.map((ago) => fc.tuple(bothUsual, bothUsual).map(([stock, used]) => past(ago, stock, used)))));

  it('does not depend on the order of the history, nor on more than the last 26 reports', () => {
    fc.assert(
      fc.property(anyPast, both, both, fc.nat(), (history, stock, used, turn) => {
        const expected = told(stock, used, [0, null], history);
        const cut = turn % history.length;
        expect(told(stock, used, [0, null], [...history.slice(cut), ...history.slice(0, cut)])).toEqual(expected);
        const latest = history.toSorted((one, other) => (one.week.isBefore(other.week) ? 1 : -1)).slice(0, REPORTS_COMPARED);
        expect(told(stock, used, [0, null], latest)).toEqual(expected);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { coverageWeeks, type EvaluatedWeek, historyWeeks } from './coverage-history.js';

const DUE = ReportingWeek.of('2026-W47');

function reports(...given: EvaluatedWeek[]): Map<string, EvaluatedWeek> {
  return new Map(given.map((one) => [one.week, one]));
}

function report(ago: number, stock: number, crisis: (number | null)[] | null): EvaluatedWeek {
  return { week: DUE.plus(-ago).monday, stockOnHand: [stock], consumption: [5], crisis, levels: crisis && ['OK'] };
}

describe('coverageWeeks', () => {
  it('keeps a gap for a missing week, and says nothing it does not know', () => {
    const known = reports(report(4, 30, [10]), report(2, 30, [0]), report(1, 30, [null]), report(0, 30, null));
    const weeks = coverageWeeks(known, historyWeeks(DUE, known, 5), 0);
    expect(weeks.map(({ week, reported, stockOnHand, weeksOfCover, level }) => [week.toString(), reported, stockOnHand, weeksOfCover, level])).toEqual([
      ['2026-W43', true, 30, 3, 'OK'],
      ['2026-W44', false, null, null, null],
      ['2026-W45', true, 30, null, 'OK'],
      ['2026-W46', true, 30, null, 'OK'],
      ['2026-W47', true, 30, null, null],
    ]);
  });

  it('knows nothing of an item appended since', () => {
    expect(coverageWeeks(reports(report(0, 30, [10])), [DUE], 1)[0]).toMatchObject({ reported: true, stockOnHand: null, weeksOfCover: null, level: null });
  });
});

describe('historyWeeks', () => {
  it.each([
    ['ends with the awaited week once it is reported', reports(report(0, 1, null)), ['2026-W46', '2026-W47']],
    ['ends with the week before until then', reports(report(3, 1, null)), ['2026-W45', '2026-W46']],
  ])('%s', (_, known, weeks) => {
    expect(historyWeeks(DUE, known, 2).map(String)).toEqual(weeks);
  });
});

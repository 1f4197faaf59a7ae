import { describe, expect, it } from '@jest/globals';
import type { CoverageRowFragment } from '../../generated/graphql.js';
import type { AskDraft } from './ask-draft.js';
import { askTroubles, linesOf, namedPath, prefilled, withHelp } from './ask-lines.js';

const row = (code: string, level: CoverageRowFragment['level'], gap: number | null): CoverageRowFragment =>
  ({ item: { code, labelPlural: code }, level, gap, stockOnHand: 3_910, crisisWeeklyConsumption: 4_600, weeksOfCover: 0.85, thresholds: { watchBelow: 3, warningBelow: 2, criticalBelow: 1 } }) as CoverageRowFragment;
const draft = (amounts: Record<string, string>, reason = 'Cluster'): AskDraft => ({ amounts, reason, urgency: 'WITHIN_72_HOURS', key: 'k' });

describe('what a request begins with', () => {
  const coverage = [row('CAP', 'OK', 0), row('GOWN', 'CRITICAL', 9_890), row('FFP2', 'STOCK_OUT', 500), row('GLOVE', 'WATCH', 200)];
  it.each([
    ['GOWN', { GOWN: '9\u00A0890' }],
    ['CAP', { CAP: '' }],
    [null, { FFP2: '500', GOWN: '9\u00A0890' }],
    ['NOTHING', { FFP2: '500', GOWN: '9\u00A0890' }],
  ])('for %p', (article, amounts) => expect(prefilled(coverage, article)).toEqual(amounts));

  it('is the most exposed that misses something when nothing is critical', () => {
    expect(prefilled([row('CAP', 'OK', 0), row('GLOVE', 'WATCH', 200), row('GOWN', 'WARNING', 300)], null)).toEqual({ GOWN: '300' });
  });
});

it.each([
  [0, 'CRITICAL'],
  [4_600, 'WARNING'],
  [9_200, 'WATCH'],
  [9_890, 'OK'],
])('with %d more, the level is %s', (added, level) => expect(withHelp(row('GOWN', 'CRITICAL', 9_890), added).level).toBe(level));

it('a cover that is unknown stays unknown', () => {
  expect(withHelp({ ...row('GOWN', 'UNKNOWN', null), crisisWeeklyConsumption: null }, 100)).toEqual({ weeks: null, level: 'UNKNOWN' });
});

it.each([
  [draft({ GOWN: '9 200' }), []],
  [draft({}), ['lines']],
  [draft({ GOWN: '', CAP: 'x' }, ' '), ['lines.GOWN', 'lines.CAP', 'reason']],
  [draft({ GOWN: '0' }), ['lines.GOWN']],
  [draft({ GOWN: '100 000 001' }), ['lines.GOWN']],
])('%p lacks %p', (one, paths) => expect(askTroubles(one).map(({ path }) => path)).toEqual(paths));

it('lines are sent as figures, and the server’s ranks find them again', () => {
  const one = draft({ GOWN: '9 200', CAP: '10' });
  expect(linesOf(one)).toEqual([{ item: 'GOWN', quantity: 9_200 }, { item: 'CAP', quantity: 10 }]);
  expect(namedPath('lines.1.quantity', one)).toBe('lines.CAP');
  expect(namedPath('reason', one)).toBe('reason');
});

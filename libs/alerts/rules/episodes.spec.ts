import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoverageLevel } from '#coverage';
import { ReportingWeek } from '#platform';
import { compareGravity, isAlerting } from './alerting-levels.js';
import { type Episode, foldEpisodes, type WeekLevel } from './episodes.js';

const FIRST = ReportingWeek.of('2026-W40');
const LEVELS: readonly CoverageLevel[] = ['OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN'];

/** "WATCH WARNING . OK": one level a week from 2026-W40 on, "." for a week without report. */
function weeks(text: string): WeekLevel[] {
  return text.split(' ').flatMap((level, index) => (level === '.' ? [] : [{ week: FIRST.plus(index), level: level as CoverageLevel }]));
}

/** "W40-W43 CRITICAL worst STOCK_OUT open: …" */
function written(episode: Episode): string {
  const short = (week: ReportingWeek) => week.toString().slice(5);
  const { openedWeek, week, level, worstLevel, resolvedWeek, transitions } = episode;
  const steps = transitions.map((one) => `${one.kind} ${short(one.week)}`).join(', ');
  return `${short(openedWeek)}-${short(week)} ${level} worst ${worstLevel} ${resolvedWeek ? `resolved ${short(resolvedWeek)}` : 'open'}: ${steps}`;
}

describe('foldEpisodes', () => {
  const cases: [why: string, levels: string, enabled: boolean, expected: string[]][] = [
    ['nothing wrong', 'OK OK NOT_USED', true, []],
    ['opens', 'OK WATCH', true, ['W41-W41 WATCH worst WATCH open: OPENED W41']],
    ['goes on', 'WATCH WATCH WATCH', true, ['W40-W42 WATCH worst WATCH open: OPENED W40']],
    [
      'worsens, improves, resolves',
      'WATCH WARNING CRITICAL WARNING OK',
      true,
      ['W40-W44 OK worst CRITICAL resolved W44: OPENED W40, WORSENED W41, WORSENED W42, IMPROVED W43, RESOLVED W44'],
    ],
    ['opens at the worst', 'STOCK_OUT CRITICAL', true, ['W40-W41 CRITICAL worst STOCK_OUT open: OPENED W40, IMPROVED W41']],
    ['no longer used', 'CRITICAL NOT_USED', true, ['W40-W41 NOT_USED worst CRITICAL resolved W41: OPENED W40, RESOLVED W41']],
    ['unknown tells nothing', 'UNKNOWN UNKNOWN', true, []],
    ['unknown keeps an alert open, at its last known week', 'WARNING UNKNOWN', true, ['W40-W40 WARNING worst WARNING open: OPENED W40']],
    ['unknown does not cut an alert in two', 'WARNING UNKNOWN CRITICAL', true, ['W40-W42 CRITICAL worst CRITICAL open: OPENED W40, WORSENED W42']],
    ['nor does a missing report', 'WARNING . . WARNING', true, ['W40-W43 WARNING worst WARNING open: OPENED W40']],
    [
      'a second alert after the first',
      'WATCH OK OK CRITICAL',
      true,
      ['W40-W41 OK worst WATCH resolved W41: OPENED W40, RESOLVED W41', 'W43-W43 CRITICAL worst CRITICAL open: OPENED W43'],
    ],
    ['switched off: what is open resolves where it stands', 'WATCH WARNING', false, ['W40-W41 WARNING worst WARNING resolved W41: OPENED W40, WORSENED W41, RESOLVED W41']],
    ['switched off: what was resolved stays so', 'WATCH OK', false, ['W40-W41 OK worst WATCH resolved W41: OPENED W40, RESOLVED W41']],
  ];

  it.each(cases)('%s', (_, levels, enabled, expected) => {
    expect(foldEpisodes(weeks(levels), enabled).map(written)).toEqual(expected);
  });

  const history = fc
    .array(fc.option(fc.constantFrom(...LEVELS)), { maxLength: 20 })
    .map((levels) => weeks(levels.map((level) => level ?? '.').join(' ')));

  it('gives the same episodes whatever the order in which weeks come, and leaves them as they were', () => {
    const shuffled = history.chain((levels) => fc.tuple(fc.constant(levels), fc.shuffledSubarray(levels, { minLength: levels.length })));
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([levels, other], enabled) => {
        expect(foldEpisodes(Object.freeze(other), enabled)).toEqual(foldEpisodes(levels, enabled));
      }),
    );
  });

  it('covers every alerting week by exactly one episode, no healthy week by any, and leaves at most the last one open', () => {
    fc.assert(
      fc.property(history, (levels) => {
        const episodes = foldEpisodes(levels, true);
        for (const { week, level } of levels.filter((one) => one.level !== 'UNKNOWN')) {
          const covering = episodes.filter(
            (one) => !week.isBefore(one.openedWeek) && !one.week.isBefore(week) && week.monday !== one.resolvedWeek?.monday,
          );
          expect(covering).toHaveLength(isAlerting(level) ? 1 : 0);
        }
        expect(episodes.slice(0, -1).every((one) => one.resolvedWeek !== null)).toBe(true);
        expect(foldEpisodes(levels, false).every((one) => one.resolvedWeek !== null)).toBe(true);
      }),
    );
  });

  it('tells transitions that chain from the opening to the last level, each of them true to its kind', () => {
    fc.assert(
      fc.property(history, fc.boolean(), (levels, enabled) => {
        for (const { transitions, level, worstLevel, resolvedWeek } of foldEpisodes(levels, enabled)) {
          expect(transitions.map(({ from }) => from)).toEqual([null, ...transitions.slice(0, -1).map(({ to }) => to)]);
          expect(transitions.at(-1)?.to).toBe(level);
          expect(transitions.filter(({ kind }) => kind === 'OPENED')).toHaveLength(1);
          expect(transitions.filter(({ kind }) => kind === 'RESOLVED')).toHaveLength(resolvedWeek ? 1 : 0);
          for (const { kind, from, to } of transitions) {
            if (kind === 'WORSENED') expect(compareGravity(to, from ?? 'OK')).toBeGreaterThan(0);
            if (kind === 'IMPROVED') expect(compareGravity(to, from ?? 'OK')).toBeLessThan(0);
            expect(compareGravity(worstLevel, to)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});

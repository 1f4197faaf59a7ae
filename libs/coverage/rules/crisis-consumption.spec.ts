import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { type CrisisChange, resolveCrisisConsumption, settledCrisis } from './crisis-consumption.js';
import type { ReportedWeek } from './reported-weeks.js';

const WEEK = ReportingWeek.of('2026-W47');

/** "DECLARED 100", "ARS -" (withdrawn), in the order they were set. */
function changes(...steps: string[]): CrisisChange[] {
  return steps.map((step, sequence) => {
    const [source = '', quantity = ''] = step.split(' ');
    return {
      source: source as CrisisChange['source'],
      weeklyQuantity: quantity === '-' ? null : Number(quantity),
      setAt: new Date(Date.UTC(2026, 10, 1 + sequence)),
      reason: source === 'ARS' ? 'Plan blanc' : null,
      setByName: `Personne ${sequence}`,
      sequence,
    };
  });
}

function reported(...byAge: number[]): ReportedWeek[] {
  return byAge.map((amount, age) => ({ week: WEEK.plus(-age), amount }));
}

const OBSERVED = reported(10, 20, 30, 40);

describe('resolveCrisisConsumption', () => {
  const cases: [why: string, changes: CrisisChange[], source: string, weeklyQuantity: number | null][] = [
    ['nothing set', [], 'OBSERVED', 25],
    ['declared', changes('DECLARED 100'), 'DECLARED', 100],
    ['declared zero: not used', changes('DECLARED 0'), 'DECLARED', 0],
    ['declared again', changes('DECLARED 100', 'DECLARED 120'), 'DECLARED', 120],
    ['declared, then withdrawn', changes('DECLARED 100', 'DECLARED -'), 'OBSERVED', 25],
    ['set by the ARS', changes('ARS 80'), 'ARS', 80],
    ['contested by the ARS', changes('DECLARED 100', 'ARS 80'), 'ARS', 80],
    ['contested down to zero', changes('DECLARED 100', 'ARS 0'), 'ARS', 0],
    ['the ARS withdraws its contest', changes('DECLARED 100', 'ARS 80', 'ARS -'), 'DECLARED', 100],
    ['declared after the ARS', changes('ARS 80', 'DECLARED 100'), 'DECLARED', 100],
    ['declared after the ARS, contested again', changes('ARS 80', 'DECLARED 100', 'ARS 90'), 'ARS', 90],
    ['declared, contested, withdrawn', changes('DECLARED 100', 'ARS 80', 'DECLARED -'), 'ARS', 80],
    ['declared after the ARS, then withdrawn', changes('ARS 80', 'DECLARED 100', 'DECLARED -'), 'ARS', 80],
    ['everything withdrawn', changes('DECLARED 100', 'ARS 80', 'ARS -', 'DECLARED -'), 'OBSERVED', 25],
    ['an earlier ARS value does not come back', changes('DECLARED 100', 'ARS 80', 'ARS 90', 'ARS -'), 'DECLARED', 100],
  ];

  it.each(cases)('%s', (_, set, source, weeklyQuantity) => {
    expect(resolveCrisisConsumption(set, OBSERVED, WEEK)).toMatchObject({ source, weeklyQuantity });
  });

  it('says who set it, when and why', () => {
    expect(resolveCrisisConsumption(changes('DECLARED 100', 'ARS 80'), [], WEEK).because).toEqual({
      kind: 'SET',
      reason: 'Plan blanc',
      setByName: 'Personne 1',
      setAt: new Date('2026-11-02'),
    });
  });

  it('says which four weeks it was observed in, oldest first, and their mean', () => {
    const { weeklyQuantity, because } = resolveCrisisConsumption([], reported(1, 40, 41, 40, 40, 2), WEEK);
    expect(weeklyQuantity).toBe(41);
    expect(because).toMatchObject({ kind: 'OBSERVED', mean: 40.25 });
    expect(because.kind === 'OBSERVED' && because.weeks.map(({ week, amount }) => `${week} ${amount}`)).toEqual([
      '2026-W43 40',
      '2026-W44 40',
      '2026-W45 41',
      '2026-W46 40',
    ]);
  });

  const unknown: [why: string, weeks: ReportedWeek[], because: string][] = [
    ['never reported', [], 'NO_FOUR_WEEKS'],
    ['three weeks', reported(10, 20, 30), 'NO_FOUR_WEEKS'],
    ['four weeks with a hole', reported(10, 20, 30, 40, 50).toSpliced(2, 1), 'NO_FOUR_WEEKS'],
    ['four weeks that begin 52 weeks ago', reported(10, 20, 30, 40).map(({ week, amount }) => ({ week: week.plus(-49), amount })), 'NO_FOUR_WEEKS'],
    ['four weeks that end next week', reported(10, 20, 30, 40).map(({ week, amount }) => ({ week: week.plus(1), amount })), 'NO_FOUR_WEEKS'],
    ['weeks without any consumption', reported(0, 0, 0, 0, 0), 'ONLY_ZERO_WEEKS'],
  ];

  it.each(unknown)('stays unknown: %s', (_, weeks, kind) => {
    expect(resolveCrisisConsumption([], weeks, WEEK)).toEqual({ source: 'UNKNOWN', weeklyQuantity: null, because: { kind } });
  });

  it('reads the four weeks that begin 51 weeks ago', () => {
    const oldest = reported(10, 20, 30, 40).map(({ week, amount }) => ({ week: week.plus(-48), amount }));
    expect(resolveCrisisConsumption([], oldest, WEEK)).toMatchObject({ source: 'OBSERVED', weeklyQuantity: 25 });
  });

  const anyChange = fc.record({ source: fc.constantFrom('DECLARED' as const, 'ARS' as const), weeklyQuantity: fc.option(fc.nat(500)) });

  it('depends neither on the order in which changes nor on that in which weeks come', () => {
    const anySteps = fc.array(anyChange, { maxLength: 6 });
    const anyWeeks = fc.uniqueArray(fc.tuple(fc.integer({ min: -3, max: 60 }), fc.nat(500)), { selector: ([age]) => age, maxLength: 60 });
    fc.assert(
      fc.property(anySteps, anyWeeks, (steps, pairs) => {
        const set = steps.map((step, sequence) => ({ ...step, sequence, setAt: new Date(sequence), reason: null, setByName: 'X' }));
        const weeks = pairs.map(([age, amount]) => ({ week: WEEK.plus(-age), amount }));
        const resolved = resolveCrisisConsumption(set, weeks, WEEK);
        expect(resolveCrisisConsumption(set.toReversed(), weeks.toReversed(), WEEK)).toEqual(resolved);
        expect(resolved.weeklyQuantity === null).toBe(resolved.source === 'UNKNOWN');
        // What is observed never outweighs what is set.
        const settled = settledCrisis(set);
        if (settled) expect(resolved.weeklyQuantity).toBe(settled.weeklyQuantity);
      }),
    );
  });
});

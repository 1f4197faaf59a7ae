import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thresholdChain } from './threshold-inheritance.js';
import { resolveThresholds, type ThresholdSetting } from './thresholds.js';

const DOCTRINE = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };

function set(scopeKind: ThresholdSetting['scopeKind'], watchBelow: number | null, criticalBelow: number | null = null): ThresholdSetting {
  return { scopeKind, watchBelow, warningBelow: null, criticalBelow, enabled: null };
}

function told(settings: ThresholdSetting[], until: ThresholdSetting['scopeKind'] = 'ESTABLISHMENT'): string[] {
  return thresholdChain(settings, DOCTRINE, until).steps.map(
    ({ origin, state, resolved }) => `${origin} ${state} ${resolved.watchBelow} ${resolved.warningBelow} ${resolved.criticalBelow}`,
  );
}

describe('thresholdChain', () => {
  it.each<[string, string[], string[]]>([
    ['doctrine alone', told([]), ['DOCTRINE APPLIED 3 2 1', 'NATION INHERITS 3 2 1', 'REGION INHERITS 3 2 1', 'DEPARTMENT INHERITS 3 2 1', 'ESTABLISHMENT INHERITS 3 2 1']],
    ['a region', told([set('REGION', 4, 1.5)]), ['DOCTRINE APPLIED 3 2 1', 'NATION INHERITS 3 2 1', 'REGION APPLIED 4 2 1.5', 'DEPARTMENT INHERITS 4 2 1.5', 'ESTABLISHMENT INHERITS 4 2 1.5']],
    ['an establishment over its region', told([set('REGION', 4), set('ESTABLISHMENT', 2)]), ['DOCTRINE APPLIED 3 2 1', 'NATION INHERITS 3 2 1', 'REGION OVERRIDDEN 4 2 1', 'DEPARTMENT INHERITS 4 2 1', 'ESTABLISHMENT APPLIED 2 2 1']],
    ['half of a region’s', told([set('REGION', 4, 1.5), set('ESTABLISHMENT', 2)]).slice(2), ['REGION APPLIED 4 2 1.5', 'DEPARTMENT INHERITS 4 2 1.5', 'ESTABLISHMENT APPLIED 2 2 1.5']],
    ['no further than asked', told([set('ESTABLISHMENT', 2)], 'REGION'), ['DOCTRINE APPLIED 3 2 1', 'NATION INHERITS 3 2 1', 'REGION INHERITS 3 2 1']],
    ['a setting that gives all back', told([set('NATION', null)]).slice(1, 2), ['NATION INHERITS 3 2 1']],
  ])('%s', (_, actual, expected) => {
    expect(actual).toEqual(expected);
  });

  it('ends with the thresholds that the evaluation applies', () => {
    const weeks = fc.option(fc.integer({ min: 1, max: 9 }));
    const setting = fc.record({
      scopeKind: fc.constantFrom('NATION' as const, 'REGION' as const, 'DEPARTMENT' as const, 'ESTABLISHMENT' as const),
      watchBelow: weeks, warningBelow: weeks, criticalBelow: weeks, enabled: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(fc.uniqueArray(setting, { selector: ({ scopeKind }) => scopeKind, maxLength: 4 }), (settings) => {
        const { applied, steps } = thresholdChain(settings, DOCTRINE, 'ESTABLISHMENT');
        expect(applied).toEqual(resolveThresholds(settings, DOCTRINE));
        expect(steps.at(-1)?.resolved).toEqual(applied);
        expect(steps.some(({ state }) => state === 'APPLIED')).toBe(true);
      }),
    );
  });
});

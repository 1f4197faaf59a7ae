import { describe, expect, it } from '@jest/globals';
import type { CoverageLevel } from '../../generated/graphql.js';
import { type Lane, lanesFinding, levelChanges } from './lanes.js';

function lane(label: string, weeks: readonly (readonly [number | null, CoverageLevel | null])[]): Lane {
  const made = weeks.map(([weeksOfCover, level], index) => ({ week: `2026-W${40 + index}`, weeksOfCover, level }));
  return { label, level: made.findLast(({ level }) => level !== null)?.level ?? 'UNKNOWN', weeks: made };
}

describe('What the weeks of an item tell', () => {
  it.each([
    ['falls without a stop', lane('Blouses', [[3, 'OK'], [2.6, 'WATCH'], [1.9, 'WARNING'], [0.8, 'CRITICAL']]), 'Blouses\u00A0: en baisse sans arrêt depuis S40'],
    ['fell, then held', lane('Gants', [[3, 'OK'], [1.9, 'WARNING'], [1.9, 'WARNING']]), 'Gants\u00A0: tendu depuis S41'],
    ['is low all along', lane('Gants', [[1.5, 'WARNING'], [1.6, 'WARNING']]), 'Gants\u00A0: tendu depuis au moins S40'],
    ['skips a missing week', lane('Gants', [[3, 'OK'], [null, null], [1.9, 'WARNING']]), 'Gants\u00A0: tendu depuis S42'],
    ['is well', lane('Gants', [[3.4, 'OK'], [3.5, 'OK']]), 'Aucun article sous son seuil d’alerte'],
  ])('%s', (_, one, words) => {
    expect(lanesFinding([one])).toBe(words);
  });

  it('marks a change of level, over a gap too, and never the same level again', () => {
    const { weeks } = lane('Gants', [[3, 'OK'], [null, null], [3.1, 'OK'], [1.9, 'WARNING']]);
    expect(weeks.map((_, index) => levelChanges(weeks, index))).toEqual([true, false, false, true]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { CoverageLevel } from '../generated/graphql.js';
import { mapFinding } from './map-finding.js';

const values = (...levels: [string, CoverageLevel][]): { code: string; label: string; level: CoverageLevel }[] =>
  levels.map(([label, level]) => ({ code: label, label, level }));

describe('What a map shows, in words', () => {
  it.each([
    [values(['Meuse', 'STOCK_OUT'], ['Aube', 'CRITICAL'], ['Marne', 'CRITICAL'], ['Vosges', 'OK']), 'Meuse en rupture, Aube et Marne critiques'],
    [values(['A', 'CRITICAL'], ['B', 'CRITICAL'], ['C', 'CRITICAL'], ['D', 'WARNING']), 'trois départements critiques, un département tendu'],
    [values(['A', 'WATCH'], ['B', 'UNKNOWN']), 'un département à surveiller'],
    [values(['A', 'OK'], ['B', 'NOT_USED']), 'tous les départements conformes'],
    [values(['A', 'UNKNOWN']), 'aucune réponse pour cette semaine'],
  ])('%#', (given, finding) => {
    expect(mapFinding(given, 'département')).toBe(finding);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { TerritoryFiguresFragment } from '../../generated/graphql.js';
import { mapTitle } from './map-title.js';
import { mapRows, mapValues } from './map-values.js';

const territory = (code: string, label: string, weeks: number | null, gap: number | null, received: number): TerritoryFiguresFragment => ({
  code,
  label,
  reporting: { expected: 10, received, rate: received / 10 },
  items: [
    { item: { code: 'GOWN', labelPlural: 'Blouses' }, weeksOfCover: weeks, stockOnHand: 100, consumption: 10, crisisWeeklyConsumption: 20, safetyGap: gap },
  ],
});

const TERRITORIES = [territory('55', 'Meuse', 0, 900, 9), territory('57', 'Moselle', 0.9, 300, 8), territory('10', 'Aube', 3.2, 0, 2), territory('67', 'Bas-Rhin', null, null, 0)];
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('The map of an indicator', () => {
  const levels = new Map([['55', [{ level: 'STOCK_OUT' as const, establishments: 2 }, { level: 'OK' as const, establishments: 2 }, { level: 'UNKNOWN' as const, establishments: 6 }]]]);
  const rows = mapRows(TERRITORIES, 'GOWN', 'DEPARTMENT', levels);

  it.each([
    ['couverture', 'Blouses : Meuse en rupture, Moselle critique'],
    ['graves', 'Blouses : critiques ou en rupture, Meuse 2 sur 4 (50 %)'],
    ['reponses', 'Réponses : Bas-Rhin 0 % et Aube 20 %'],
    ['manque', 'Blouses : il manque 1 200 pièces, d’abord Meuse et Moselle'],
  ] as const)('%s has its finding for a title', (indicator, title) => {
    expect(plain(mapTitle(rows, indicator, 'Blouses', 'DEPARTMENT'))).toBe(title);
  });

  it('says regions in the feminine', () => {
    const regions = mapRows([territory('1', 'A', 1.5, 1, 1), territory('2', 'B', 2.5, 1, 1)], 'GOWN', 'REGION');
    expect(plain(mapTitle(regions, 'couverture', 'Blouses', 'REGION'))).toBe('Blouses : une région tendue, une région à surveiller');
  });

  it('cuts other indicators in steps, the unknown apart', () => {
    const steps = (indicator: 'graves' | 'reponses' | 'manque'): (number | undefined)[] => mapValues(rows, indicator).values.map(({ step }) => step);
    expect(steps('reponses')).toEqual([0, 1, 4, 4]);
    expect(steps('graves')).toEqual([4, undefined, undefined, undefined]);
    expect(steps('manque')[2]).toBe(0);
    expect(steps('manque')[3]).toBeUndefined();
    expect(mapValues(rows, 'reponses').steps).toHaveLength(5);
  });
});

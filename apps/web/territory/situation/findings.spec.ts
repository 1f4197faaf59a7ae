import { describe, expect, it } from '@jest/globals';
import type { TerritoryItemFragment } from '../../generated/graphql.js';
import { alertsTitle, coverageTitle, graveCount, lowestFirst, pointsBetween, reportingTitle, requestsTitle } from './findings.js';

function item(labelPlural: string, weeksOfCover: number | null, critical = 0, stockOut = 0): TerritoryItemFragment {
  return {
    item: { code: labelPlural.toUpperCase(), label: labelPlural, labelPlural },
    weeksOfCover,
    stockOnHand: null,
    crisisWeeklyConsumption: null,
    safetyGap: null,
    staleEstablishments: 0,
    staleStockOnHand: 0,
    answeredShare: null,
    levels: [
      { level: 'OK', establishments: 9 },
      { level: 'CRITICAL', establishments: critical },
      { level: 'STOCK_OUT', establishments: stockOut },
    ],
  };
}

describe('What a territory’s cards say first', () => {
  it('puts the lowest cover first and the unknown last', () => {
    const sorted = lowestFirst([item('Gants', 3.1), item('Lunettes', null), item('Blouses', 1.04), item('Tabliers', 0)]);
    expect(sorted.map((one) => one.item.labelPlural)).toEqual(['Tabliers', 'Blouses', 'Gants', 'Lunettes']);
  });

  it.each([
    [[item('Blouses', 1.04, 40, 15)], 'Blouses\u00A0: 1,0\u00A0semaine pour la région\u00A0; 55\u00A0établissements critiques ou en rupture'],
    [[item('Blouses', 2.96, 1)], 'Blouses\u00A0: 2,9\u00A0semaines pour la région\u00A0; 1\u00A0établissement critique ou en rupture'],
    [[item('Blouses', 4)], 'Blouses\u00A0: 4,0\u00A0semaines pour la région\u00A0; aucun établissement critique'],
    [[item('Blouses', null)], 'Aucune réponse pour cette semaine'],
    [[], 'Aucune réponse pour cette semaine'],
  ])('tells the worst item and how many are in danger (%#)', (items, title) => {
    expect(coverageTitle(items, 'la région')).toBe(title);
  });

  it('counts critical and out of stock together', () => {
    expect(graveCount(item('Blouses', 1, 3, 2).levels)).toBe(5);
  });

  it.each([
    [191, 312, '191\u00A0établissements sur 312 ont répondu'],
    [1, 3, '1\u00A0établissement sur 3 a répondu'],
    [0, 3, '0\u00A0établissement sur 3 a répondu'],
    [0, 0, 'Aucun établissement attendu cette semaine'],
  ])('agrees with the number: %d of %d', (received, expected, title) => {
    expect(reportingTitle(received, expected)).toBe(title);
  });

  it('compares shares as they are shown: 61,9 % against 57,1 % is 4 points', () => {
    expect(pointsBetween(0.619, 0.571)).toBe(4);
    expect(pointsBetween(0.5, null)).toBeNull();
  });

  it('says who decides', () => {
    expect(requestsTitle(7, true)).toBe('7\u00A0demandes attendent votre décision');
    expect(requestsTitle(1, false)).toBe('1\u00A0demande attend la décision de l’ARS');
    expect(requestsTitle(0, true)).toBe('Aucune demande n’attend votre décision');
    expect(alertsTitle(1)).toBe('1\u00A0alerte critique ou de rupture');
    expect(alertsTitle(0)).toBe('Aucune alerte critique');
  });
});

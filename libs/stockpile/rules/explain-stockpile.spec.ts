import { describe, expect, it } from '@jest/globals';
import { explainStockpile, type StockpileFigures } from './explain-stockpile.js';

const MASKS: StockpileFigures = {
  item: 'FFP2_MASK', usable: 9_000, reserved: 1_000, available: 8_000, unusable: 50, nextExpiry: null,
  target: { quantity: 10_000, terms: [{ label: 'Consommation de crise nationale', formula: '10 semaines × 1 000 pièces par semaine', quantity: 10_000 }] },
  nationalCrisisWeekly: 1_000, weeksOfCover: 9, coverageOfTarget: 0.9,
};

describe('explainStockpile', () => {
  it('writes target, share, coverage and what may be promised', () => {
    expect(explainStockpile(MASKS).map(({ label, applied }) => `${label} : ${applied}`.replaceAll('\u00a0', ' '))).toEqual([
      'Cible : 10 000 = 10 000',
      'Part de la cible : 9 000 ÷ 10 000 = 90 %',
      'Couverture : 9 000 ÷ 1 000 = 9',
      'Disponible : 9 000 − 1 000 = 8 000',
    ]);
    expect(explainStockpile(MASKS)[0]?.inputs[0]).toMatchObject({ detail: '10 semaines × 1 000 pièces par semaine', value: 10_000 });
  });

  it('says nothing of a target that cannot be known', () => {
    const unknown = { ...MASKS, target: { quantity: null, terms: [] }, nationalCrisisWeekly: null, weeksOfCover: null, coverageOfTarget: null };
    expect(explainStockpile(unknown).map(({ result, applied }) => [result, applied === null])).toEqual([[null, true], [null, true], [null, true], [8_000, false]]);
  });
});

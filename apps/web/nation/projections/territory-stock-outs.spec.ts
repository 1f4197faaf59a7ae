import { describe, expect, it } from '@jest/globals';
import type { TerritoryFiguresFragment } from '../../generated/graphql.js';
import { territoryStockOuts } from './territory-stock-outs.js';

const territory = (label: string, stockOnHand: number | null, consumption: number | null): TerritoryFiguresFragment => ({
  code: label,
  label,
  reporting: { expected: 1, received: 1, rate: 1 },
  items: [{ item: { code: 'GOWN', labelPlural: 'Blouses' }, weeksOfCover: stockOnHand === null ? null : stockOnHand / 200, stockOnHand, consumption, crisisWeeklyConsumption: 200, safetyGap: 0 }],
});

describe('What a territory runs out of', () => {
  it('counts whole days from the week’s Sunday, the soonest first, and leaves out what cannot be told', () => {
    const rows = territoryStockOuts([territory('Aube', 300, 100), territory('Meuse', 0, 100), territory('Marne', 150, 100), territory('Nord', 100, 0), territory('Ain', null, null)], '2026-W47');
    expect(rows.map(({ label, stockOutOn }) => [label, stockOutOn])).toEqual([
      ['Meuse', '2026-11-22'],
      ['Marne', '2026-12-02'],
      ['Aube', '2026-12-13'],
    ]);
    expect(rows[0]?.level).toBe('STOCK_OUT');
    expect(rows[1]?.level).toBe('CRITICAL');
  });
});

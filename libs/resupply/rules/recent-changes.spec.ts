import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CrisisSettingRow, ThresholdSettingRow } from '#coverage';
import { recentChanges } from './recent-changes.js';

function crisis(id: number, at: Date): CrisisSettingRow {
  return { id, itemCode: 'GOWN', source: 'ARS', weeklyQuantity: 120, previousQuantity: null, reason: 'Plan blanc', setByName: 'Nadia Schmitt', setAt: at };
}

function thresholds(id: number, at: Date): ThresholdSettingRow {
  const values = { watchBelow: 2, warningBelow: null, criticalBelow: null, enabled: null };
  return { id, scopeKind: 'REGION', itemCodes: ['CAP', 'GOWN'], ...values, reason: null, setByName: 'Nadia Schmitt', setAt: at };
}

describe('recentChanges', () => {
  it('tells who, why and of which items', () => {
    const [first, second] = recentChanges(
      { alerts: [], requests: [], crisis: [crisis(1, new Date(1_000))], thresholds: [thresholds(2, new Date(2_000))] }, 10,
    );
    expect(first).toMatchObject({ id: 'thresholds-2', itemCodes: ['CAP', 'GOWN'], byName: 'Nadia Schmitt' });
    expect(second).toMatchObject({ id: 'crisis-1', reason: 'Plan blanc', crisis: { weeklyQuantity: 120, previousQuantity: null } });
  });

  it('keeps the newest of all sources, in order, each once', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 30 }), (one, other, limit) => {
        const sources = {
          alerts: [], requests: [],
          crisis: one.map((ms, index) => crisis(index, new Date(ms))),
          thresholds: other.map((ms, index) => thresholds(index, new Date(ms))),
        };
        const told = recentChanges(sources, limit);
        const newest = [...one, ...other].toSorted((a, b) => b - a).slice(0, limit);
        expect(told.map(({ at }) => at.getTime())).toEqual(newest);
        expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { coverAfter, donorsOf, hasUnreadable, proposedPicks, retainedOf, togglePick } from './picks.js';

const neighbour = (finess: string, surplus: number, proposed = 0) => ({
  establishment: { finess, name: finess, department: { code: '57' } }, surplus, proposed, stockOnHand: 3_000 + surplus, promised: 0, crisisWeeklyConsumption: 1_000,
});

describe('neighbours kept', () => {
  it('begin as proposed', () => {
    expect(proposedPicks([neighbour('a', 6_000, 6_000), neighbour('b', 500)])).toEqual({ a: '6\u00A0000' });
  });

  it.each([
    [{}, 500, { b: '500' }],
    [{ a: '9 000' }, 500, { a: '9 000', b: '200' }],
    [{ a: '9200' }, 500, { a: '9200', b: '' }],
    [{ b: '1' }, 500, {}],
  ])('%p with one of surplus %d more or less', (picks, surplus, after) => {
    expect(togglePick(picks, neighbour('b', surplus), 9_200)).toEqual(after);
  });

  it('are summed and sent as figures', () => {
    expect(retainedOf({ a: '6 000', b: 'six', c: '' })).toBe(6_000);
    expect(hasUnreadable({ GOWN: { a: '6 000' } })).toBe(false);
    expect(hasUnreadable({ GOWN: { a: '6 000', b: '0' } })).toBe(true);
    expect(donorsOf({ GOWN: { a: '6 000', b: '' }, CAP: { a: '10' } })).toEqual([
      { finess: 'a', item: 'GOWN', quantity: 6_000 },
      { finess: 'a', item: 'CAP', quantity: 10 },
    ]);
  });

  it('keep what they do not give', () => {
    expect(coverAfter(neighbour('a', 2_000), 2_000)).toBe(3);
    expect(coverAfter(neighbour('a', 0), 9_000)).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverageOfTarget, positionOf, weeksOfCover } from './position.js';

const TODAY = '2026-11-23';
const base = { id: 'x', item: 'GOWN', lotNumber: 'x', site: 'Est', quarantined: false, reserved: 0, expiresOn: '2027-01-31' };

describe('positionOf', () => {
  it('counts what is fit for use, what is promised and what is set aside, apart', () => {
    const lots = [
      { ...base, onHand: 100, reserved: 40 },
      { ...base, onHand: 30, expiresOn: null },
      { ...base, onHand: 50, expiresOn: '2026-11-22' },
      { ...base, onHand: 70, quarantined: true, expiresOn: '2026-12-31' },
      { ...base, onHand: 0, expiresOn: '2026-11-30' },
      { ...base, onHand: 999, item: 'CAP' },
    ];
    expect(positionOf('GOWN', lots, TODAY)).toEqual({
      item: 'GOWN', usable: 130, reserved: 40, available: 90, unusable: 120, nextExpiry: '2027-01-31',
    });
  });

  it('says nothing of an expiry when nothing expires or nothing is left', () => {
    expect(positionOf('GOWN', [], TODAY)).toMatchObject({ usable: 0, nextExpiry: null });
    expect(positionOf('GOWN', [{ ...base, onHand: 5, expiresOn: null }], TODAY)).toMatchObject({ usable: 5, nextExpiry: null });
  });

  it('splits the stock on hand without losing a piece', () => {
    const lots = fc.array(fc.record({
      onHand: fc.nat(10_000), quarantined: fc.boolean(), expiresOn: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    }));
    fc.assert(
      fc.property(lots, (drafts) => {
        const position = positionOf('GOWN', drafts.map((draft) => ({ ...base, ...draft })), TODAY);
        expect(position.usable + position.unusable).toBe(drafts.reduce((total, draft) => total + draft.onHand, 0));
        expect(position.available + position.reserved).toBe(position.usable);
      }),
    );
  });
});

describe('weeksOfCover and coverageOfTarget', () => {
  it.each([
    [1_000, 100, 10],
    [0, 100, 0],
    [1_000, 0, null],
    [1_000, null, null],
  ])('%d pieces for %p a week: %p weeks', (usable, weekly, expected) => {
    expect(weeksOfCover(usable, weekly)).toBe(expected);
    expect(coverageOfTarget(usable, weekly)).toBe(expected);
  });
});

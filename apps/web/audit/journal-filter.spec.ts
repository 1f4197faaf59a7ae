import { describe, expect, it } from '@jest/globals';
import { filterOf, NO_FILTER } from './journal-filter.js';

describe('The filter of the journal', () => {
  it('is nothing when nothing is typed', () => {
    expect(Object.values(filterOf({ ...NO_FILTER, person: '  ' })).every((value) => value === null)).toBe(true);
  });

  it('takes both days whole, as the clocks of Paris show them', () => {
    expect(filterOf({ ...NO_FILTER, from: '2026-11-23', to: '2026-11-23' })).toMatchObject({ from: '2026-11-22T23:00:00.000Z', to: '2026-11-23T23:00:00.000Z' });
    expect(filterOf({ ...NO_FILTER, from: '2026-07-01', to: '2026-07-31' })).toMatchObject({ from: '2026-06-30T22:00:00.000Z', to: '2026-07-31T22:00:00.000Z' });
  });

  it('takes a number as people write it', () => {
    expect(filterOf({ ...NO_FILTER, finess: ' 57 000 5165 ' })).toMatchObject({ finess: '570005165' });
  });
});

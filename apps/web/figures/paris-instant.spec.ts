import { describe, expect, it } from '@jest/globals';
import { parisClock, parisInstant } from './paris-instant.js';

describe('A date and hour of Paris', () => {
  it.each([
    ['2026-11-20T12:00', '2026-11-20T11:00:00.000Z'],
    ['2026-07-01T00:30', '2026-06-30T22:30:00.000Z'],
    ['2026-10-25T04:00', '2026-10-25T03:00:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ])('%s is %s, and back', (clock, instant) => {
    expect(parisInstant(clock)).toBe(instant);
    expect(parisClock(instant)).toBe(clock);
  });

  it.each(['', '2026-11-20', '2026-13-40T12:00', 'hier'])('%j is none', (clock) => {
    expect(parisInstant(clock)).toBeUndefined();
  });
});

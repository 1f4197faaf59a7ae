import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { credentialState, type CredentialState, daysLeft, expiryAfter, isUsable, LONGEST_MONTHS, reminderDue } from './credential.js';

const NOW = new Date('2026-11-23T08:42:00Z');

function inDays(days: number): Date {
  return new Date(NOW.getTime() + days * 24 * 3_600_000);
}

describe('a credential', () => {
  const cases: [why: string, expiresAt: Date, revokedAt: Date | null, state: CredentialState, usable: boolean, reminder: number | undefined][] = [
    ['just made', inDays(365), null, 'ACTIVE', true, undefined],
    ['31 days before its end', inDays(31), null, 'ACTIVE', true, undefined],
    ['30 days before', inDays(30), null, 'EXPIRES_SOON', true, 30],
    ['8 days before', inDays(8), null, 'EXPIRES_SOON', true, 30],
    ['7 days before', inDays(7), null, 'EXPIRES_SOON', true, 7],
    ['at its end', NOW, null, 'EXPIRED', false, undefined],
    ['revoked', inDays(100), inDays(-1), 'REVOKED', false, undefined],
    ['revoked, then past its end', inDays(-1), inDays(-2), 'REVOKED', false, undefined],
  ];

  it.each(cases)('%s', (_, expiresAt, revokedAt, state, usable, reminder) => {
    expect(credentialState({ expiresAt, revokedAt }, NOW)).toBe(state);
    expect(isUsable({ expiresAt, revokedAt }, NOW)).toBe(usable);
    if (revokedAt === null) expect(reminderDue(expiresAt, NOW)).toBe(reminder);
  });

  it.each([[30, 30], [0.5, 0], [1.9, 1], [0, 0], [-3, 0]])('ends in %d days: %i whole ones', (days, whole) => {
    expect(daysLeft({ expiresAt: inDays(days) }, NOW)).toBe(whole);
  });

  it.each([
    ['2026-11-23T08:42:00Z', 12, '2027-11-23T08:42:00.000Z'],
    ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2026-12-31T23:59:00Z', 13, '2028-01-31T23:59:00.000Z'],
    ['2027-02-28T10:00:00Z', 12, '2028-02-28T10:00:00.000Z'],
    ['2028-02-29T10:00:00Z', 12, '2029-02-28T10:00:00.000Z'],
  ])('made on %s for %i months ends on %s', (now, months, end) => {
    expect(expiryAfter(new Date(now), months).toISOString()).toBe(end);
  });

  it('never lasts longer than the law of the table: thirteen months and a day', () => {
    const longest = (LONGEST_MONTHS * 31 + 1) * 24 * 3_600_000;
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.integer({ min: 1, max: LONGEST_MONTHS }), (now, months) => {
        const end = expiryAfter(now, months);
        expect(end > now && end.getTime() - now.getTime() <= longest).toBe(true);
        expect(isUsable({ expiresAt: end, revokedAt: null }, now)).toBe(true);
      }),
    );
  });
});

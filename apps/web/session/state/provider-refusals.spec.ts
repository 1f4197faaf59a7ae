import { describe, expect, test } from '@jest/globals';
import { SIGN_IN_REFUSALS } from '#identity';
import { addressAskedFor, refusalOf } from './provider-refusals.js';

describe('a refused sign-in', () => {
  test.each(SIGN_IN_REFUSALS)('%s has its sentence', (reason) => {
    const refusal = refusalOf(new URLSearchParams({ connexion: reason }));
    expect([refusal?.advice, ...(refusal?.steps ?? [])].at(-1)).toMatch(/\.$/);
  });

  test('shows the reference to communicate, and nothing an address could have been made to hold', () => {
    const said = (reference: string, connexion = 'UNKNOWN_PERSON'): string | undefined => refusalOf(new URLSearchParams({ connexion, reference }))?.reference;
    expect(said('AB23-CD45')).toBe('AB23-CD45');
    expect(said('appelez le 0800 000 000')).toBeUndefined();
    expect(said('AB23-CD45', 'ACCOUNT_CLOSED')).toBeUndefined();
  });

  test.each(['', 'autre', 'toString', '__proto__'])('%j is none', (connexion) => expect(refusalOf(new URLSearchParams({ connexion }))).toBeUndefined());
});

test('the address asked for is kept, without the words of the refusal', () => {
  expect(addressAskedFor({ pathname: '/region/44', search: '?connexion=AWAY&semaine=2026-W47&reference=AB23-CD45', hash: '#a' })).toBe('/region/44?semaine=2026-W47#a');
  expect(addressAskedFor({ pathname: '/', search: '', hash: '' })).toBe('/');
});

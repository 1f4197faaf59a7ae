import { describe, expect, it } from '@jest/globals';
import { expiryLetter } from './expiry-letter.js';
import { renderLetter } from './letter.js';
import { PageAddresses } from './page-addresses.js';

const NOW = new Date('2026-11-23T08:42:00Z');
const FACTS = { software: 'PharmaStock', kind: 'CLIENT_SECRET', hint: 'x7Qa', expiresAt: new Date('2026-11-30T08:42:00Z'), now: NOW } as const;

describe('the letter about a secret that ends soon', () => {
  it('says which, when, and what to do', () => {
    const { subject, text } = renderLetter(expiryLetter(FACTS, new PageAddresses('https://vigie.example')), 'PharmaStock');
    expect(subject.replaceAll('\u00A0', ' ')).toBe('PharmaStock : connexion à Vigie EPI à renouveler dans 7 jours');
    expect(text).toContain('x7Qa');
    expect(text).toContain('https://vigie.example/logiciels');
  });

  it.each([['2026-11-23T09:00:00Z', '1 jour'], ['2026-12-23T08:42:00Z', '30 jours']])('until %s: %s', (expiresAt, days) => {
    const { subject } = expiryLetter({ ...FACTS, kind: 'API_KEY', expiresAt: new Date(expiresAt) }, new PageAddresses('https://vigie.example'));
    expect(subject.replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain(`dans ${days}`);
  });
});

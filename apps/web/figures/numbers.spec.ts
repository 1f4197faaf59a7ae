import { describe, expect, it } from '@jest/globals';
import { counted, cover, coverInWords, millions, percent, quantity, readQuantity, signed, signedCover } from './numbers.js';

/** Figures hold wide no-break spaces; the tables below are written with plain ones. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('French figures', () => {
  it.each([
    [0, '0,0'],
    [0.05, '< 0,1'],
    [0.3, '0,3'],
    [0.85, '0,8'],
    [2.96, '2,9'],
    [3, '3,0'],
    [12.34, '12,3'],
    [null, '—'],
  ])('cover %p → %p: truncated, never rounded', (weeks, text) => expect(plain(cover(weeks))).toBe(text));

  it.each([
    [1234, '1 234'],
    [1_150_000, '1 150 000'],
    [undefined, '—'],
  ])('quantity %p → %p, digits in groups of three', (value, text) => expect(plain(quantity(value))).toBe(text));

  it.each([
    [0.8, '0,8 semaine'],
    [1.99, '1,9 semaine'],
    [2, '2,0 semaines'],
  ])('%p → %p: the plural starts at two', (weeks, text) => expect(plain(coverInWords(weeks))).toBe(text));

  it.each([
    [0.999, '99 %'],
    [1, '100 %'],
    [0.57, '57 %'],
  ])('share %p → %p', (share, text) => expect(plain(percent(share))).toBe(text));

  it('signs', () => {
    expect([signed(4), signed(-3), signed(0), signedCover(-0.51), signedCover(-0.04), signedCover(0.1)]).toEqual(['+4', '−3', '0', '−0,5', '0,0', '+0,1']);
  });

  it('millions and counts', () => {
    expect([millions(12_600_000), millions(712_000), millions(500_000), millions(600), counted(1, 'alerte'), counted(3, 'alerte')].map(plain)).toEqual(['12,6 M', '0,71 M', '0,50 M', '600', '1 alerte', '3 alertes']);
  });

  it.each([
    ['1852', 1852],
    ['1 852', 1852],
    ['1\u202F852', 1852],
    ['1.852', 1852],
    ['1 852,0', 1852],
    ['0', 0],
    ['12,5', undefined],
    ['-3', undefined],
    ['=A1', undefined],
    ['', undefined],
  ])('reads %p as %p', (text, value) => expect(readQuantity(text)).toBe(value));
});

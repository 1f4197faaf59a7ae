import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Announcement, type ChangedPlace, decode, encode, LARGEST_PAYLOAD, placesOf } from './announcement.js';

const finess = fc.integer({ min: 0, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'));
const place = fc.record({
  regionCode: fc.constantFrom('44', '32'),
  departmentCode: fc.constantFrom('67', '59', '2A', '974'),
  finess: fc.uniqueArray(finess, { maxLength: 900 }),
});

function members(places: readonly ChangedPlace[]): string[] {
  return places.flatMap(({ departmentCode, finess: own }) => (own === 'ALL' ? [] : own.map((one) => `${departmentCode}/${one}`))).sort();
}

describe('An announcement', () => {
  it('is told whole, in pieces that PostgreSQL takes', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), (where) => {
        const texts = encode({ topics: ['REPORTS'], where, week: '2026-W47' });
        expect(texts.every((text) => Buffer.byteLength(text) <= LARGEST_PAYLOAD)).toBe(true);
        const heard = texts.flatMap((text) => (decode(text)?.where ?? []) as ChangedPlace[]);
        expect(members(heard)).toEqual(members(where));
      }),
      { numRuns: 50 },
    );
  });

  it('of a chunk of 250 establishments is one text', () => {
    const chunk = Array.from({ length: 250 }, (_, n) => ({ regionCode: '44', departmentCode: String(n % 96), finess: String(670_000_000 + n) }));
    expect(encode({ topics: ['REPORTS', 'ALERTS'], where: placesOf(chunk), week: '2026-W47' })).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['another text', 'hello'],
    ['null', 'null'],
    ['no topic this release knows', '{"topics":["WEATHER"],"where":"EVERYWHERE"}'],
    ['a place this release does not know', '{"topics":["ALERTS"],"where":"MOON"}'],
  ])('is not read from %s', (_, text) => {
    expect(decode(text)).toBeUndefined();
  });

  it('keeps what this release knows of a later one', () => {
    const later = { topics: ['WEATHER', 'ALERTS'], where: 'EVERYWHERE', hiddenFrom: ['SPF', 'PILOT'] };
    expect(decode(JSON.stringify(later))).toEqual({ topics: ['ALERTS'], where: 'EVERYWHERE', hiddenFrom: ['SPF'] } satisfies Announcement);
  });
});

import { describe, expect, test } from '@jest/globals';
import { ReportingWeek } from '#platform';
import { amount, counted, dayAndHour, dayName, weekName, weeksOfCover } from './french-text.js';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('French as it is written', () => {
  test.each([
    ['2026-W47', 'S47 (16–22 nov.)'],
    ['2026-W49', 'S49 (30 nov. – 6 déc.)'],
    ['2026-W53', 'S53 (28 déc. – 3 janv.)'],
  ])('%s is %s', (week, name) => expect(plain(weekName(ReportingWeek.of(week)))).toBe(name));

  test.each([
    ['2026-11-23T17:00:00Z', 'lundi 23 novembre à 18 h'],
    ['2026-07-01T07:05:00Z', 'mercredi 1er juillet à 9 h 05'],
    ['2026-11-23T23:30:00Z', 'mardi 24 novembre à 0 h 30'],
  ])('%s is %s', (instant, words) => expect(plain(dayAndHour(new Date(instant)))).toBe(words));

  test('a date is its day', () => expect(dayName('2026-11-26')).toBe('jeudi 26 novembre'));

  test.each([
    [2.96, '2,9 semaines'],
    [1.99, '1,9 semaine'],
    [0.85, '0,8 semaine'],
    [0.04, 'moins de 0,1 semaine'],
    [0, '0 semaine'],
    [3, '3 semaines'],
  ])('a coverage of %d is %s: cut, never rounded up', (weeks, words) => expect(plain(weeksOfCover(weeks))).toBe(words));

  test('amounts hold together', () => {
    expect(amount(1_150_000)).toBe('1\u00A0150\u00A0000');
    expect([counted(1, 'article', 'articles'), counted(2, 'article', 'articles')].map(plain)).toEqual(['1 article', '2 articles']);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { datedTime, day, dayAndTime, daysBetween, duration, fullWeek, moveDay, moveWeek, shortWeek, sundayOf, weekDays, weekOf } from './dates.js';

describe('Dates and weeks as people read them', () => {
  it.each([
    ['2026-W47', 'S47 (16–22 nov. 2026)'],
    ['2026-W44', 'S44 (26 oct.–1er nov. 2026)'],
    ['2026-W53', 'S53 (28 déc.–3 janv. 2027)'],
    ['2020-W53', 'S53 (28 déc.–3 janv. 2021)'],
  ])('%s → %s', (week, text) => expect(fullWeek(week).replaceAll('\u00A0', ' ')).toBe(text));

  it('finds the same days as the product’s own week, from 2000 to 2100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 53 }), fc.integer({ min: -200, max: 200 }), (year, number, by) => {
        const week = ReportingWeek.parse(`${year}-W${String(number).padStart(2, '0')}`);
        if (!week) return;
        expect(Date.parse(`${sundayOf(week.toString())}T00:00:00Z`) - Date.parse(`${week.monday}T00:00:00Z`)).toBe(6 * 86_400_000);
        expect(moveWeek(week.toString(), by)).toBe(week.plus(by).toString());
      }),
    );
  });

  it('finds the week of a day as the server does, and moves by days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -400, max: 400 }), (days, by) => {
        const date = moveDay('2000-01-01', days);
        expect(weekOf(date)).toBe(ReportingWeek.containing(date).toString());
        expect(daysBetween(date, moveDay(date, by))).toBe(by);
      }),
    );
  });

  it('says the day of an instant in Paris, not in London', () => {
    expect([day('2026-05-24T22:00:00.000Z', true), day('2026-05-24', true)]).toEqual(['25 mai 2026', '24 mai 2026']);
  });

  it('says instants in Paris time, and durations', () => {
    expect(dayAndTime('2026-11-23T08:42:00Z')).toBe('lun. 23 nov., 09:42');
    expect(datedTime('2025-12-01T08:42:00Z')).toBe('lun. 1er déc. 2025, 09:42');
    expect([498, 67 * 60, 42, 2 * 1_440].map((minutes) => duration(minutes).replaceAll('\u00A0', ' '))).toEqual(['8 h 18 min', '2 j 19 h', '42 min', '2 j']);
    expect([day('2026-12-01'), shortWeek('2026-W07'), weekDays('2026-W23', false)]).toEqual(['1er déc.', 'S07', '1er–7 juin']);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { planReminder, reminderProblems } from './reminder.js';

const LAST = ReportingWeek.of('2026-W47');
const question = { week: LAST, finess: null, idempotencyKey: 'k' };

describe('A reminder', () => {
  test.each([
    ['the last complete week', {}, []],
    ['four weeks ago', { week: LAST.plus(-4) }, []],
    ['five weeks ago', { week: LAST.plus(-5) }, ['WEEK_TOO_OLD']],
    ['the week that runs', { week: LAST.plus(1) }, ['WEEK_NOT_OVER']],
    ['nobody', { finess: [] }, ['NOBODY_CHOSEN']],
    ['one establishment', { finess: ['670780055'] }, []],
    ['too many', { finess: Array.from({ length: 5_001 }, String) }, ['TOO_MANY_CHOSEN']],
    ['no key', { idempotencyKey: '  ' }, ['IDEMPOTENCY_KEY_INVALID']],
    ['a key too long', { idempotencyKey: 'k'.repeat(201) }, ['IDEMPOTENCY_KEY_INVALID']],
  ])('of %s', (_name, other, codes) => {
    expect(reminderProblems({ ...question, ...other }, LAST).map(({ code }) => code)).toEqual(codes);
  });

  const someone = fc.record({ name: fc.constant('X'), email: fc.constantFrom('a@x.fr', 'A@X.fr', 'b@x.fr', 'c@x.fr') });
  const missing = fc.uniqueArray(
    fc.record({ finess: fc.stringMatching(/^[0-9]{9}$/), name: fc.constant('CH'), remindedLately: fc.boolean(), recipients: fc.array(someone, { maxLength: 3 }) }),
    { selector: ({ finess }) => finess, maxLength: 20 },
  );

  test('every missing establishment is reminded, without address, or reminded too recently; each address gets one mail', () => {
    fc.assert(
      fc.property(missing, (establishments) => {
        const { reminded, withoutAddress, tooRecent, mails } = planReminder(establishments);
        expect(reminded.length + withoutAddress + tooRecent).toBe(establishments.length);
        expect(new Set(mails.map(({ to }) => to.email.toLowerCase())).size).toBe(mails.length);
        expect(new Set(mails.flatMap((mail) => mail.establishments))).toEqual(new Set(reminded));
        expect(mails.every((mail) => new Set(mail.establishments).size === mail.establishments.length)).toBe(true);
        expect(reminded.some(({ remindedLately }) => remindedLately)).toBe(false);
      }),
    );
  });
});

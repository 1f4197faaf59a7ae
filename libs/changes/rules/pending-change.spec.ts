import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHANGE_TOPICS } from './announcement.js';
import { PendingChange } from './pending-change.js';
import type { SeenChange } from './seen-change.js';

const AT = new Date('2026-11-23T08:42:00Z');
const seen: fc.Arbitrary<SeenChange> = fc.record({
  topics: fc.subarray(CHANGE_TOPICS, { minLength: 1 }),
  week: fc.constantFrom('2026-W46', '2026-W47', null),
  departments: fc.option(fc.subarray(['67', '57', '59']), { nil: null }),
  finess: fc.array(fc.integer({ min: 1, max: 90 }).map((number) => `67${number}`), { maxLength: 40 }),
  requestIds: fc.array(fc.uuid(), { maxLength: 2 }),
});

function fold(all: readonly SeenChange[]) {
  const pending = new PendingChange();
  for (const one of all) pending.add(one);
  return pending.toChange(AT);
}

it('folds changes into one, whatever their order and however often each is heard', () => {
  fc.assert(fc.property(fc.array(seen, { minLength: 1 }), (all) => expect(fold([...all, ...all].reverse())).toEqual(fold(all))));
});

it('names what all of them named, or nothing in particular', () => {
  fc.assert(
    fc.property(fc.array(seen, { minLength: 1 }), (all) => {
      const change = fold(all);
      expect(change.topics).toEqual([...new Set(all.flatMap((one) => one.topics))].sort());
      const finess = new Set(all.flatMap((one) => one.finess));
      expect(change.finess).toEqual(finess.size > 50 ? [] : [...finess].sort());
      const anywhere = all.some((one) => one.departments === null);
      expect(change.departments).toEqual(anywhere ? [] : [...new Set(all.flatMap((one) => one.departments ?? []))].sort());
      const weeks = new Set(all.map((one) => one.week));
      expect(change.week).toBe(weeks.size === 1 ? [...weeks][0] : null);
    }),
  );
});

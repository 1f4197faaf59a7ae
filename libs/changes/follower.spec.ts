import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { TestClock } from '../../tests/support/index.js';
import { Follower } from './follower.js';
import type { SeenChange } from './rules/seen-change.js';

const clock = new TestClock('2026-11-23T09:42:00+01:00');
const report = (finess: string): SeenChange => ({ topics: ['REPORTS'], week: '2026-W47', departments: ['67'], finess: [finess], requestIds: [] });

it('tells what comes close together as one, and what comes while the page is busy as the next', async () => {
  const follower = new Follower(clock, () => undefined);
  follower.add(report('1'));
  follower.add(report('2'));
  expect((await follower.next()).value?.finess).toEqual(['1', '2']);
  for (let n = 10; n < 40; n += 1) follower.add(report(String(n)));
  await pause(300);
  follower.add(report('99'));
  expect((await follower.next()).value?.finess).toHaveLength(31);
  await follower.return();
});

it('ends for who waits and for who asks later, once', async () => {
  let ended = 0;
  const follower = new Follower(clock, () => (ended += 1));
  const waiting = follower.next();
  await follower.return();
  await follower.return();
  follower.add(report('1'));
  expect([await waiting, await follower.next()].map((result) => result.done)).toEqual([true, true]);
  expect(ended).toBe(1);
});

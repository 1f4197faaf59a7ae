import { expect, test } from '@jest/globals';
import { clockFrom, systemClock } from './clock.js';

test('without a chosen time the clock is the system’s', () => {
  expect(clockFrom(undefined)).toBe(systemClock);
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1_000);
});

test('a chosen time runs on at normal speed', async () => {
  const clock = clockFrom('2026-11-23T09:00:00+01:00');
  const start = clock.now().getTime();
  expect(start - Date.parse('2026-11-23T08:00:00Z')).toBeLessThan(1_000);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(clock.now().getTime()).toBeGreaterThan(start);
});

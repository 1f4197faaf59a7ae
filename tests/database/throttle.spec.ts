import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectDatabase, type Database, type Patience, purgeThrottle, Throttle } from '#platform';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';

const NOW = '2026-11-23T09:42:00+01:00';
const RATE = { most: 5, withinSeconds: 50 };
const PATIENCE: Patience = { free: 3, firstWaitSeconds: 2, longestWaitSeconds: 15, forgottenAfterSeconds: 3_600 };

describe('What is tried is counted for every process at once', () => {
  let base: TestDatabase;
  let other: Database;
  let clock: TestClock;
  let here: Throttle;
  let there: Throttle;
  let key = 0;

  beforeAll(async () => {
    base = await createTestDatabase();
    other = await connectDatabase(base.url);
  });
  afterAll(async () => {
    await other.source.destroy();
    await base.close();
  });
  beforeEach(() => {
    clock = new TestClock(NOW);
    here = new Throttle(base.db, clock);
    there = new Throttle(other, clock);
    key += 1;
  });

  const seconds = (more: number): void => clock.set(new Date(clock.now().getTime() + more * 1_000).toISOString());

  it('allows as many as the rate says, then one at a time as they come back', async () => {
    for (let taken = 0; taken < RATE.most; taken += 1) {
      expect(await (taken % 2 ? here : there).take(`a${key}`, RATE)).toMatchObject({ allowed: true, retryAfterSeconds: 0, remaining: RATE.most - 1 - taken });
    }
    expect(await here.take(`a${key}`, RATE)).toEqual({ allowed: false, retryAfterSeconds: 10, remaining: 0, resetSeconds: RATE.withinSeconds });
    expect(await there.take(`a${key}`, RATE)).toEqual({ allowed: false, retryAfterSeconds: 10, remaining: 0, resetSeconds: RATE.withinSeconds });
    expect(await here.take(`another ${key}`, RATE)).toMatchObject({ allowed: true });
    seconds(9);
    expect(await here.take(`a${key}`, RATE)).toMatchObject({ allowed: false, retryAfterSeconds: 1 });
    seconds(1);
    expect(await here.take(`a${key}`, RATE)).toMatchObject({ allowed: true });
    expect(await there.take(`a${key}`, RATE)).toMatchObject({ allowed: false });
  });

  it('is closed to nobody by a clock that was put right', async () => {
    for (let taken = 0; taken <= RATE.most; taken += 1) await here.take(`a${key}`, RATE);
    for (let failures = 0; failures < 8; failures += 1) await here.attempt(`b${key}`, PATIENCE);
    // A little late, as another process may be: everything still counts.
    seconds(-RATE.withinSeconds);
    expect(await here.take(`a${key}`, RATE)).toMatchObject({ allowed: false });
    expect(await here.attempt(`b${key}`, PATIENCE)).toMatchObject({ allowed: false });
    seconds(-30 * 86_400);
    expect(await here.take(`a${key}`, RATE)).toMatchObject({ allowed: true });
    expect(await here.attempt(`b${key}`, PATIENCE)).toMatchObject({ allowed: true });
  });

  it('allows no more to many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, async (_, index) => (index % 2 ? here : there).take(`a${key}`, RATE)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(RATE.most);
  });

  it('gives back what was used for something that turned out well', async () => {
    for (let taken = 0; taken < 20; taken += 1) {
      expect(await here.take(`a${key}`, RATE)).toMatchObject({ allowed: true });
      await there.giveBack(`a${key}`, RATE);
    }
  });

  it('waits longer after each failure, up to a bound, and never for good', async () => {
    const waits: number[] = [];
    for (let failures = 0; failures < 8; failures += 1) {
      expect(await (failures % 2 ? here : there).attempt(`a${key}`, PATIENCE)).toMatchObject({ allowed: true });
      const { allowed, retryAfterSeconds } = await here.attempt(`b${key}`, PATIENCE);
      expect(allowed).toBe(true);
      const refused = failures + 1 < PATIENCE.free ? { retryAfterSeconds: 0 } : await there.attempt(`a${key}`, PATIENCE);
      waits.push(refused.retryAfterSeconds);
      seconds(refused.retryAfterSeconds + retryAfterSeconds);
    }
    expect(waits).toEqual([0, 0, 2, 4, 8, 15, 15, 15]);
    seconds(PATIENCE.forgottenAfterSeconds);
    for (let failures = 0; failures < PATIENCE.free; failures += 1) expect(await here.attempt(`a${key}`, PATIENCE)).toMatchObject({ allowed: true });
  });

  it('counts attempts made at once one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, async (_, index) => (index % 2 ? here : there).attempt(`a${key}`, PATIENCE)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(PATIENCE.free);
    await there.forget(`a${key}`);
    expect(await here.attempt(`a${key}`, PATIENCE)).toMatchObject({ allowed: true });
  });

  it('is swept once it means nothing any more', async () => {
    await here.take(`a${key}`, RATE);
    await here.attempt(`b${key}`, PATIENCE);
    expect(await purgeThrottle(base.db, clock.now())).toBeLessThan(99);
    expect(await here.attempt(`b${key}`, PATIENCE)).toMatchObject({ allowed: true });
    seconds(24 * PATIENCE.forgottenAfterSeconds);
    expect(await purgeThrottle(base.db, clock.now())).toBeGreaterThanOrEqual(2);
    const [left] = await base.db.manager.query('SELECT count(*)::int AS rows FROM throttle');
    expect(left).toEqual({ rows: 0 });
  });
});

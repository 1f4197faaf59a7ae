import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/index.js';
import { eventually } from '../../../tests/support/eventually.js';
import { NotifiedMemory } from './notified-memory.js';

describe('What is remembered until the database tells of a change', () => {
  let base: TestDatabase;
  let memory: NotifiedMemory<number>;
  let reads = 0;

  beforeAll(async () => {
    base = await createTestDatabase();
    memory = new NotifiedMemory(base.url, { channel: 'test_changed', keptMs: 60_000, most: 2 });
    await memory.open();
  });

  afterAll(async () => {
    await memory.close();
    await base.close();
  });

  async function recall(key: string): Promise<number | undefined> {
    return memory.find(key) ?? memory.learn(key, async () => ({ value: ++reads }));
  }

  it('is read once', async () => {
    expect([await recall('a'), await recall('a')]).toEqual([1, 1]);
  });

  it('is read again after a notification, and not after one on another channel', async () => {
    await base.db.manager.query('NOTIFY other_changed');
    expect(await recall('a')).toBe(1);
    await base.db.manager.query('NOTIFY test_changed');
    await eventually(async () => expect(await recall('a')).toBe(2));
  });

  it('is not kept when the change came while it was being read', async () => {
    await memory.learn('b', async () => {
      memory.forget();
      return { value: 100 };
    });
    expect(memory.find('b')).toBeUndefined();
  });

  it('is the most recent only', async () => {
    for (const key of ['x', 'y', 'z']) await recall(key);
    expect([memory.find('x'), memory.find('y') === undefined, memory.find('z') === undefined]).toEqual([undefined, false, false]);
  });

  it('is nothing while the database cannot be heard, and comes back with it', async () => {
    await recall('a');
    await base.db.manager.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vigie-listener' AND datname = current_database()`);
    await eventually(async () => expect(memory.find('a')).toBeUndefined());
    await eventually(async () => {
      await recall('a');
      expect(memory.find('a')).toBeDefined();
    });
  });
});

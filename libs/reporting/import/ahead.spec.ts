import { describe, expect, it } from '@jest/globals';
import { ahead } from './ahead.js';

/** Items one to three; says when each is made, and when it is over. */
async function* counted(log: string[], failing?: number): AsyncGenerator<number, void> {
  try {
    for (const item of [1, 2, 3]) {
      await Promise.resolve();
      if (item === failing) throw new Error(`Item ${item}`);
      log.push(`made ${item}`);
      yield item;
    }
  } finally {
    log.push('over');
  }
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('items made ahead', () => {
  it('are the same in the same order, each made while the one before is used', async () => {
    const log: string[] = [];
    for await (const item of ahead(counted(log))) {
      await pause();
      log.push(`used ${item}`);
    }
    expect(log).toEqual(['made 1', 'made 2', 'used 1', 'made 3', 'used 2', 'over', 'used 3']);
  });

  it('fail where they were asked for, after the items before', async () => {
    const used: number[] = [];
    const use = async (): Promise<void> => {
      for await (const item of ahead(counted([], 2))) {
        await pause();
        used.push(item);
      }
    };
    await expect(use()).rejects.toThrow('Item 2');
    expect(used).toEqual([1]);
  });

  it('are over before whoever stops early goes on', async () => {
    const log: string[] = [];
    const use = async (): Promise<void> => {
      for await (const item of ahead(counted(log))) throw new Error(`Used ${item}`);
    };
    await expect(use()).rejects.toThrow('Used 1');
    expect(log).toEqual(['made 1', 'made 2', 'over']);
  });

  it('may be none', async () => {
    const none = (async function* (): AsyncGenerator<number, void> {})();
    for await (const item of ahead(none)) throw new Error(`Unexpected ${item}`);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RandomStream } from './random-stream.js';

const draws = (stream: RandomStream, count: number): number[] => Array.from({ length: count }, () => stream.next());

describe('RandomStream', () => {
  test('gives the same numbers for the same seed and key, on every machine', () => {
    expect(draws(RandomStream.of(1, 'vigie'), 3)).toEqual(draws(RandomStream.of(1, 'vigie'), 3));
    expect(RandomStream.of(1, 'vigie').below(1_000_000)).toMatchInlineSnapshot(`599658`);
  });

  test('differs between close seeds, keys and forks', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 10_000 }), (seed, key, index) => {
        const first = RandomStream.of(seed, key);
        const others = [RandomStream.of(seed + 1, key), RandomStream.of(seed, `${key}0`), first.fork(index), first.fork(index + 1)];
        const starts = [first, ...others].map((stream) => draws(stream, 2).join());
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });

  test('forks do not depend on what was drawn before', () => {
    const used = RandomStream.of(7, 'weeks');
    draws(used, 50);
    expect(draws(used.fork(3), 5)).toEqual(draws(RandomStream.of(7, 'weeks').fork(3), 5));
  });

  test('is uniform: each tenth of [0, 1) gets its tenth of the draws', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    // One draw of each of many streams: what the simulator does, and what a weak start would spoil.
    for (let index = 0; index < 20_000; index += 1) {
      const tenth = Math.floor(RandomStream.of(1, `establishment:${index}`).next() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });

  test('picks, and refuses to pick from nothing', () => {
    expect(['a', 'b']).toContain(RandomStream.of(1, 'x').pick(['a', 'b']));
    expect(() => RandomStream.of(1, 'x').pick([])).toThrow(RangeError);
  });
});

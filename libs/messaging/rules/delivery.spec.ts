import { describe, expect, test } from '@jest/globals';
import { afterFailure } from './delivery.js';

const NOW = new Date('2026-11-23T08:42:00Z');

describe('After a failed try', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 5],
    [4, 15],
    [5, 60],
    [6, 180],
    [7, 360],
    [8, 720],
  ])('number %i, the next is %i minutes later', (attempts, minutes) => {
    expect(afterFailure(attempts, false, NOW)).toEqual({ status: 'PENDING', at: new Date(NOW.getTime() + minutes * 60_000) });
  });

  test('number nine, it is given up', () => expect(afterFailure(9, false, NOW)).toEqual({ status: 'FAILED' }));

  test('a refusal for good is not tried again', () => expect(afterFailure(1, true, NOW)).toEqual({ status: 'FAILED' }));
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasFinessKey, hasFinessShape } from './finess-number.js';

describe('a FINESS number', () => {
  it.each([
    ['010000024', true, true],
    ['010780195', true, true],
    ['970100012', true, true],
    ['2A0000014', true, true],
    ['2B0000020', true, true],
    ['010000025', true, false],
    ['01000002', false, false],
    ['0100000245', false, false],
    ['2a0000014', false, false],
    ['01000O024', false, false],
    ['', false, true],
  ])('%s has the shape: %s, the key: %s', (finess, shape, key) => {
    expect(hasFinessShape(finess)).toBe(shape);
    if (shape) expect(hasFinessKey(finess)).toBe(key);
  });

  it('has exactly one right key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9AB]{8}$/), (body) => {
        const right = [...'0123456789'].filter((key) => hasFinessKey(body + key));
        expect(right).toHaveLength(1);
      }),
    );
  });
});

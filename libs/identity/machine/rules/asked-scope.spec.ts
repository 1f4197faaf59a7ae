import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grantScope } from './asked-scope.js';

const HELD = ['670780055', '670780337'];

describe('the scope of a token', () => {
  it.each([
    ['nothing asked', undefined, HELD],
    ['an empty text', '', HELD],
    ['one of its own', '670780337', ['670780337']],
    ['all, in another order', '670780337 670780055', ['670780337', '670780055']],
    ['one twice', '670780055 670780055', ['670780055']],
  ])('%s', (_, asked, establishments) => {
    expect(grantScope(asked, HELD)).toEqual({ kind: 'granted', establishments });
  });

  it.each([
    ['a neighbour', '590780193'],
    ['one of its own and a neighbour', '670780055 590780193'],
    ['words', 'reports:write'],
    ['a space too many', '670780055  670780337'],
    ['a list by commas', '670780055,670780337'],
  ])('is refused for %s', (_, asked) => {
    expect(grantScope(asked, HELD)).toEqual({ kind: 'refused' });
  });

  it('is never wider than what is held', () => {
    const finess = fc.constantFrom(...HELD, '590780193', '');
    fc.assert(
      fc.property(fc.option(fc.array(finess).map((list) => list.join(' ')), { nil: undefined }), fc.subarray(HELD), (asked, held) => {
        const granted = grantScope(asked, held);
        if (granted.kind === 'granted') expect(granted.establishments.filter((one) => !held.includes(one))).toEqual([]);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { establishmentProblems, lifetimeProblems, machineProblems, MOST_ESTABLISHMENTS, tidyMachine } from './check-machine.js';

const GOOD = { software: 'PharmaStock', vendor: 'Éditions du Rhin', contactEmail: 'support@pharmastock.fr' };

function codes(changed: Partial<typeof GOOD>): string[] {
  return machineProblems(tidyMachine({ ...GOOD, ...changed })).map(({ code, path }) => `${path} ${code}`);
}

describe('the description of a software', () => {
  it.each([
    ['a good one', {}, []],
    ['spaces around', { software: '  PharmaStock  9 ', contactEmail: ' Support@PharmaStock.fr ' }, []],
    ['no name', { software: '  ' }, ['software NAME_REQUIRED']],
    ['no vendor', { vendor: '' }, ['vendor NAME_REQUIRED']],
    ['a name of two lines', { software: 'Pharma\nStock' }, ['software NAME_INVALID']],
    ['a name that turns the text around', { vendor: 'Rhin\u202Efdp' }, ['vendor NAME_INVALID']],
    ['a name too long', { software: 'x'.repeat(81) }, ['software NAME_INVALID']],
    ['no address', { contactEmail: 'support' }, ['contactEmail EMAIL_INVALID']],
    ['two addresses', { contactEmail: 'a@b.fr,c@d.fr' }, ['contactEmail EMAIL_INVALID']],
    ['another header', { contactEmail: 'a@b.fr\r\nBcc: c@d.fr' }, ['contactEmail EMAIL_INVALID']],
  ])('%s', (_, changed, expected) => {
    expect(codes(changed)).toEqual(expected);
  });

  it('is not changed by being tidied twice', () => {
    fc.assert(
      fc.property(fc.record({ software: fc.string(), vendor: fc.string(), contactEmail: fc.string() }), (typed) => {
        const once = tidyMachine(typed);
        expect(tidyMachine(once)).toEqual(once);
      }),
    );
  });
});

it.each([
  [[], 1, ['ESTABLISHMENT_REQUIRED']],
  [[], 0, []],
  [['670780055'], 1, []],
  [Array.from({ length: MOST_ESTABLISHMENTS + 1 }, String), 1, ['TOO_MANY_ESTABLISHMENTS']],
])('a list of establishments %#', (establishments, least, expected) => {
  expect(establishmentProblems(establishments, least).map(({ code }) => code)).toEqual(expected);
});

it.each([[1, 0], [12, 0], [13, 0], [0, 1], [14, 1], [1.5, 1], [-1, 1], [Number.NaN, 1]])('%d months: %i problem', (months, problems) => {
  expect(lifetimeProblems(months)).toHaveLength(problems);
});

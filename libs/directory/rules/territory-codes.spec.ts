import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { communeCode, communeCodeInDepartment, departmentCode, departmentOfCommune } from './territory-codes.js';

describe('territory codes found in files', () => {
  it.each([
    ['9A', '971'], ['9B', '972'], ['9C', '973'], ['9D', '974'], ['9E', '975'], ['9F', '976'], ['9J', '986'],
    ['9d', '974'], ['974', '974'], ['2A', '2A'], ['2b', '2B'], ['1', '01'], [' 69 ', '69'], ['977', '971'], ['978', '971'],
  ])('department %s is %s', (written, insee) => {
    expect(departmentCode(written)).toBe(insee);
  });

  it.each([
    ['9A101', '97101'], ['9D411', '97411'], ['9J613', '98613'], ['97411', '97411'], ['2A004', '2A004'], ['1451', '01451'], ['01451', '01451'],
  ])('commune %s is %s', (written, insee) => {
    expect(communeCode(written)).toBe(insee);
  });

  it.each([
    ['9A', '101', '97101'], ['2B', '033', '2B033'], ['01', '451', '01451'], ['971', '101', '97101'],
  ])('commune %s %s of the historic file is %s', (department, commune, insee) => {
    expect(communeCodeInDepartment(department, commune)).toBe(insee);
  });

  it.each([['97101', '971'], ['97801', '971'], ['98613', '986'], ['2A004', '2A'], ['69381', '69']])('commune %s is in %s', (commune, department) => {
    expect(departmentOfCommune(commune)).toBe(department);
  });

  it('changes nothing in a code that is already INSEE', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        expect(departmentCode(departmentCode(written))).toBe(departmentCode(written));
        expect(communeCode(communeCode(written))).toBe(communeCode(written));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkEstablishment } from './check-establishment.js';
import type { KnownCodes, RawEstablishment } from './establishment-record.js';

const KNOWN: KnownCodes = { regionOfDepartment: new Map([['01', '84'], ['974', '04'], ['2A', '94']]), ghts: new Set(['84101']) };
const GOOD: RawEstablishment = { finess: '010000024', name: ' CH  DE FLEYRIAT ', departmentCode: '01', communeCode: '01451', beds: ['385', '0'] };

function codes(raw: RawEstablishment): string[] {
  return checkEstablishment(raw, KNOWN).issues.map((issue) => issue.code);
}

describe('a line that should hold an establishment', () => {
  it('gives a clean record', () => {
    const { record, issues } = checkEstablishment(GOOD, KNOWN);
    expect(issues).toEqual([]);
    expect(record).toMatchObject({ finess: '010000024', name: 'CH DE FLEYRIAT', regionCode: '84', departmentCode: '01', beds: 385, phone: null, status: null });
  });

  it.each<[string, Partial<RawEstablishment>]>([
    ['INVALID_FINESS', { finess: '12' }],
    ['FIELD_MISSING', { name: '   ' }],
    ['FIELD_TOO_LONG', { name: 'x'.repeat(5000) }],
    ['UNKNOWN_DEPARTMENT', { departmentCode: '99' }],
    ['UNKNOWN_DEPARTMENT', { departmentCode: undefined }],
    ['DEPARTMENT_WITHOUT_REGION', { departmentCode: '9J' }],
    ['INVALID_NUMBER', { beds: ['12', '-3'] }],
    ['INVALID_NUMBER', { emergencyVisits: '1,5' }],
    ['UNKNOWN_GHT', { ghtCode: '99999' }],
  ])('is refused: %s', (code, change) => {
    const { record, issues } = checkEstablishment({ ...GOOD, ...change }, KNOWN);
    expect(record).toBeNull();
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it.each<[string, Partial<RawEstablishment>]>([
    ['FINESS_KEY', { finess: '010000025' }],
    ['REGION_MISMATCH', { regionCode: '11' }],
    ['INVALID_DATE', { openedOn: '2021-02-30' }],
    ['INVALID_LEGAL_ENTITY', { legalEntityFiness: 'X' }],
  ])('is kept with a warning: %s', (code, change) => {
    const { record, issues } = checkEstablishment({ ...GOOD, ...change }, KNOWN);
    expect(record).not.toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('places overseas and Corsica by their file codes', () => {
    expect(checkEstablishment({ ...GOOD, departmentCode: '9D', communeCode: '9D411' }, KNOWN).record).toMatchObject({ regionCode: '04', departmentCode: '974', communeCode: '97411' });
    expect(checkEstablishment({ ...GOOD, departmentCode: '2A' }, KNOWN).record).toMatchObject({ regionCode: '94', departmentCode: '2A' });
  });

  it('never throws, and gives a record exactly when nothing is an error', () => {
    const text = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });
    const anything = fc.record({ finess: text, name: text, departmentCode: text, communeCode: text, legalEntityFiness: text, intensiveBeds: text, openedOn: text, beds: fc.array(text) });
    fc.assert(
      fc.property(anything, (raw) => {
        const { record, issues } = checkEstablishment(raw, KNOWN);
        expect(record === null).toBe(issues.some((issue) => issue.severity === 'error'));
        expect(JSON.stringify(record)).not.toContain('\\u0000');
      }),
    );
    expect(codes({})).toEqual(expect.arrayContaining(['INVALID_FINESS', 'FIELD_MISSING', 'UNKNOWN_DEPARTMENT']));
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectFormat } from './file-format.js';
import { finessPlusRows } from './finess-plus-row.js';
import { structureetRow } from './structureet-row.js';
import { wgs84Coordinates } from './wgs84-coordinates.js';

describe('the format of a file', () => {
  it.each([
    ['{"schemaVersion":"v1.0.0","pmej":[', 'finess-plus'],
    ['\uFEFF\n  {"pmej":[]}', 'finess-plus'],
    ['finess;etalab;93;2026-05-04\nstructureet;010000024;', 'finess-csv'],
    ['FINESS;NAME;DEPARTMENT_CODE\r\n', 'plain-csv'],
    ['\uFEFFfiness;finess_ej;name;department_code\n', 'plain-csv'],
    ['ght_code;ght_short_name;region_code;name;beds_mco;sites\n', 'ght-csv'],
  ])('%j is %s', (text, format) => {
    expect(detectFormat(Buffer.from(text))).toEqual({ kind: 'format', format });
  });

  it.each([
    ['', 'vide'], ['PK\u0003\u0004 classeur', 'classeur'], ['finess,name,department_code\n', 'non reconnu'], ['finess;name\n', 'department_code'], ['n importe quoi', 'non reconnu'],
  ])('%j is refused and says why', (text, reason) => {
    expect(detectFormat(Buffer.from(text))).toEqual({ kind: 'unreadable', reason: expect.stringContaining(reason) });
  });

  it('is decided whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void detectFormat(Buffer.from(bytes))));
  });
});

describe('coordinates of FINESS+', () => {
  it.each([
    [[['46.21', '5.25']], { latitude: 46.21, longitude: 5.25 }],
    [[['5.25', '46.21']], { latitude: 46.21, longitude: 5.25 }],
    [[['6570414.61', '873766.07'], ['46.21', '5.25']], { latitude: 46.21, longitude: 5.25 }],
    [[['55.45', '-20.9']], { latitude: -20.9, longitude: 55.45 }],
    [[['0', '0']], undefined],
    [[[undefined, '']], undefined],
  ] as const)('%j', (pairs, expected) => {
    expect(wgs84Coordinates(pairs)).toEqual(expected);
  });
});

describe('a legal entity of FINESS+', () => {
  it('gives its establishments, at the address where care is given', () => {
    const rows = finessPlusRows({
      informationsGeneralesPMEJ: { numFinessPm: '010780054', denominationLonguePmSmsse: 'CH BOURG' },
      ege: [
        {
          informationsGeneralesEGE: { numFinessEge: '010000024', nomEgeLong: 'CH DE FLEYRIAT', dateOuverture: '1979-02-13' },
          categorieentiteGeographiqueExercice: '355',
          adresse: [{ usageAdresse: '06', cogCommune: '75056' }, { usageAdresse: '03', cogCommune: '97411', codePostal: '97400', ligneAcheminement: 'ST DENIS' }],
          contact: [{ telecom: {} }, { telecom: { telephone: '0474454647' } }],
          etatObjet: 'A',
        },
        { informationsGeneralesEGE: { numFinessEge: '010000032', nomEgeCourt: 'ANCIEN', dateFermeture: '2019-03-03' }, etatObjet: 'A' },
      ],
    });
    expect(rows).toMatchObject([
      { finess: '010000024', legalEntityName: 'CH BOURG', departmentCode: '974', communeCode: '97411', phone: '0474454647', status: 'open' },
      { finess: '010000032', name: 'ANCIEN', status: 'closed', closedOn: '2019-03-03' },
    ]);
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void finessPlusRows(value)));
    fc.assert(fc.property(fc.jsonValue(), (value) => void finessPlusRows({ ege: [value, { adresse: value, contact: value }] })));
  });
});

describe('a structureet line', () => {
  it('gives an establishment in service', () => {
    const cells = Array.from({ length: 32 }, () => '');
    Object.assign(cells, { 0: 'structureet', 1: '970100012', 2: '970100103', 3: 'POLYCLINIQUE', 4: 'POLYCLINIQUE DE LA GUADELOUPE', 8: 'AV', 9: 'PATRICE', 12: '101', 13: '9A', 15: '97139 LES ABYMES', 16: '0590000000', 18: '365', 28: '1979-02-13' });
    expect(structureetRow(cells)).toMatchObject({
      finess: '970100012', name: 'POLYCLINIQUE DE LA GUADELOUPE', address: 'AV PATRICE', communeCode: '97101', departmentCode: '9A',
      postalCode: '97139', communeName: 'LES ABYMES', phone: '0590000000', status: 'open',
    });
  });
});

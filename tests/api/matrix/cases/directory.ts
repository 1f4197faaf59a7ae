import { expect } from '@jest/globals';
import { ARS, type Ask, type Cases, EVERYONE, of, ofFiness, perimeter, position, ROLL_OUT, WATCHERS } from './case.js';

const inRegion: Ask = { about: 'within', kinds: ['REGION'], with: ({ code }) => ({ filter: { regionCode: code } }) };
const inDepartment: Ask = { about: 'within', kinds: ['DEPARTMENT'], with: ({ code }) => ({ filter: { departmentCode: code } }) };

export const directoryCases: Cases = {
  'Query.establishment': { roles: WATCHERS, asks: [ofFiness()] },
  'Query.establishments': {
    roles: WATCHERS,
    asks: [
      perimeter({ first: 60 }, { expects: ({ establishments }, seen) => expect(establishments.totalCount).toBe(seen.length) }),
      perimeter({ filter: { missingReport: false, order: 'NAME' } }),
      inRegion,
      inDepartment,
      of(({ word }) => ({ filter: { search: word } })),
      of(({ finess }) => ({ filter: { search: finess } })),
      position(({ finess }) => ({ after: finess })),
      position(({ finess }) => ({ after: finess, filter: { order: 'NAME' } })),
    ],
  },
  'Query.rollOutByRegion': {
    roles: ROLL_OUT,
    asks: [perimeter({}, { shows: false, expects: ({ rollOutByRegion: rows }, seen) => expect(rows.reduce((sum: number, row: { expected: number }) => sum + row.expected, 0)).toBe(seen.length) })],
  },
  'Query.waves': {
    roles: ROLL_OUT,
    asks: [perimeter({}, { shows: false, expects: ({ waves }, seen) => expect(waves).toMatchObject([{ expected: seen.length, connected: seen.length }]) })],
  },
  'Query.waveEstablishments': {
    roles: ROLL_OUT,
    asks: [
      perimeter({ wave: 'V1' }, { expects: ({ waveEstablishments }, seen) => expect(waveEstablishments.totalCount).toBe(seen.length) }),
      position(({ finess }) => ({ wave: 'V1', after: finess })),
    ],
    national: { wave: 'A wave is the nation’s; its establishments are kept to the perimeter' },
  },
  'Mutation.setEstablishmentContact': {
    roles: ['DIRECTOR', ...ARS],
    asks: [of(({ finess }) => ({ input: { finess, kind: 'LOGISTICS', name: 'Une autre', email: 'autre@exemple.fr' } }))],
  },
  'Mutation.recordExport': {
    roles: EVERYONE,
    asks: [of(({ finess }) => ({ input: { what: 'Stocks', format: 'CSV', rows: 7, page: '/etablissement', finess } }), { shows: false })],
    national: { 'input.what': 'The name of a file, kept in the trail only', 'input.page': 'The path of a screen, kept in the trail only' },
  },
  'Mutation.openWave': {
    roles: ['ADMIN'],
    asks: [
      { about: 'country', shows: false, with: () => ({ input: { audience: 'REGIONS', regionCodes: ['32'], code: 'v2', label: 'Vague 2', expectedFrom: '2026-W48' } }) },
    ],
    national: { 'input.code': 'A new name', 'input.regionCodes': 'Only the platform’s administration opens waves, anywhere' },
  },
};

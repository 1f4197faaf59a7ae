import { expect } from '@jest/globals';
import { type Cases, country, of, perimeter } from './case.js';

const TRAIL_READERS = ['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN'] as const;
const TRAIL = 'The trail names all that was done';
/** Two of the seven reports are corrections: reports are sent once by everybody, before anyone reads. */
const SUBMITTED = 7;

export const auditCases: Cases = {
  'Query.auditTrail': {
    roles: TRAIL_READERS,
    asks: [
      perimeter({ first: 60 }, { moving: 'To read is told in the trail too', unforwarded: TRAIL }),
      perimeter(
        { first: 200, filter: { action: 'report.submit' } },
        { unforwarded: TRAIL, expects: ({ auditTrail }, seen) => expect(auditTrail.nodes).toHaveLength(SUBMITTED * seen.length) },
      ),
      of(({ finess }) => ({ first: 60, filter: { finess, action: 'report.submit' } })),
      of(({ person }) => ({ first: 60, filter: { person, action: 'report.submit' } })),
      { about: 'within', kinds: ['REGION'], with: ({ code }) => ({ filter: { region: code, action: 'report.submit' } }) },
    ],
    national: { after: 'A time and a number: what is listed is kept to the perimeter', 'filter.action': 'A word of the product' },
  },
  'Query.auditActions': { roles: TRAIL_READERS, asks: [country()] },
  'Query.auditVerification': { roles: ['ADMIN'], asks: [country({}, { moving: 'To ask is told in the trail' })] },
};

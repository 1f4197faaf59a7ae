import { expect } from '@jest/globals';
import { MISSING_WEEK } from '../country/lay-establishment.js';
import type { Territory } from '../country/places.js';
import { AGENCY, anyKey, type Ask, type Cases, ofTerritory, WATCHERS } from './case.js';

const PARTS = ['NATION', 'REGION'] as const;
const BELOW_NATION = ['NATION', 'REGION', 'DEPARTMENT'] as const;

/** The regions of the nation, or the departments of a region: they are seen by who sees the whole they lie in. */
const partsOf = (more: Record<string, unknown> = {}, shows = true): Ask => ({
  about: 'territory', kinds: PARTS, shows,
  with: ({ kind, code }: Territory) => ({ kind: kind === 'NATION' ? 'REGION' : 'DEPARTMENT', within: code, ...more }),
});

/** Of the establishments of a territory: of one alone, nobody is answered. */
const ranked = (more: Record<string, unknown>, asked: Parameters<typeof ofTerritory>[1] = {}): Ask[] => [
  ofTerritory(more, { ...asked, kinds: BELOW_NATION }),
  ofTerritory(more, { kinds: ['ESTABLISHMENT'], roles: [] }),
];

export const situationCases: Cases = {
  'Query.situation': {
    roles: WATCHERS,
    asks: [
      ofTerritory({}, { expects: ({ situation }, seen) => expect(situation.reporting).toMatchObject({ expected: seen.length, received: seen.length }) }),
      ofTerritory({ week: '2026-W44' }),
      ofTerritory({ asKnownAt: '2026-11-23T09:00:00Z' }, { kinds: BELOW_NATION }),
    ],
  },
  'Query.situationTrend': { roles: WATCHERS, asks: [ofTerritory({ item: 'FFP2_MASK', weeks: 8 })] },
  'Query.situationTrends': { roles: WATCHERS, asks: [ofTerritory({ weeks: 8 })] },
  'Query.territories': { roles: WATCHERS, asks: [partsOf(), partsOf({ asKnownAt: '2026-11-23T09:00:00Z' })] },
  'Query.worstCoverage': { roles: WATCHERS, asks: ranked({ first: 60 }) },
  'Query.nextStockOuts': { roles: WATCHERS, asks: ranked({ first: 60 }) },
  'Query.missingReports': {
    roles: WATCHERS,
    asks: ranked({ week: MISSING_WEEK, first: 60 }, { expects: ({ missingReports }, seen) => expect(missingReports.totalCount).toBe(seen.length) }),
  },
  'Query.reportingCurve': {
    roles: WATCHERS,
    asks: ranked({}, { shows: false, expects: ({ reportingCurve }, seen) => expect(reportingCurve).toMatchObject({ expected: seen.length, received: seen.length }) }),
  },
  'Query.reportingRates': { roles: WATCHERS, asks: [partsOf({}, false)] },
  'Query.alertCounts': { roles: WATCHERS, asks: ranked({}, { shows: false, expects: ({ alertCounts }, seen) => expect(alertCounts.establishments).toBe(seen.length) }) },
  'Query.nextTerritoryStockOuts': { roles: WATCHERS, asks: [partsOf({ first: 100 })] },
  'Query.lastReminder': {
    roles: [...AGENCY, 'CRISIS_CENTRE'],
    asks: [ofTerritory({ week: MISSING_WEEK }, { shows: false })],
  },
  'Mutation.remindMissingReports': {
    roles: AGENCY,
    asks: [{ about: 'territory', with: ({ kind, code }) => ({ input: { kind, code, week: MISSING_WEEK, idempotencyKey: anyKey() } }), shows: false }],
    mixed: {
      'input.finess': ({ departmentCode }, { finess }) => ({ input: { kind: 'DEPARTMENT', code: departmentCode, finess: [finess], week: MISSING_WEEK, idempotencyKey: anyKey() } }),
    },
  },
};

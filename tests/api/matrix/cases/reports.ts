import { DUE_WEEK } from '../country/lay-establishment.js';
import { ITEMS } from '../../../support/small-country.js';
import { anyKey, type Cases, country, ESTABLISHMENT, EVERYONE, of, ofFiness, WATCHERS } from './case.js';

const week = DUE_WEEK;
const lines = ITEMS.map((item) => ({ item, stockOnHand: 100, consumption: 10, received: 0 }));

export const reportCases: Cases = {
  'Query.reportingPeriod': { roles: EVERYONE, asks: [country()] },
  'Query.weeklyReport': { roles: WATCHERS, asks: [ofFiness({ week }), ofFiness({ week: '2026-W44' })] },
  'Query.weeklyReports': { roles: WATCHERS, asks: [ofFiness()] },
  'Query.weeklyReportVersions': { roles: WATCHERS, asks: [ofFiness({ week }), ofFiness({ week: '2026-W44' })] },
  'Query.reportWeeks': { roles: WATCHERS, asks: [ofFiness()] },
  'Query.checkWeeklyReport': { roles: ESTABLISHMENT, asks: [of(({ finess }) => ({ input: { finess, week, lines } }))] },
  'Query.entryReference': { roles: ESTABLISHMENT, asks: [ofFiness({ week }), ofFiness()] },
  'Mutation.submitWeeklyReport': {
    roles: ESTABLISHMENT,
    asks: [
      of(({ finess }) => ({ input: { finess, week, lines, expectedVersion: 2, comment: 'Corrigé', idempotencyKey: anyKey() } })),
      // What is wrong with a report is not told of another's.
      of(({ finess }) => ({ input: { finess, week, lines: lines.slice(1), expectedVersion: 0, idempotencyKey: anyKey() } }), { shows: false, alike: 'A line is missing, whoever sends it' }),
    ],
  },
};

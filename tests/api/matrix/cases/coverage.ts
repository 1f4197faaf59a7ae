import { type Cases, ARS, of, ofFiness, ofTerritory, AGENCY, type Ask, country, position, perimeter, WATCHERS } from './case.js';

const filtered = (filter: (kind: string, code: string | null) => Record<string, unknown>): Ask => ({
  about: 'within', with: ({ kind, code }) => ({ filter: filter(kind, code), first: 60 }),
});

export const coverageCases: Cases = {
  'Query.coverage': { roles: WATCHERS, asks: [ofFiness(), ofFiness({ week: '2026-W44' })] },
  'Query.coverageHistory': { roles: WATCHERS, asks: [ofFiness()] },
  'Query.crisisConsumptionChoice': { roles: WATCHERS, asks: [ofFiness()] },
  'Mutation.setCrisisConsumption': {
    roles: ['DIRECTOR', ...ARS],
    asks: [of(({ finess }) => ({ input: { finess, item: 'GOWN', weeklyQuantity: 3_000_000, reason: 'Révisé' } }), { shows: false })],
  },
  'Query.alerts': {
    roles: WATCHERS,
    asks: [
      perimeter({ first: 60 }),
      perimeter({ first: 60, filter: { statuses: ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'] } }),
      filtered((kind, code) => ({ kind, code })),
      of(({ finess }) => ({ filter: { finess } })),
      position(({ alertId }) => ({ after: alertId, first: 60 })),
    ],
  },
  'Query.alertRules': {
    roles: WATCHERS,
    asks: [
      ofTerritory({}, { shows: false, kinds: ['REGION', 'DEPARTMENT', 'ESTABLISHMENT'] }),
      // The nation's thresholds are everybody's.
      country({ kind: 'NATION', code: null }),
    ],
  },
  'Mutation.acknowledgeAlert': {
    roles: [...AGENCY, 'CRISIS_CENTRE'],
    asks: [of(({ alertId, alertVersion }) => ({ input: { id: alertId, expectedVersion: alertVersion, note: 'Vu' } }))],
  },
  'Mutation.setAlertRule': {
    roles: ['DIRECTOR', ...ARS, 'CRISIS_CENTRE', 'ADMIN'],
    asks: [{ about: 'territory', with: ({ kind, code }) => ({ input: { kind, code, item: 'CAP', watchBelow: 3.2, reason: 'Essai' } }), shows: false }],
  },
  'Query.recentChanges': { roles: WATCHERS, asks: [ofFiness({ first: 60 })] },
};

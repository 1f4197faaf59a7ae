import { expect } from '@jest/globals';
import {
  anyKey, ARS, type Ask, BEFORE_FORWARDING, type Case, type Cases, CIRCUIT, ESTABLISHMENT, of, perimeter, position,
} from './case.js';
import type { RequestStatus, Subject } from '../country/subject.js';

const lines = [{ item: 'FFP2_MASK', quantity: 90_000 }];
const filtered: Ask = { about: 'within', with: ({ kind, code }) => ({ filter: { kind, code }, first: 60 }) };

const request = (status: RequestStatus): Ask => of(({ requests }) => ({ id: requests[status].id }));
const named = (subject: Subject, status: RequestStatus) => ({ id: subject.requests[status].id, expectedVersion: subject.requests[status].version });

/** A step of Santé publique France on one's own request, with another's shipment. */
const shipmentStep = (status: RequestStatus, more: Record<string, unknown> = {}): Pick<Case, 'asks' | 'mixed'> => ({
  asks: [of((subject) => ({ input: { ...named(subject, status), shipmentId: subject.requests[status].shipmentId, ...more } }))],
  mixed: { 'input.shipmentId': (own, other) => ({ input: { ...named(own, status), shipmentId: other.requests[status].shipmentId, ...more } }) },
});

export const requestCases: Cases = {
  'Query.emergencyRequest': {
    roles: CIRCUIT,
    asks: [
      ...(['FORWARDED', 'PLANNED', 'SHIPPED', 'RECEIVED'] as const).map(request),
      ...(['SUBMITTED', 'RETURNED', 'REJECTED', 'REDIRECTED', 'CANCELLED'] as const).map((status) => ({ ...request(status), roles: BEFORE_FORWARDING })),
    ],
  },
  'Query.emergencyRequests': {
    roles: CIRCUIT,
    asks: [
      perimeter({ first: 60 }),
      perimeter({ first: 60, order: 'DUE_FIRST', filter: { statuses: ['SUBMITTED', 'RETURNED'] } }, { roles: BEFORE_FORWARDING }),
      filtered,
      position(({ requestCursor }) => ({ after: requestCursor, first: 60 })),
    ],
  },
  'Query.emergencyRequestCounts': {
    roles: CIRCUIT,
    asks: [
      perimeter({ statuses: ['FORWARDED', 'SHIPPED'] }, { shows: false, expects: ({ emergencyRequestCounts }, seen) => expect(emergencyRequestCounts.waiting).toBe(2 * seen.length) }),
      perimeter({ statuses: ['SUBMITTED'] }, { roles: BEFORE_FORWARDING, shows: false, expects: ({ emergencyRequestCounts }, seen) => expect(emergencyRequestCounts.waiting).toBe(seen.length) }),
      { about: 'within', shows: false, with: ({ kind, code }) => ({ kind, code, statuses: ['FORWARDED', 'SHIPPED'] }) },
    ],
  },
  'Query.neighboursWithSurplus': {
    roles: ARS,
    asks: [of(({ requests }) => ({ requestId: requests.SUBMITTED.id, item: 'FFP2_MASK' }), { shows: false })],
  },
  'Query.proposedLots': { roles: ['SPF'], asks: [of(({ requests }) => ({ requestId: requests.FORWARDED.id }), { beyond: 'The lots of the nation, promised to all' })] },
  'Query.lotProposals': { roles: ['SPF'], asks: [of(({ requests }) => ({ requestId: requests.FORWARDED.id }), { beyond: 'The lots of the nation, promised to all' })] },
  'Query.shipments': {
    roles: CIRCUIT,
    asks: [perimeter({ first: 60 }), filtered, position(({ shipmentCursor }) => ({ after: shipmentCursor, first: 60 }))],
  },
  'Query.shipmentCounts': {
    roles: CIRCUIT,
    asks: [
      perimeter({}, { shows: false, expects: ({ shipmentCounts }, seen) => expect(shipmentCounts).toMatchObject({ planned: seen.length, shipped: seen.length, received: seen.length }) }),
      { about: 'within', shows: false, with: ({ kind, code }) => ({ filter: { kind, code } }) },
    ],
  },
  'Mutation.createEmergencyRequest': {
    roles: ESTABLISHMENT,
    asks: [of(({ finess }) => ({ input: { finess, lines, urgency: 'WITHIN_A_WEEK', reason: 'Rupture', idempotencyKey: anyKey() } }))],
  },
  'Mutation.updateEmergencyRequest': {
    roles: ESTABLISHMENT,
    asks: [of((subject) => ({ input: { ...named(subject, 'RETURNED'), lines, urgency: 'WITHIN_A_WEEK', reason: 'Complété' } }))],
  },
  'Mutation.cancelEmergencyRequest': { roles: ESTABLISHMENT, asks: [of((subject) => ({ input: { ...named(subject, 'RETURNED'), reason: 'Plus besoin' } }))] },
  'Mutation.decideEmergencyRequest': {
    roles: ARS,
    asks: [of((subject) => ({ input: { ...named(subject, 'SUBMITTED'), decision: 'RETURN', reason: 'À compléter' } }))],
    mixed: {
      'input.donors.finess': (own, { finess }) => ({ input: { ...named(own, 'SUBMITTED'), decision: 'REDIRECT', reason: 'Voisin', donors: [{ finess, item: 'FFP2_MASK', quantity: 10 }] } }),
    },
  },
  'Mutation.planShipment': {
    roles: ['SPF'],
    asks: [of((subject) => ({ input: { ...named(subject, 'FORWARDED'), plannedFor: '2026-11-24' } }))],
    national: { 'input.lots.lotId': 'Lots are the nation’s: only Santé publique France plans' },
  },
  'Mutation.markShipped': { roles: ['SPF'], ...shipmentStep('PLANNED') },
  'Mutation.cancelShipment': { roles: ['SPF'], ...shipmentStep('PLANNED', { reason: 'Erreur' }) },
  'Mutation.confirmReceipt': { roles: ESTABLISHMENT, ...shipmentStep('SHIPPED', { lines, comment: 'Compté' }) },
};

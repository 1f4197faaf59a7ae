import { type Cases, country, EVERYONE, of, perimeter, STOCKPILE } from './case.js';

const PLATFORM = 'Only the platform’s administration, over the whole nation';

/** What belongs to no establishment: decided by role alone. */
export const nationCases: Cases = {
  'Query.product': { roles: 'PUBLIC', asks: [country({}, { beyond: 'Accounts of the demonstration, whose data are fictive' })] },
  'Query.me': { roles: EVERYONE, asks: [country()] },
  'Query.catalogue': { roles: EVERYONE, asks: [country()] },
  'Query.collections': { roles: EVERYONE, asks: [country()] },
  'Query.doctrine': { roles: EVERYONE, asks: [country()] },
  'Query.doctrineHistory': { roles: EVERYONE, asks: [country()] },
  'Mutation.setDoctrineValue': {
    roles: ['ADMIN'],
    asks: [country({ input: { key: 'safety_stock_weeks', value: 3, source: 'Essai' } })],
  },
  'Query.stockpile': { roles: STOCKPILE, asks: [country()] },
  'Query.stockpileLots': { roles: STOCKPILE, asks: [country()] },
  'Query.stockpileMovements': { roles: STOCKPILE, asks: [of(({ lotId }) => ({ lotId }), { shows: false })] },
  'Mutation.receiveStockpileLot': {
    roles: ['SPF'],
    asks: [{ about: 'country', shows: false, with: () => ({ input: { item: 'GOWN', lotNumber: 'N1', site: 'Est', quantity: 10, idempotencyKey: crypto.randomUUID() } }) }],
  },
  'Mutation.adjustStockpileLot': {
    roles: ['SPF'],
    asks: [of(({ lotId }) => ({ input: { lotId, expectedVersion: 1, onHand: 400_000_000, reason: 'Compté' } }), { shows: false })],
  },
  'Query.outbox': { roles: ['ADMIN'], asks: [perimeter({ first: 60 })], national: { after: PLATFORM } },
  'Mutation.retryMessage': { roles: ['ADMIN'], asks: [of(({ messageId }) => ({ id: messageId }), { shows: false, alike: 'Without mail server nothing is sent again' })] },
  'Query.accounts': { roles: ['ADMIN'], asks: [perimeter({ first: 60 }, { shows: false })], national: { after: PLATFORM, search: PLATFORM } },
  'Query.queueHealth': { roles: ['ADMIN'], asks: [perimeter()] },
  'Mutation.retryEvaluation': { roles: ['ADMIN'], asks: [of(({ finess }) => ({ finess }), { shows: false })] },
  'Mutation.retryFailedJob': { roles: ['ADMIN'], asks: [country({ queue: 'report-submitted', id: '0' })], national: { id: PLATFORM, queue: PLATFORM } },
  'Mutation.signIn': { roles: 'PUBLIC', asks: [country({ input: { email: 'personne@demo.vigie', password: 'rien' } })] },
  'Mutation.signOut': { roles: 'PUBLIC', asks: [] },
  'Query.unknownIdentity': { roles: ['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN'], asks: [country({ reference: 'AAAA-AAAA' })], national: { reference: 'A person nobody knows yet, of no establishment' } },
  'Mutation.attachIdentity': {
    roles: ['ADMIN'],
    asks: [country({ input: { reference: 'AAAA-AAAA', accountEmail: 'personne@demo.vigie' } })],
    national: { 'input.reference': 'A person nobody knows yet, of no establishment', 'input.accountEmail': PLATFORM },
  },
  'Mutation.leave': { roles: 'PUBLIC', asks: [] },
};

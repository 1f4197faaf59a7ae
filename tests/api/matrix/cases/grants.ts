import { expect } from '@jest/globals';
import { AGENCY, ARS, type Ask, type Cases, country, of, perimeter, position } from './case.js';

/** Who grants something somewhere; what to whom is in tests/registration. */
const GRANTORS = ['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN'] as const;
const IN_ORDER = 'A number in the order of granting: it points into one’s own list, and is no row of anybody';
const A_SECRET = 'A secret of 256 bits that only a letter holds: tests/registration uses those of others, used and cancelled ones';
const A_WAVE = 'A wave is the nation’s; its establishments are kept to the perimeter';

const inRegion: Ask = { about: 'within', kinds: ['REGION'], with: ({ code }) => ({ filter: { regionCode: code } }) };
const inDepartment: Ask = { about: 'within', kinds: ['DEPARTMENT'], with: ({ code }) => ({ filter: { departmentCode: code } }) };
const nobody = { successorName: 'Une autre', successorEmail: 'une.autre@exemple.fr' };

/** Who gets in, as what, and how far each establishment has come. */
export const grantCases: Cases = {
  'Query.habilitations': {
    roles: GRANTORS,
    asks: [perimeter({ first: 200 }), of(({ finess }) => ({ filter: { finess } })), of(({ reporterEmail }) => ({ filter: { search: reporterEmail } }))],
    national: { after: IN_ORDER },
  },
  'Query.grantableRoles': { roles: GRANTORS, asks: [country()] },
  'Query.habilitationReviews': { roles: ['ADMIN'], asks: [perimeter({}, { shows: false })] },
  'Query.invitations': {
    roles: GRANTORS,
    asks: [perimeter({ first: 200 }), of(({ finess }) => ({ finess }))],
    national: { after: IN_ORDER },
  },
  'Query.invitationPreview': { roles: 'PUBLIC', asks: [country({ token: 'inconnu' })], national: { token: A_SECRET } },
  'Query.registrations': {
    roles: [...AGENCY, 'ADMIN'],
    asks: [
      perimeter({ first: 200 }, { expects: ({ registrations }, seen) => expect(registrations.totalCount).toBe(seen.length) }),
      inRegion,
      inDepartment,
      position(({ finess }) => ({ after: finess })),
    ],
    national: { 'filter.wave': A_WAVE },
  },
  'Query.registrationsByDepartment': {
    roles: [...AGENCY, 'ADMIN'],
    asks: [
      perimeter({}, {
        shows: false,
        expects: ({ registrationsByDepartment: rows }, seen) => expect(rows.reduce((sum: number, row: { expected: number }) => sum + row.expected, 0)).toBe(seen.length),
      }),
      { about: 'within', kinds: ['REGION'], shows: false, with: ({ code }) => ({ regionCode: code }) },
    ],
    national: { wave: A_WAVE },
  },
  'Mutation.grantHabilitation': {
    roles: GRANTORS,
    asks: [of(({ finess }) => ({ input: { email: 'nouvelle@exemple.fr', name: 'Nouvelle', role: 'REPORTER', scopeCode: finess, reason: 'Renfort' } }))],
  },
  'Mutation.extendHabilitation': {
    roles: GRANTORS,
    asks: [of(({ habilitationId }) => ({ input: { id: habilitationId, expectedVersion: 1, validUntil: '2027-01-01T00:00:00Z', reason: 'Contrat' } }))],
  },
  'Mutation.reviewHabilitations': {
    roles: GRANTORS,
    asks: [
      of(({ habilitationId }) => ({ input: { confirm: [habilitationId] } }), { shows: false }),
      of(({ habilitationId }) => ({ input: { revoke: [habilitationId], reason: 'Revue' } }), { shows: false }),
    ],
  },
  'Mutation.revokeHabilitation': {
    roles: GRANTORS,
    asks: [of(({ habilitationId }) => ({ input: { id: habilitationId, expectedVersion: 1, reason: 'Départ' } }))],
  },
  'Mutation.resendInvitation': { roles: GRANTORS, asks: [of(({ invitationId }) => ({ id: invitationId }), { shows: false })] },
  'Mutation.cancelInvitation': { roles: GRANTORS, asks: [of(({ invitationId }) => ({ id: invitationId }), { shows: false })] },
  'Mutation.transferDirection': {
    roles: GRANTORS,
    asks: [of(({ finess, directorHabilitationId }) => ({ input: { finess, habilitationId: directorHabilitationId, ...nobody, reason: 'Départ' } }), { shows: false })],
    mixed: { 'input.habilitationId': (own, other) => ({ input: { finess: own.finess, habilitationId: other.directorHabilitationId, ...nobody, reason: 'Départ' } }) },
  },
  'Mutation.openRegistration': {
    roles: ['ARS_DIRECTOR', 'ADMIN'],
    asks: [
      of(({ finess, regionCode }) => ({
        input: { regionCode, label: 'Essai', expectedFrom: '2026-W48', finess: [finess], directors: [{ finess, name: 'Une autre', email: 'une.autre@exemple.fr' }] },
      }), { shows: false }),
    ],
  },
  'Mutation.remindDirectors': {
    roles: [...ARS, 'ADMIN'],
    asks: [of(({ finess, regionCode }) => ({ input: { regionCode, finess: [finess] } }), { shows: false })],
    national: { 'input.wave': A_WAVE },
  },
  'Mutation.switchAccount': {
    roles: ['ADMIN'],
    asks: [of(({ reporterAccountId }) => ({ input: { id: reporterAccountId, open: false, reason: 'Compromis' } }), { shows: false })],
  },
  'Mutation.activateInvitation': { roles: 'PUBLIC', asks: [country({ input: { token: 'inconnu', password: 'x' } })], national: { 'input.token': A_SECRET } },
  'Mutation.carryInvitation': { roles: 'PUBLIC', asks: [country({ token: 'inconnu' })], national: { token: A_SECRET } },
  'Mutation.askNewPassword': { roles: 'PUBLIC', asks: [country({ email: 'pas une adresse' })] },
  'Mutation.chooseNewPassword': { roles: 'PUBLIC', asks: [country({ input: { token: 'inconnu', password: 'x' } })], national: { 'input.token': A_SECRET } },
};

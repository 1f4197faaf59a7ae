import { type Cases, of, perimeter, position } from './case.js';

const GRANTORS = ['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN'] as const;
const described = (establishments: string[]) => ({ input: { software: 'Essai', vendor: 'Éditeur', contactEmail: 'essai@exemple.fr', establishments } });

/**
 * The softwares that send reports, and what they prove themselves with: for who answers for all they serve. One's own
 * establishment together with another's: tests/api/machines/management.spec.ts, since an administrator may hold both.
 */
export const softwareCases: Cases = {
  'Query.machineAccounts': { roles: GRANTORS, asks: [perimeter({ first: 200 }), position(({ softwareCursor }) => ({ after: softwareCursor, first: 200 }))] },
  'Mutation.createMachineAccount': { roles: GRANTORS, asks: [of(({ finess }) => described([finess]))] },
  'Mutation.setMachineEstablishments': {
    roles: GRANTORS,
    asks: [of(({ finess, softwareId }) => ({ input: { id: softwareId, establishments: [finess] } }))],
  },
  // The third finds two in force, and is told so.
  'Mutation.addMachineCredential': { roles: GRANTORS, asks: [of(({ softwareId }) => ({ input: { id: softwareId } }), { shows: false })] },
  'Mutation.revokeMachineCredential': { roles: GRANTORS, asks: [of(({ credentialId }) => ({ id: credentialId }))] },
  'Mutation.closeMachineAccount': { roles: GRANTORS, asks: [of(({ closingId }) => ({ id: closingId }), { shows: false })] },
};

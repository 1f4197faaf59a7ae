import { type Cases, country, EVERYONE } from './case.js';

const OWN = 'Of the person who asks, and of nobody else: tests/sign-in asks with another’s';
const PROVES = 'Proves who comes, and names nothing: tests/sign-in forges it';

/** How one comes in. What would end or renew the sessions the matrix speaks with is asked in tests/sign-in, with its denied twins. */
export const accessCases: Cases = {
  'Query.myAccess': { roles: EVERYONE, asks: [country()] },
  'Mutation.finishTotpSignIn': { roles: 'PUBLIC', asks: [], national: { 'input.pendingToken': PROVES, 'input.code': PROVES } },
  'Mutation.finishRecoveryCodeSignIn': { roles: 'PUBLIC', asks: [], national: { 'input.pendingToken': PROVES, 'input.code': PROVES } },
  'Mutation.beginPasskeySignIn': { roles: 'PUBLIC', asks: [], national: { pendingToken: PROVES } },
  'Mutation.finishPasskeySignIn': { roles: 'PUBLIC', asks: [], national: { 'input.pendingToken': PROVES, 'input.challengeId': PROVES, 'input.response': PROVES } },
  'Mutation.beginTotpEnrolment': { roles: EVERYONE, asks: [], national: { pendingToken: PROVES } },
  'Mutation.finishTotpEnrolment': { roles: EVERYONE, asks: [], national: { 'input.pendingToken': PROVES, 'input.code': PROVES } },
  'Mutation.beginPasskeyEnrolment': { roles: EVERYONE, asks: [], national: { pendingToken: PROVES } },
  'Mutation.finishPasskeyEnrolment': { roles: EVERYONE, asks: [], national: { 'input.pendingToken': PROVES, 'input.challengeId': PROVES, 'input.response': PROVES } },
  'Mutation.removeSecondFactor': { roles: EVERYONE, asks: [], national: { id: OWN } },
  'Mutation.renewRecoveryCodes': { roles: EVERYONE, asks: [] },
  'Mutation.resetSecondFactor': { roles: ['ADMIN'], asks: [], national: { 'input.accountId': 'Only the platform’s administration, over the whole nation' } },
  'Mutation.beginIdentityProof': { roles: EVERYONE, asks: [] },
  'Mutation.proveIdentity': { roles: EVERYONE, asks: [], national: { 'input.code': PROVES, 'input.passkey.challengeId': PROVES, 'input.passkey.response': PROVES } },
  'Mutation.changePassword': { roles: EVERYONE, asks: [], national: { 'input.current': PROVES, 'input.chosen': PROVES } },
  'Mutation.revokeSession': { roles: EVERYONE, asks: [], national: { id: OWN } },
  'Mutation.revokeOtherSessions': { roles: EVERYONE, asks: [] },
};

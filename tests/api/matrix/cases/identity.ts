import { type Cases, country, EVERYONE, of } from './case.js';

const SECRET = 'A secret drawn by the server, which its bearer alone knows';
const ANSWER = 'What the person’s own device answers';
const NOTHING = '00000000-0000-4000-8000-00000000dead';

/** How one proves who one is: always about oneself, whatever is said. */
export const identityCases: Cases = {
  'Query.myAccess': { roles: EVERYONE, asks: [country({}, { moving: 'It tells the last visit' })] },
  'Mutation.beginIdentityProof': { roles: EVERYONE, asks: [country()] },
  'Mutation.proveIdentity': {
    roles: EVERYONE,
    asks: [country({ input: { password: 'rien' } })],
    national: { 'input.code': SECRET, 'input.passkey.challengeId': SECRET, 'input.passkey.response': ANSWER },
  },
  'Mutation.changePassword': { roles: EVERYONE, asks: [country({ input: { current: 'rien', chosen: 'rien du tout' } })], national: { 'input.current': SECRET, 'input.chosen': SECRET } },
  'Mutation.beginTotpEnrolment': { roles: EVERYONE, asks: [country()], national: { pendingToken: SECRET } },
  'Mutation.finishTotpEnrolment': { roles: EVERYONE, asks: [country({ input: { code: '000000' } })], national: { 'input.pendingToken': SECRET, 'input.code': SECRET } },
  'Mutation.beginPasskeyEnrolment': { roles: EVERYONE, asks: [country()], national: { pendingToken: SECRET } },
  'Mutation.finishPasskeyEnrolment': {
    roles: EVERYONE,
    asks: [country({ input: { challengeId: NOTHING, response: '{}' } })],
    national: { 'input.pendingToken': SECRET, 'input.challengeId': SECRET, 'input.response': ANSWER },
  },
  'Mutation.removeSecondFactor': { roles: EVERYONE, asks: [country({ id: NOTHING })], national: { id: 'Found among one’s own factors only: tests/identity' } },
  'Mutation.detachIdentity': { roles: EVERYONE, asks: [country({ provider: 'PRO_CONNECT' })] },
  'Mutation.renewRecoveryCodes': { roles: EVERYONE, asks: [country()] },
  'Mutation.resetSecondFactor': { roles: ['ADMIN'], asks: [of(({ accountId }) => ({ input: { accountId, reason: 'Perdu' } }), { shows: false })] },
  'Mutation.revokeSession': {
    roles: EVERYONE,
    asks: [country({ id: NOTHING })],
    mixed: { id: (_, { sessionId }) => ({ id: sessionId }) },
  },
  'Mutation.revokeOtherSessions': { roles: EVERYONE, asks: [country()] },
  'Mutation.resumeSignIn': { roles: 'PUBLIC', asks: [country()] },
  'Mutation.beginPasskeySignIn': { roles: 'PUBLIC', asks: [country()], national: { pendingToken: SECRET } },
  'Mutation.finishPasskeySignIn': {
    roles: 'PUBLIC',
    asks: [country({ input: { challengeId: NOTHING, response: '{}' } })],
    national: { 'input.pendingToken': SECRET, 'input.challengeId': SECRET, 'input.response': ANSWER },
  },
  'Mutation.finishTotpSignIn': { roles: 'PUBLIC', asks: [country({ input: { pendingToken: 'rien', code: '000000' } })], national: { 'input.pendingToken': SECRET, 'input.code': SECRET } },
  'Mutation.finishRecoveryCodeSignIn': { roles: 'PUBLIC', asks: [country({ input: { pendingToken: 'rien', code: 'rien' } })], national: { 'input.pendingToken': SECRET, 'input.code': SECRET } },
};

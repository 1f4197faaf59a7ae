import supertest from 'supertest';
import { TOTP } from 'otpauth';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createAccount } from '#access';
import type { Config } from '#platform';
import type { GraphqlAnswer, RunningProduct } from '../support/running-product.js';
import { LONG_AGO, STRASBOURG } from '../support/small-country.js';

export const CLAIRE = 'claire@exemple.fr';
export const PASSWORD = 'quatre chats gris';
export const MONDAY = '2026-11-23T09:42:00+01:00';
/** As production is configured, on a database and with secrets of the test. */
export const PRODUCTION: Partial<Config> = { mode: 'production', publicUrl: 'https://vigie.exemple', trustProxy: 1 };

export const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignInSuccess { token me { name } } ... on SignInRefused { code message retryAfterSeconds }
  ... on SecondFactorRequired { pendingToken methods } ... on SecondFactorEnrolmentRequired { pendingToken } } }`;
const FINISHED = `{ __typename ... on SignInSuccess { token } ... on SignInRefused { code retryAfterSeconds } }`;
const CHANGED = `{ __typename ... on AccessChanged { recoveryCodes token } ... on AccessRefused { code message retryAfterSeconds } }`;
export const FINISH_TOTP = `mutation ($input: SecondFactorCodeInput!) { finishTotpSignIn(input: $input) ${FINISHED} }`;
export const FINISH_RECOVERY = `mutation ($input: SecondFactorCodeInput!) { finishRecoveryCodeSignIn(input: $input) ${FINISHED} }`;
export const BEGIN_TOTP = `mutation ($pendingToken: String) { beginTotpEnrolment(pendingToken: $pendingToken) { __typename ... on TotpEnrolment { secret uri qrCode } ... on AccessRefused { code } } }`;
export const FINISH_TOTP_ENROLMENT = `mutation ($input: FinishTotpEnrolmentInput!) { finishTotpEnrolment(input: $input) ${CHANGED} }`;
export const PROVE = `mutation ($input: ProveIdentityInput!) { proveIdentity(input: $input) ${CHANGED} }`;
export const CHANGE_PASSWORD = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) ${CHANGED} }`;
export const REMOVE_FACTOR = `mutation ($id: ID!) { removeSecondFactor(id: $id) ${CHANGED} }`;
export const RENEW_CODES = `mutation { renewRecoveryCodes ${CHANGED} }`;
export const RESET = 'mutation ($input: ResetSecondFactorInput!) { resetSecondFactor(input: $input) }';
export const MY_ACCESS = `{ myAccess { habilitations { role perimeter grantedByName reason inForce validUntil } sessions { id device meansLabel address isCurrent createdAt lastSeenAt }
  factors { id kind name lastUsedAt } recoveryCodesLeft secondFactorRequired hasPassword mayChangePassword recentlyProved } me { accessNotices { kind address } } }`;

/** One request as a browser or a program sends it, from where it is said. */
export interface Sent {
  readonly token?: string | undefined;
  readonly cookie?: string;
  readonly from?: string;
  readonly agent?: string;
  readonly api?: NestExpressApplication;
  readonly headers?: Record<string, string>;
}

export interface Received {
  readonly answer: GraphqlAnswer;
  readonly cookies: string[];
}

/** Sends operations to the product under its public address, behind the proxy that production has. */
export function doorOf(product: RunningProduct): { send(query: string, variables?: Record<string, unknown>, sent?: Sent): Promise<Received> } {
  return {
    send: async (query, variables = {}, { token, cookie, from = '192.0.2.1', agent, api = product.api, headers = {} } = {}) => {
      const request = supertest(api.getHttpServer()).post('/graphql').set('X-Forwarded-For', from).set(headers);
      if (token !== undefined) request.set('Authorization', `Bearer ${token}`);
      if (cookie !== undefined) request.set('Cookie', cookie);
      if (agent !== undefined) request.set('User-Agent', agent);
      const response = await request.send({ query, variables });
      const cookies = response.get('Set-Cookie') ?? [];
      return { answer: response.body as GraphqlAnswer, cookies };
    },
  };
}

/** Local accounts that are nobody's demonstration. */
export async function hire(product: RunningProduct, email = CLAIRE, name = 'Claire Weber', role: 'DIRECTOR' | 'ADMIN' = 'DIRECTOR'): Promise<string> {
  const scope = role === 'ADMIN' ? ({ scopeKind: 'NATION', scopeCode: null } as const) : ({ scopeKind: 'ESTABLISHMENT', scopeCode: STRASBOURG } as const);
  const id = await createAccount(product.db, { email, name, password: PASSWORD, habilitations: [{ role, ...scope }], isDemo: false, grantedByName: 'ARS Grand Est', reason: 'prise de fonction', validFrom: LONG_AGO });
  if (id === undefined) throw new Error(`${email} exists`);
  return id;
}

export function codeAt(secret: string, now: Date): string {
  return new TOTP({ secret }).generate({ timestamp: now.getTime() });
}

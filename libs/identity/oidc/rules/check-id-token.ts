import { reaches } from './assurance.js';
import type { SignInRefusal } from './sign-in-refusals.js';

/** What clocks may differ by. */
export const CLOCK_TOLERANCE_SECONDS = 30;
/** A token is made in answer to our request for it: an older one was made for another. */
const OLDEST_SECONDS = 300;

export interface IdTokenClaims {
  readonly iat: number;
  readonly azp?: unknown;
  readonly acr?: unknown;
}

/**
 * What the library leaves to its caller, once it has checked signature, issuer, audience, nonce and expiry: when the token
 * was made, for whom when several may read it, and the level of the sign-in.
 * @param now of the world, which the provider lives in
 */
export function refusalOfIdToken(claims: IdTokenClaims, clientId: string, leastLevel: string | undefined, now: Date): SignInRefusal | undefined {
  const age = now.getTime() / 1000 - claims.iat;
  if (age < -CLOCK_TOLERANCE_SECONDS || age > OLDEST_SECONDS) return 'UNTRUSTED';
  if (claims.azp !== undefined && claims.azp !== clientId) return 'UNTRUSTED';
  if (leastLevel !== undefined && !reaches(textOf(claims.acr), leastLevel)) return 'LEVEL_TOO_LOW';
  return undefined;
}

export function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}

/** Texts of a claim that should be a list of them; none when it is anything else. */
export function textsOf(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((one): one is string => typeof one === 'string') : [];
}

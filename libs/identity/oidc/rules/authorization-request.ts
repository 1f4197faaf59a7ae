import { levelsFrom } from './assurance.js';
import type { ProviderProfile } from './provider-profiles.js';

export interface RequestParts {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** S256 of the verifier, for a provider that takes it. */
  readonly codeChallenge: string | undefined;
  readonly leastLevel: string | undefined;
}

/** The parameters of the request, beside the client: those of the profile and no other, for a provider that refuses what it does not know. */
export function authorizationParameters(profile: ProviderProfile, { redirectUri, state, nonce, codeChallenge, leastLevel }: RequestParts): Record<string, string> {
  const claims = {
    ...(profile.asksForMethods ? { amr: { essential: true } } : {}),
    ...(profile.level === 'claims' && leastLevel !== undefined ? { acr: { essential: true, values: levelsFrom(leastLevel) } } : {}),
  };
  return {
    scope: profile.scope,
    redirect_uri: redirectUri,
    state,
    nonce,
    ...(profile.level === 'acr_values' && leastLevel !== undefined ? { acr_values: leastLevel } : {}),
    ...(Object.keys(claims).length > 0 ? { claims: JSON.stringify({ id_token: claims }) } : {}),
    ...(codeChallenge === undefined ? {} : { code_challenge: codeChallenge, code_challenge_method: 'S256' }),
  };
}

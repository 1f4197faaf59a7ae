import { Inject, Injectable } from '@nestjs/common';
import { AuthorizationResponseError, authorizationCodeGrant, type Configuration, fetchUserInfo, ResponseBodyError } from 'openid-client';
import { CONFIG, type Config, LOGGER, type Logger, systemClock } from '#platform';
import { ProviderConnections } from './provider-connections.js';
import { refusalOfIdToken, textOf, textsOf } from './rules/check-id-token.js';
import type { ProviderProfile } from './rules/provider-profiles.js';
import { type ProvidedPerson, readPerson } from './rules/read-person.js';
import { refusalOfError, type SignInRefusal } from './rules/sign-in-refusals.js';
import { isStrong } from './rules/assurance.js';
import { returnAddress } from './start-provider-sign-in.js';
import type { Departure } from './store/departure-store.js';

/** Who the provider answers for. */
export interface Proven {
  readonly kind: 'proven';
  readonly issuer: string;
  readonly subject: string;
  readonly person: ProvidedPerson;
  /** Two factors were asked for there. */
  readonly isStrong: boolean;
  readonly idToken: string;
}

export type ExchangeOutcome = Proven | { readonly kind: 'refused'; readonly reason: SignInRefusal };

const MOST_CAUSES = 5;
/** Errors of the network and of time: the provider is away. Anything else is an answer that cannot be trusted. */
const AWAY = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'UND_ERR_SOCKET']);

/** Turns what a person brings back from a provider into who they are, or says why it cannot be believed. */
@Injectable()
export class ExchangeCode {
  constructor(
    private readonly connections: ProviderConnections,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @param query of the address of return, as received; @param state that this departure was made with */
  async execute(profile: ProviderProfile, departure: Departure, query: string, state: string): Promise<ExchangeOutcome> {
    const settings = this.connections.settings(profile.provider);
    if (!settings) return { kind: 'refused', reason: 'AWAY' };
    try {
      const connection = await this.connections.open(profile.provider, settings);
      // Our own address, never the one the request claims to have been sent to.
      const address = new URL(`${returnAddress(this.config, profile)}?${query}`);
      const tokens = await authorizationCodeGrant(connection, address, {
        expectedState: state,
        expectedNonce: departure.nonce,
        idTokenExpected: true,
        ...(departure.verifier === null ? {} : { pkceCodeVerifier: departure.verifier }),
      });
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined) return { kind: 'refused', reason: 'UNTRUSTED' };
      const refusal = refusalOfIdToken(claims, settings.clientId, settings.leastLevel, systemClock.now());
      if (refusal) return this.refuse(profile, refusal, 'id token');
      const told = await this.userinfo(profile, connection, tokens.access_token, claims.sub);
      if (!told) return this.refuse(profile, 'UNTRUSTED', 'userinfo');
      const strong = isStrong(profile, textOf(claims.acr), textsOf(claims.amr));
      return { kind: 'proven', issuer: claims.iss, subject: claims.sub, person: readPerson(told), isStrong: strong, idToken: tokens.id_token };
    } catch (error) {
      return this.refuse(profile, refusalOf(error), error);
    }
  }

  /** A signed answer must name who made it and for whom: the library checks those only when they are there. */
  private async userinfo(profile: ProviderProfile, connection: Configuration, accessToken: string, subject: string): Promise<Record<string, unknown> | undefined> {
    const told = await fetchUserInfo(connection, accessToken, subject);
    const { iss, aud } = told as Record<string, unknown>;
    return profile.userinfoIsSigned && (iss === undefined || aud === undefined) ? undefined : told;
  }

  private refuse(profile: ProviderProfile, reason: SignInRefusal, cause: unknown): ExchangeOutcome {
    // The words of the error and never its content: tokens are in there.
    const why = typeof cause === 'string' ? cause : causesOf(cause).map(({ name, code, message }) => ({ name, code, message }));
    this.logger.warn({ provider: profile.provider, reason, why }, 'sign-in by a provider refused');
    return { kind: 'refused', reason };
  }
}

function refusalOf(error: unknown): SignInRefusal {
  if (error instanceof AuthorizationResponseError) return refusalOfError(error.error);
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'AWAY' : 'UNTRUSTED';
  return causesOf(error).some(isOfNetwork) ? 'AWAY' : 'UNTRUSTED';
}

/** An error as far as it can be read, and those behind it: what fetch throws is of no class we know. */
interface Cause {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
}

function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  for (let cause = error; typeof cause === 'object' && cause !== null; cause = (cause as Cause).cause) {
    if (causes.push(cause) === MOST_CAUSES) break;
  }
  return causes;
}

function isOfNetwork({ code, message }: Cause): boolean {
  return (typeof code === 'string' && AWAY.has(code)) || message === 'fetch failed';
}

import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { asSystem, CLOCK, type Clock, CONFIG, type Config, Database, LOGGER, type Logger } from '#platform';
import { ProviderConnections } from './provider-connections.js';
import { authorizationParameters } from './rules/authorization-request.js';
import { localPath } from './rules/local-path.js';
import type { ProviderProfile } from './rules/provider-profiles.js';
import { secretHash } from './secret-hash.js';
import { insertDeparture } from './store/departure-store.js';

export const DEPARTURE_MINUTES = 10;

export interface DepartureRequest {
  readonly profile: ProviderProfile;
  /** Where the person wants to be afterwards, as their address said. */
  readonly returnPath: string | undefined;
  /** The secret this browser keeps, and shows again on its return. */
  readonly browser: string;
  /** Someone already signed in, who attaches this identity to their account. */
  readonly accountId: string | undefined;
  /** Of the letter that an invited person accepts by this sign-in. */
  readonly invitationHash?: Buffer | undefined;
}

export type DepartureOutcome = { readonly kind: 'leaves'; readonly address: string } | { readonly kind: 'refused'; readonly reason: 'AWAY'; readonly returnPath: string };

/** The address a provider sends people back to: declared to it, letter for letter. */
export function returnAddress(config: Pick<Config, 'publicUrl'>, profile: ProviderProfile): string {
  return `${config.publicUrl}/api/v1/auth/${profile.slug}/return`;
}

/** A value nobody guesses, of 43 characters: ProConnect refuses a state or a nonce below 32. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Sends a person to a provider of identity, and keeps what their return will be held against. */
@Injectable()
export class StartProviderSignIn {
  constructor(
    private readonly db: Database,
    private readonly connections: ProviderConnections,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute({ profile, returnPath, browser, accountId, invitationHash }: DepartureRequest): Promise<DepartureOutcome> {
    const path = localPath(returnPath);
    const settings = this.connections.settings(profile.provider);
    if (!settings) return { kind: 'refused', reason: 'AWAY', returnPath: path };
    try {
      const connection = await this.connections.open(profile.provider, settings);
      const [state, nonce] = [randomSecret(), randomSecret()];
      const verifier = settings.usesPkce ? randomPKCECodeVerifier() : undefined;
      const codeChallenge = verifier === undefined ? undefined : await calculatePKCECodeChallenge(verifier);
      const parts = { redirectUri: returnAddress(this.config, profile), state, nonce, codeChallenge, leastLevel: settings.leastLevel };
      const address = buildAuthorizationUrl(connection, authorizationParameters(profile, parts)).href;
      const expiresAt = new Date(this.clock.now().getTime() + DEPARTURE_MINUTES * 60_000);
      const [stateHash, browserHash] = [secretHash('state', state), secretHash('browser', browser)];
      const kept = [profile.provider, nonce, verifier ?? null, path, accountId ?? null, invitationHash ?? null, expiresAt] as const;
      await asSystem(async () => this.db.run(insertDeparture, stateHash, browserHash, ...kept));
      return { kind: 'leaves', address };
    } catch (error) {
      this.logger.warn({ err: error, provider: profile.provider }, 'departure to a provider of identity failed');
      return { kind: 'refused', reason: 'AWAY', returnPath: path };
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { allowInsecureRequests, clockTolerance, Configuration, discovery, enableNonRepudiationChecks, type ServerMetadata } from 'openid-client';
import { CONFIG, type Config, LOGGER, type Logger, type Provider, PROVIDERS, type ProviderSettings } from '#platform';
import { CLOCK_TOLERANCE_SECONDS } from './rules/check-id-token.js';
import { PROFILES } from './rules/provider-profiles.js';

const TIMEOUT_SECONDS = 5;
const KEPT_MS = 10 * 60_000;
/** A provider that does not answer is not asked again by every person who waits. */
const AWAY_KEPT_MS = 15_000;
/** Showing the sign-in screen waits no longer for a provider never reached yet. */
const GLANCE_MS = 800;

interface Known {
  readonly metadata: Promise<ServerMetadata>;
  readonly until: number;
}

/**
 * What each provider says of itself, asked when first needed and kept for a while: a provider away never keeps the product
 * from starting, and no request hangs on one.
 */
@Injectable()
export class ProviderConnections {
  private readonly known = new Map<Provider, Known>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The providers that are set, in the order they are shown. */
  enabled(): Provider[] {
    return PROVIDERS.filter((provider) => this.config.providers[provider] !== undefined);
  }

  settings(provider: Provider): ProviderSettings | undefined {
    return this.config.providers[provider];
  }

  /**
   * A connection for one sign-in: its signing keys are read anew, so that a key changed or withdrawn counts at once.
   * @throws {Error} when the provider does not answer within five seconds.
   */
  async open(provider: Provider, settings: ProviderSettings): Promise<Configuration> {
    const metadata = await this.metadata(provider, settings);
    return this.configure(provider, settings, { ...metadata });
  }

  /** Whether the provider was there when last asked; thought there while the first answer is awaited. */
  async isAway(provider: Provider): Promise<boolean> {
    const settings = this.settings(provider);
    if (!settings) return true;
    const answered = this.metadata(provider, settings).then(() => false, () => true);
    return Promise.race([answered, new Promise<boolean>((resolve) => void setTimeout(resolve, GLANCE_MS, false).unref())]);
  }

  private async metadata(provider: Provider, settings: ProviderSettings): Promise<ServerMetadata> {
    const known = this.known.get(provider);
    if (known && known.until > performance.now()) return known.metadata;
    const metadata = this.discover(settings);
    this.known.set(provider, { metadata, until: performance.now() + KEPT_MS });
    metadata.catch((error: unknown) => {
      this.logger.warn({ err: error, provider }, 'provider of identity away');
      this.known.set(provider, { metadata, until: performance.now() + AWAY_KEPT_MS });
    });
    return metadata;
  }

  private async discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<ServerMetadata> {
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      execute: this.mayBePlain(issuer) ? [allowInsecureRequests] : [],
    });
    return found.serverMetadata();
  }

  private configure(provider: Provider, { issuer, clientId, clientSecret, signature }: ProviderSettings, metadata: ServerMetadata): Configuration {
    const configuration = new Configuration(metadata, clientId, {
      client_secret: clientSecret,
      // The one algorithm we registered with, whatever the token or the provider's own list says.
      id_token_signed_response_alg: signature,
      ...(PROFILES[provider].userinfoIsSigned ? { userinfo_signed_response_alg: signature } : {}),
      [clockTolerance]: CLOCK_TOLERANCE_SECONDS,
    });
    configuration.timeout = TIMEOUT_SECONDS;
    // Without this the library trusts TLS for what comes straight from the provider, and reads tokens without their signature.
    enableNonRepudiationChecks(configuration);
    if (this.mayBePlain(issuer)) allowInsecureRequests(configuration);
    return configuration;
  }

  private mayBePlain(issuer: string): boolean {
    return this.config.mode !== 'production' && issuer.startsWith('http://');
  }
}

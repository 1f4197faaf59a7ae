import { Inject, Injectable } from '@nestjs/common';
import { OpenSession, type OpenedSession } from '#access';
import { CONFIG, type Config, Database } from '#platform';
import { listFactors } from '../factors/store/factor-store.js';
import type { Proven } from './exchange-code.js';
import { ProviderSessions } from './provider-sessions.js';
import type { ProviderProfile } from './rules/provider-profiles.js';
import type { SignInRefusal } from './rules/sign-in-refusals.js';
import type { KnownAccount } from './store/identity-store.js';

export interface Arrived {
  readonly profile: ProviderProfile;
  readonly address: string | null;
  readonly userAgent: string | null;
}

export type Admission = { readonly kind: 'opened'; readonly session: OpenedSession } | { readonly kind: 'refused'; readonly reason: SignInRefusal };

/** Opens the session of a person who is known, when what was asked of them at the provider is enough. */
@Injectable()
export class AdmitPerson {
  constructor(
    private readonly db: Database,
    private readonly openSession: OpenSession,
    private readonly providerSessions: ProviderSessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute({ profile, address, userAgent }: Arrived, { isStrong, idToken }: Proven, { accountId }: KnownAccount): Promise<Admission> {
    if (!isStrong && (await this.needsSecondFactor(accountId))) return { kind: 'refused', reason: 'SECOND_FACTOR_MISSING' };
    const session = await this.openSession.execute(accountId, { means: profile.provider, address, userAgent });
    await this.providerSessions.keep(session.token, profile, idToken, session.expiresAt);
    return { kind: 'opened', session };
  }

  /** Everyone outside a demonstration, and there whoever has chosen to have one. */
  private async needsSecondFactor(accountId: string): Promise<boolean> {
    return this.config.mode === 'production' || (await this.db.run(listFactors, accountId)).length > 0;
  }
}

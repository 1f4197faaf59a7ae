import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import { ContinueSignIn, type NextStep } from '../local/continue-sign-in.js';
import type { Proven } from './exchange-code.js';
import { ProviderSessions } from './provider-sessions.js';
import type { ProviderProfile } from './rules/provider-profiles.js';
import type { SignInRefusal } from './rules/sign-in-refusals.js';
import type { KnownAccount } from './store/identity-store.js';

export type Admission = { readonly kind: 'admitted'; readonly step: NextStep } | { readonly kind: 'refused'; readonly reason: SignInRefusal };

/** Opens the session of a person who is known; where one factor was asked of them at the provider, ours comes first. */
@Injectable()
export class AdmitPerson {
  constructor(
    private readonly next: ContinueSignIn,
    private readonly providerSessions: ProviderSessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute({ provider }: ProviderProfile, { isStrong, idToken }: Proven, { accountId, isDemo }: Pick<KnownAccount, 'accountId' | 'isDemo'>): Promise<Admission> {
    // As with a password: no demonstration account outside the demonstration, not even as far as its second factor.
    if (isDemo && this.config.mode === 'production') return { kind: 'refused', reason: 'ACCOUNT_CLOSED' };
    const first = { accountId, means: provider, sealedIdToken: this.providerSessions.seal(idToken) };
    return { kind: 'admitted', step: isStrong ? await this.next.enterWithFirst(first) : await this.next.execute(first) };
  }
}

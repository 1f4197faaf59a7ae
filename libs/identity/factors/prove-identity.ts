import { Inject, Injectable } from '@nestjs/common';
import { type Actor, OwnSessions, verifyPassword } from '#access';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, Database, Throttle } from '#platform';
import { type Refused, refused, tooMany } from '../local/rules/refused.js';
import { FACTOR_PATIENCE } from '../local/rules/sign-in-limits.js';
import { findOwnAccount } from '../local/store/local-store.js';
import type { AccessChanged } from './access-changed.js';
import { type PasskeyChallenge, Passkeys } from './passkeys.js';
import { listFactors } from './store/factor-store.js';
import { TotpFactors } from './totp-factors.js';

/** One of them. */
export interface Proof {
  readonly password?: string | null;
  readonly code?: string | null;
  readonly passkey?: { readonly challengeId: string; readonly response: string } | null;
}

/** Somebody at an open session proves that they are still the one who opened it. */
@Injectable()
export class ProveIdentity {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly throttle: Throttle,
    private readonly sessions: OwnSessions,
    private readonly totp: TotpFactors,
    private readonly passkeys: Passkeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async challenge({ accountId }: Actor): Promise<PasskeyChallenge> {
    return asSystem(async () => this.passkeys.beginCheck('PROOF', accountId));
  }

  async execute({ accountId, name }: Actor, token: string, proof: Proof): Promise<AccessChanged | Refused> {
    return asSystem(async () => {
      const key = `proof of ${accountId}`;
      const allowance = await this.throttle.attempt(key, FACTOR_PATIENCE);
      if (!allowance.allowed) return tooMany(allowance.retryAfterSeconds);
      const refusal = await this.refusal(accountId, proof);
      const entry = { action: 'session.prove', person: { id: accountId, name }, subject: { kind: 'account', id: accountId }, at: this.clock.now() } as const;
      await recordAudit(this.db, { ...entry, detail: { result: refusal ?? 'PROVED' } });
      if (refusal) return refused(refusal);
      await this.throttle.forget(key);
      return { kind: 'changed', recoveryCodes: [], renewed: await this.sessions.renew(token) };
    });
  }

  /** Who has a second factor proves that one: a password seen over a shoulder does not change what protects it. */
  private async refusal(accountId: string, { password, code, passkey }: Proof): Promise<'WRONG_CODE' | 'PASSKEY_REFUSED' | 'WRONG_CURRENT_PASSWORD' | undefined> {
    if (passkey) return (await this.passkeys.check('PROOF', accountId, passkey.challengeId, passkey.response)) === accountId ? undefined : 'PASSKEY_REFUSED';
    if (typeof code === 'string') return (await this.totp.check(accountId, code)) ? undefined : 'WRONG_CODE';
    const [account] = await this.db.run(findOwnAccount, accountId);
    const isRight = await verifyPassword(password ?? '', account?.passwordHash);
    const hasFactor = (await this.db.run(listFactors, accountId)).length > 0;
    return isRight && !hasFactor ? undefined : 'WRONG_CURRENT_PASSWORD';
  }
}

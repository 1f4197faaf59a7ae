import { Inject, Injectable } from '@nestjs/common';
import type { SecondMeans } from '#access';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, currentWork, Database, Refusal, Throttle } from '#platform';
import { CheckFactors } from '../factors/check-factors.js';
import type { PasskeyChallenge } from '../factors/passkeys.js';
import { ContinueSignIn, type NextStep } from './continue-sign-in.js';
import { PendingSignIns } from './pending-sign-ins.js';
import { type Refused, refused, type RefusedCode, tooMany } from './rules/refused.js';
import { addressBlock, FACTOR_PATIENCE } from './rules/sign-in-limits.js';
import { findOwnAccount } from './store/local-store.js';

type Done = Extract<NextStep, { kind: 'success' }> | Refused;

/** Challenges are rows: who asks for hundreds of them is not signing in. */
const CHALLENGE_RATE = { most: 60, withinSeconds: 600 };

/** The second factor after the first, or a passkey instead of both. */
@Injectable()
export class CompleteSignIn {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly throttle: Throttle,
    private readonly pending: PendingSignIns,
    private readonly next: ContinueSignIn,
    private readonly factors: CheckFactors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async withTotp(pendingToken: string, code: string): Promise<Done> {
    return this.complete(pendingToken, 'TOTP', 'WRONG_CODE', async (accountId) => this.factors.totpCode(accountId, code));
  }

  async withRecoveryCode(pendingToken: string, code: string): Promise<Done> {
    return this.complete(pendingToken, 'RECOVERY_CODE', 'WRONG_RECOVERY_CODE', async (accountId) => this.factors.recoveryCode(accountId, code));
  }

  /** @param pendingToken after a first factor; null to sign in by the passkey alone */
  async challenge(pendingToken: string | null): Promise<PasskeyChallenge | Refused> {
    return asSystem(async () => {
      const allowance = await this.throttle.take(`challenge from ${addressBlock(currentWork()?.address ?? null)}`, CHALLENGE_RATE);
      if (!allowance.allowed) return tooMany(allowance.retryAfterSeconds);
      if (pendingToken === null) return this.factors.challenge(null);
      const accountId = await this.pending.attempt(pendingToken, 'VERIFY');
      return accountId === undefined ? refused('PENDING_EXPIRED') : this.factors.challenge(accountId);
    });
  }

  async withPasskey(pendingToken: string | null, challengeId: string, answer: string): Promise<Done> {
    if (pendingToken !== null) {
      return this.complete(pendingToken, 'PASSKEY', 'PASSKEY_REFUSED', async (accountId) => this.factors.passkey(accountId, challengeId, answer));
    }
    return asSystem(async () => {
      const accountId = await this.factors.holderOf(challengeId, answer);
      return accountId === undefined ? this.refuse(null, 'PASSKEY_REFUSED') : this.enter(accountId, async () => this.next.enter(accountId, 'PASSKEY'));
    });
  }

  private async complete(pendingToken: string, means: SecondMeans, wrong: 'WRONG_CODE' | 'WRONG_RECOVERY_CODE' | 'PASSKEY_REFUSED', check: (accountId: string) => Promise<boolean>): Promise<Done> {
    return asSystem(async () => {
      const accountId = await this.pending.attempt(pendingToken, 'VERIFY');
      if (accountId === undefined) return refused('PENDING_EXPIRED');
      const allowance = await this.throttle.attempt(`second factor of ${accountId}`, FACTOR_PATIENCE);
      if (!allowance.allowed) return tooMany(allowance.retryAfterSeconds);
      if (!(await check(accountId))) return this.refuse(accountId, wrong);
      await this.throttle.forget(`second factor of ${accountId}`);
      const first = await this.pending.take(pendingToken, 'VERIFY');
      return first ? this.enter(accountId, async () => this.next.enterWithBoth(first, means)) : refused('PENDING_EXPIRED');
    });
  }

  /** The account may have been closed since the first factor. */
  private async enter(accountId: string, open: () => Promise<Done>): Promise<Done> {
    try {
      return await open();
    } catch (error) {
      if (error instanceof Refusal) return this.refuse(accountId, 'PENDING_EXPIRED');
      throw error;
    }
  }

  private async refuse(id: string | null, code: Exclude<RefusedCode, 'PASSWORD_REFUSED'>): Promise<Refused> {
    const [account] = id === null ? [] : await this.db.run(findOwnAccount, id);
    const subject = id === null ? null : { kind: 'account', id };
    await recordAudit(this.db, { action: 'session.refuse', person: { id, name: account?.name ?? '—' }, subject, detail: { factor: code }, at: this.clock.now() });
    return refused(code);
  }
}

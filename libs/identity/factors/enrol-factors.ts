import { Inject, Injectable } from '@nestjs/common';
import { OwnSessions, type SessionMeans } from '#access';
import { asSystem, CLOCK, type Clock, Database, Throttle, type Transaction } from '#platform';
import { ContinueSignIn } from '../local/continue-sign-in.js';
import { PendingSignIns } from '../local/pending-sign-ins.js';
import { type Refused, refused, tooMany } from '../local/rules/refused.js';
import { FACTOR_PATIENCE } from '../local/rules/sign-in-limits.js';
import { findOwnAccount, lockAccount } from '../local/store/local-store.js';
import type { AccessChanged } from './access-changed.js';
import { type PasskeyChallenge, Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';
import { type FactorKind, listFactors } from './store/factor-store.js';
import { tellChange } from './tell-change.js';
import { TotpFactors } from './totp-factors.js';

/** Who enrols: somebody signed in who has just proved it, or somebody who may not come in before having a second factor. */
export type Enrollee = { readonly accountId: string; readonly token: string } | { readonly pendingToken: string };

export interface TotpEnrolment {
  readonly kind: 'totp';
  readonly secret: string;
  readonly uri: string;
}

const MOST_OF_A_KIND = 10;
const LONGEST_NAME = 60;
const MEANS: Readonly<Record<FactorKind, SessionMeans>> = { TOTP: 'PASSWORD_TOTP', PASSKEY: 'PASSWORD_PASSKEY' };

/** Second factors are added here. The first one comes with recovery codes. */
@Injectable()
export class EnrolFactors {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly throttle: Throttle,
    private readonly pending: PendingSignIns,
    private readonly sessions: OwnSessions,
    private readonly next: ContinueSignIn,
    private readonly totp: TotpFactors,
    private readonly passkeys: Passkeys,
    private readonly recovery: RecoveryCodes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async beginTotp(enrollee: Enrollee, name: string | null): Promise<TotpEnrolment | Refused> {
    return this.begin(enrollee, 'TOTP', async ({ accountId, email }) => ({ kind: 'totp', ...(await this.totp.begin(accountId, email, label(name, 'Application d’authentification'))) }));
  }

  async beginPasskey(enrollee: Enrollee): Promise<PasskeyChallenge | Refused> {
    return this.begin(enrollee, 'PASSKEY', async (owner) => this.passkeys.beginEnrolment(owner));
  }

  async finishTotp(enrollee: Enrollee, code: string): Promise<AccessChanged | Refused> {
    return this.finish(enrollee, 'TOTP', async (tx, accountId) => {
      const confirmed = await this.totp.confirm(tx, accountId, code);
      if (confirmed === undefined) return refused('ENROLMENT_EXPIRED');
      return confirmed ? undefined : refused('WRONG_CODE');
    });
  }

  async finishPasskey(enrollee: Enrollee, challengeId: string, answer: string, name: string | null): Promise<AccessChanged | Refused> {
    return this.finish(enrollee, 'PASSKEY', async (tx, accountId) => {
      const kept = await this.passkeys.finishEnrolment(tx, accountId, challengeId, answer, label(name, 'Clé d’accès'));
      return kept ? undefined : refused('PASSKEY_REFUSED');
    });
  }

  private async begin<Begun>(enrollee: Enrollee, kind: FactorKind, work: (owner: { accountId: string; email: string; name: string }) => Promise<Begun>): Promise<Begun | Refused> {
    return asSystem(async () => {
      const accountId = await this.accountOf(enrollee);
      if (typeof accountId !== 'string') return accountId;
      const [account] = await this.db.run(findOwnAccount, accountId);
      if (!account) return refused('PENDING_EXPIRED');
      const held = await this.db.run(listFactors, accountId);
      if (held.filter((factor) => factor.kind === kind).length >= MOST_OF_A_KIND) return refused('TOO_MANY_FACTORS');
      return work({ accountId, ...account });
    });
  }

  private async finish(enrollee: Enrollee, kind: FactorKind, confirm: (tx: Transaction, accountId: string) => Promise<Refused | undefined>): Promise<AccessChanged | Refused> {
    return asSystem(async () => {
      const accountId = await this.accountOf(enrollee);
      if (typeof accountId !== 'string') return accountId;
      const allowance = await this.throttle.attempt(`enrolment of ${accountId}`, FACTOR_PATIENCE);
      if (!allowance.allowed) return tooMany(allowance.retryAfterSeconds);
      const outcome = await this.db.transaction(async (tx) => {
        const [account] = await tx.run(lockAccount, accountId);
        const isFirst = (await tx.run(listFactors, accountId)).length === 0;
        // A token of the moment before the first factor must not add a second one: somebody else may hold the first.
        if (!account || ('pendingToken' in enrollee && !isFirst)) return refused('PENDING_EXPIRED');
        const refusal = await confirm(tx, accountId);
        if (refusal) return refusal;
        const needsCodes = isFirst || (await this.recovery.left(tx, accountId)) === 0;
        const recoveryCodes = needsCodes ? await this.recovery.renew(tx, accountId) : [];
        await tellChange(tx, { change: 'FACTOR_ENROLLED', accountId, by: { id: accountId, name: account.name }, detail: { kind }, at: this.clock.now() });
        return { kind: 'changed' as const, recoveryCodes };
      });
      if (outcome.kind === 'refused') return outcome;
      await this.throttle.forget(`enrolment of ${accountId}`);
      return { ...outcome, ...(await this.goOn(enrollee, accountId, kind)) };
    });
  }

  /** Under a new token: whoever saw the former one does not have the session that now holds two factors. */
  private async goOn(enrollee: Enrollee, accountId: string, kind: FactorKind): Promise<Pick<AccessChanged, 'opened' | 'renewed'>> {
    if ('token' in enrollee) return { renewed: await this.sessions.renew(enrollee.token) };
    const taken = await this.pending.take(enrollee.pendingToken, 'ENROL');
    return taken === undefined ? {} : { opened: await this.next.enter(accountId, MEANS[kind]) };
  }

  private async accountOf(enrollee: Enrollee): Promise<string | Refused> {
    if ('pendingToken' in enrollee) return (await this.pending.attempt(enrollee.pendingToken, 'ENROL')) ?? refused('PENDING_EXPIRED');
    return (await this.sessions.isFresh(enrollee.token)) ? enrollee.accountId : refused('PROOF_REQUIRED');
  }
}

function label(given: string | null, usual: string): string {
  const name = given?.trim().slice(0, LONGEST_NAME) ?? '';
  return name === '' ? usual : name;
}

import { Inject, Injectable } from '@nestjs/common';
import { asSystem, CLOCK, type Clock, Database, Throttle, type Transaction } from '#platform';
import { type Refused, refused, tooMany } from '../local/rules/refused.js';
import { FACTOR_PATIENCE } from '../local/rules/sign-in-limits.js';
import { findOwnAccount, lockAccount } from '../local/store/local-store.js';
import type { AccessChanged } from './access-changed.js';
import { type Enrollee, Enrollees } from './enrollees.js';
import { RecoveryCodes } from './recovery-codes.js';
import { type FactorKind, listFactors } from './store/factor-store.js';
import { tellChange } from './tell-change.js';

const MOST_OF_A_KIND = 10;

/** What every enrolment goes through, whatever is enrolled. The first second factor comes with recovery codes. */
@Injectable()
export class Enrolment {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly enrollees: Enrollees,
    private readonly throttle: Throttle,
    private readonly recovery: RecoveryCodes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin<Begun>(enrollee: Enrollee, kind: FactorKind, work: (owner: { accountId: string; email: string; name: string }) => Promise<Begun>): Promise<Begun | Refused> {
    return asSystem(async () => {
      const accountId = await this.enrollees.accountOf(enrollee);
      if (typeof accountId !== 'string') return accountId;
      const [account] = await this.db.run(findOwnAccount, accountId);
      if (!account) return refused('PENDING_EXPIRED');
      const held = await this.db.run(listFactors, accountId);
      if (held.filter((factor) => factor.kind === kind).length >= MOST_OF_A_KIND) return refused('TOO_MANY_FACTORS');
      return work({ accountId, ...account });
    });
  }

  /** @param confirm keeps the factor, or tells why it does not */
  async finish(enrollee: Enrollee, kind: FactorKind, confirm: (tx: Transaction, accountId: string) => Promise<Refused | undefined>): Promise<AccessChanged | Refused> {
    return asSystem(async () => {
      const accountId = await this.enrollees.accountOf(enrollee);
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
      return { ...outcome, ...(await this.enrollees.goOn(enrollee, kind)) };
    });
  }
}

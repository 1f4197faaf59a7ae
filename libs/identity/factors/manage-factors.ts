import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, type Actor, endSessions, hashToken, OwnSessions } from '#access';
import { asSystem, type Clock, CLOCK, CONFIG, type Config, Database, identifier, Refusal } from '#platform';
import { type Refused, refused } from '../local/rules/refused.js';
import { findOwnAccount, lockAccount } from '../local/store/local-store.js';
import type { AccessChanged } from './access-changed.js';
import { RecoveryCodes } from './recovery-codes.js';
import { deleteAllFactors, deleteFactor, type FactorRow, listFactors, listNotices, type NoticeRow } from './store/factor-store.js';
import { tellChange } from './tell-change.js';

export interface OwnFactors {
  readonly factors: FactorRow[];
  readonly recoveryCodesLeft: number;
  readonly isRequired: boolean;
  readonly hasPassword: boolean;
  /** False for a demonstration account: its password is public. */
  readonly mayChangePassword: boolean;
}

/** A person's second factors and recovery codes, for themselves; and their reset, by an administrator, when all is lost. */
@Injectable()
export class ManageFactors {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly sessions: OwnSessions,
    private readonly recovery: RecoveryCodes,
    private readonly changes: AccessChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async read({ accountId }: Actor): Promise<OwnFactors> {
    return asSystem(async () => {
      const [account] = await this.db.run(findOwnAccount, accountId);
      const hasPassword = typeof account?.passwordHash === 'string';
      return {
        factors: await this.db.run(listFactors, accountId),
        recoveryCodesLeft: await this.recovery.left(this.db, accountId),
        isRequired: this.config.mode === 'production',
        hasPassword,
        mayChangePassword: hasPassword && account?.isDemo !== true,
      };
    });
  }

  async remove({ accountId, name }: Actor, token: string, factorId: string): Promise<AccessChanged | Refused> {
    return this.change(token, async () =>
      this.db.transaction(async (tx) => {
        await tx.run(lockAccount, accountId);
        const factors = await tx.run(listFactors, accountId);
        const removed = factors.find(({ id }) => id === factorId);
        if (!removed) return refused('UNKNOWN_FACTOR');
        if (factors.length === 1 && this.config.mode === 'production') return refused('LAST_FACTOR');
        await (factors.length === 1 ? tx.run(deleteAllFactors, accountId) : tx.run(deleteFactor, accountId, factorId));
        await tellChange(tx, { change: 'FACTOR_REMOVED', accountId, by: { id: accountId, name }, detail: { kind: removed.kind }, at: this.clock.now() });
        return { kind: 'changed', recoveryCodes: [] };
      }),
    );
  }

  async renewRecoveryCodes({ accountId, name }: Actor, token: string): Promise<AccessChanged | Refused> {
    return this.change(token, async () =>
      this.db.transaction(async (tx) => {
        await tx.run(lockAccount, accountId);
        if ((await tx.run(listFactors, accountId)).length === 0) return refused('UNKNOWN_FACTOR');
        const recoveryCodes = await this.recovery.renew(tx, accountId);
        await tellChange(tx, { change: 'RECOVERY_CODES_RENEWED', accountId, by: { id: accountId, name }, at: this.clock.now() });
        return { kind: 'changed', recoveryCodes };
      }),
    );
  }

  /** What happened to it since the visit before this one. @param token of the present session */
  async notices(token: string): Promise<NoticeRow[]> {
    return asSystem(async () => this.db.run(listNotices, hashToken(token)));
  }

  /**
   * For somebody who has lost everything: no factor, no session left; the next sign-in enrols anew.
   * @throws {Refusal} NOT_FOUND for no account; BAD_REQUEST without a reason, or for oneself.
   */
  async reset(administrator: Actor, given: string, reason: string): Promise<number> {
    const accountId = identifier(given);
    if (reason.trim().length < 5) throw new Refusal('BAD_REQUEST', 'Dites pourquoi, en quelques mots : le motif est gardé dans la piste d’audit.');
    if (accountId === administrator.accountId) throw new Refusal('BAD_REQUEST', 'Un autre administrateur doit réinitialiser votre second facteur.');
    return this.changes.execute(async (tx) => {
      const [account] = await tx.run(lockAccount, accountId);
      if (!account) throw new Refusal('NOT_FOUND', 'Ce compte n’existe pas.');
      const at = this.clock.now();
      const [{ removed } = { removed: 0 }] = await tx.run(deleteAllFactors, accountId);
      await endSessions(tx, accountId, at);
      const by = { id: administrator.accountId, name: administrator.name };
      await tellChange(tx, { change: 'FACTORS_RESET', accountId, by, detail: { removed, reason: reason.trim().slice(0, 500) }, at });
      return removed;
    });
  }

  private async change(token: string, work: () => Promise<AccessChanged | Refused>): Promise<AccessChanged | Refused> {
    return asSystem(async () => {
      if (!(await this.sessions.isFresh(token))) return refused('PROOF_REQUIRED');
      const outcome = await work();
      return outcome.kind === 'refused' ? outcome : { ...outcome, renewed: await this.sessions.renew(token) };
    });
  }
}

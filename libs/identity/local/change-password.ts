import { Inject, Injectable } from '@nestjs/common';
import { type Actor, endSessions, hashPassword, OwnSessions, passwordProblems, verifyPassword } from '#access';
import { asSystem, CLOCK, type Clock, Database, Throttle } from '#platform';
import type { AccessChanged } from '../factors/access-changed.js';
import { tellChange } from '../factors/tell-change.js';
import { type Refused, refused, tooMany } from './rules/refused.js';
import { FACTOR_PATIENCE } from './rules/sign-in-limits.js';
import { findOwnAccount, setPasswordHash } from './store/local-store.js';

/** One's own password: asks for the present one, ends every other session, goes on under a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly throttle: Throttle,
    private readonly sessions: OwnSessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ accountId }: Actor, token: string, current: string, chosen: string): Promise<AccessChanged | Refused> {
    return asSystem(async () => {
      const [account] = await this.db.run(findOwnAccount, accountId);
      if (typeof account?.passwordHash !== 'string') return refused('NO_PASSWORD');
      if (account.isDemo) return refused('DEMO_ACCOUNT');
      const key = `proof of ${accountId}`;
      const allowance = await this.throttle.attempt(key, FACTOR_PATIENCE);
      if (!allowance.allowed) return tooMany(allowance.retryAfterSeconds);
      if (!(await verifyPassword(current, account.passwordHash))) return refused('WRONG_CURRENT_PASSWORD');
      await this.throttle.forget(key);
      const [problem] = passwordProblems(chosen, account);
      if (problem) return { kind: 'refused', code: 'PASSWORD_REFUSED', message: problem.message, retryAfterSeconds: null };
      const passwordHash = await hashPassword(chosen);
      const at = this.clock.now();
      await this.db.transaction(async (tx) => {
        await tx.run(setPasswordHash, accountId, passwordHash);
        await endSessions(tx, accountId, at, token);
        await tellChange(tx, { change: 'PASSWORD_CHANGED', accountId, by: { id: accountId, name: account.name }, at });
      });
      return { kind: 'changed', recoveryCodes: [], renewed: await this.sessions.renew(token) };
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { type Actor, endSessions, OwnSessions } from '#access';
import { asSystem, CLOCK, type Clock, Database, type Provider } from '#platform';
import type { AccessChanged } from '../factors/access-changed.js';
import { listFactors } from '../factors/store/factor-store.js';
import { tellChange } from '../factors/tell-change.js';
import { type Refused, refused } from '../local/rules/refused.js';
import { findOwnAccount, lockAccount } from '../local/store/local-store.js';
import { deleteIdentities, listIdentities, type OwnIdentityRow } from './store/identity-store.js';

/** The identities that open a person's account, for themselves: attached by going to the provider, detached here. */
@Injectable()
export class OwnIdentities {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly sessions: OwnSessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ accountId }: Actor): Promise<OwnIdentityRow[]> {
    return asSystem(async () => this.db.run(listIdentities, accountId));
  }

  /** Sessions that it opened end with it. @param token of the present session, which goes on under another */
  async detach({ accountId, name }: Actor, token: string, provider: Provider): Promise<AccessChanged | Refused> {
    return asSystem(async () => {
      if (!(await this.sessions.isFresh(token))) return refused('PROOF_REQUIRED');
      const at = this.clock.now();
      const outcome = await this.db.transaction(async (tx) => {
        await tx.run(lockAccount, accountId);
        const held = await tx.run(listIdentities, accountId);
        if (!held.some((identity) => identity.provider === provider)) return refused('UNKNOWN_IDENTITY');
        const [account] = await tx.run(findOwnAccount, accountId);
        const hasPasskey = (await tx.run(listFactors, accountId)).some(({ kind }) => kind === 'PASSKEY');
        const staysOpen = held.length > 1 || hasPasskey || typeof account?.passwordHash === 'string';
        if (!staysOpen) return refused('LAST_WAY_IN');
        await tx.run(deleteIdentities, accountId, provider);
        await endSessions(tx, accountId, at, token);
        await tellChange(tx, { change: 'IDENTITY_DETACHED', accountId, by: { id: accountId, name }, detail: { provider }, at });
        return { kind: 'changed' as const, recoveryCodes: [] };
      });
      return outcome.kind === 'refused' ? outcome : { ...outcome, renewed: await this.sessions.renew(token) };
    });
  }
}

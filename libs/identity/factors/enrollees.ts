import { Injectable } from '@nestjs/common';
import { OwnSessions } from '#access';
import { ContinueSignIn } from '../local/continue-sign-in.js';
import { PendingSignIns } from '../local/pending-sign-ins.js';
import { type Refused, refused } from '../local/rules/refused.js';
import type { AccessChanged } from './access-changed.js';
import type { FactorKind } from './store/factor-store.js';

/** Who enrols: somebody signed in who has just proved it, or somebody who may not come in before having a second factor. */
export type Enrollee = { readonly accountId: string; readonly token: string } | { readonly pendingToken: string };

/** Who may enrol a second factor, and how they go on from there. */
@Injectable()
export class Enrollees {
  constructor(
    private readonly pending: PendingSignIns,
    private readonly sessions: OwnSessions,
    private readonly next: ContinueSignIn,
  ) {}

  async accountOf(enrollee: Enrollee): Promise<string | Refused> {
    if ('pendingToken' in enrollee) return (await this.pending.attempt(enrollee.pendingToken, 'ENROL')) ?? refused('PENDING_EXPIRED');
    return (await this.sessions.isFresh(enrollee.token)) ? enrollee.accountId : refused('PROOF_REQUIRED');
  }

  /** Under a new token: whoever saw the former one does not have the session that now holds two factors. */
  async goOn(enrollee: Enrollee, kind: FactorKind): Promise<Pick<AccessChanged, 'opened' | 'renewed'>> {
    if ('token' in enrollee) return { renewed: await this.sessions.renew(enrollee.token) };
    const first = await this.pending.take(enrollee.pendingToken, 'ENROL');
    return first === undefined ? {} : { opened: await this.next.enterWithBoth(first, kind) };
  }
}

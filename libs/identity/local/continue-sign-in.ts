import { Inject, Injectable } from '@nestjs/common';
import { OpenSession, type OpenedSession, type SessionMeans } from '#access';
import { asSystem, CONFIG, type Config, currentWork, Database } from '#platform';
import { type FactorKind, listFactors } from '../factors/store/factor-store.js';
import { PendingSignIns } from './pending-sign-ins.js';

export type NextStep =
  | ({ readonly kind: 'success' } & OpenedSession)
  | { readonly kind: 'second-factor'; readonly pendingToken: string; readonly expiresAt: Date; readonly methods: readonly FactorKind[] }
  | { readonly kind: 'enrolment'; readonly pendingToken: string; readonly expiresAt: Date };

/** What comes after one factor: the second of who has one, its enrolment where everyone must have one, else a session. */
@Injectable()
export class ContinueSignIn {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly pending: PendingSignIns,
    private readonly openSession: OpenSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param means what the person has just proved themselves with, alone */
  async execute(accountId: string, means: SessionMeans): Promise<NextStep> {
    const factors = await asSystem(async () => this.db.run(listFactors, accountId));
    if (factors.length > 0) {
      const methods = [...new Set(factors.map(({ kind }) => kind))];
      return { kind: 'second-factor', methods, ...(await this.pending.open(accountId, 'VERIFY')) };
    }
    // Outside a demonstration every role has a second factor: nobody comes in before.
    if (this.config.mode === 'production') return { kind: 'enrolment', ...(await this.pending.open(accountId, 'ENROL')) };
    return this.enter(accountId, means);
  }

  /** Opens the session of a person who has proved all that was asked. */
  async enter(accountId: string, means: SessionMeans): Promise<Extract<NextStep, { kind: 'success' }>> {
    const { address = null, userAgent = null } = currentWork() ?? {};
    return { kind: 'success', ...(await this.openSession.execute(accountId, { means, address, userAgent })) };
  }
}

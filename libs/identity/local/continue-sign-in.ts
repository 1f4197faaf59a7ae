import { Inject, Injectable } from '@nestjs/common';
import { hashToken, meansOfBoth, OpenSession, type OpenedSession, type SecondMeans, type SessionMeans } from '#access';
import { asSystem, CONFIG, type Config, currentWork, Database } from '#platform';
import { type FactorKind, listFactors } from '../factors/store/factor-store.js';
import { insertProviderSession } from '../oidc/store/provider-session-store.js';
import { type FirstFactor, PendingSignIns } from './pending-sign-ins.js';
import { type Refused, refused } from './rules/refused.js';

export type NextStep =
  | ({ readonly kind: 'success' } & OpenedSession)
  | { readonly kind: 'second-factor'; readonly pendingToken: string; readonly expiresAt: Date; readonly methods: readonly FactorKind[] }
  | { readonly kind: 'enrolment'; readonly pendingToken: string; readonly expiresAt: Date };

type Entered = Extract<NextStep, { kind: 'success' }>;

/** What comes after one factor: the second of who has one, its enrolment where everyone must have one, else a session. */
@Injectable()
export class ContinueSignIn {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly pending: PendingSignIns,
    private readonly openSession: OpenSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(first: FirstFactor): Promise<NextStep> {
    const methods = await this.methodsOf(first.accountId);
    if (methods.length > 0) return { kind: 'second-factor', methods, ...(await this.pending.open(first, 'VERIFY')) };
    // Outside a demonstration every role has a second factor: nobody comes in before.
    if (this.config.mode === 'production') return { kind: 'enrolment', ...(await this.pending.open(first, 'ENROL')) };
    return this.enterWithFirst(first);
  }

  /** The page takes up, once, the sign-in that its browser carried to it. @param carried undefined for a browser that carries none */
  async resume(carried: string | undefined): Promise<Exclude<NextStep, { kind: 'success' }> | Refused> {
    const resumed = carried === undefined ? undefined : await this.pending.handOver(carried);
    if (!resumed) return refused('PENDING_EXPIRED');
    const { pendingToken, expiresAt, purpose, accountId } = resumed;
    return purpose === 'ENROL' ? { kind: 'enrolment', pendingToken, expiresAt } : { kind: 'second-factor', methods: await this.methodsOf(accountId), pendingToken, expiresAt };
  }

  /** Opens the session of a person whose first factor is enough: it stands for two, or nothing more is asked for. */
  async enterWithFirst(first: FirstFactor): Promise<Entered> {
    return this.keepProvider(first, await this.enter(first.accountId, first.means));
  }

  async enterWithBoth(first: FirstFactor, second: SecondMeans): Promise<Entered> {
    return this.keepProvider(first, await this.enter(first.accountId, meansOfBoth(first.means, second)));
  }

  /** Opens the session of a person who has proved all that was asked. */
  async enter(accountId: string, means: SessionMeans): Promise<Entered> {
    const { address = null, userAgent = null } = currentWork() ?? {};
    return { kind: 'success', ...(await this.openSession.execute(accountId, { means, address, userAgent })) };
  }

  /** Signing out will be at the provider too. */
  private async keepProvider({ means, sealedIdToken }: FirstFactor, entered: Entered): Promise<Entered> {
    if (means !== 'PASSWORD' && sealedIdToken !== null) await asSystem(async () => this.db.run(insertProviderSession, hashToken(entered.token), means, sealedIdToken));
    return entered;
  }

  private async methodsOf(accountId: string): Promise<FactorKind[]> {
    const factors = await asSystem(async () => this.db.run(listFactors, accountId));
    return [...new Set(factors.map(({ kind }) => kind))];
  }
}

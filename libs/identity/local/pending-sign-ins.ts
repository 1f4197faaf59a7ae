import { Inject, Injectable } from '@nestjs/common';
import { type FirstMeans, hashToken, newToken } from '#access';
import { asSystem, CLOCK, type Clock, Database } from '#platform';
import { insertPending, type PendingPurpose, renewPending, takePending, tryPending } from './store/local-store.js';

/** Time to find a telephone, or to install an application the first time. */
const MINUTES: Readonly<Record<PendingPurpose, number>> = { VERIFY: 10, ENROL: 30 };
const MOST_ATTEMPTS: Readonly<Record<PendingPurpose, number>> = { VERIFY: 10, ENROL: 40 };

/** What a person has proved so far, alone. */
export interface FirstFactor {
  readonly accountId: string;
  readonly means: FirstMeans;
  /** What a provider of identity wants to see again at sign-out, encrypted; null after a password. */
  readonly sealedIdToken: Buffer | null;
}

/** The moment between a first and a second factor. Its token opens no session and no operation but those of that moment. */
@Injectable()
export class PendingSignIns {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open({ accountId, means, sealedIdToken }: FirstFactor, purpose: PendingPurpose): Promise<{ pendingToken: string; expiresAt: Date }> {
    const pendingToken = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + MINUTES[purpose] * 60_000);
    await asSystem(async () => this.db.run(insertPending, hashToken(pendingToken), accountId, purpose, expiresAt, means, sealedIdToken));
    return { pendingToken, expiresAt };
  }

  /** Whose it is, a try being counted; undefined once it is over. */
  async attempt(pendingToken: string, purpose: PendingPurpose): Promise<string | undefined> {
    const [row] = await asSystem(async () => this.db.run(tryPending, hashToken(pendingToken), purpose, this.clock.now(), MOST_ATTEMPTS[purpose]));
    return row?.accountId;
  }

  /** Ends it, for who may now come in. @returns undefined when another has already come in with it. */
  async take(pendingToken: string, purpose: PendingPurpose): Promise<FirstFactor | undefined> {
    const [row] = await asSystem(async () => this.db.run(takePending, hashToken(pendingToken), purpose, this.clock.now()));
    return row;
  }

  /** Hands it over under a new token; the one that carried it is worth nothing from then on. */
  async handOver(carried: string): Promise<{ pendingToken: string; accountId: string; purpose: PendingPurpose; expiresAt: Date } | undefined> {
    const pendingToken = newToken();
    const [row] = await asSystem(async () => this.db.run(renewPending, hashToken(carried), this.clock.now(), hashToken(pendingToken)));
    return row && { pendingToken, ...row };
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { Database, type Statement, Transaction } from '#platform';

/**
 * The same connections, but the first transaction that comes to the named statement stands still, before it or just
 * after it, while something else happens: two processes' steps in an order that chance gives once in a thousand times.
 */
export class InterleavedDatabase extends Database {
  private hasHappened = false;

  constructor(
    db: Database,
    private readonly when: { readonly before: string } | { readonly after: string },
    private readonly meanwhile: () => Promise<unknown>,
  ) {
    super(db.source);
  }

  override async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return super.transaction(async (tx) => work(this.interrupted(tx)));
  }

  private interrupted(tx: Transaction): Transaction {
    const interrupt = async (moment: 'before' | 'after', name: string): Promise<void> => {
      const isNow = moment in this.when && Object.values(this.when)[0] === name;
      if (!isNow || this.hasHappened) return;
      this.hasHappened = true;
      await this.meanwhile();
    };
    return Object.assign(new Transaction(tx.manager, tx.client), {
      run: async <Values extends unknown[], Row>(query: Statement<Values, Row>, ...values: Values): Promise<Row[]> => {
        await interrupt('before', query.name);
        const rows = await tx.run(query, ...values);
        await interrupt('after', query.name);
        return rows;
      },
    });
  }

  /** @throws {Error} when no transaction ever came to the statement: the test would prove nothing. */
  assertInterrupted(): void {
    if (!this.hasHappened) throw new Error(`No transaction came to ${Object.values(this.when)[0]}`);
  }
}

/** Waits until a work has ended, or stands in line for a lock held by somebody else. */
export async function endedOrWaiting(db: Database, work: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  work.then(
    () => (hasEnded = true),
    () => (hasEnded = true),
  );
  while (!hasEnded) {
    const waiting = await db.manager.query<unknown[]>(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
    await pause(5);
  }
}

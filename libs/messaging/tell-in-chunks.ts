import type { Database, Transaction } from '#platform';

export interface ToldChunk {
  /** Messages laid in the outbox. */
  readonly laid: number;
  readonly isLast: boolean;
}

/** Tells chunk after chunk, each in a transaction of its own. @returns how many messages were laid. */
export async function tellInChunks(db: Database, tellNext: (tx: Transaction) => Promise<ToldChunk>): Promise<number> {
  let laid = 0;
  for (;;) {
    const chunk = await db.transaction(tellNext);
    laid += chunk.laid;
    if (chunk.isLast) return laid;
  }
}

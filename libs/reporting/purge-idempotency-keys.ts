import { type Sql, statement } from '#platform';

/** A repeated send comes within minutes, a machine's retry within days. */
const KEPT_DAYS = 30;

const purge = statement<[before: Date], { purged: number }>(
  'idempotency-keys-purge',
  `WITH gone AS (DELETE FROM idempotency_key WHERE created_at < $1 RETURNING 1) SELECT count(*)::int AS purged FROM gone`,
);

/** @returns how many keys were forgotten. */
export async function purgeIdempotencyKeys(sql: Sql, now: Date): Promise<number> {
  const [row] = await sql.run(purge, new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000));
  return row?.purged ?? 0;
}

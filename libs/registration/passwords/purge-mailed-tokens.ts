import { type Sql, statement } from '#platform';

const DAY_MS = 24 * 3_600_000;
/** What opens nothing any more is kept a month, to answer questions. */
const KEPT_DAYS = 30;

const purge = statement<[before: Date], { purged: number }>(
  'mailed-tokens-purge',
  'WITH gone AS (DELETE FROM mailed_token WHERE expires_at < $1 RETURNING 1) SELECT count(*)::int AS purged FROM gone',
);

/** @returns how many links, without use for a month, were forgotten. */
export async function purgeMailedTokens(sql: Sql, now: Date): Promise<number> {
  const [row] = await sql.run(purge, new Date(now.getTime() - KEPT_DAYS * DAY_MS));
  return row?.purged ?? 0;
}

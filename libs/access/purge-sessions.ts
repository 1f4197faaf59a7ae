import { type Sql, statement } from '#platform';

/** Long enough to answer "who was signed in last month"; the audit trail keeps more. */
const KEPT_DAYS = 30;

/** The two last sessions of each account stay: they say when that person came last, and the time before. */
const purge = statement<[before: Date], { purged: number }>(
  'sessions-purge',
  `WITH gone AS (
     DELETE FROM session s WHERE s.expires_at < $1
       AND EXISTS (SELECT 1 FROM session later WHERE later.account_id = s.account_id AND later.created_at > s.created_at OFFSET 1)
     RETURNING 1)
   SELECT count(*)::int AS purged FROM gone`,
);

/** @returns how many sessions, ended for 30 days, were forgotten. */
export async function purgeSessions(sql: Sql, now: Date): Promise<number> {
  const [row] = await sql.run(purge, new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000));
  return row?.purged ?? 0;
}

import { type Sql, statement } from '#platform';

/** Whoever came and was not habilitated within a quarter will be noted again if they come again. */
const UNKNOWN_KEPT_DAYS = 90;

const purge = statement<[now: Date, unknownBefore: Date], { purged: number }>(
  'provider-sign-ins-purge',
  `WITH departures AS (DELETE FROM provider_departure WHERE expires_at < $1 RETURNING 1),
        sessions AS (DELETE FROM provider_session WHERE expires_at < $1 RETURNING 1),
        unknown AS (DELETE FROM unknown_identity WHERE last_seen_at < $2 RETURNING 1)
   SELECT ((SELECT count(*) FROM departures) + (SELECT count(*) FROM sessions) + (SELECT count(*) FROM unknown))::int AS purged`,
);

/** @returns how many departures without a return, ended sessions of providers and forgotten newcomers were removed. */
export async function purgeProviderSignIns(sql: Sql, now: Date): Promise<number> {
  const [row] = await sql.run(purge, now, new Date(now.getTime() - UNKNOWN_KEPT_DAYS * 24 * 3_600_000));
  return row?.purged ?? 0;
}

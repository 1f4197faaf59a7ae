import type { Sql } from '#platform';
import { purgeExpired } from './store/local-store.js';

/** @returns how many unfinished sign-ins, challenges and enrolments were forgotten. */
export async function purgeSignIns(sql: Sql, now: Date): Promise<number> {
  return (await sql.run(purgeExpired, now))[0]?.purged ?? 0;
}

import type { Sql } from '#platform';
import { purgeTokens } from './store/credential-store.js';

/** The audit trail tells of tokens; their rows are of no more use a day after their end. */
const KEPT_MS = 24 * 3_600_000;

/** @returns how many tokens, ended for a day, were forgotten. */
export async function purgeMachineTokens(sql: Sql, now: Date): Promise<number> {
  const [row] = await sql.run(purgeTokens, new Date(now.getTime() - KEPT_MS));
  return row?.purged ?? 0;
}

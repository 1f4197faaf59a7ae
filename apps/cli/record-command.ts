import { userInfo } from 'node:os';
import { type AuditEntry, recordAudit } from '#audit';
import type { Clock, Sql } from '#platform';

/** Tells an operator's command in the audit trail, in the name of the machine's account that ran it: there is no other. */
export async function recordCommand(sql: Sql, clock: Clock, entry: Omit<AuditEntry, 'person' | 'at'>): Promise<void> {
  await recordAudit(sql, { ...entry, person: { id: null, name: `Ligne de commande (${userInfo().username})` }, at: clock.now() });
}

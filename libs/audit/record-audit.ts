import { currentWork, type Sql } from '#platform';
import { type AuditEntry, streamOf } from './rules/audit-entry.js';
import { insertEntry } from './store/entry-store.js';

/**
 * Adds an entry to the trail, in the transaction of what it tells: written if, and only if, that is. To be called last
 * there: the chain of the stream is held until the end of the transaction.
 */
export async function recordAudit(sql: Sql, entry: AuditEntry): Promise<void> {
  const { action, person, role, place, subject, detail, at } = entry;
  const work = currentWork();
  await sql.run(
    insertEntry,
    streamOf(entry), at, action, person.id, person.name, role ?? null,
    place?.regionCode ?? null, place?.departmentCode ?? null, place?.finess ?? null,
    subject?.kind ?? null, subject?.id ?? null, work?.address ?? null, work?.requestId ?? null, JSON.stringify(detail ?? {}),
  );
}

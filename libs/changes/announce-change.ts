import { type Sql, statement } from '#platform';
import { type Announcement, encode } from './rules/announcement.js';

/** Channel on which every API process listens. */
export const CHANGES_CHANNEL = 'changes';

const notifyChange = statement<[payload: string], never>('change-notify', `SELECT pg_notify('${CHANGES_CHANNEL}', $1)`);

/**
 * Tells every process what changed; heard when the transaction ends, and not at all if it fails. Never from the weekly
 * report itself: transactions that notify take turns at their commit.
 */
export async function announceChange(sql: Sql, announcement: Announcement): Promise<void> {
  for (const payload of encode(announcement)) await sql.run(notifyChange, payload);
}

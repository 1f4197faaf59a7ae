import { type Sql, statement } from '#platform';
import { type CredentialKind, REMINDED_DAYS, reminderDue } from './rules/credential.js';

/** A secret in force that ends soon, and whom to tell. */
export interface ExpiringCredential {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly hint: string;
  readonly software: string;
  readonly contactEmail: string;
  readonly expiresAt: Date;
  /** The reminder that is due, in days before the end: each is sent once. */
  readonly reminder: number;
}

const list = statement<[now: Date, until: Date], Omit<ExpiringCredential, 'reminder'>>(
  'machine-credentials-expiring',
  `SELECT c.id, c.kind, c.hint, m.software, m.contact_email AS "contactEmail", c.expires_at AS "expiresAt"
   FROM machine_credential c JOIN machine_account m ON m.account_id = c.account_id JOIN account a ON a.id = c.account_id
   WHERE c.revoked_at IS NULL AND c.expires_at > $1 AND c.expires_at <= $2 AND a.disabled_at IS NULL ORDER BY c.expires_at, c.id`,
);

/** The secrets whose contact is to be told now. Derived from rows: whoever tells it keeps what was told. */
export async function expiringCredentials(sql: Sql, now: Date): Promise<ExpiringCredential[]> {
  const rows = await sql.run(list, now, new Date(now.getTime() + REMINDED_DAYS[0] * 24 * 3_600_000));
  return rows.flatMap((row) => {
    const reminder = reminderDue(row.expiresAt, now);
    return reminder === undefined ? [] : [{ ...row, reminder }];
  });
}

import { type AuditAction, recordAudit } from '#audit';
import { currentWork, type Sql } from '#platform';
import { type AccessChange, insertNotice } from './store/factor-store.js';

const ACTIONS: Readonly<Record<AccessChange, AuditAction>> = {
  PASSWORD_CHANGED: 'password.change',
  FACTOR_ENROLLED: 'second-factor.enrol',
  FACTOR_REMOVED: 'second-factor.remove',
  RECOVERY_CODES_RENEWED: 'recovery-code.renew',
  RECOVERY_CODE_USED: 'recovery-code.use',
  FACTORS_RESET: 'second-factor.reset',
  IDENTITY_LINKED: 'identity.link',
  IDENTITY_DETACHED: 'identity.unlink',
};

export interface ToldChange {
  readonly change: AccessChange;
  readonly accountId: string;
  /** Who did it: the person, or an administrator. */
  readonly by: { readonly id: string; readonly name: string };
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** To the person, the next time they come: one who did not do it knows. And to the audit trail. Last in its transaction. */
export async function tellChange(sql: Sql, { change, accountId, by, detail, at }: ToldChange): Promise<void> {
  await sql.run(insertNotice, accountId, change, at, currentWork()?.address ?? null);
  await recordAudit(sql, { action: ACTIONS[change], person: by, subject: { kind: 'account', id: accountId }, detail: detail ?? {}, at });
}

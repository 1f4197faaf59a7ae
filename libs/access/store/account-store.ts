import { statement } from '#platform';

export const insertAccount = statement<[email: string, name: string, passwordHash: string | null, isDemo: boolean], { id: string }>(
  'account-insert',
  `INSERT INTO account (email, name, password_hash, is_demo) VALUES ($1, $2, $3, $4)
   ON CONFLICT (email) DO NOTHING RETURNING id`,
);

export const insertHabilitation = statement<
  [accountId: string, role: string, scopeKind: string, scopeCode: string | null, grantedByName: string, reason: string, validFrom: Date | null],
  { id: number }
>(
  'habilitation-insert',
  `INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by_name, reason, valid_from)
   VALUES ($1, $2, $3, $4, $5, $6, COALESCE($7::timestamptz, now())) RETURNING id`,
);

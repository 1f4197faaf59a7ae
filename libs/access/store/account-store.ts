import { statement } from '#platform';
import type { Habilitation } from '../rules/roles.js';

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly isDemo: boolean;
  readonly disabledAt: Date | null;
}

export interface ActorRow {
  /** When the session or the first of the habilitations ends: nothing may be remembered beyond. */
  readonly until: Date;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly habilitations: Habilitation[];
}

export const findAccountByEmail = statement<[email: string], AccountRow>(
  'account-by-email',
  `SELECT id, email, name, password_hash AS "passwordHash", is_demo AS "isDemo", disabled_at AS "disabledAt"
   FROM account WHERE email = $1`,
);

export const insertAccount = statement<[email: string, name: string, passwordHash: string, isDemo: boolean], { id: string }>(
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

export const insertSession = statement<[tokenHash: Buffer, accountId: string, createdAt: Date, expiresAt: Date], never>(
  'session-insert',
  'INSERT INTO session (token_hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)',
);

/** @returns whose it was; no row when it was over already. */
export const revokeSession = statement<[tokenHash: Buffer, at: Date], { id: string; name: string }>(
  'session-revoke',
  `UPDATE session s SET revoked_at = $2 FROM account a
   WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND a.id = s.account_id RETURNING a.id, a.name`,
);

/** When a session ends by itself: a screen left on a wall says it before. */
export const findSessionEnd = statement<[tokenHash: Buffer], { at: Date }>('session-end', 'SELECT expires_at AS at FROM session WHERE token_hash = $1');

/** When the person opened the session before this one; null the first time. */
export const findPreviousVisit = statement<[tokenHash: Buffer], { at: Date | null }>(
  'previous-visit',
  `SELECT max(earlier.created_at) AS at FROM session s
   JOIN session earlier ON earlier.account_id = s.account_id AND earlier.created_at < s.created_at
   WHERE s.token_hash = $1`,
);

/** One round trip per request: the session, its account and the habilitations in force. */
export const findActorByToken = statement<[tokenHash: Buffer, now: Date], ActorRow>(
  'actor-by-token',
  `SELECT a.id AS "accountId", a.email, a.name,
          least(s.expires_at, (SELECT min(h.valid_until) FROM habilitation h WHERE h.account_id = a.id AND h.valid_until > $2)) AS until,
          (SELECT coalesce(json_agg(json_build_object('role', h.role, 'scopeKind', h.scope_kind, 'scopeCode', h.scope_code)), '[]')
           FROM habilitation h
           WHERE h.account_id = a.id AND h.valid_from <= $2 AND (h.valid_until IS NULL OR h.valid_until > $2)) AS habilitations
   FROM session s JOIN account a ON a.id = s.account_id
   WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND a.disabled_at IS NULL`,
);

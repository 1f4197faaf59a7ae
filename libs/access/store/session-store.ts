import { statement } from '#platform';
import type { Habilitation } from '../rules/roles.js';
import type { SessionMeans } from '../rules/session-means.js';

export interface ActorRow {
  /** When the session or the first of the habilitations ends: nothing may be remembered beyond. */
  readonly until: Date;
  readonly sessionId: string;
  readonly lastSeenAt: Date;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly habilitations: Habilitation[];
}

/** A session as its owner sees it. */
export interface SessionRow {
  readonly id: string;
  readonly means: SessionMeans;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

const IN_FORCE = 's.revoked_at IS NULL AND s.expires_at > $2 AND s.last_seen_at + make_interval(secs => s.idle_seconds) > $2';
/** A software has no session, whatever a row says. */
const OPEN = `a.disabled_at IS NULL AND a.kind = 'PERSON'`;

const ACTOR = `
  SELECT a.id AS "accountId", a.email, a.name, s.id AS "sessionId", s.last_seen_at AS "lastSeenAt",
         least(s.expires_at, s.last_seen_at + make_interval(secs => s.idle_seconds),
               (SELECT min(h.valid_until) FROM habilitation h WHERE h.account_id = a.id AND h.valid_until > $2)) AS until,
         (SELECT coalesce(json_agg(json_build_object('role', h.role, 'scopeKind', h.scope_kind, 'scopeCode', h.scope_code)), '[]')
          FROM habilitation h
          WHERE h.account_id = a.id AND h.valid_from <= $2 AND (h.valid_until IS NULL OR h.valid_until > $2)) AS habilitations
  FROM session s JOIN account a ON a.id = s.account_id`;

/** One round trip per request: the session, its account and the habilitations in force. */
export const findActorByToken = statement<[tokenHash: Buffer, now: Date], ActorRow>(
  'actor-by-token',
  `${ACTOR} WHERE s.token_hash = $1 AND ${IN_FORCE} AND ${OPEN}`,
);

/** The same for a session that is already known, whose token may have changed since. */
export const findActorBySession = statement<[sessionId: string, now: Date], ActorRow>(
  'actor-by-session',
  `${ACTOR} WHERE s.id = $1 AND ${IN_FORCE} AND ${OPEN}`,
);

/** No row, and no session, for an account that is closed, a software's, or a demonstration one where there is no demonstration. */
export const insertSession = statement<
  [tokenHash: Buffer, accountId: string, now: Date, expiresAt: Date, means: SessionMeans, address: string | null, userAgent: string | null, idleSeconds: number, isDemoAllowed: boolean],
  { id: string }
>(
  'session-insert',
  `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, proved_at, expires_at, means, address, user_agent, idle_seconds)
   SELECT $1, a.id, $3::timestamptz, $3::timestamptz, $3::timestamptz, $4, $5, $6, $7, $8 FROM account a
   WHERE a.id = $2 AND ${OPEN} AND ($9 OR NOT a.is_demo) RETURNING id`,
);

/** The former token is worth nothing from then on; the session keeps its limits. */
export const renewSession = statement<[tokenHash: Buffer, now: Date, newHash: Buffer], { expiresAt: Date }>(
  'session-renew',
  `UPDATE session s SET token_hash = $3, proved_at = $2, last_seen_at = $2 WHERE s.token_hash = $1 AND ${IN_FORCE} RETURNING expires_at AS "expiresAt"`,
);

export const touchSession = statement<[sessionId: string, now: Date], never>(
  'session-touch',
  'UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2 AND revoked_at IS NULL',
);

/** @returns whose it was; no row when it was over already. */
export const revokeByToken = statement<[tokenHash: Buffer, at: Date], { id: string; name: string }>(
  'session-revoke',
  `UPDATE session s SET revoked_at = $2 FROM account a
   WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND a.id = s.account_id RETURNING a.id, a.name`,
);

export const revokeOne = statement<[accountId: string, sessionId: string, at: Date], { id: string }>(
  'session-revoke-one',
  'UPDATE session SET revoked_at = $3 WHERE account_id = $1 AND id::text = $2 AND revoked_at IS NULL RETURNING id',
);

/** @param kept token hash of the session that stays; null for none */
export const revokeAll = statement<[accountId: string, kept: Buffer | null, at: Date], { id: string }>(
  'session-revoke-all',
  `UPDATE session SET revoked_at = $3 WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $3
     AND token_hash IS DISTINCT FROM $2 RETURNING id`,
);

/** Most recently seen first; a person has a handful. */
export const listSessions = statement<[accountId: string, now: Date], SessionRow>(
  'session-list',
  `SELECT s.id, s.means, s.address, s.user_agent AS "userAgent", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
   FROM session s WHERE s.account_id = $1 AND ${IN_FORCE} ORDER BY s.last_seen_at DESC, s.id LIMIT 50`,
);

/** What one asks of one's own session. A screen left on a wall says before it when it ends. */
export const findSession = statement<[tokenHash: Buffer], { id: string; expiresAt: Date; provedAt: Date; means: SessionMeans }>(
  'session-by-token',
  'SELECT id, expires_at AS "expiresAt", proved_at AS "provedAt", means FROM session WHERE token_hash = $1',
);

/** When the person opened the session before this one; null the first time. */
export const findPreviousVisit = statement<[tokenHash: Buffer], { at: Date | null }>(
  'previous-visit',
  `SELECT max(earlier.created_at) AS at FROM session s
   JOIN session earlier ON earlier.account_id = s.account_id AND earlier.created_at < s.created_at
   WHERE s.token_hash = $1`,
);

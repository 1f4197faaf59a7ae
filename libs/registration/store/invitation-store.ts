import { type Role, type Scope, scopeCondition, type ScopeKind } from '#access';
import { type Statement, statement } from '#platform';

export interface InvitationRow {
  readonly id: string;
  /** Order of the lists. */
  readonly number: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeCode: string | null;
  readonly regionCode: string | null;
  readonly departmentCode: string | null;
  readonly validUntil: Date | null;
  readonly reason: string;
  readonly invitedBy: string | null;
  readonly invitedByName: string;
  readonly invitedAt: Date;
  readonly lastSentAt: Date;
  readonly timesSent: number;
  readonly expiresAt: Date;
  readonly waveCode: string | null;
  readonly replacesHabilitation: number | null;
  readonly replacesFrom: Date | null;
  readonly acceptedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelledByName: string | null;
}

const COLUMNS = `i.id, i.number, i.email, i.name, i.role, i.scope_kind AS "scopeKind", i.scope_code AS "scopeCode",
  i.region_code AS "regionCode", i.department_code AS "departmentCode", i.valid_until AS "validUntil", i.reason,
  i.invited_by AS "invitedBy", i.invited_by_name AS "invitedByName", i.invited_at AS "invitedAt", i.last_sent_at AS "lastSentAt",
  i.times_sent AS "timesSent", i.expires_at AS "expiresAt", i.wave_code AS "waveCode", i.replaces_habilitation AS "replacesHabilitation",
  i.replaces_from AS "replacesFrom", i.accepted_at AS "acceptedAt", i.cancelled_at AS "cancelledAt", i.cancelled_by_name AS "cancelledByName"`;
const OPEN = 'accepted_at IS NULL AND cancelled_at IS NULL';

/** Those whose right is already offered to the same person are left out. */
export const insertInvitations = statement<[offers: string, now: Date, expiresAt: Date], InvitationRow>(
  'invitations-insert',
  `INSERT INTO invitation AS i (id, email, name, role, scope_kind, scope_code, finess, region_code, department_code, valid_until, reason,
     invited_by, invited_by_name, invited_at, last_sent_at, expires_at, wave_code, replaces_habilitation, replaces_from)
   SELECT n.id, n.email, n.name, n.role, n.scope_kind, n.scope_code, n.finess, n.region_code, n.department_code, n.valid_until, n.reason,
     n.invited_by, n.invited_by_name, $2, $2, $3, n.wave_code, n.replaces_habilitation, n.replaces_from
   FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, email text, name text, role text, scope_kind text, scope_code text, finess text,
     region_code text, department_code text, valid_until timestamptz, reason text, invited_by uuid, invited_by_name text, wave_code text,
     replaces_habilitation bigint, replaces_from timestamptz)
   ON CONFLICT (email, role, scope_kind, coalesce(scope_code, '')) WHERE ${OPEN} DO NOTHING
   RETURNING ${COLUMNS}`,
);

export const findOpenInvitation = statement<[email: string, role: Role, scopeKind: ScopeKind, scopeCode: string | null], InvitationRow>(
  'invitation-open-of',
  `SELECT ${COLUMNS} FROM invitation i WHERE i.email = $1 AND i.role = $2 AND i.scope_kind = $3 AND coalesce(i.scope_code, '') = coalesce($4, '') AND ${OPEN}
   FOR UPDATE`,
);

export const lockInvitation = statement<[id: string], InvitationRow>(
  'invitation-lock',
  `SELECT ${COLUMNS} FROM invitation i WHERE i.id = $1 FOR UPDATE`,
);

/** Open ones, for a new letter. */
export const renewInvitations = statement<[ids: readonly string[], now: Date, expiresAt: Date], InvitationRow>(
  'invitations-renew',
  `UPDATE invitation i SET last_sent_at = $2, expires_at = $3, times_sent = i.times_sent + 1
   WHERE i.id = ANY($1::uuid[]) AND ${OPEN} RETURNING ${COLUMNS}`,
);

export const cancelInvitation = statement<[id: string, at: Date, byName: string], never>(
  'invitation-cancel',
  'UPDATE invitation SET cancelled_at = $2, cancelled_by_name = $3 WHERE id = $1 AND accepted_at IS NULL AND cancelled_at IS NULL',
);

/** What somebody offered inside a perimeter is offered no more. Regions and departments share numbers: the kind counts. */
export const cancelInvitationsBy = statement<[account: string, kind: ScopeKind, code: string | null, at: Date, byName: string], { id: string }>(
  'invitations-cancel-by',
  `UPDATE invitation SET cancelled_at = $4, cancelled_by_name = $5
   WHERE invited_by = $1 AND ${OPEN} AND CASE $2::text WHEN 'NATION' THEN true WHEN 'REGION' THEN region_code = $3
     WHEN 'DEPARTMENT' THEN department_code = $3 ELSE finess = $3 END RETURNING id`,
);

export const markAccepted = statement<[id: string, at: Date, account: string], never>(
  'invitation-accept',
  'UPDATE invitation SET accepted_at = $2, accepted_account = $3 WHERE id = $1',
);

export const insertTokens = statement<[tokens: string, now: Date, expiresAt: Date], never>(
  'mailed-tokens-insert',
  `INSERT INTO mailed_token (id, token_hash, purpose, invitation_id, account_id, created_at, expires_at)
   SELECT n.id, decode(n.hash, 'hex'), n.purpose, n.invitation_id, n.account_id, $2, $3
   FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, hash text, purpose text, invitation_id uuid, account_id uuid)`,
);

/** A later letter, a cancellation or a use makes every earlier link of the same cause useless. */
export const closeTokens = statement<[invitations: readonly string[], accounts: readonly string[], at: Date], never>(
  'mailed-tokens-close',
  `UPDATE mailed_token SET closed_at = $3 WHERE closed_at IS NULL AND (invitation_id = ANY($1::uuid[]) OR account_id = ANY($2::uuid[]))`,
);

export interface OpenToken {
  readonly id: string;
  readonly invitationId: string | null;
  readonly accountId: string | null;
}

/** Not locked: read again once what it opens is locked, so that of two uses at once one finds it closed. */
export const findOpenToken = statement<[hash: Buffer, purpose: 'INVITATION' | 'PASSWORD', now: Date], OpenToken>(
  'mailed-token-open',
  `SELECT t.id, t.invitation_id AS "invitationId", t.account_id AS "accountId" FROM mailed_token t
   WHERE t.token_hash = $1 AND t.purpose = $2 AND t.closed_at IS NULL AND t.expires_at > $3`,
);

export const INVITATION_FILTERS = ['OPEN', 'ALL'] as const;
export type InvitationFilter = (typeof INVITATION_FILTERS)[number];

interface Query<Row> {
  readonly statement: Statement<unknown[], Row>;
  readonly values: unknown[];
}

const SCOPE_COLUMNS = { region: 'i.region_code', department: 'i.department_code', finess: 'i.finess' };

/** A page, newest first. */
export function invitationPageQuery(scope: Scope, filter: InvitationFilter, finess: string | null, before: number | null, limit: number): Query<InvitationRow> {
  const condition = scopeCondition(scope, 4, SCOPE_COLUMNS);
  const text = `SELECT ${COLUMNS} FROM invitation i WHERE i.number < coalesce($1::bigint, 9223372036854775807)
    AND ($3::text IS NULL OR i.finess = $3) AND ${filter === 'OPEN' ? OPEN : 'true'} AND ${condition.text} ORDER BY i.number DESC LIMIT $2`;
  return { statement: statement(`invitations-page-${filter.toLowerCase()}-${condition.shape}`, text), values: [before, limit, finess, ...condition.values] };
}

export function invitationCountQuery(scope: Scope, filter: InvitationFilter, finess: string | null): Query<{ total: number }> {
  const condition = scopeCondition(scope, 2, SCOPE_COLUMNS);
  const text = `SELECT count(*)::int AS total FROM invitation i WHERE ($1::text IS NULL OR i.finess = $1) AND ${filter === 'OPEN' ? OPEN : 'true'} AND ${condition.text}`;
  return { statement: statement(`invitations-count-${filter.toLowerCase()}-${condition.shape}`, text), values: [finess, ...condition.values] };
}

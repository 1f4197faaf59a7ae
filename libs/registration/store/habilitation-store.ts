import { type Role, type Scope, scopeCondition, type ScopeKind } from '#access';
import { type Statement, statement } from '#platform';
import { longAbsent, LOOKED } from './review-store.js';

/** A habilitation as its grantors see it. */
export interface HabilitationRow {
  readonly id: number;
  readonly version: number;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly disabledAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeCode: string | null;
  readonly regionCode: string | null;
  readonly departmentCode: string | null;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly grantedByName: string;
  readonly reason: string;
  readonly revokedAt: Date | null;
  readonly revokedByName: string | null;
  readonly revocationReason: string | null;
  readonly reviewedAt: Date | null;
  readonly reviewedByName: string | null;
}

/** Of `h`, with whose it is. */
const columns = (person: string, lastSignIn: string): string => `h.id, h.version, h.account_id AS "accountId", ${person}.name, ${person}.email, ${person}.disabled_at AS "disabledAt", ${lastSignIn} AS "lastSignInAt",
  h.role, h.scope_kind AS "scopeKind", h.scope_code AS "scopeCode", h.region_code AS "regionCode", h.department_code AS "departmentCode",
  h.valid_from AS "validFrom", h.valid_until AS "validUntil", h.granted_by_name AS "grantedByName", h.reason,
  h.revoked_at AS "revokedAt", h.revoked_by_name AS "revokedByName", h.revocation_reason AS "revocationReason",
  h.reviewed_at AS "reviewedAt", h.reviewed_by_name AS "reviewedByName"`;
const SCOPE_COLUMNS = { region: 'h.region_code', department: 'h.department_code', finess: 'h.scope_code' };

/** Locked, so that two grantors decide one after the other. */
export const lockHabilitations = statement<[ids: readonly number[]], HabilitationRow>(
  'habilitations-lock',
  `SELECT ${columns('a', '(SELECT max(s.created_at) FROM session s WHERE s.account_id = h.account_id)')}
   FROM habilitation h JOIN account a ON a.id = h.account_id WHERE h.id = ANY($1::bigint[]) ORDER BY h.id FOR UPDATE OF h`,
);

export const insertHabilitation = statement<
  [
    accountId: string, role: Role, scopeKind: ScopeKind, scopeCode: string | null, grantedBy: string | null, grantedByName: string,
    reason: string, from: Date, until: Date | null,
  ],
  { id: number }
>(
  'habilitation-grant',
  `INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by, granted_by_name, reason, valid_from, valid_until)
   SELECT $1::uuid, $2, $3, $4, $5::uuid, $6, $7, $8::timestamptz, $9::timestamptz
   WHERE NOT EXISTS (SELECT 1 FROM habilitation h WHERE h.account_id = $1 AND h.role = $2 AND h.scope_kind = $3
     AND h.scope_code IS NOT DISTINCT FROM $4 AND (h.valid_until IS NULL OR h.valid_until > $8))
   RETURNING id`,
);

/** Grants to one person one after the other: two clicks must not give a right twice. */
export const lockPerson = statement<[email: string], never>('person-lock', `SELECT pg_advisory_xact_lock(hashtext('vigie-person ' || $1))`);

export const revoke = statement<[id: number, at: Date, by: string, byName: string, reason: string], never>(
  'habilitation-revoke',
  `UPDATE habilitation SET valid_until = least(coalesce(valid_until, $2), $2), revoked_at = $2, revoked_by = $3, revoked_by_name = $4,
     revocation_reason = $5, version = version + 1 WHERE id = $1`,
);

export const prolong = statement<[id: number, until: Date | null, by: string, byName: string, at: Date], never>(
  'habilitation-prolong',
  // Whoever prolongs has looked at it.
  `UPDATE habilitation SET valid_until = $2, reviewed_at = $5, reviewed_by = $3, reviewed_by_name = $4, version = version + 1 WHERE id = $1`,
);

export const confirmHabilitations = statement<[ids: readonly number[], at: Date, by: string, byName: string], never>(
  'habilitations-confirm',
  `UPDATE habilitation SET reviewed_at = $2, reviewed_by = $3, reviewed_by_name = $4, version = version + 1 WHERE id = ANY($1::bigint[])`,
);

export const endHabilitationAt = statement<[id: number, at: Date], never>(
  'habilitation-end-at',
  'UPDATE habilitation SET valid_until = $2, version = version + 1 WHERE id = $1 AND revoked_at IS NULL AND (valid_until IS NULL OR valid_until > $2)',
);

/** Directors in force of an establishment after an instant, the given habilitations left out; locked against each other by `lockDirection`. */
export const countOtherDirectors = statement<[finess: string, at: Date, without: readonly number[]], { others: number }>(
  'directors-others',
  `SELECT count(*)::int AS others FROM habilitation h JOIN account a ON a.id = h.account_id
   WHERE h.scope_code = $1 AND h.role = 'DIRECTOR' AND h.scope_kind = 'ESTABLISHMENT' AND a.disabled_at IS NULL
     AND h.valid_from <= $2 AND (h.valid_until IS NULL OR h.valid_until > $2) AND NOT h.id = ANY($3::bigint[])`,
);

/** Two directors who withdraw each other at once must not both succeed. */
export const lockDirection = statement<[finess: string], never>('direction-lock', `SELECT pg_advisory_xact_lock(hashtext('vigie-direction ' || $1))`);

export const HABILITATION_STATES = ['IN_FORCE', 'ENDED'] as const;
export type HabilitationState = (typeof HABILITATION_STATES)[number];

export interface HabilitationCriteria {
  readonly scope: Scope;
  readonly now: Date;
  readonly state: HabilitationState | undefined;
  readonly role: Role | undefined;
  readonly finess: string | undefined;
  readonly words: readonly string[];
  /** To be confirmed: before these instants, of these roles, not of this person. */
  readonly review: { readonly yearly: Date; readonly absent: Date; readonly roles: readonly Role[]; readonly notAccount: string } | undefined;
}

interface Query<Row> {
  readonly statement: Statement<unknown[], Row>;
  readonly values: unknown[];
}

/** A page, newest first. @param before id of the last row of the page before. */
export function habilitationPageQuery(criteria: HabilitationCriteria, before: number | null, limit: number): Query<HabilitationRow> {
  const where = conditionOf(criteria, 3);
  const text = `SELECT ${columns('h', 'h.last_sign_in_at')} FROM habilitation_in_perimeter h
    WHERE h.id < coalesce($1::bigint, 9223372036854775807) AND ${where.text} ORDER BY h.id DESC LIMIT $2`;
  return { statement: statement(`habilitations-page-${where.shape}`, text), values: [before, limit, ...where.values] };
}

export function habilitationCountQuery(criteria: HabilitationCriteria): Query<{ total: number }> {
  const where = conditionOf(criteria, 1);
  const text = `SELECT count(*)::int AS total FROM habilitation_in_perimeter h WHERE ${where.text}`;
  return { statement: statement(`habilitations-count-${where.shape}`, text), values: where.values };
}

function conditionOf(criteria: HabilitationCriteria, first: number): { text: string; shape: string; values: unknown[] } {
  const scope = scopeCondition(criteria.scope, first, SCOPE_COLUMNS);
  const values: unknown[] = [...scope.values];
  const place = (value: unknown): string => `$${first + values.push(value) - 1}`;
  // Softwares have their own list, and their own end: what is shown here is people.
  const parts = [scope.text, `h.kind = 'PERSON'`];
  let shape = scope.shape;
  const add = (letter: string, text: string): void => {
    parts.push(text);
    shape += letter;
  };
  const { state, role, finess, words, review, now } = criteria;
  if (state === 'IN_FORCE' || review) {
    const at = place(now);
    add('i', `h.valid_from <= ${at}::timestamptz AND (h.valid_until IS NULL OR h.valid_until > ${at}::timestamptz)`);
  } else if (state === 'ENDED') add('x', `h.valid_until <= ${place(now)}::timestamptz`);
  if (role !== undefined) add('R', `h.role = ${place(role)}::text`);
  if (finess !== undefined) add('F', `h.scope_code = ${place(finess)}::text AND h.scope_kind = 'ESTABLISHMENT'`);
  if (words.length > 0) add('w', `h.search_text LIKE ALL (${place(words.map((word) => `%${word.replaceAll(/[\\%_]/gu, '\\$&')}%`))}::text[])`);
  if (review) {
    add('v', `h.role = ANY(${place(review.roles)}::text[]) AND h.account_id <> ${place(review.notAccount)}::uuid AND (${LOOKED} < ${place(review.yearly)}::timestamptz
      OR ${longAbsent(place(review.absent))})`);
  }
  return { text: parts.join(' AND '), shape, values };
}

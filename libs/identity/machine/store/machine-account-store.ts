import { type Place, type Scope, scopeCondition } from '#access';
import { statement, type Statement } from '#platform';
import type { CredentialKind } from '../rules/credential.js';

/** A credential as it may be shown: never its secret. */
export interface CredentialRow {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly hint: string;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedByName: string | null;
  readonly lastUsedAt: Date | null;
  readonly lastUsedAddress: string | null;
}

export interface MachineAccountRow {
  readonly id: string;
  /** Its name as the list is ordered. */
  readonly orderedAs: string;
  readonly software: string;
  readonly vendor: string;
  readonly contactEmail: string;
  readonly createdAt: Date;
  readonly createdByName: string;
  /** Those within the scope of the read, by name. */
  readonly establishments: readonly { readonly finess: string; readonly name: string }[];
  /** How many more it serves, outside the scope. */
  readonly othersCount: number;
  /** Newest first. */
  readonly credentials: readonly CredentialRow[];
}

/** Before any. */
const FIRST = '00000000-0000-0000-0000-000000000000';

type Query<Row> = { readonly statement: Statement<unknown[], Row>; readonly values: unknown[] };

const SCOPE_COLUMNS = { region: 'e.region_code', department: 'e.department_code', finess: 'e.finess' };
const IN_FORCE = `h.account_id = a.id AND h.role = 'REPORTER' AND h.scope_kind = 'ESTABLISHMENT' AND h.valid_from <= $1 AND (h.valid_until IS NULL OR h.valid_until > $1)`;
const CREDENTIAL = `'id', c.id, 'kind', c.kind, 'hint', c.hint, 'createdAt', c.created_at, 'createdByName', c.created_by_name, 'expiresAt', c.expires_at,
  'revokedAt', c.revoked_at, 'revokedByName', c.revoked_by_name, 'lastUsedAt', c.last_used_at, 'lastUsedAddress', c.last_used_address`;

function columns(condition: string): string {
  return `a.id, lower(m.software) AS "orderedAs", m.software, m.vendor, m.contact_email AS "contactEmail", m.created_at AS "createdAt", m.created_by_name AS "createdByName",
    (SELECT coalesce(json_agg(json_build_object('finess', e.finess, 'name', e.name) ORDER BY e.name, e.finess), '[]')
     FROM habilitation h JOIN establishment e ON e.finess = h.scope_code WHERE ${IN_FORCE} AND ${condition}) AS establishments,
    machine_serves(a.id, $1)
      - (SELECT count(*)::int FROM habilitation h JOIN establishment e ON e.finess = h.scope_code WHERE ${IN_FORCE} AND ${condition}) AS "othersCount",
    (SELECT coalesce(json_agg(json_build_object(${CREDENTIAL}) ORDER BY c.created_at DESC, c.id), '[]') FROM machine_credential c WHERE c.account_id = a.id) AS credentials
    FROM machine_account m JOIN account a ON a.id = m.account_id`;
}

/** An account of the whole nation is seen also when it serves nobody any more; any other through what it serves. */
function seenWithin(scope: Scope, condition: string): string {
  return scope.nation
    ? 'true'
    : `EXISTS (SELECT 1 FROM habilitation h JOIN establishment e ON e.finess = h.scope_code WHERE ${IN_FORCE} AND ${condition})`;
}

/** Where a page ends. Both are in the cursor: looking the account up would tell whether somebody else's exists. */
export interface MachinePosition {
  readonly orderedAs: string;
  readonly id: string;
}

/** Open accounts by the name of their software. */
export function machinePageQuery(scope: Scope, now: Date, after: MachinePosition | undefined, limit: number): Query<MachineAccountRow> {
  const { text, shape, values } = scopeCondition(scope, 5, SCOPE_COLUMNS);
  const sql = `SELECT ${columns(text)}
    WHERE a.disabled_at IS NULL AND ${seenWithin(scope, text)}
      AND (lower(m.software), m.account_id) > ($2, $3::uuid)
    ORDER BY lower(m.software), m.account_id LIMIT $4`;
  return { statement: statement(`machine-accounts-page-${shape}`, sql), values: [now, after?.orderedAs ?? '', after?.id ?? FIRST, limit, ...values] };
}

export function machineCountQuery(scope: Scope, now: Date): Query<{ total: number }> {
  const { text, shape, values } = scopeCondition(scope, 2, SCOPE_COLUMNS);
  const sql = `SELECT count(*)::int AS total FROM machine_account m JOIN account a ON a.id = m.account_id
    WHERE a.disabled_at IS NULL AND $1::timestamptz IS NOT NULL AND ${seenWithin(scope, text)}`;
  return { statement: statement(`machine-accounts-count-${shape}`, sql), values: [now, ...values] };
}

export function machineByIdQuery(scope: Scope, now: Date, id: string): Query<MachineAccountRow> {
  const { text, shape, values } = scopeCondition(scope, 3, SCOPE_COLUMNS);
  const sql = `SELECT ${columns(text)} WHERE a.id = $2 AND a.disabled_at IS NULL AND ${seenWithin(scope, text)}`;
  return { statement: statement(`machine-account-by-id-${shape}`, sql), values: [now, id, ...values] };
}

/** Taken before anything of an account changes: two changes never see the same number of active credentials. */
export const lockMachine = statement<[id: string], { isOpen: boolean }>(
  'machine-account-lock',
  `SELECT a.disabled_at IS NULL AS "isOpen" FROM account a WHERE a.id = $1 AND a.kind = 'MACHINE' FOR UPDATE`,
);

export const placesOf = statement<[finess: readonly string[]], Required<Place>>(
  'machine-places',
  'SELECT finess, region_code AS "regionCode", department_code AS "departmentCode" FROM establishment WHERE finess = ANY($1::text[])',
);

/** The address is no address: nothing is ever sent there, and nobody signs in with it. */
export const insertMachine = statement<
  [name: string, software: string, vendor: string, contactEmail: string, now: Date, by: string, byName: string],
  { id: string }
>(
  'machine-account-insert',
  `WITH opened AS (
     INSERT INTO account (email, name, password_hash, kind) VALUES ('logiciel-' || gen_random_uuid() || '@logiciel.invalid', $1, NULL, 'MACHINE') RETURNING id)
   INSERT INTO machine_account (account_id, software, vendor, contact_email, created_at, created_by, created_by_name)
   SELECT id, $2, $3, $4, $5, $6, $7 FROM opened RETURNING account_id AS id`,
);

export const grantEstablishments = statement<[id: string, finess: readonly string[], byName: string, reason: string, now: Date], { finess: string }>(
  'machine-establishments-grant',
  `INSERT INTO habilitation (account_id, role, scope_kind, scope_code, granted_by_name, reason, valid_from)
   SELECT $1, 'REPORTER', 'ESTABLISHMENT', one, $3, $4, $5 FROM unnest($2::text[]) AS one RETURNING scope_code AS finess`,
);

export const endEstablishments = statement<[id: string, finess: readonly string[], now: Date], { finess: string }>(
  'machine-establishments-end',
  `UPDATE habilitation SET valid_until = $3
   WHERE account_id = $1 AND scope_code = ANY($2::text[]) AND (valid_until IS NULL OR valid_until > $3) RETURNING scope_code AS finess`,
);

/** Ends the account, and all it proves itself with; what it served stays written, so that it is still known whose it was. */
export const closeMachine = statement<[id: string, now: Date, byName: string], { id: string }>(
  'machine-account-close',
  `WITH revoked AS (UPDATE machine_credential SET revoked_at = $2, revoked_by_name = $3 WHERE account_id = $1 AND revoked_at IS NULL)
   UPDATE account SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL RETURNING id`,
);

/** All it serves now, whoever asks: the right to change an account is the right on every establishment of it. */
export const servedBy = statement<[now: Date, id: string], { finess: string }>(
  'machine-establishments',
  `SELECT h.scope_code AS finess FROM habilitation h JOIN account a ON a.id = h.account_id WHERE a.id = $2 AND ${IN_FORCE} ORDER BY h.scope_code`,
);

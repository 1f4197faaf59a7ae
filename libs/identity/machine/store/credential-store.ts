import type { Habilitation } from '#access';
import { statement } from '#platform';
import type { CredentialKind } from '../rules/credential.js';

/** A software behind what it presented, with what it may be remembered for. */
export interface MachineActorRow {
  /** When the token, the credential or the first of the habilitations ends: nothing may be remembered beyond. */
  readonly until: Date;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly credentialId: string;
  readonly habilitations: Habilitation[];
}

export interface ClientRow {
  readonly accountId: string;
  readonly name: string;
  /** FINESS numbers it serves now. */
  readonly establishments: readonly string[];
  readonly secrets: readonly { readonly id: string; readonly hash: string }[];
}

/** Never more than REPORTER of an establishment, whatever else the account was given: a person signs the rest. */
const SERVED = `h.account_id = a.id AND h.role = 'REPORTER' AND h.scope_kind = 'ESTABLISHMENT' AND h.valid_from <= $2 AND (h.valid_until IS NULL OR h.valid_until > $2)`;
const USABLE = `c.revoked_at IS NULL AND c.expires_at > $2 AND a.disabled_at IS NULL AND a.kind = 'MACHINE'`;

function actor(from: string, until: string, narrowed: string): string {
  return `SELECT a.id AS "accountId", a.email, a.name, c.id AS "credentialId",
    least(${until}, (SELECT min(h.valid_until) FROM habilitation h WHERE h.account_id = a.id AND h.valid_until > $2)) AS until,
    (SELECT coalesce(json_agg(json_build_object('role', h.role, 'scopeKind', h.scope_kind, 'scopeCode', h.scope_code)), '[]')
     FROM habilitation h WHERE ${SERVED}${narrowed}) AS habilitations
    FROM ${from}`;
}

export const findMachineByToken = statement<[tokenHash: Buffer, now: Date], MachineActorRow>(
  'machine-by-token',
  `${actor(
    'machine_token t JOIN machine_credential c ON c.id = t.credential_id JOIN account a ON a.id = t.account_id',
    't.expires_at, c.expires_at',
    ' AND (t.establishments IS NULL OR h.scope_code = ANY(t.establishments))',
  )} WHERE t.token_hash = $1 AND t.expires_at > $2 AND ${USABLE}`,
);

export const findMachineByKey = statement<[keyHash: Buffer, now: Date], MachineActorRow>(
  'machine-by-key',
  `${actor('machine_credential c JOIN account a ON a.id = c.account_id', 'c.expires_at', '')} WHERE c.secret_hash = $1 AND c.kind = 'API_KEY' AND ${USABLE}`,
);

/** One statement whether the client exists or not; its secrets are compared outside, so that all take one time. */
export const findClient = statement<[clientId: string, now: Date], ClientRow>(
  'machine-client',
  `SELECT a.id AS "accountId", a.name,
     (SELECT coalesce(json_agg(DISTINCT h.scope_code), '[]') FROM habilitation h WHERE ${SERVED}) AS establishments,
     (SELECT coalesce(json_agg(json_build_object('id', c.id, 'hash', encode(c.secret_hash, 'base64'))), '[]')
      FROM machine_credential c WHERE c.account_id = a.id AND c.kind = 'CLIENT_SECRET' AND ${USABLE}) AS secrets
   FROM account a WHERE a.id = $1`,
);

export const insertToken = statement<
  [tokenHash: Buffer, accountId: string, credentialId: string, establishments: readonly string[] | null, now: Date, expiresAt: Date],
  never
>(
  'machine-token-insert',
  'INSERT INTO machine_token (token_hash, account_id, credential_id, establishments, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
);

export const purgeTokens = statement<[before: Date], { purged: number }>(
  'machine-tokens-purge',
  'WITH gone AS (DELETE FROM machine_token WHERE expires_at < $1 RETURNING 1) SELECT count(*)::int AS purged FROM gone',
);

/** At most one row a minute, whatever the number of processes. */
export const noteUse = statement<[credentialId: string, now: Date, address: string | null, notSince: Date], never>(
  'machine-credential-use',
  'UPDATE machine_credential SET last_used_at = $2, last_used_address = $3 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= $4)',
);

export const insertCredential = statement<
  [accountId: string, kind: CredentialKind, hash: Buffer, hint: string, now: Date, byName: string, expiresAt: Date],
  { id: string }
>(
  'machine-credential-insert',
  `INSERT INTO machine_credential (account_id, kind, secret_hash, hint, created_at, created_by_name, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
);

export const countUsable = statement<[accountId: string, kind: CredentialKind, now: Date], { usable: number }>(
  'machine-credentials-usable',
  'SELECT count(*)::int AS usable FROM machine_credential WHERE account_id = $1 AND kind = $2 AND revoked_at IS NULL AND expires_at > $3',
);

/** Whose a credential is: the right to touch it is the right to touch its account. */
export const accountOfCredential = statement<[id: string], { accountId: string }>(
  'machine-credential-account',
  'SELECT account_id AS "accountId" FROM machine_credential WHERE id = $1',
);

export const revokeCredential = statement<[id: string, now: Date, byName: string], { kind: CredentialKind; hint: string }>(
  'machine-credential-revoke',
  'UPDATE machine_credential SET revoked_at = $2, revoked_by_name = $3 WHERE id = $1 AND revoked_at IS NULL RETURNING kind, hint',
);

import { type Provider, statement } from '#platform';

/** The account an identity opens. */
export interface KnownAccount {
  readonly accountId: string;
  readonly name: string;
  readonly isDemo: boolean;
  readonly isClosed: boolean;
  /** Roles of the habilitations in force. */
  readonly roles: string[];
}

const ACCOUNT = `
  a.id AS "accountId", a.name, a.is_demo AS "isDemo", a.disabled_at IS NOT NULL AS "isClosed",
  ARRAY(SELECT h.role FROM habilitation h
        WHERE h.account_id = a.id AND h.valid_from <= $3 AND (h.valid_until IS NULL OR h.valid_until > $3)) AS roles`;

export const findAccountByIdentity = statement<[issuer: string, subject: string, now: Date], KnownAccount>(
  'account-by-identity',
  `SELECT ${ACCOUNT} FROM identity i JOIN account a ON a.id = i.account_id WHERE i.issuer = $1 AND i.subject = $2`,
);

export const findAccountReadyForIdentity = statement<[issuer: string, email: string, now: Date], KnownAccount & { hasIdentity: boolean }>(
  'account-ready-for-identity',
  `SELECT ${ACCOUNT}, EXISTS (SELECT 1 FROM identity i WHERE i.account_id = a.id AND i.issuer = $1) AS "hasIdentity"
   FROM account a WHERE a.email = $2`,
);

/** An identity as its owner sees it. */
export interface OwnIdentityRow {
  readonly provider: Provider;
  readonly name: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
}

export const listIdentities = statement<[accountId: string], OwnIdentityRow>(
  'identity-list',
  'SELECT provider, name, linked_at AS "linkedAt", last_used_at AS "lastUsedAt" FROM identity WHERE account_id = $1 ORDER BY provider, linked_at',
);

export const deleteIdentities = statement<[accountId: string, provider: Provider], never>('identity-delete', 'DELETE FROM identity WHERE account_id = $1 AND provider = $2');

export type LinkedBy = 'EMAIL' | 'SESSION' | 'ADMINISTRATOR' | 'INVITATION';

type Told = [issuer: string, subject: string, provider: Provider, name: string, email: string | null, rpps: string | null, finess: readonly string[], at: Date];

/** @returns no row when either is taken: the identity by an account, or the account by another identity of the provider. */
export const insertIdentity = statement<[...Told, accountId: string, linkedBy: LinkedBy], { subject: string }>(
  'identity-insert',
  `INSERT INTO identity (issuer, subject, provider, name, email, rpps, finess, linked_at, account_id, linked_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING subject`,
);

/** What the provider tells changes with the person's posts: the last word is kept. */
export const touchIdentity = statement<[issuer: string, subject: string, name: string, email: string | null, rpps: string | null, finess: readonly string[], at: Date], never>(
  'identity-touch',
  `UPDATE identity SET name = $3, email = $4, rpps = $5, finess = $6, last_used_at = $7 WHERE issuer = $1 AND subject = $2`,
);

/** Keeps the reference that the person was already given. */
export const noteUnknownIdentity = statement<[...Told, reference: string], { reference: string }>(
  'unknown-identity-note',
  `INSERT INTO unknown_identity (issuer, subject, provider, name, email, rpps, finess, last_seen_at, reference)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (issuer, subject) DO UPDATE SET name = excluded.name, email = excluded.email, rpps = excluded.rpps, finess = excluded.finess,
     last_seen_at = excluded.last_seen_at
   RETURNING reference`,
);

export interface UnknownIdentityRow {
  readonly reference: string;
  readonly issuer: string;
  readonly subject: string;
  readonly provider: Provider;
  readonly name: string;
  readonly email: string | null;
  readonly rpps: string | null;
  readonly finess: string[];
  readonly lastSeenAt: Date;
}

export const findUnknownIdentity = statement<[reference: string], UnknownIdentityRow>(
  'unknown-identity-by-reference',
  `SELECT reference, issuer, subject, provider, name, email, rpps, finess, last_seen_at AS "lastSeenAt" FROM unknown_identity WHERE reference = $1`,
);

export const forgetUnknownIdentity = statement<[issuer: string, subject: string], never>(
  'unknown-identity-forget',
  'DELETE FROM unknown_identity WHERE issuer = $1 AND subject = $2',
);

import type { FirstMeans } from '#access';
import { statement } from '#platform';

export type PendingPurpose = 'VERIFY' | 'ENROL';

/** What sign-in needs of an account that may not exist: one row always, so that an unknown address costs the same. */
export const findForSignIn = statement<
  [email: string, address: string | null, since: Date],
  { id: string | null; name: string | null; passwordHash: string | null; isOpen: boolean; isDemo: boolean; isKnownAddress: boolean }
>(
  'sign-in-account',
  `SELECT a.id, a.name, a.password_hash AS "passwordHash", a.id IS NOT NULL AND a.disabled_at IS NULL AS "isOpen", coalesce(a.is_demo, false) AS "isDemo",
          EXISTS (SELECT 1 FROM session s WHERE s.account_id = a.id AND s.address = $2 AND s.created_at >= $3) AS "isKnownAddress"
   FROM (SELECT 1) AS one LEFT JOIN account a ON a.email = $1 AND a.kind = 'PERSON'`,
);

export const findOwnAccount = statement<[accountId: string], { email: string; name: string; passwordHash: string | null; isDemo: boolean }>(
  'own-account',
  'SELECT email, name, password_hash AS "passwordHash", is_demo AS "isDemo" FROM account WHERE id = $1 AND disabled_at IS NULL',
);

export const setPasswordHash = statement<[accountId: string, passwordHash: string], never>('account-set-password', 'UPDATE account SET password_hash = $2 WHERE id = $1');

/** Changes of one person's factors are made one after the other. */
export const lockAccount = statement<[accountId: string], { name: string }>('account-lock', 'SELECT name FROM account WHERE id = $1 FOR NO KEY UPDATE');

export const insertPending = statement<[tokenHash: Buffer, accountId: string, purpose: PendingPurpose, expiresAt: Date, firstMeans: FirstMeans, sealedIdToken: Buffer | null], never>(
  'pending-sign-in-insert',
  'INSERT INTO pending_sign_in (token_hash, account_id, purpose, expires_at, first_means, sealed_id_token) VALUES ($1, $2, $3, $4, $5, $6)',
);

/** Counts a try before it is made; no row once it is over or tried too often. */
export const tryPending = statement<[tokenHash: Buffer, purpose: PendingPurpose, now: Date, most: number], { accountId: string }>(
  'pending-sign-in-try',
  `UPDATE pending_sign_in SET attempts = attempts + 1 WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3 AND attempts < $4
   RETURNING account_id AS "accountId"`,
);

/** It serves once: of two at the same time, one has a row. */
export const takePending = statement<[tokenHash: Buffer, purpose: PendingPurpose, now: Date], { accountId: string; means: FirstMeans; sealedIdToken: Buffer | null }>(
  'pending-sign-in-take',
  `DELETE FROM pending_sign_in WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3
   RETURNING account_id AS "accountId", first_means AS means, sealed_id_token AS "sealedIdToken"`,
);

/** Goes on under a new token: of two who show the former one, one has a row. */
export const renewPending = statement<[tokenHash: Buffer, now: Date, newHash: Buffer], { accountId: string; purpose: PendingPurpose; expiresAt: Date }>(
  'pending-sign-in-renew',
  `UPDATE pending_sign_in SET token_hash = $3 WHERE token_hash = $1 AND expires_at > $2
   RETURNING account_id AS "accountId", purpose, expires_at AS "expiresAt"`,
);

export const purgeExpired = statement<[now: Date], { purged: number }>(
  'sign-in-purge',
  `WITH pending AS (DELETE FROM pending_sign_in WHERE expires_at <= $1 RETURNING 1),
        challenges AS (DELETE FROM passkey_challenge WHERE expires_at <= $1 RETURNING 1),
        unconfirmed AS (DELETE FROM totp_factor WHERE confirmed_at IS NULL AND created_at <= $1::timestamptz - interval '1 day' RETURNING 1)
   SELECT ((SELECT count(*) FROM pending) + (SELECT count(*) FROM challenges) + (SELECT count(*) FROM unconfirmed))::int AS purged`,
);

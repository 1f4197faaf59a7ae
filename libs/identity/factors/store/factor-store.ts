import { statement } from '#platform';

export type ChallengePurpose = 'SIGN_IN' | 'SECOND_FACTOR' | 'ENROL' | 'PROOF';
/** What changed in how a person signs in. */
export const ACCESS_CHANGES = [
  'PASSWORD_CHANGED', 'FACTOR_ENROLLED', 'FACTOR_REMOVED', 'RECOVERY_CODES_RENEWED', 'RECOVERY_CODE_USED', 'FACTORS_RESET', 'IDENTITY_LINKED', 'IDENTITY_DETACHED',
] as const;
export type AccessChange = (typeof ACCESS_CHANGES)[number];
export type FactorKind = 'TOTP' | 'PASSKEY';

export interface FactorRow {
  readonly id: string;
  readonly kind: FactorKind;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** The confirmed second factors of a person, oldest first. */
export const listFactors = statement<[accountId: string], FactorRow>(
  'factor-list',
  `SELECT id, 'TOTP' AS kind, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM totp_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL
   UNION ALL SELECT id, 'PASSKEY', name, created_at, last_used_at FROM passkey WHERE account_id = $1 ORDER BY 4, 1`,
);

/** A device being enrolled replaces one that never was. */
export const insertTotp = statement<[id: string, accountId: string, name: string, sealedSecret: Buffer, now: Date], never>(
  'totp-insert',
  `WITH former AS (DELETE FROM totp_factor WHERE account_id = $2 AND confirmed_at IS NULL)
   INSERT INTO totp_factor (id, account_id, name, sealed_secret, created_at) VALUES ($1, $2, $3, $4, $5)`,
);

export interface TotpRow {
  readonly id: string;
  readonly sealedSecret: Buffer;
}

export const findUnconfirmedTotp = statement<[accountId: string, since: Date], TotpRow>(
  'totp-unconfirmed',
  'SELECT id, sealed_secret AS "sealedSecret" FROM totp_factor WHERE account_id = $1 AND confirmed_at IS NULL AND created_at > $2',
);

export const findTotps = statement<[accountId: string], TotpRow>(
  'totp-confirmed',
  'SELECT id, sealed_secret AS "sealedSecret" FROM totp_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL',
);

/** The step of a code is used up with it; of two uses at the same time, one has a row. */
export const useTotpStep = statement<[id: string, step: number, now: Date], { id: string }>(
  'totp-use-step',
  'UPDATE totp_factor SET last_step = $2, last_used_at = $3, confirmed_at = coalesce(confirmed_at, $3) WHERE id = $1 AND last_step < $2 RETURNING id',
);

export const deleteFactor = statement<[accountId: string, id: string], { kind: FactorKind }>(
  'factor-delete',
  `WITH totp AS (DELETE FROM totp_factor WHERE account_id = $1 AND id = $2 RETURNING 1), key AS (DELETE FROM passkey WHERE account_id = $1 AND id = $2 RETURNING 1)
   SELECT 'TOTP' AS kind FROM totp UNION ALL SELECT 'PASSKEY' FROM key`,
);

export const deleteAllFactors = statement<[accountId: string], { removed: number }>(
  'factor-delete-all',
  `WITH totp AS (DELETE FROM totp_factor WHERE account_id = $1 RETURNING 1), key AS (DELETE FROM passkey WHERE account_id = $1 RETURNING 1),
        codes AS (DELETE FROM recovery_code WHERE account_id = $1), pending AS (DELETE FROM pending_sign_in WHERE account_id = $1)
   SELECT ((SELECT count(*) FROM totp) + (SELECT count(*) FROM key))::int AS removed`,
);

export interface PasskeyRow {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
}

const PASSKEY = 'id, account_id AS "accountId", credential_id AS "credentialId", public_key AS "publicKey", counter, transports';

export const findPasskeys = statement<[accountId: string], PasskeyRow>('passkey-of-account', `SELECT ${PASSKEY} FROM passkey WHERE account_id = $1`);

export const findPasskey = statement<[credentialId: string], PasskeyRow>('passkey-by-credential', `SELECT ${PASSKEY} FROM passkey WHERE credential_id = $1`);

export const insertPasskey = statement<
  [accountId: string, name: string, credentialId: string, publicKey: Buffer, counter: number, transports: string[], now: Date],
  { id: string }
>(
  'passkey-insert',
  `INSERT INTO passkey (account_id, name, credential_id, public_key, counter, transports, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
);

/** A key that counts never counts back: a copy of it would. Keys that do not count stay at 0. */
export const usePasskey = statement<[id: string, counter: number, now: Date], { id: string }>(
  'passkey-use',
  'UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id',
);

export const insertChallenge = statement<[purpose: ChallengePurpose, accountId: string | null, challenge: string, expiresAt: Date], { id: string }>(
  'passkey-challenge-insert',
  'INSERT INTO passkey_challenge (purpose, account_id, challenge, expires_at) VALUES ($1, $2, $3, $4) RETURNING id',
);

/** A challenge is answered once, right or wrong. */
export const takeChallenge = statement<[id: string, purpose: ChallengePurpose, accountId: string | null, now: Date], { challenge: string }>(
  'passkey-challenge-take',
  `DELETE FROM passkey_challenge WHERE id = $1 AND purpose = $2 AND account_id IS NOT DISTINCT FROM $3::uuid AND expires_at > $4 RETURNING challenge`,
);

export const replaceRecoveryCodes = statement<[accountId: string, hashes: Buffer[]], never>(
  'recovery-code-replace',
  `WITH former AS (DELETE FROM recovery_code WHERE account_id = $1 AND NOT code_hash = ANY($2::bytea[]))
   INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])`,
);

export const useRecoveryCode = statement<[accountId: string, hash: Buffer, now: Date], { accountId: string }>(
  'recovery-code-use',
  'UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING account_id AS "accountId"',
);

export const countRecoveryCodes = statement<[accountId: string], { left: number }>(
  'recovery-code-left',
  'SELECT count(*)::int AS left FROM recovery_code WHERE account_id = $1 AND used_at IS NULL',
);

export interface NoticeRow {
  readonly id: number;
  readonly kind: AccessChange;
  readonly at: Date;
  readonly address: string | null;
}

export const insertNotice = statement<[accountId: string, kind: AccessChange, at: Date, address: string | null], never>(
  'access-notice-insert',
  'INSERT INTO access_notice (account_id, kind, at, address) VALUES ($1, $2, $3, $4)',
);

/** What happened between the session before this one and this one: the person did not see it happen here. */
export const listNotices = statement<[tokenHash: Buffer], NoticeRow>(
  'access-notice-list',
  `SELECT n.id, n.kind, n.at, n.address FROM session s JOIN access_notice n ON n.account_id = s.account_id AND n.at < s.created_at
   WHERE s.token_hash = $1
     AND n.at >= coalesce((SELECT max(b.created_at) FROM session b WHERE b.account_id = s.account_id AND b.created_at < s.created_at), '-infinity')
   ORDER BY n.id DESC LIMIT 20`,
);

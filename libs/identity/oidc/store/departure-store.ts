import { type Provider, statement } from '#platform';

/** A sign-in under way at a provider. */
export interface Departure {
  readonly nonce: string;
  readonly verifier: string | null;
  readonly returnPath: string;
  readonly accountId: string | null;
  /** Of the letter that the person accepts by this sign-in. */
  readonly invitationHash: Buffer | null;
  readonly expiresAt: Date;
}

export const insertDeparture = statement<
  [stateHash: Buffer, browserHash: Buffer, provider: Provider, nonce: string, verifier: string | null, returnPath: string, accountId: string | null, invitationHash: Buffer | null, expiresAt: Date],
  never
>(
  'departure-insert',
  `INSERT INTO provider_departure (state_hash, browser_hash, provider, nonce, verifier, return_path, account_id, invitation_hash, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Takes it: the second to ask, on any replica, gets nothing. Another browser's stays for the one that left. */
export const takeDeparture = statement<[stateHash: Buffer, browserHash: Buffer, provider: Provider], Departure>(
  'departure-take',
  `DELETE FROM provider_departure WHERE state_hash = $1 AND browser_hash = $2 AND provider = $3
   RETURNING nonce, verifier, return_path AS "returnPath", account_id AS "accountId", invitation_hash AS "invitationHash", expires_at AS "expiresAt"`,
);

import { statement } from '#platform';

/** One row for the first send of a key; none, after waiting for the first to finish, for the others. */
export const takeKey = statement<
  [finess: string, key: string, operation: string, requestHash: Buffer, subject: string, at: Date],
  { key: string }
>(
  'idempotency-key-take',
  `INSERT INTO idempotency_key (finess, key, operation, request_hash, subject, created_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (finess, key) DO NOTHING RETURNING key`,
);

export interface TakenKey {
  readonly operation: string;
  readonly requestHash: Buffer;
  readonly subject: string;
}

export const findTakenKey = statement<[finess: string, key: string], TakenKey>(
  'idempotency-key-taken',
  'SELECT operation, request_hash AS "requestHash", subject FROM idempotency_key WHERE finess = $1 AND key = $2',
);

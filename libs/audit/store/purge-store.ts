import { statement } from '#platform';
import type { Purge, StreamHead } from '../rules/chain.js';

export interface PurgeRow extends Purge {
  readonly hash: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** The last seal older than an instant; those up to it, and what they cover, may go. */
export const findLastSealBefore = statement<[before: Date], { number: number; hash: Buffer }>(
  'audit-last-seal-before',
  'SELECT number, hash FROM audit_seal WHERE sealed_at < $1 ORDER BY number DESC LIMIT 1',
);

/** @returns false while a verification reads: it must not see chains lose their beginning. */
export const tryLockRemoval = statement<[], { isFree: boolean }>(
  'audit-lock-removal',
  `SELECT pg_try_advisory_xact_lock(hashtext('vigie-audit-verify')) AS "isFree"`,
);

export const dropUntil = statement<[seal: number], { entries: number }>('audit-drop-until', 'SELECT audit_drop_until($1) AS entries');

export const rootsAfter = statement<[stream: string, most: number], StreamHead>(
  'audit-roots-after',
  `SELECT stream, seq, hash FROM audit_root WHERE stream COLLATE "C" > $1 ORDER BY stream COLLATE "C" LIMIT $2`,
);

const COLUMNS = `number, purged_at AS "purgedAt", before, last_seal AS "lastSeal", last_seal_hash AS "lastSealHash", entries,
  roots_digest AS "rootsDigest", previous_hash AS "previousHash", hash, key_id AS "keyId", signature`;

export const findPurges = statement<[], PurgeRow>('audit-purges', `SELECT ${COLUMNS} FROM audit_purge ORDER BY number`);

export const findLastPurge = statement<[], { now: Date; number: number; hash: Buffer; purgedAt: Date | null }>(
  'audit-last-purge',
  `SELECT date_trunc('milliseconds', audit_now()) AS now, coalesce(p.number, 0)::bigint AS number, coalesce(p.hash, '') AS hash,
          p.purged_at AS "purgedAt"
   FROM (SELECT) one LEFT JOIN (SELECT number, hash, purged_at FROM audit_purge ORDER BY number DESC LIMIT 1) p ON true`,
);

export const insertPurge = statement<
  [
    number: number, purgedAt: Date, before: Date, lastSeal: number, lastSealHash: Buffer, entries: number, rootsDigest: Buffer,
    previousHash: Buffer, hash: Buffer, keyId: string, signature: Buffer,
  ],
  never
>(
  'audit-purge-insert',
  `INSERT INTO audit_purge (number, purged_at, before, last_seal, last_seal_hash, entries, roots_digest, previous_hash, hash, key_id, signature)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

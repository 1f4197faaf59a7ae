import { statement } from '#platform';
import type { StreamHead } from '../rules/chain.js';

export interface SealRow {
  readonly number: number;
  readonly sealedAt: Date;
  readonly streams: string[];
  readonly seqs: string[];
  readonly hashes: Buffer[];
  readonly entries: number;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** One process at a time seals or removes. */
export const lockSealing = statement<[], never>('audit-lock-sealing', `SELECT pg_advisory_xact_lock(hashtext('vigie-audit-seal'))`);

/** Where the chain of seals stands, to the millisecond of the database's clock. */
export const findSealingPoint = statement<[], { now: Date; number: number; hash: Buffer }>(
  'audit-sealing-point',
  `SELECT date_trunc('milliseconds', audit_now()) AS now, coalesce(s.number, p.last_seal, 0)::bigint AS number, coalesce(s.hash, p.last_seal_hash, '') AS hash
   FROM (SELECT) one LEFT JOIN (SELECT number, hash FROM audit_seal ORDER BY number DESC LIMIT 1) s ON true
   LEFT JOIN (SELECT last_seal, last_seal_hash FROM audit_purge ORDER BY number DESC LIMIT 1) p ON true`,
);

/** Streams that have moved since they were last sealed, with what they gained. */
export const findMovedHeads = statement<[], StreamHead & { entries: number }>(
  'audit-moved-heads',
  `SELECT h.stream, h.seq, h.hash, h.seq - coalesce(s.seq, 0) AS entries FROM audit_head h LEFT JOIN audit_sealed s ON s.stream = h.stream
   WHERE h.seq > coalesce(s.seq, 0) ORDER BY h.stream COLLATE "C"`,
);

export const insertSeal = statement<
  [number: number, sealedAt: Date, streams: string[], seqs: number[], hashes: Buffer[], entries: number, previousHash: Buffer, hash: Buffer, keyId: string, signature: Buffer],
  never
>(
  'audit-seal-insert',
  `INSERT INTO audit_seal (number, sealed_at, streams, seqs, hashes, entries, previous_hash, hash, key_id, signature)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

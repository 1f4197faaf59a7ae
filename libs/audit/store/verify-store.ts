import { statement } from '#platform';
import type { Link } from '../rules/follow-chain.js';
import type { SealRow } from './seal-store.js';

/** Written here again, not by the database's function: who could change that one could make it agree with anything. */
const CONTENT = `json_build_array(
  1, e.id, e.stream, e.seq, e.at AT TIME ZONE 'UTC', e.recorded_at AT TIME ZONE 'UTC', e.action,
  e.person_id, e.person_name, e.role, e.region_code, e.department_code, e.finess, e.subject_kind,
  e.subject_id, e.address, e.request_id, e.detail::text, encode(e.previous_hash, 'hex'))::text`;

const LINK = `e.stream, e.seq, e.at, ${CONTENT} AS content, e.previous_hash AS "previousHash", e.hash,
  r.seq AS "rootSeq", r.hash AS "rootHash"`;

export const linksAfter = statement<[stream: string, seq: number, most: number], Link>(
  'audit-links-after',
  `SELECT ${LINK} FROM audit_entry e LEFT JOIN audit_root r ON r.stream = e.stream
   WHERE (e.stream, e.seq) > ($1, $2) ORDER BY e.stream, e.seq LIMIT $3`,
);

/** The newest entries, each with the hash of the one before it in its chain. */
export const newestLinks = statement<[most: number], Link & { expectedHash: Buffer | null }>(
  'audit-newest-links',
  `SELECT ${LINK}, coalesce(p.hash, r.hash) AS "expectedHash"
   FROM (SELECT * FROM audit_entry ORDER BY at DESC, id DESC LIMIT $1) e
   LEFT JOIN audit_entry p ON p.stream = e.stream AND p.seq = e.seq - 1
   LEFT JOIN audit_root r ON r.stream = e.stream AND r.seq = e.seq - 1`,
);

export interface HeadRow {
  readonly stream: string;
  readonly headSeq: number | null;
  readonly seq: number | null;
}

/** Streams whose head is not their last entry, or which have no head. */
export const strayHeads = statement<[most: number], HeadRow>(
  'audit-stray-heads',
  `SELECT coalesce(h.stream, l.stream) AS stream, h.seq AS "headSeq", coalesce(l.seq, r.seq) AS seq FROM audit_head h
   FULL JOIN (SELECT DISTINCT ON (stream) stream, seq, hash FROM audit_entry ORDER BY stream DESC, seq DESC) l ON l.stream = h.stream
   LEFT JOIN audit_root r ON r.stream = h.stream
   WHERE h.hash IS DISTINCT FROM coalesce(l.hash, r.hash) OR h.seq IS DISTINCT FROM coalesce(l.seq, r.seq) ORDER BY 1 LIMIT $1`,
);

export const sealsAfter = statement<[number: number, most: number], SealRow & { missing: string | null }>(
  'audit-seals-after',
  `SELECT s.number, s.sealed_at AS "sealedAt", s.streams, s.seqs::text[] AS seqs, s.hashes, s.entries, s.previous_hash AS "previousHash", s.hash,
          s.key_id AS "keyId", s.signature,
          (SELECT min(h.stream || ' n° ' || h.seq) FROM unnest(s.streams, s.seqs, s.hashes) AS h(stream, seq, hash)
           LEFT JOIN audit_entry e ON e.stream = h.stream AND e.seq = h.seq WHERE e.hash IS DISTINCT FROM h.hash) AS missing
   FROM audit_seal s WHERE s.number > $1 ORDER BY s.number LIMIT $2`,
);

export const lastSealNumber = statement<[], { number: number; sealedAt: Date; hash: Buffer }>(
  'audit-last-seal',
  'SELECT number, sealed_at AS "sealedAt", hash FROM audit_seal ORDER BY number DESC LIMIT 1',
);

export const firstOfNewestSeals = statement<[most: number], { number: number; previousHash: Buffer }>(
  'audit-first-of-newest-seals',
  `SELECT number, previous_hash AS "previousHash" FROM (SELECT number, previous_hash FROM audit_seal ORDER BY number DESC LIMIT $1) s
   ORDER BY number LIMIT 1`,
);

/** Streams with entries that should be sealed for long, or which are said to be further than their seal. */
export const unsealedStreams = statement<[most: number], { stream: string; seq: number; at: Date | null }>(
  'audit-unsealed-streams',
  `SELECT coalesce(s.stream, h.stream) AS stream, coalesce(s.seq, 0)::bigint AS seq, e.at
   FROM audit_head h FULL JOIN audit_sealed s ON s.stream = h.stream
   LEFT JOIN audit_entry e ON e.stream = h.stream AND e.seq = coalesce(s.seq, 0) + 1
   LEFT JOIN audit_seal t ON t.number = s.seal
   LEFT JOIN audit_root r ON r.stream = s.stream
   WHERE h.stream IS NULL OR s.seq > h.seq OR e.recorded_at < audit_now() - interval '15 minutes'
      OR (s.seq > coalesce(r.seq, 0) AND (t.number IS NULL OR t.seqs[array_position(t.streams, s.stream)] IS DISTINCT FROM s.seq))
   ORDER BY 1 LIMIT $1`,
);

export const lockVerification = statement<[], never>('audit-lock-verification', `SELECT pg_advisory_lock_shared(hashtext('vigie-audit-verify'))`);
export const unlockVerification = statement<[], never>('audit-unlock-verification', `SELECT pg_advisory_unlock_shared(hashtext('vigie-audit-verify'))`);

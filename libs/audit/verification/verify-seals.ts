import type { Sql } from '#platform';
import { digestOfRoots } from '../digest-of-roots.js';
import { NO_LINK, type Purge, purgeHash, RootsDigest, type Seal, sealHash } from '../rules/chain.js';
import { type AuditFinding, finding } from '../rules/findings.js';
import type { SigningKey } from '../signing-key.js';
import { findPurges } from '../store/purge-store.js';
import type { SealRow } from '../store/seal-store.js';
import { sealsAfter } from '../store/verify-store.js';

const SEALS_AT_ONCE = 50;

/** Checks each purge, and that the chains begin where the last one says. @returns the last one. */
export async function verifyPurges(sql: Sql, key: SigningKey, tell: (found: AuditFinding) => void): Promise<Purge | undefined> {
  const purges = await sql.run(findPurges);
  let previous: Buffer = NO_LINK;
  for (const [index, purge] of purges.entries()) {
    const { number, purgedAt, hash } = purge;
    const follows = number === index + 1 && purge.previousHash.equals(previous);
    if (!follows || !purgeHash(purge).equals(hash)) tell(finding('PURGE_CHANGED', 'purge', number, purgedAt));
    else if (!key.isSigned(hash, purge.signature)) tell(finding('PURGE_NOT_SIGNED', 'purge', number, purgedAt, `clé ${purge.keyId}`));
    previous = hash;
  }
  const last = purges.at(-1);
  const digest = await digestOfRoots(sql);
  if (!digest.equals(last?.rootsDigest ?? new RootsDigest().end())) tell(finding('ROOTS_DIFFER', 'purge', last?.number ?? null, last?.purgedAt ?? null));
  return last;
}

/** A seal, known by its number, as the one who looks has it from elsewhere. */
export interface ExpectedMark {
  readonly number: number;
  readonly hash: string;
}

interface SealsToVerify {
  /** The seal before the first one to check. */
  readonly after: { readonly number: number; readonly hash: Buffer };
  readonly mark?: ExpectedMark | undefined;
}

/** Checks seals in their order: chained, signed, and each entry they name still there and the same. @returns how many. */
export async function verifySeals(sql: Sql, key: SigningKey, { after, mark }: SealsToVerify, tell: (found: AuditFinding) => void): Promise<number> {
  let { number, hash } = after;
  let count = 0;
  let isMarkSeen = mark === undefined || mark.number <= after.number;
  for (;;) {
    const page = await sql.run(sealsAfter, number, SEALS_AT_ONCE);
    for (const row of page) {
      const seal: Seal = { ...row, heads: headsOf(row) };
      if (row.number !== number + 1) tell(finding('SEAL_MISSING', 'sceau', row.number, row.sealedAt));
      else if (!row.previousHash.equals(hash) || !sealHash(seal).equals(row.hash)) tell(finding('SEAL_CHANGED', 'sceau', row.number, row.sealedAt));
      else if (!key.isSigned(row.hash, row.signature)) tell(finding('SEAL_NOT_SIGNED', 'sceau', row.number, row.sealedAt, `clé ${row.keyId}`));
      if (row.missing !== null) tell(finding('SEALED_ENTRY_DIFFERS', 'sceau', row.number, row.sealedAt, row.missing));
      if (row.number === mark?.number) isMarkSeen = row.hash.toString('hex') === mark.hash;
      ({ number, hash } = row);
      count += 1;
    }
    if (page.length < SEALS_AT_ONCE) break;
  }
  if (!isMarkSeen && mark) tell(finding('MARK_DIFFERS', 'sceau', mark.number));
  return count;
}

function headsOf({ streams, seqs, hashes }: SealRow): Seal['heads'] {
  return streams.map((stream, index) => ({ stream, seq: Number(seqs[index]), hash: hashes[index] ?? NO_LINK }));
}

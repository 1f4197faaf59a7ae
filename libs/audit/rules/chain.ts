import { createHash } from 'node:crypto';

/** What precedes the first link of a chain. */
export const NO_LINK = Buffer.alloc(0);

/** Where a stream stands. */
export interface StreamHead {
  readonly stream: string;
  readonly seq: number;
  readonly hash: Buffer;
}

export interface Seal {
  readonly number: number;
  readonly sealedAt: Date;
  readonly heads: readonly StreamHead[];
  readonly entries: number;
  readonly previousHash: Buffer;
}

export interface Purge {
  readonly number: number;
  readonly purgedAt: Date;
  readonly before: Date;
  readonly lastSeal: number;
  readonly lastSealHash: Buffer;
  readonly entries: number;
  readonly rootsDigest: Buffer;
  readonly previousHash: Buffer;
}

export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Everything a seal says, in a writing that means one thing only. */
export function sealHash({ number, sealedAt, heads, entries, previousHash }: Seal): Buffer {
  const content = heads.map(({ stream, seq, hash }) => [stream, seq, hash.toString('hex')]);
  return hashOf(JSON.stringify([1, 'seal', number, sealedAt.toISOString(), entries, content, previousHash.toString('hex')]));
}

export function purgeHash(purge: Purge): Buffer {
  const { number, purgedAt, before, lastSeal, lastSealHash, entries, rootsDigest, previousHash } = purge;
  const hashes = [lastSealHash, rootsDigest, previousHash].map((hash) => hash.toString('hex'));
  return hashOf(JSON.stringify([1, 'purge', number, purgedAt.toISOString(), before.toISOString(), lastSeal, entries, ...hashes]));
}

/** Digest of roots given one by one, in the order of their streams: there may be as many as establishments. */
export class RootsDigest {
  private readonly hash = createHash('sha256');

  add({ stream, seq, hash }: StreamHead): void {
    this.hash.update(`${JSON.stringify([stream, seq, hash.toString('hex')])}\n`);
  }

  end(): Buffer {
    return this.hash.digest();
  }
}

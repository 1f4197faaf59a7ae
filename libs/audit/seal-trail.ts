import { Injectable } from '@nestjs/common';
import { Database, Secrets } from '#platform';
import { type Seal, sealHash } from './rules/chain.js';
import { SigningKey } from './signing-key.js';
import { findMovedHeads, findSealingPoint, insertSeal, lockSealing } from './store/seal-store.js';

/** A seal as it is said outside the database: kept elsewhere, it shows that nothing before it was removed since. */
export interface SealMark {
  readonly number: number;
  readonly hash: string;
  readonly entries: number;
}

/** Signs where every chain that moved stands. What is told after the last seal can still be removed unseen: a minute at most. */
@Injectable()
export class SealTrail {
  private readonly key: SigningKey;

  constructor(
    private readonly db: Database,
    secrets: Secrets,
  ) {
    this.key = new SigningKey(secrets);
  }

  /** @returns undefined when nothing has moved. */
  async execute(): Promise<SealMark | undefined> {
    return this.db.transaction(async (tx) => {
      await tx.run(lockSealing);
      const heads = await tx.run(findMovedHeads);
      const [last] = await tx.run(findSealingPoint);
      if (heads.length === 0 || !last) return undefined;
      const entries = heads.reduce((sum, head) => sum + head.entries, 0);
      const seal: Seal = { number: last.number + 1, sealedAt: last.now, heads, entries, previousHash: last.hash };
      const hash = sealHash(seal);
      await tx.run(
        insertSeal, seal.number, seal.sealedAt, heads.map((head) => head.stream), heads.map((head) => head.seq), heads.map((head) => head.hash),
        entries, seal.previousHash, hash, this.key.id, this.key.sign(hash),
      );
      return { number: seal.number, hash: hash.toString('hex'), entries };
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, Database, Secrets, type Transaction } from '#platform';
import { digestOfRoots } from './digest-of-roots.js';
import { type Purge, purgeHash } from './rules/chain.js';
import { SigningKey } from './signing-key.js';
import { dropUntil, findLastPurge, findLastSealBefore, insertPurge, tryLockRemoval } from './store/purge-store.js';
import { lockSealing } from './store/seal-store.js';

const DAY_MS = 24 * 3_600_000;

/** Removes what is older than the retention, and signs what it removed: the chains are verified from where they go on. */
@Injectable()
export class PurgeTrail {
  private readonly key: SigningKey;

  constructor(
    private readonly db: Database,
    secrets: Secrets,
    @Inject(CONFIG) private readonly config: Pick<Config, 'auditRetentionMonths'>,
  ) {
    this.key = new SigningKey(secrets);
  }

  /** Once a day is enough, and makes one record a day. */
  async executeIfDue(): Promise<number> {
    const [last] = await this.db.run(findLastPurge);
    return last?.purgedAt && last.now.getTime() - last.purgedAt.getTime() < DAY_MS ? 0 : this.execute();
  }

  /** @returns how many entries were removed. */
  async execute(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [last] = await tx.run(findLastPurge);
      if (!last) return 0;
      const before = monthsBefore(last.now, this.config.auditRetentionMonths);
      const [seal] = await tx.run(findLastSealBefore, before);
      if (!seal) return 0;
      const [lock] = await tx.run(tryLockRemoval);
      if (!lock?.isFree) return 0;
      await tx.run(lockSealing);
      const [dropped] = await tx.run(dropUntil, seal.number);
      const entries = dropped?.entries ?? 0;
      const rootsDigest = await digestOfRoots(tx);
      const { now: purgedAt, hash: previousHash } = last;
      await this.record(tx, { number: last.number + 1, purgedAt, before, lastSeal: seal.number, lastSealHash: seal.hash, entries, rootsDigest, previousHash });
      return entries;
    });
  }

  private async record(tx: Transaction, purge: Purge): Promise<void> {
    const hash = purgeHash(purge);
    const { number, purgedAt, before, lastSeal, lastSealHash, entries, rootsDigest, previousHash } = purge;
    await tx.run(
      insertPurge, number, purgedAt, before, lastSeal, lastSealHash, entries, rootsDigest, previousHash, hash, this.key.id, this.key.sign(hash),
    );
  }
}

function monthsBefore(instant: Date, months: number): Date {
  const before = new Date(instant);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}

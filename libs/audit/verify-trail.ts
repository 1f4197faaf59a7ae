import { Injectable } from '@nestjs/common';
import { Database, Secrets, type Session, type Sql } from '#platform';
import { NO_LINK } from './rules/chain.js';
import { type AuditFinding, finding } from './rules/findings.js';
import { ChainFollower } from './rules/follow-chain.js';
import { SigningKey } from './signing-key.js';
import { lastSealNumber, linksAfter, lockVerification, strayHeads, unlockVerification, unsealedStreams } from './store/verify-store.js';
import { type ExpectedMark, verifyPurges, verifySeals } from './verification/verify-seals.js';

const LINKS_AT_ONCE = 5_000;
/** Of each kind: a trail rewritten from end to end need not be told line by line. */
const MOST_FINDINGS = 200;

export interface TrailVerification {
  readonly streams: number;
  readonly entries: number;
  readonly seals: number;
  /** What was removed by signed purges, and until when. */
  readonly purgedUntil: Date | null;
  /** To be noted elsewhere: given back later, it shows that nothing before it was removed. */
  readonly lastSeal: { readonly number: number; readonly hash: string; readonly sealedAt: Date } | null;
  /** The first of them. */
  readonly findings: readonly AuditFinding[];
}

export interface VerifyOptions {
  readonly mark?: ExpectedMark | undefined;
  readonly onProgress?: (entries: number) => void;
}

/** Computes every hash of the trail again and follows every chain, a few thousand entries at a time. */
@Injectable()
export class VerifyTrail {
  private readonly key: SigningKey;

  constructor(
    private readonly db: Database,
    secrets: Secrets,
  ) {
    this.key = new SigningKey(secrets);
  }

  async execute({ mark, onProgress }: VerifyOptions = {}): Promise<TrailVerification> {
    const findings: AuditFinding[] = [];
    const tell = (found: AuditFinding): void => void (findings.length < MOST_FINDINGS && findings.push(found));
    return this.undisturbed(async (sql) => {
      const purge = await verifyPurges(sql, this.key, tell);
      const chains = await followChains(sql, tell, onProgress);
      for (const { stream, headSeq, seq } of await sql.run(strayHeads, MOST_FINDINGS)) tell(finding('HEAD_DIFFERS', stream, headSeq ?? seq));
      const after = { number: purge?.lastSeal ?? 0, hash: purge?.lastSealHash ?? NO_LINK };
      const seals = await verifySeals(sql, this.key, { after, mark }, tell);
      for (const { stream, seq, at } of await sql.run(unsealedStreams, MOST_FINDINGS)) tell(finding('NOT_SEALED', stream, seq + 1, at));
      const [last] = await sql.run(lastSealNumber);
      const lastSeal = last ? { ...last, hash: last.hash.toString('hex') } : null;
      return { streams: chains.streams, entries: chains.entries, seals, purgedUntil: purge?.before ?? null, lastSeal, findings };
    });
  }

  /** No purge takes the beginning of a chain away while it is read; writers and seals go on. */
  private async undisturbed<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.db.session(async (session: Session) => {
      await session.run(lockVerification);
      try {
        return await work(session);
      } finally {
        await session.run(unlockVerification);
      }
    });
  }
}

async function followChains(sql: Sql, tell: (found: AuditFinding) => void, onProgress?: (entries: number) => void): Promise<ChainFollower> {
  const chain = new ChainFollower();
  for (let after = { stream: '', seq: 0 }; ; ) {
    const page = await sql.run(linksAfter, after.stream, after.seq, LINKS_AT_ONCE);
    for (const link of page) for (const found of chain.follow(link)) tell(found);
    onProgress?.(chain.entries);
    const last = page.at(-1);
    if (!last || page.length < LINKS_AT_ONCE) return chain;
    after = last;
  }
}

import { Injectable } from '@nestjs/common';
import { Database, Secrets } from '#platform';
import { hashOf, NO_LINK } from './rules/chain.js';
import { type AuditFinding, finding } from './rules/findings.js';
import { SigningKey } from './signing-key.js';
import { firstOfNewestSeals, lastSealNumber, newestLinks } from './store/verify-store.js';
import { verifySeals } from './verification/verify-seals.js';

const ENTRIES = 2_000;
const SEALS = 50;

export interface RecentVerification {
  readonly entries: number;
  readonly seals: number;
  readonly lastSeal: { readonly number: number; readonly hash: Buffer; readonly sealedAt: Date } | undefined;
  readonly findings: readonly AuditFinding[];
}

/** The newest entries and seals only, in a fraction of a second: for a screen. The whole trail is verified by command. */
@Injectable()
export class VerifyRecentTrail {
  private readonly key: SigningKey;

  constructor(
    private readonly db: Database,
    secrets: Secrets,
  ) {
    this.key = new SigningKey(secrets);
  }

  async execute(): Promise<RecentVerification> {
    const findings: AuditFinding[] = [];
    const links = await this.db.run(newestLinks, ENTRIES);
    for (const { stream, seq, at, content, hash, previousHash, expectedHash } of links) {
      if (!hashOf(content).equals(hash)) findings.push(finding('CONTENT_CHANGED', stream, seq, at));
      const before = expectedHash ?? (seq === 1 ? NO_LINK : undefined);
      if (!before) findings.push(finding('ENTRY_MISSING', stream, seq, at));
      else if (!previousHash.equals(before)) findings.push(finding('LINK_BROKEN', stream, seq, at));
    }
    const [first] = await this.db.run(firstOfNewestSeals, SEALS);
    const after = { number: (first?.number ?? 1) - 1, hash: first?.previousHash ?? NO_LINK };
    const seals = await verifySeals(this.db, this.key, { after }, (found) => findings.push(found));
    const [lastSeal] = await this.db.run(lastSealNumber);
    return { entries: links.length, seals, lastSeal, findings };
  }
}

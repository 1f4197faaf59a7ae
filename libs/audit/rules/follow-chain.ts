import { hashOf, NO_LINK } from './chain.js';
import { type AuditFinding, finding } from './findings.js';

/** An entry as it must have been when its hash was made, with all that it covers. */
export interface Link {
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly content: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  /** Where the chain goes on after a purge; null when it begins at its first entry. */
  readonly rootSeq: number | null;
  readonly rootHash: Buffer | null;
}

/** Follows chains entry by entry, in the order of streams and numbers, remembering only the last one. */
export class ChainFollower {
  private last: { stream: string; seq: number; hash: Buffer } | undefined;
  streams = 0;
  entries = 0;

  /** @returns what is wrong with this entry or just before it. */
  follow(link: Link): AuditFinding[] {
    const { stream, seq, at } = link;
    const isFirst = this.last?.stream !== stream;
    const before = isFirst || !this.last ? { seq: link.rootSeq ?? 0, hash: link.rootHash ?? NO_LINK } : this.last;
    this.last = { stream, seq, hash: link.hash };
    this.entries += 1;
    if (isFirst) this.streams += 1;
    const found: AuditFinding[] = [];
    if (seq !== before.seq + 1) found.push(finding(isFirst ? 'BEGINNING_MISSING' : 'ENTRY_MISSING', stream, seq, at));
    else if (!link.previousHash.equals(before.hash)) found.push(finding('LINK_BROKEN', stream, seq, at));
    if (!hashOf(link.content).equals(link.hash)) found.push(finding('CONTENT_CHANGED', stream, seq, at));
    return found;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, Database, type Sql } from '#platform';
import { AccessChanges } from '../access-changes.js';
import { hashToken } from '../hash-token.js';
import { KnownActors } from '../known-actors.js';
import type { Actor } from '../rules/roles.js';
import type { SessionMeans } from '../rules/session-means.js';
import { findSession, listSessions, renewSession, revokeAll, revokeOne, type SessionRow } from '../store/session-store.js';
import { newToken } from './open-session.js';

/** Sensitive changes ask for a proof no older than this: time to read a code and type it, not to leave a desk. */
const FRESH_MS = 10 * 60_000;

export interface OwnSession extends SessionRow {
  readonly isCurrent: boolean;
}

/** A person's sessions, for themselves: what is open, what to close, and the token under which the present one goes on. */
@Injectable()
export class OwnSessions {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly known: KnownActors,
    private readonly changes: AccessChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param token of the present session, to tell it from the others */
  async list({ accountId }: Actor, token: string | undefined): Promise<OwnSession[]> {
    return asSystem(async () => {
      const current = token === undefined ? undefined : (await this.db.run(findSession, hashToken(token)))[0];
      const rows = await this.db.run(listSessions, accountId, this.clock.now());
      return rows.map((row) => ({ ...row, isCurrent: row.id === current?.id }));
    });
  }

  /** @returns false when it is not open, or not theirs. */
  async revoke(actor: Actor, sessionId: string): Promise<boolean> {
    return (await this.end(actor, async (tx, at) => tx.run(revokeOne, actor.accountId, sessionId, at))) > 0;
  }

  /** @returns how many. */
  async revokeOthers(actor: Actor, token: string | undefined): Promise<number> {
    const kept = token === undefined ? null : hashToken(token);
    return this.end(actor, async (tx, at) => tx.run(revokeAll, actor.accountId, kept, at));
  }

  /** True when the person proved who they are a moment ago: on opening, or since. */
  async isFresh(token: string): Promise<boolean> {
    const [session] = await asSystem(async () => this.db.run(findSession, hashToken(token)));
    return session !== undefined && this.clock.now().getTime() - session.provedAt.getTime() < FRESH_MS;
  }

  /** How the present session was opened. */
  async meansOf(token: string): Promise<SessionMeans | undefined> {
    return (await asSystem(async () => this.db.run(findSession, hashToken(token))))[0]?.means;
  }

  /**
   * Goes on under a new token after a proof, so that one seen before opens nothing. Its limits do not move.
   * @returns undefined when the session is over.
   */
  async renew(token: string): Promise<{ token: string; expiresAt: Date } | undefined> {
    const next = newToken();
    const [row] = await asSystem(async () => this.db.run(renewSession, hashToken(token), this.clock.now(), hashToken(next)));
    this.known.forget();
    return row && { token: next, expiresAt: row.expiresAt };
  }

  private async end({ accountId, name }: Actor, revoke: (tx: Sql, at: Date) => Promise<{ id: string }[]>): Promise<number> {
    const at = this.clock.now();
    return this.changes.execute(async (tx) => {
      const rows = await revoke(tx, at);
      const entry = { action: 'session.revoke', person: { id: accountId, name }, subject: { kind: 'account', id: accountId }, detail: { sessions: rows.length }, at } as const;
      if (rows.length > 0) await recordAudit(tx, entry);
      return rows.length;
    });
  }
}

/** Ends every session of an account but one, within the transaction of what makes them worthless. @param kept token of the one */
export async function endSessions(sql: Sql, accountId: string, at: Date, kept?: string): Promise<void> {
  await sql.run(revokeAll, accountId, kept === undefined ? null : hashToken(kept), at);
}

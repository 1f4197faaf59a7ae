import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, Database, LOGGER, type Logger } from '#platform';
import { AccessChanges } from '../access-changes.js';
import { hashToken } from '../hash-token.js';
import { KnownActors } from '../known-actors.js';
import type { Actor } from '../rules/roles.js';
import { type ActorRow, findActorByToken, findPreviousVisit, findSession, revokeByToken, touchSession } from '../store/session-store.js';

/** That a person is there is written at most this often: the idle limit is counted in hours. */
const SEEN_EVERY_MS = 60_000;

/** Reads and closes sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly known: KnownActors,
    private readonly changes: AccessChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * The person behind a token, with the habilitations in force now; undefined when the session is over.
   * @param isAttended false for what a page asks by itself with nobody in front of it: the idle limit goes on.
   */
  async actorOf(token: string, isAttended = true): Promise<Actor | undefined> {
    const hash = hashToken(token);
    // Two memories: one read by an unattended page must not make a person who comes back unseen.
    const session = `${isAttended ? '' : '-'}${hash.toString('base64')}`;
    return this.known.find(session) ?? this.known.learn(session, async () => asSystem(async () => this.read(hash, isAttended)));
  }

  /** When the person signed in before this session; null the first time. */
  async previousVisit(token: string): Promise<Date | null> {
    const [visit] = await this.db.run(findPreviousVisit, hashToken(token));
    return visit?.at ?? null;
  }

  /** What a session is named by, when something else is kept for as long as it: its token may change. */
  async idOf(token: string): Promise<string | undefined> {
    const [session] = await asSystem(async () => this.db.run(findSession, hashToken(token)));
    return session?.id;
  }

  /** When this session ends by itself. */
  async sessionEnd(token: string): Promise<Date | null> {
    const [session] = await this.db.run(findSession, hashToken(token));
    return session?.expiresAt ?? null;
  }

  /** On the server: the token is worth nothing any more, wherever it was copied. */
  async close(token: string): Promise<void> {
    const at = this.clock.now();
    await this.changes.execute(async (tx) => {
      const [person] = await tx.run(revokeByToken, hashToken(token), at);
      if (person) await recordAudit(tx, { action: 'session.close', person, subject: { kind: 'account', id: person.id }, at });
    });
  }

  private async read(tokenHash: Buffer, isAttended: boolean): Promise<{ value: Actor; holdsMs: number } | undefined> {
    const now = this.clock.now();
    const [row] = await this.db.run(findActorByToken, tokenHash, now);
    if (!row) return undefined;
    const { until, sessionId: _, lastSeenAt: __, ...actor } = row;
    if (isAttended) this.see(row, now);
    return { value: actor, holdsMs: until.getTime() - now.getTime() };
  }

  /** Nobody waits for it: a request that could not say it was there says it with the next one. */
  private see({ sessionId, lastSeenAt }: ActorRow, now: Date): void {
    if (now.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return;
    this.db.run(touchSession, sessionId, now).catch((error: unknown) => this.logger.warn({ err: error }, 'session not marked as seen'));
  }
}

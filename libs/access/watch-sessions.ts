import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { asSystem, CLOCK, type Clock, Database, LOGGER, type Logger } from '#platform';
import { hashToken } from './hash-token.js';
import { KnownActors } from './known-actors.js';
import type { Actor } from './rules/roles.js';
import { type ActorRow, findActorBySession, findActorByToken } from './store/session-store.js';

/** Between two looks for sessions that time has ended. */
const TICK_MS = 1_000;
/** Every session is read again this often, should a notification be lost on a connection that looks alive. */
const EVERYTHING_TICKS = 60;

/** Over: the person is not signed in any more. Changed: they are, with other habilitations. */
export type SessionEnd = 'OVER' | 'CHANGED';

/** Who is behind a connection now, and until when that holds at most. */
export interface WatchedActor {
  readonly actor: Actor;
  readonly until: Date;
}

interface Watched {
  readonly look: () => Promise<WatchedActor | undefined>;
  readonly onEnd: (end: SessionEnd) => void;
  known: WatchedActor | undefined;
  /** To be read again. */
  isDue: boolean;
}

/** Tells whoever keeps a connection open for a person when their session, account or habilitations change. */
@Injectable()
export class WatchSessions implements OnModuleInit, OnApplicationShutdown {
  private readonly watched = new Set<Watched>();
  private timer: NodeJS.Timeout | undefined;
  private ticks = 0;
  private isReading = false;

  constructor(
    private readonly db: Database,
    private readonly actors: KnownActors,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.actors.onChange((accountId) => {
      for (const one of this.watched) one.isDue ||= accountId === undefined || one.known === undefined || one.known.actor.accountId === accountId;
      void this.readDue();
    });
    this.timer = setInterval(() => this.tick(), TICK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.watched.clear();
  }

  /**
   * The person behind a token, and how to stop watching; undefined when the session is over.
   * @param onEnd called once, within two seconds of the change; watching has then stopped.
   */
  async watch(token: string, onEnd: (end: SessionEnd) => void): Promise<{ actor: Actor; stop: () => void } | undefined> {
    // The token may change under a session that goes on.
    let sessionId: string | undefined;
    return this.follow(async () => {
      const now = this.clock.now();
      const [row] = await asSystem(async () => (sessionId === undefined ? this.db.run(findActorByToken, hashToken(token), now) : this.db.run(findActorBySession, sessionId, now)));
      sessionId = row?.sessionId ?? sessionId;
      return row && toWatched(row);
    }, onEnd);
  }

  /** The same for who proves themselves otherwise than by a session. @param look reads who it is, anew each time. */
  async follow(look: () => Promise<WatchedActor | undefined>, onEnd: (end: SessionEnd) => void): Promise<{ actor: Actor; stop: () => void } | undefined> {
    const one: Watched = { look, onEnd, known: undefined, isDue: false };
    // Watched before it is read: a change in between makes it due.
    this.watched.add(one);
    try {
      one.known = await look();
    } catch (error) {
      this.watched.delete(one);
      throw error;
    }
    if (!one.known) {
      this.watched.delete(one);
      return undefined;
    }
    return { actor: one.known.actor, stop: () => this.watched.delete(one) };
  }

  private tick(): void {
    this.ticks += 1;
    const now = this.clock.now();
    const isEverything = this.ticks % EVERYTHING_TICKS === 0;
    for (const one of this.watched) one.isDue ||= isEverything || (one.known !== undefined && one.known.until <= now);
    void this.readDue();
  }

  /** One after the other: thousands of sessions never take more than one connection. */
  private async readDue(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      for (const one of this.watched) if (one.isDue && one.known) await this.read(one, one.known);
    } catch (error) {
      this.logger.warn({ err: error }, 'sessions of open connections not read; trying again');
    } finally {
      this.isReading = false;
    }
  }

  private async read(one: Watched, known: WatchedActor): Promise<void> {
    one.isDue = false;
    try {
      const now = await one.look();
      if (now && held(now.actor) === held(known.actor)) one.known = now;
      else if (this.watched.delete(one)) one.onEnd(now ? 'CHANGED' : 'OVER');
    } catch (error) {
      one.isDue = true;
      throw error;
    }
  }
}

function toWatched({ until, accountId, email, name, habilitations }: ActorRow): WatchedActor {
  return { actor: { accountId, email, name, habilitations }, until };
}

/** The habilitations in an order of their own, to be compared. */
function held({ habilitations }: Actor): string {
  return habilitations.map(({ role, scopeKind, scopeCode }) => `${role} ${scopeKind} ${scopeCode ?? ''}`).sort().join();
}

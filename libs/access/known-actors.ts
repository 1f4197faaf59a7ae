import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config, DatabaseListener } from '#platform';
import type { Actor } from './rules/roles.js';

interface KnownActor {
  readonly actor: Actor;
  readonly until: number;
}

/** Longest time a change could go unseen if a notification were lost on a connection that looks alive. */
const KEPT_MS = 2_000;
const MOST_KNOWN = 20_000;

/**
 * The signed-in people this process has just seen, by session. The database tells of every change of an account, a
 * habilitation or a session, and what is known of the person is forgotten at once; while the database cannot be heard,
 * nothing is remembered. Reading the session for each request took a third of a weekly report.
 */
@Injectable()
export class KnownActors implements OnModuleInit, OnApplicationShutdown {
  private readonly known = new Map<string, KnownActor>();
  private readonly listener: DatabaseListener;
  private isHearing = false;
  /** Counts changes heard: what was read before one must not be remembered after it. */
  private changes = 0;

  constructor(@Inject(CONFIG) config: Config) {
    this.listener = new DatabaseListener(config.databaseUrl ?? '', 'access_changed', {
      message: (accountId) => this.forget(accountId),
      up: () => this.hear(true),
      down: () => this.hear(false),
    });
  }

  async onModuleInit(): Promise<void> {
    await this.listener.open();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener.close();
  }

  find(session: string): Actor | undefined {
    const found = this.known.get(session);
    return found && performance.now() < found.until ? found.actor : undefined;
  }

  /**
   * Reads a person and remembers them, unless something changed meanwhile.
   * @param read answers the person and for how many milliseconds that holds at most.
   */
  async learn(session: string, read: () => Promise<{ actor: Actor; holdsMs: number } | undefined>): Promise<Actor | undefined> {
    const before = this.changes;
    const result = await read();
    if (result && this.isHearing && this.changes === before) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(session, { actor: result.actor, until: performance.now() + Math.min(KEPT_MS, result.holdsMs) });
    }
    return result?.actor;
  }

  forget(accountId: string): void {
    this.changes += 1;
    for (const [session, { actor }] of this.known) if (actor.accountId === accountId) this.known.delete(session);
  }

  private hear(isHearing: boolean): void {
    this.isHearing = isHearing;
    this.changes += 1;
    this.known.clear();
  }
}

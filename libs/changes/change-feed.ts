import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#access';
import { CLOCK, type Clock, CONFIG, type Config, DatabaseListener } from '#platform';
import { CHANGES_CHANNEL } from './announce-change.js';
import { Follower } from './follower.js';
import { type Announcement, CHANGE_TOPICS, decode } from './rules/announcement.js';
import { type Followed, seenBy } from './rules/seen-change.js';

/** Pages that all have to read everything again do so over this time, not all at once, milliseconds. */
const SPREAD_MS = 2_000;

/** What was said while the database could not be heard is unknown: everything is read again. */
const MAYBE_EVERYTHING: Announcement = { topics: CHANGE_TOPICS, where: 'EVERYWHERE' };

/** Hears what any process announces, and hands each follower in this one their part. */
@Injectable()
export class ChangeFeed implements OnModuleInit, OnApplicationShutdown {
  private readonly followers = new Map<Follower, (announcement: Announcement) => void>();
  private readonly listener: DatabaseListener;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.listener = new DatabaseListener(config.databaseUrl ?? '', CHANGES_CHANNEL, {
      message: (payload) => this.tell(decode(payload)),
      up: () => this.tell(MAYBE_EVERYTHING),
      down: () => undefined,
    });
  }

  async onModuleInit(): Promise<void> {
    await this.listener.open();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const follower of this.followers.keys()) await follower.return();
    await this.listener.close();
  }

  /** Open subscriptions of this process. */
  get size(): number {
    return this.followers.size;
  }

  follow(actor: Actor, followed: Followed): Follower {
    const follower = new Follower(this.clock, () => this.followers.delete(follower));
    this.followers.set(follower, (announcement) => {
      const seen = seenBy(actor, followed, announcement);
      if (seen) follower.add(seen, announcement === MAYBE_EVERYTHING ? Math.random() * SPREAD_MS : 0);
    });
    return follower;
  }

  private tell(announcement: Announcement | undefined): void {
    if (announcement) for (const tell of this.followers.values()) tell(announcement);
  }
}

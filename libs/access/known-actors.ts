import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config, NotifiedMemory } from '#platform';
import type { Actor } from './rules/roles.js';

/**
 * The signed-in people this process has just seen, by session. The database tells of every change of an account, a
 * habilitation or a session, and all are forgotten at once. Reading the session for each request took a third of a
 * weekly report.
 */
@Injectable()
export class KnownActors extends NotifiedMemory<Actor> implements OnModuleInit, OnApplicationShutdown {
  private readonly observers: ((accountId: string | undefined) => void)[] = [];

  constructor(@Inject(CONFIG) config: Config) {
    super(config.databaseUrl ?? '', { channel: 'access_changed', keptMs: 2_000, most: 20_000 });
  }

  /** @param observer called with the account that changed; undefined when it may be any. */
  onChange(observer: (accountId: string | undefined) => void): void {
    this.observers.push(observer);
  }

  protected override changed(payload: string | undefined): void {
    for (const observe of this.observers) observe(payload);
  }

  async onModuleInit(): Promise<void> {
    await this.open();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

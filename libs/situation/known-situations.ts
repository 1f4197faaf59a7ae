import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config, NotifiedMemory } from '#platform';
import type { Situation } from './rules/situation.js';

/**
 * Situations of the nation, the regions and the departments, as long as no cell changes: many readers watch the same few, and
 * the cells change once a second at most. The recompute tells when it has written.
 */
@Injectable()
export class KnownSituations extends NotifiedMemory<Situation> implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(CONFIG) config: Config) {
    super(config.databaseUrl ?? '', { channel: 'cells_changed', keptMs: 2_000, most: 400 });
  }

  async onModuleInit(): Promise<void> {
    await this.open();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CLOCK, clockFrom } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { DatabaseModule } from './database/database.module.js';
import { createLogger, LOGGER } from './logging.js';
import { Mailer } from './mail/mailer.js';
import { QueueModule } from './queue/queue.module.js';
import { openSecrets, Secrets } from './secrets.js';
import { Throttle } from './throttle.js';

/** Settings, clock, log, secrets, database, throttle, queue and mail, given to every module of a process. */
@Global()
@Module({})
export class PlatformModule {
  /** @param unattended row settings of what the process does outside any work context: none, or the system's. */
  static forProcess(config: Config, processName: string, unattended: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forProcess(unattended), QueueModule],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clockFrom(config.now) },
        { provide: LOGGER, useValue: createLogger(config, processName) },
        { provide: Mailer, useFactory: () => new Mailer(config) },
        { provide: Secrets, useFactory: () => openSecrets(config) },
        Throttle,
      ],
      exports: [CONFIG, CLOCK, LOGGER, Mailer, Secrets, Throttle],
    };
  }
}

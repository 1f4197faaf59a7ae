import { type BeforeApplicationShutdown, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { LOGGER, type Logger } from '../logging.js';
import { JobQueue } from './job-queue.js';
import { createQueueBackend } from './queue-backend.js';

@Global()
@Module({
  providers: [
    {
      provide: JobQueue,
      inject: [CONFIG, LOGGER],
      useFactory: (config: Config, logger: Logger) => new JobQueue(createQueueBackend(config), logger),
    },
  ],
  exports: [JobQueue],
})
export class QueueModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(@Inject(JobQueue) private readonly queue: JobQueue) {}

  /** A phase earlier than the database's own closing: a running job still needs it. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.stopHandling();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

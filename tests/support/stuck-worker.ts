import { createLogger, createQueueBackend, jobContract, JobQueue } from '#platform';
import { testConfig } from './test-config.js';

// A worker that takes a job and never ends it: the test kills it.
const [databaseUrl = '', redisUrl, name = ''] = process.argv.slice(2);
const config = testConfig(databaseUrl, redisUrl ? { redisUrl } : {});
const queue = new JobQueue(createQueueBackend(config), createLogger(config, 'stuck'));
queue.handle(jobContract(name), async () => {
  process.stdout.write('taken\n');
  await new Promise(() => undefined);
});

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { asApplication, createLogger, InvalidConfigError, nestLogger, readConfig } from '#platform';
import { WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const config = asApplication(readConfig(process.env));
  const app = await NestFactory.createApplicationContext(WorkerModule.forProcess(config), {
    logger: nestLogger(createLogger(config, 'worker')),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  process.send?.({ ready: true });
  // The supervisor is gone: end the running job, then stop.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  const message = error instanceof InvalidConfigError ? error.message : `Le traitement ne démarre pas : ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${message}\n`);
  process.exit(1);
});

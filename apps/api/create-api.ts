import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { type Config, createLogger, nestLogger } from '#platform';
import { ApiModule } from './api.module.js';

/** Largest body of one operation; a week of one establishment is about 1 kB. */
const LARGEST_BODY = '100kb';

/** Everything the HTTP border does before an operation runs. */
export function configureApi(app: NestExpressApplication, config: Config): NestExpressApplication {
  app.disable('x-powered-by');
  app.set('etag', false);
  if (config.trustProxy) app.set('trust proxy', 1);
  app.use(helmet());
  app.useBodyParser('json', { limit: LARGEST_BODY });
  return app;
}

/** The API, ready to listen. */
export async function createApi(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forProcess(config), {
    logger: nestLogger(createLogger(config, 'api')),
    bodyParser: false,
    abortOnError: false,
  });
  return configureApi(app, config);
}

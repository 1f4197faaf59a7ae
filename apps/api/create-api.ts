import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { type Config, createLogger, nestLogger } from '#platform';
import { openWork } from './access/open-work.js';
import { ApiModule } from './api.module.js';
import { servePage } from './page/serve-page.js';

/** Largest body of one operation; a week of one establishment is about 1 kB. */
const LARGEST_BODY = '100kb';

/** The page loads nothing from elsewhere and runs no script that is not a file of its own. */
function contentPolicy(config: Config): Record<string, string[] | null> {
  return {
    'script-src': ["'self'"],
    // Positions of bars are style attributes; the design system sets some too.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    // A demonstration is reached by plain HTTP on a local network.
    ...(config.mode === 'demo' ? { 'upgrade-insecure-requests': null } : {}),
  };
}

/** Everything the HTTP border does before an operation runs. */
export function configureApi(app: NestExpressApplication, config: Config): NestExpressApplication {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', config.trustProxy);
  app.use(helmet({ contentSecurityPolicy: { directives: contentPolicy(config) } }));
  app.use(openWork());
  app.useBodyParser('json', { limit: LARGEST_BODY });
  for (const handler of servePage(config)) app.use(handler);
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

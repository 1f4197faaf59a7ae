import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Config, createLogger, LOGGER, type Logger, nestLogger } from '#platform';
import { openWork } from './access/open-work.js';
import { onlyHostCookie } from './access/session-token.js';
import { ApiModule } from './api.module.js';
import { BoundedServer } from './border/bounded-server.js';
import { refuseCrossSite } from './border/cross-site.js';
import { graphqlDoor, oneOperation } from './border/graphql-door.js';
import { HttpProblemFilter } from './border/http-problem.filter.js';
import { RequestCeiling } from './border/request-ceiling.js';
import { securityHeaders } from './border/security-headers.js';
import { MachineGate } from './machines/machine-gate.js';
import { TOKEN_PATH } from './machines/token.controller.js';
import { tokenForm } from './machines/token-form.js';
import { servePage } from './page/serve-page.js';

/** Largest body of one operation; a week of one establishment is about 1 kB. */
const LARGEST_BODY = '100kb';

/** Everything the HTTP border does before an operation runs. */
export function configureApi(app: NestExpressApplication, config: Config): NestExpressApplication {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', config.trustProxy);
  app.useGlobalFilters(new HttpProblemFilter(app.get<Logger>(LOGGER)));
  for (const handler of securityHeaders(config)) app.use(handler);
  app.use(openWork(config));
  app.use(onlyHostCookie(config));
  app.use(app.get(RequestCeiling).handler());
  app.use(refuseCrossSite(config));
  app.use(graphqlDoor());
  app.use(app.get(MachineGate).handle);
  app.use(TOKEN_PATH, tokenForm());
  app.useBodyParser('json', { limit: LARGEST_BODY, inflate: false });
  app.use(oneOperation());
  for (const handler of servePage(config)) app.use(handler);
  return app;
}

/** The API, ready to listen. */
export async function createApi(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forProcess(config), new BoundedServer(), {
    logger: nestLogger(createLogger(config, 'api')),
    bodyParser: false,
    abortOnError: false,
  });
  return configureApi(app, config);
}

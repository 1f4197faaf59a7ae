import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { CLOCK, type Config, type Database, nestLogger, createLogger } from '#platform';
import { ApiModule } from '../../apps/api/api.module.js';
import { BoundedServer, type Patience } from '../../apps/api/border/bounded-server.js';
import { configureApi } from '../../apps/api/create-api.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { TestClock } from './test-clock.js';
import { testConfig } from './test-config.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface GraphqlAnswer {
  /** As parsed: the tests look into it as the page does. */
  readonly data: Record<string, ReturnType<typeof JSON.parse>>;
  readonly errors?: { readonly message: string; readonly path?: string[]; readonly extensions: { readonly code: string } }[];
}

/** One signed-in person (or nobody) talking to the API over HTTP. */
export interface Caller {
  /** Undefined for nobody. */
  readonly token: string | undefined;
  ask(document: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
}

/** API and worker on a database of their own, sharing one clock that the test sets. */
export interface RunningProduct {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly clock: TestClock;
  readonly api: NestExpressApplication;
  readonly worker: INestApplicationContext | undefined;
  readonly anonymous: Caller;
  /** Whoever holds this session. */
  callerWith(token: string): Caller;
  /** Signs in with the demo password. */
  signIn(email: string): Promise<Caller>;
  /** One API process more, on the same database; whoever starts it closes it. */
  startApi(): Promise<NestExpressApplication>;
  /** One worker more; whoever starts it closes it, before the product stops. */
  startWorker(): Promise<INestApplicationContext>;
  stop(): Promise<void>;
}

const PASSWORD = 'vigie-demo';

export interface ProductOptions {
  /** A product that runs already, whose database this one shares. */
  readonly beside?: RunningProduct;
  readonly now: string;
  /** False for suites that evaluate by hand. */
  readonly worker?: boolean;
  readonly config?: Partial<Config>;
  readonly patience?: Patience;
  /** True to take the second wall away: API and worker connect as the owner of the tables, whom no policy concerns. */
  readonly withoutSecondWall?: boolean;
}

export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
  const database = options.beside?.database ?? (await createTestDatabase());
  const connection = options.withoutSecondWall ? { databaseUrl: database.url } : {};
  const config = testConfig(database.url, { ...options.config, ...connection });
  const clock = new TestClock(options.now);
  const logger = nestLogger(createLogger(config, 'test'));
  const startApi = async (): Promise<NestExpressApplication> => {
    const apiModule = await Test.createTestingModule({ imports: [ApiModule.forProcess(config)] })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .setLogger(logger)
      .compile();
    const started = configureApi(apiModule.createNestApplication<NestExpressApplication>(new BoundedServer(options.patience), { bodyParser: false, logger }), config);
    await started.listen(config.port, '127.0.0.1');
    return started;
  };
  const api = await startApi();
  const worker = options.worker === false ? undefined : await startWorker(config, clock);
  const callerOf = (token?: string): Caller => ({
    token,
    ask: async (query, variables = {}) => {
      const request = supertest(api.getHttpServer()).post('/graphql');
      if (token !== undefined) request.set('Authorization', `Bearer ${token}`);
      const response = await request.send({ query, variables });
      return response.body as GraphqlAnswer;
    },
  });
  return {
    database,
    db: database.db,
    clock,
    api,
    worker,
    anonymous: callerOf(),
    callerWith: callerOf,
    signIn: async (email) => {
      const answer = await callerOf().ask(
        'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { token } ... on SignInRefused { message } } }',
        { input: { email, password: PASSWORD } },
      );
      const { token } = answer.data['signIn'] as { token?: string };
      if (token === undefined) throw new Error(`${email} cannot sign in`);
      return callerOf(token);
    },
    startApi,
    startWorker: async () => startWorker(config, clock),
    stop: async () => {
      await worker?.close();
      await api.close();
      if (!options.beside) await database.close();
    },
  };
}

async function startWorker(config: Config, clock: TestClock): Promise<INestApplicationContext> {
  const module = await Test.createTestingModule({ imports: [WorkerModule.forProcess(config)] })
    .overrideProvider(CLOCK)
    .useValue(clock)
    .setLogger(nestLogger(createLogger(config, 'test')))
    .compile();
  return module.init();
}

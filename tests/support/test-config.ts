import { appAddress, readConfig, type Config } from '#platform';

const SECRET = 'a secret for tests: 0123456789abcdef';
/** Stories jump hours ahead with nobody asking anything in between. */
const WHOLE_SESSION = '720';

/** Settings of a process under test: silent, on any free port, on the given database, as the application's role. */
export function testConfig(url: string, overrides: Partial<Config> = {}): Config {
  const environment = { PORT: '0', LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '10', VIGIE_SECRET: SECRET, SESSION_IDLE_MINUTES: WHOLE_SESSION };
  const databaseUrl = appAddress({ databaseUrl: url === '' ? undefined : url, databaseAppUrl: undefined });
  return { ...readConfig(environment), databaseUrl, ...overrides };
}

import { readConfig, type Config } from '#platform';

/** Settings of a process under test: silent, on any free port, on the given database. */
export function testConfig(url: string, overrides: Partial<Config> = {}): Config {
  return { ...readConfig({ DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '10' }), ...overrides };
}

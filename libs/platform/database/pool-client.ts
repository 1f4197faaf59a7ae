import pg from 'pg';

/**
 * A connection whose loss never ends the process. The pool listens to its idle connections only: one that is taken, but
 * between two queries when PostgreSQL dies, would tell nobody, and Node ends a process for an error nobody hears. The next
 * query on it fails, which is how its holder learns.
 */
export class PoolClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

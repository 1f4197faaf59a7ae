import pg from 'pg';
import { PREPARE_WALL } from './walled-query.js';

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

type Connected = (error: Error | null, client?: pg.Client) => void;

/** A connection on which statements may run behind the wall of row-level security. */
export class WalledClient extends PoolClient {
  override connect(): Promise<pg.Client>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.Client> | void {
    if (callback === undefined) return this.connectAndPrepare();
    super.connect((error: Error | null) => {
      if (error) callback(error);
      else this.query(PREPARE_WALL, (failure: Error | null) => callback(failure, this));
    });
  }

  private async connectAndPrepare(): Promise<pg.Client> {
    await super.connect();
    await this.query(PREPARE_WALL);
    return this;
  }
}

import pg, { type Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg';

/** The setting that the policies of the database read. */
const ROW_SETTING = 'vigie.rows';
const STATEMENT = 'vigie-show-rows';

/** Run once on each connection, so that showing rows costs no planning afterwards. */
export const PREPARE_WALL = `PREPARE "${STATEMENT}" (text) AS SELECT set_config('${ROW_SETTING}', $1, true)`;

/** The part of the driver's protocol used here; its types leave it out. */
interface Wire {
  bind(message: { portal: string; statement: string; values: string[] }): void;
  execute(message: { portal: string }): void;
}

/** The part of the driver's query that is extended here; its types leave it out. */
interface NamedQuery {
  prepare(connection: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
  callback: ((error: Error | null | undefined, result: QueryResult) => void) | undefined;
}

const NamedQuery = pg.Query as unknown as new (config: QueryConfig) => NamedQuery;

/**
 * A named statement that first says whose rows the database may show, in the same round trip: all that is sent before one
 * Sync is one transaction, so the setting lives exactly as long as the statement (or the transaction it is in), and the
 * next user of the connection finds none.
 */
class WalledQuery extends NamedQuery {
  private isShown = false;

  constructor(
    config: QueryConfig,
    // The driver's own `rows` is a limit of rows.
    private readonly rowSettings: string,
  ) {
    super(config);
  }

  override prepare(connection: Wire): void {
    connection.bind({ portal: '', statement: STATEMENT, values: [this.rowSettings] });
    connection.execute({ portal: '' });
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.isShown) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.isShown) super.handleCommandComplete(message, connection);
    this.isShown = true;
  }
}

/** Runs a named statement behind the wall. @param config with a name: only named statements go through the protocol used. */
export async function queryBehindWall(runner: Pool | PoolClient, config: QueryConfig & { name: string }, rows: string): Promise<QueryResult> {
  const query = new WalledQuery(config, rows);
  return new Promise((resolve, reject) => {
    const answer = (error: Error | null | undefined, result: QueryResult): void => {
      if (!error) return resolve(result);
      // The trace that leads to the socket is replaced by one that leads to who asked, as the driver does.
      Error.captureStackTrace(error);
      reject(error);
    };
    // The driver takes a query of any class with a callback after it; its types know only those that stream.
    (runner.query as unknown as (query: WalledQuery, values: undefined, callback: typeof answer) => void).call(runner, query, undefined, answer);
  });
}

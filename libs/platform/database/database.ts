import { DatabaseError, type Pool, type PoolClient } from 'pg';
import pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { currentWork } from '../work-context.js';
import { queryBehindWall } from './walled-query.js';

const { types } = pg;
// Weeks and days stay "YYYY-MM-DD" (a Date would shift with the machine's zone); counts of pieces stay below 2^53.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.NUMERIC, Number);

/** A named SQL text with the types of its parameters and rows. The name lets PostgreSQL keep its plan. */
export interface Statement<Values extends unknown[], Row> {
  readonly name: string;
  readonly text: string;
  /** Carries the types only; never present at run time. */
  readonly types?: { values: Values; row: Row };
}

const declared = new Map<string, string>();

/**
 * Declares a statement: `const findItem = statement<[code: string], ItemRow>('find-item', 'SELECT …')`.
 * @throws {Error} when the name already means another text: PostgreSQL would run the first one.
 */
export function statement<Values extends unknown[], Row>(name: string, text: string): Statement<Values, Row> {
  if ((declared.get(name) ?? text) !== text) throw new Error(`Two statements are named ${name}.`);
  declared.set(name, text);
  return { name, text };
}

/** Text of every statement loaded so far, by name: the check prepares each against the migrated schema. */
export function declaredStatements(): ReadonlyMap<string, string> {
  return declared;
}

/** What a store needs to read and write: the database itself, or one transaction of it. */
export interface Sql {
  /** Runs a statement and returns its rows. */
  run<Values extends unknown[], Row>(query: Statement<Values, Row>, ...values: Values): Promise<Row[]>;
  /** TypeORM's view of the same connection, for migrations and operators: nothing tells the database whose rows to show it. */
  readonly manager: EntityManager;
}

/** The process's connections to PostgreSQL: one pool, shared with TypeORM. */
export class Database implements Sql {
  /**
   * @param unattended row settings of what runs outside any work context; undefined to say nothing to the database.
   */
  constructor(
    readonly source: DataSource,
    private readonly unattended?: string,
  ) {}

  get manager(): EntityManager {
    return this.source.manager;
  }

  /** The pool itself, for what needs a connection of its own (COPY, LISTEN); the caller releases what it takes. */
  get pool(): Pool {
    return (this.source.driver as PostgresDriver).master as Pool;
  }

  async run<Values extends unknown[], Row>(query: Statement<Values, Row>, ...values: Values): Promise<Row[]> {
    return send(this.pool, query, values, this.rows());
  }

  /** All or nothing. Use only the given transaction inside: a second connection could wait for the first forever. */
  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const rows = this.rows();
    return this.source.transaction(async (manager) => {
      const client = (await manager.queryRunner?.connect()) as PoolClient;
      return work(new Transaction(manager, client, rows));
    });
  }

  /** One connection for a work of several transactions, given back with no temporary table and no cursor left. */
  async session<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      return await work(new Session(runner, client, () => this.rows()));
    } finally {
      // A connection that is gone has nothing left to clear, and the work has said so.
      await client.query('CLOSE ALL; DISCARD TEMP').catch(() => undefined);
      await runner.release();
    }
  }

  /** True when the database answers. */
  async isReachable(): Promise<boolean> {
    try {
      await this.pool.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  private rows(): string | undefined {
    return this.unattended === undefined ? undefined : (currentWork()?.rowSettings ?? this.unattended);
  }
}

export class Transaction implements Sql {
  constructor(
    readonly manager: EntityManager,
    /** The transaction's own connection, for COPY. */
    readonly client: PoolClient,
    /** Said to the database with the first statement: it holds until the end of the transaction. */
    private rows?: string | undefined,
  ) {}

  async run<Values extends unknown[], Row>(query: Statement<Values, Row>, ...values: Values): Promise<Row[]> {
    const { rows } = this;
    this.rows = undefined;
    return send(this.client, query, values, rows);
  }
}

/** A connection of one's own: temporary tables and held cursors last as long as it. Outside a transaction each statement stands alone. */
export class Session implements Sql {
  constructor(
    private readonly runner: QueryRunner,
    readonly client: PoolClient,
    private readonly rows: () => string | undefined,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async run<Values extends unknown[], Row>(query: Statement<Values, Row>, ...values: Values): Promise<Row[]> {
    return send(this.client, query, values, this.rows());
  }

  /** All or nothing, on this connection. */
  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const rows = this.rows();
    return this.runner.manager.transaction(async (manager) => work(new Transaction(manager, this.client, rows)));
  }
}

async function send<Values extends unknown[], Row>(
  runner: Pool | PoolClient, { name, text }: Statement<Values, Row>, values: Values, rows: string | undefined,
): Promise<Row[]> {
  const config = { name, text, values: values as unknown[] };
  const result = rows === undefined ? await runner.query(config) : await queryBehindWall(runner, config, rows);
  return result.rows as Row[];
}

const UNIQUE_VIOLATION = '23505';

/** True when an error says that a unique key already exists, of the named constraint if given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = error instanceof Error && 'driverError' in error ? error.driverError : error;
  if (!(cause instanceof DatabaseError) || cause.code !== UNIQUE_VIOLATION) return false;
  return constraint === undefined || cause.constraint === constraint;
}

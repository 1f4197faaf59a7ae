import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from './clock.js';
import { Database, type Sql, statement } from './database/database.js';
import { asSystem } from './work-context.js';

/** So many within so long; what is used comes back evenly, not all at once. */
export interface Rate {
  readonly most: number;
  readonly withinSeconds: number;
}

/** Failures that cost nothing, then waits that double. */
export interface Patience {
  /** Attempts before the first wait. */
  readonly free: number;
  readonly firstWaitSeconds: number;
  /** No wait is longer: nobody is locked out for good. */
  readonly longestWaitSeconds: number;
  /** After so long without an attempt, everything is forgotten. */
  readonly forgottenAfterSeconds: number;
}

export interface Allowance {
  readonly allowed: boolean;
  /** 0 when allowed. */
  readonly retryAfterSeconds: number;
}

/** What a rate still allows. */
export interface RateAllowance extends Allowance {
  readonly remaining: number;
  /** Until all of it is back. */
  readonly resetSeconds: number;
}

type Row = { allowed: boolean; wait: number };

// A clock that was put right leaves counts from a time to come. Twice the longest wait away, no clock of another process
// explains them: they count for nothing, or the mistake of an hour would close a door for days.
const BUSY_UNTIL = `(CASE WHEN t.busy_until > $2::timestamptz + make_interval(secs => 2 * ($3::float8 + $4::float8)) THEN $2::timestamptz ELSE t.busy_until END)`;

const take = statement<[key: Buffer, now: Date, spacing: number, slack: number], Row>(
  'throttle-take',
  `INSERT INTO throttle AS t (key, allowed, attempts, busy_until, kept_until)
   VALUES ($1, true, 0, $2::timestamptz + make_interval(secs => $3::float8), $2::timestamptz + make_interval(secs => $3::float8))
   ON CONFLICT (key) DO UPDATE SET
     allowed = ${BUSY_UNTIL} <= $2::timestamptz + make_interval(secs => $4::float8),
     busy_until = CASE WHEN ${BUSY_UNTIL} <= $2::timestamptz + make_interval(secs => $4::float8)
       THEN greatest(${BUSY_UNTIL}, $2::timestamptz) + make_interval(secs => $3::float8) ELSE t.busy_until END,
     kept_until = greatest(${BUSY_UNTIL}, $2::timestamptz) + make_interval(secs => $3::float8)
   RETURNING allowed, extract(epoch FROM busy_until - $2::timestamptz)::float8 - $4::float8 AS wait`,
);

const giveBack = statement<[key: Buffer, spacing: number], never>(
  'throttle-give-back',
  'UPDATE throttle SET busy_until = busy_until - make_interval(secs => $2::float8) WHERE key = $1',
);

const IS_TO_COME = `t.kept_until > $2::timestamptz + make_interval(secs => 2 * $6::float8)`;
const IS_WAITING = `(t.busy_until > $2::timestamptz AND NOT ${IS_TO_COME})`;
const IS_FORGOTTEN = `(t.kept_until <= $2::timestamptz OR ${IS_TO_COME})`;

const attempt = statement<[key: Buffer, now: Date, free: number, first: number, longest: number, forgotten: number], Row>(
  'throttle-attempt',
  `INSERT INTO throttle AS t (key, allowed, attempts, busy_until, kept_until)
   VALUES ($1, true, 1, $2::timestamptz + make_interval(secs => CASE WHEN $3::int > 1 THEN 0 ELSE $4::float8 END),
           $2::timestamptz + make_interval(secs => $6::float8))
   ON CONFLICT (key) DO UPDATE SET
     allowed = NOT ${IS_WAITING},
     attempts = CASE WHEN ${IS_WAITING} THEN t.attempts WHEN ${IS_FORGOTTEN} THEN 1 ELSE t.attempts + 1 END,
     busy_until = CASE
       WHEN ${IS_WAITING} THEN t.busy_until
       WHEN ${IS_FORGOTTEN} OR t.attempts + 1 < $3::int THEN $2::timestamptz
       ELSE $2::timestamptz + make_interval(secs => least($5::float8, $4::float8 * power(2, least(t.attempts + 1 - $3::int, 30)))) END,
     kept_until = CASE WHEN ${IS_WAITING} THEN t.kept_until ELSE $2::timestamptz + make_interval(secs => $6::float8) END
   RETURNING allowed, extract(epoch FROM busy_until - $2::timestamptz)::float8 AS wait`,
);

const forget = statement<[key: Buffer], never>('throttle-forget', 'DELETE FROM throttle WHERE key = $1');

const purge = statement<[now: Date], { purged: number }>(
  'throttle-purge',
  'WITH gone AS (DELETE FROM throttle WHERE kept_until <= $1 RETURNING 1) SELECT count(*)::int AS purged FROM gone',
);

/**
 * Counts what is tried, for all processes of the installation at once: one atomic statement each, in an unlogged table
 * (a crash of the database forgets the counts, nothing else). Keys are kept hashed: they name people and addresses.
 */
@Injectable()
export class Throttle {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Uses one of what a rate allows. */
  async take(key: string, rate: Rate): Promise<RateAllowance> {
    const spacing = rate.withinSeconds / rate.most;
    const [row] = await asSystem(async () => this.db.run(take, hashed(key), this.clock.now(), spacing, rate.withinSeconds - spacing));
    return rateAllowance(allowance(row), row?.wait ?? 0, spacing, rate);
  }

  /** What was taken for something that turned out well does not count. */
  async giveBack(key: string, rate: Rate): Promise<void> {
    await asSystem(async () => this.db.run(giveBack, hashed(key), rate.withinSeconds / rate.most));
  }

  /** Counts an attempt before it is made, so that many at once count too; refused while the wait of the one before lasts. `forget` when it succeeds. */
  async attempt(key: string, { free, firstWaitSeconds, longestWaitSeconds, forgottenAfterSeconds }: Patience): Promise<Allowance> {
    const values = [free, firstWaitSeconds, longestWaitSeconds, forgottenAfterSeconds] as const;
    const [row] = await asSystem(async () => this.db.run(attempt, hashed(key), this.clock.now(), ...values));
    return allowance(row);
  }

  async forget(key: string): Promise<void> {
    await asSystem(async () => this.db.run(forget, hashed(key)));
  }
}

/** @returns how many counts that no longer mean anything were removed. */
export async function purgeThrottle(sql: Sql, now: Date): Promise<number> {
  const [row] = await sql.run(purge, now);
  return row?.purged ?? 0;
}

function allowance(row: Row | undefined): Allowance {
  if (!row) throw new Error('the throttle did not answer');
  return { allowed: row.allowed, retryAfterSeconds: row.allowed ? 0 : Math.max(1, Math.ceil(row.wait)) };
}

/** @param wait seconds, negative, for which more could be taken at once; positive, until one more may be. */
function rateAllowance(taken: Allowance, wait: number, spacing: number, { withinSeconds }: Rate): RateAllowance {
  // Seconds come as fractions: a hair under a whole number is that number.
  const remaining = wait > 0 ? 0 : Math.floor(-wait / spacing + 1e-6) + 1;
  return { ...taken, remaining, resetSeconds: Math.max(0, Math.ceil(wait + withinSeconds - spacing - 1e-6)) };
}

function hashed(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

import { once } from 'node:events';
import { createPostgresBackend, Queue, Worker, withBackend, runMigrations, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '../config.js';
import { PoolClient } from '../database/pool-client.js';

const QUEUE_SCHEMA = 'bullmq';
const CONNECT_TIMEOUT_MS = 1_000;
/** A half-open connection answers nothing: the producer must not wait for it. */
const COMMAND_TIMEOUT_MS = 5_000;

/** The part of BullMQ the product uses, on PostgreSQL or on Redis: the callers do not know which. */
export interface QueueBackend {
  /** Resolves when jobs can be added; rejects soon when the queue is away, where BullMQ itself would wait for its return. */
  available(): Promise<void>;
  queue(name: string): Queue;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): Worker;
  close(): Promise<void>;
}

export function createQueueBackend(config: Config): QueueBackend {
  if (config.redisUrl !== undefined) return redisBackend(config.redisUrl);
  if (config.databaseUrl === undefined) throw new Error('DATABASE_URL absent : démarrez par « npm start ».');
  return postgresBackend(config.databaseUrl);
}

function postgresBackend(connectionString: string): QueueBackend {
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  // One pool for all queues of the process; each worker takes one of its connections for LISTEN (measured: 8 ms to a job).
  const pool = new pg.Pool({ connectionString, max: 16, keepAlive: true, Client: PoolClient, options: `-c search_path=${QUEUE_SCHEMA}` });
  pool.on('error', () => undefined);
  // Each queue and worker listens to the pool's errors: more of them is no leak.
  pool.setMaxListeners(0);
  return {
    available: async () => undefined,
    queue: (name) => new PostgresQueue(name, { connection: pool }) as unknown as Queue,
    worker: (name, processor, options) =>
      new PostgresWorker(name, processor, { ...options, connection: pool }) as unknown as Worker,
    close: () => pool.end(),
  };
}

function redisBackend(url: string): QueueBackend {
  // A producer must fail fast when Redis is away (the sweep finds the work again); a worker must wait for it.
  const producer = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: COMMAND_TIMEOUT_MS, disconnectTimeout: 200 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null, disconnectTimeout: 200 });
  producer.on('error', () => undefined);
  consumer.on('error', () => undefined);
  return {
    available: async () => {
      if (producer.status !== 'ready') await once(producer, 'ready', { signal: AbortSignal.timeout(CONNECT_TIMEOUT_MS) });
    },
    queue: (name) => new Queue(name, { connection: producer }),
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection: consumer }),
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/** Creates or updates BullMQ's own tables; a no-op when they are current. */
export async function migrateQueueSchema(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
  } finally {
    client.release();
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountAttempts1795430200000 implements MigrationInterface {
  readonly name = 'CountAttempts1795430200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Unlogged: written at every attempt to sign in, worth nothing after a crash.
      CREATE UNLOGGED TABLE throttle (
        key bytea PRIMARY KEY,
        allowed boolean NOT NULL,
        attempts integer NOT NULL,
        busy_until timestamptz NOT NULL,
        kept_until timestamptz NOT NULL
      ) WITH (fillfactor = 70);
      CREATE INDEX throttle_by_end ON throttle (kept_until);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberFirstFactor1795430650000 implements MigrationInterface {
  readonly name = 'RememberFirstFactor1795430650000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pending_sign_in
        -- What came before the second factor: a password, or a provider that asked for one factor only.
        ADD COLUMN first_means text NOT NULL DEFAULT 'PASSWORD',
        -- What that provider wants to see again at sign-out, encrypted, until there is a session to keep it with.
        ADD COLUMN sealed_id_token bytea;
      ALTER TABLE pending_sign_in ALTER COLUMN first_means DROP DEFAULT;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

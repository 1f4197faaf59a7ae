import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexAccountsAndSessions1795417201000 implements MigrationInterface {
  readonly name = 'IndexAccountsAndSessions1795417201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The sweep looks for old sessions every minute.
      CREATE INDEX session_by_expiry ON session (expires_at);
      -- A word anywhere in the name or the address; pg_trgm came with the directory.
      CREATE INDEX account_search ON account USING gin ((lower(name) || ' ' || email) gin_trgm_ops);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

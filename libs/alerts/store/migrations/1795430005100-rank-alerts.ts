import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RankAlerts1795430005100 implements MigrationInterface {
  readonly name = 'RankAlerts1795430005100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Below a policy, an index on an expression is not searched for what the expression is compared with (its function could
      -- tell of rows not shown): the rank becomes a column, and a page is read again from where the one before ended.
      ALTER TABLE alert ADD COLUMN rank smallint NOT NULL GENERATED ALWAYS AS (alert_rank(level)) STORED;
      DROP INDEX alert_unresolved;
      DROP INDEX alert_unresolved_in_region;
      DROP INDEX alert_unresolved_in_department;
      CREATE INDEX alert_unresolved ON alert (rank, opened_at, id) WHERE status <> 'RESOLVED';
      CREATE INDEX alert_unresolved_in_region ON alert (region_code, rank, opened_at, id) WHERE status <> 'RESOLVED';
      CREATE INDEX alert_unresolved_in_department ON alert (department_code, rank, opened_at, id) WHERE status <> 'RESOLVED';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

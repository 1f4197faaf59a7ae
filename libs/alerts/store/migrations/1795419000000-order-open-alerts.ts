import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderOpenAlerts1795419000000 implements MigrationInterface {
  readonly name = 'OrderOpenAlerts1795419000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Lists of unresolved alerts are in this order: a page is read from where the one before ended, without ranking the rest.
      CREATE FUNCTION alert_rank(level coverage_level) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE level WHEN 'STOCK_OUT' THEN 1 WHEN 'CRITICAL' THEN 2 WHEN 'WARNING' THEN 3 WHEN 'WATCH' THEN 4 ELSE 5 END
      $$;
      DROP INDEX alert_open;
      DROP INDEX alert_open_by_region;
      CREATE INDEX alert_unresolved ON alert (alert_rank(level), opened_at, id) WHERE status <> 'RESOLVED';
      CREATE INDEX alert_unresolved_in_region ON alert (region_code, alert_rank(level), opened_at, id) WHERE status <> 'RESOLVED';
      CREATE INDEX alert_unresolved_in_department ON alert (department_code, alert_rank(level), opened_at, id) WHERE status <> 'RESOLVED';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

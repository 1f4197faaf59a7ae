import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardWeeklyReports1795430003000 implements MigrationInterface {
  readonly name = 'GuardWeeklyReports1795430003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The statements that write many rows say their place; the trigger finds it for the others.
      ALTER TABLE weekly_report_version ADD COLUMN region_code text, ADD COLUMN department_code text;
      UPDATE weekly_report_version t SET region_code = r.region_code, department_code = r.department_code
        FROM weekly_report r WHERE r.finess = t.finess AND r.week = t.week AND r.collection_id = t.collection_id;
      CREATE TRIGGER weekly_report_version_placed BEFORE INSERT ON weekly_report_version
        FOR EACH ROW WHEN (NEW.region_code IS NULL) EXECUTE FUNCTION place_by_finess();
      ALTER TABLE idempotency_key ADD COLUMN region_code text, ADD COLUMN department_code text;
      UPDATE idempotency_key t SET region_code = e.region_code, department_code = e.department_code FROM establishment e WHERE e.finess = t.finess;
      CREATE TRIGGER idempotency_key_placed BEFORE INSERT ON idempotency_key
        FOR EACH ROW WHEN (NEW.region_code IS NULL) EXECUTE FUNCTION place_by_finess();

      SELECT guard_rows('weekly_report', 'SELECT INSERT UPDATE', in_perimeter());
      SELECT guard_rows('weekly_report_version', 'SELECT INSERT', in_perimeter());
      SELECT guard_rows('idempotency_key', 'SELECT INSERT', in_perimeter());
      SELECT guard_rows('idempotency_key', 'DELETE', by_system());
      -- A view shows what its owner sees unless told otherwise.
      ALTER VIEW weekly_report_line SET (security_invoker = true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardAlerts1795430005000 implements MigrationInterface {
  readonly name = 'GuardAlerts1795430005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert_event ADD COLUMN region_code text, ADD COLUMN department_code text;
      UPDATE alert_event t SET region_code = e.region_code, department_code = e.department_code FROM establishment e WHERE e.finess = t.finess;
      CREATE TRIGGER alert_event_placed BEFORE INSERT ON alert_event FOR EACH ROW WHEN (NEW.region_code IS NULL) EXECUTE FUNCTION place_by_finess();
      SELECT guard_rows('alert', 'SELECT UPDATE', in_perimeter());
      SELECT guard_rows('alert', 'INSERT DELETE', by_system());
      SELECT guard_rows('alert_event', 'SELECT INSERT', in_perimeter());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

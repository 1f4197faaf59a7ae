import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAlerts1795402805000 implements MigrationInterface {
  readonly name = 'CreateAlerts1795402805000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alert (
        id text PRIMARY KEY,
        finess text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('COVERAGE', 'MISSING_REPORT')),
        item_code text,
        region_code text NOT NULL,
        department_code text NOT NULL,
        level coverage_level,
        worst_level coverage_level,
        status text NOT NULL CHECK (status IN ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
        opened_week date NOT NULL,
        week date NOT NULL,
        opened_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        acknowledged_by_name text,
        acknowledged_at timestamptz,
        acknowledgement_note text,
        acknowledged_week date,
        acknowledged_level coverage_level,
        resolved_week date,
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX alert_by_finess ON alert (finess, item_code, opened_week);
      CREATE INDEX alert_open_by_region ON alert (region_code, status, level DESC, opened_at, id);
      CREATE INDEX alert_open ON alert (level DESC, opened_at, id) WHERE status <> 'RESOLVED';
      -- What was established when: append-only.
      CREATE TABLE alert_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        alert_id text NOT NULL,
        finess text NOT NULL,
        kind text NOT NULL,
        week date NOT NULL,
        from_level coverage_level,
        to_level coverage_level,
        at timestamptz NOT NULL,
        by_name text
      );
      CREATE INDEX alert_event_by_alert ON alert_event (alert_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

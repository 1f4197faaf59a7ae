import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCoverage1795402804000 implements MigrationInterface {
  readonly name = 'CreateCoverage1795402804000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every value of crisis consumption ever set, signed and dated; the latest rules. A null quantity withdraws.
      CREATE TABLE crisis_consumption_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        finess text NOT NULL,
        item_code text NOT NULL,
        source text NOT NULL CHECK (source IN ('DECLARED', 'ARS')),
        weekly_quantity int CHECK (weekly_quantity >= 0),
        reason text,
        set_by uuid,
        set_by_name text NOT NULL,
        set_at timestamptz NOT NULL
      );
      CREATE INDEX crisis_consumption_change_by_finess ON crisis_consumption_change (finess, item_code, id);
      -- Every threshold ever set; for each perimeter and item the latest rules. Null takes the value of the level above.
      CREATE TABLE level_threshold_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        scope_kind text NOT NULL CHECK (scope_kind IN ('NATION', 'REGION', 'DEPARTMENT', 'ESTABLISHMENT')),
        scope_code text NOT NULL DEFAULT '',
        item_code text NOT NULL,
        watch_below double precision,
        warning_below double precision,
        critical_below double precision,
        enabled boolean,
        reason text,
        set_by uuid,
        set_by_name text NOT NULL,
        set_at timestamptz NOT NULL
      );
      CREATE INDEX level_threshold_change_by_scope ON level_threshold_change (scope_kind, scope_code, item_code, id);
      -- The last reported situation of each establishment and item, for rankings and "what runs out next".
      CREATE TABLE coverage_current (
        finess text NOT NULL,
        item_code text NOT NULL,
        region_code text NOT NULL,
        department_code text NOT NULL,
        week date NOT NULL,
        stock_on_hand int NOT NULL,
        crisis_consumption int,
        weeks_of_cover double precision,
        level coverage_level NOT NULL,
        safety_target int,
        gap int,
        observed_rate double precision,
        runway_weeks double precision,
        stock_out_on date,
        PRIMARY KEY (finess, item_code)
      ) WITH (fillfactor = 80);
      CREATE INDEX coverage_current_worst ON coverage_current (item_code, weeks_of_cover, finess);
      CREATE INDEX coverage_current_worst_in_region ON coverage_current (region_code, item_code, weeks_of_cover, finess);
      CREATE INDEX coverage_current_stock_out ON coverage_current (item_code, stock_out_on, finess) WHERE stock_out_on IS NOT NULL;
      -- An establishment whose evaluation failed: tried again a few times, then set aside and shown to operators.
      CREATE TABLE evaluation_failure (
        finess text PRIMARY KEY,
        attempts int NOT NULL,
        last_error text NOT NULL,
        retry_at timestamptz NOT NULL
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

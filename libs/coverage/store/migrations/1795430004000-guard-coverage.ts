import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardCoverage1795430004000 implements MigrationInterface {
  readonly name = 'GuardCoverage1795430004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE crisis_consumption_change ADD COLUMN region_code text, ADD COLUMN department_code text;
      UPDATE crisis_consumption_change t SET region_code = e.region_code, department_code = e.department_code
        FROM establishment e WHERE e.finess = t.finess;
      CREATE TRIGGER crisis_consumption_change_placed BEFORE INSERT ON crisis_consumption_change
        FOR EACH ROW WHEN (NEW.region_code IS NULL) EXECUTE FUNCTION place_by_finess();
      -- The perimeter of a rule as codes: none for the nation, a region's own, a department's with its region, an establishment's place.
      ALTER TABLE level_threshold_change ADD COLUMN finess text, ADD COLUMN region_code text, ADD COLUMN department_code text;
      CREATE FUNCTION place_threshold() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        IF NEW.scope_kind = 'REGION' THEN
          NEW.region_code := NEW.scope_code;
        ELSIF NEW.scope_kind = 'DEPARTMENT' THEN
          SELECT d.region_code, d.code INTO NEW.region_code, NEW.department_code FROM department d WHERE d.code = NEW.scope_code;
        ELSIF NEW.scope_kind = 'ESTABLISHMENT' THEN
          NEW.finess := NEW.scope_code;
          SELECT e.region_code, e.department_code INTO NEW.region_code, NEW.department_code FROM establishment e WHERE e.finess = NEW.scope_code;
        END IF;
        RETURN NEW;
      END
      $function$;
      CREATE TRIGGER level_threshold_change_placed BEFORE INSERT OR UPDATE ON level_threshold_change FOR EACH ROW EXECUTE FUNCTION place_threshold();
      UPDATE level_threshold_change SET scope_code = scope_code;

      SELECT guard_rows('crisis_consumption_change', 'SELECT INSERT', in_perimeter());
      -- The thresholds of territories apply to everyone inside and say nothing of an establishment.
      SELECT guard_rows('level_threshold_change', 'SELECT', by_anyone_known() || $$ AND (scope_kind <> 'ESTABLISHMENT' OR $$ || in_perimeter() || ')');
      SELECT guard_rows('level_threshold_change', 'INSERT', in_perimeter());
      SELECT guard_rows('coverage_current', 'SELECT', in_perimeter());
      SELECT guard_rows('coverage_current', 'INSERT UPDATE', by_system());
      SELECT guard_rows('evaluation_failure', 'SELECT DELETE', by_nation());
      SELECT guard_rows('evaluation_failure', 'INSERT UPDATE', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

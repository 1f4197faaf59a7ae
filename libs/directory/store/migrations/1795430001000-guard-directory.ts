import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardDirectory1795430001000 implements MigrationInterface {
  readonly name = 'GuardDirectory1795430001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Rows written without their place take it from their establishment, as far as the writer sees it.
      CREATE FUNCTION place_by_finess() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        SELECT e.region_code, e.department_code INTO NEW.region_code, NEW.department_code FROM establishment e WHERE e.finess = NEW.finess;
        RETURN NEW;
      END
      $function$;
      ALTER TABLE contact ADD COLUMN region_code text, ADD COLUMN department_code text;
      UPDATE contact t SET region_code = e.region_code, department_code = e.department_code FROM establishment e WHERE e.finess = t.finess;
      CREATE TRIGGER contact_placed BEFORE INSERT ON contact FOR EACH ROW WHEN (NEW.region_code IS NULL) EXECUTE FUNCTION place_by_finess();
      ALTER TABLE establishment_change ADD COLUMN region_code text, ADD COLUMN department_code text;
      UPDATE establishment_change t SET region_code = e.region_code, department_code = e.department_code FROM establishment e WHERE e.finess = t.finess;
      CREATE TRIGGER establishment_change_placed BEFORE INSERT ON establishment_change
        FOR EACH ROW WHEN (NEW.region_code IS NULL) EXECUTE FUNCTION place_by_finess();

      -- Whoever reads a directory file in is the owner: nothing the application serves writes establishments.
      SELECT guard_rows('establishment', 'SELECT', in_perimeter());
      SELECT guard_rows('contact', 'SELECT INSERT UPDATE', in_perimeter());
      SELECT guard_rows('establishment_change', 'SELECT INSERT', in_perimeter());
      SELECT guard_rows('enrolment', 'SELECT INSERT', in_perimeter());
      -- Names of territories and groups are public knowledge.
      SELECT guard_rows(reference::regclass, 'SELECT', 'true')
        FROM unnest(ARRAY['region', 'department', 'arrondissement', 'commune', 'ght', 'legal_entity', 'roll_out_wave']) AS reference;
      SELECT guard_rows('roll_out_wave', 'INSERT', by_nation() || ' OR (SELECT work_regions()) IS NOT NULL');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowEstablishments1795431000000 implements MigrationInterface {
  readonly name = 'FollowEstablishments1795431000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION move_followers() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        EXECUTE format('UPDATE %s t SET region_code = $1, department_code = $2 WHERE t.%I = $3 AND (%s)', TG_ARGV[0], TG_ARGV[1], TG_ARGV[2])
          USING NEW.region_code, NEW.department_code, NEW.finess;
        RETURN NULL;
      END
      $function$;

      -- When an establishment changes region or department, the rows of the table that say something of it now change with it:
      -- its former agency no longer sees them, its new one does. History stays with the place where it happened.
      CREATE FUNCTION follow_establishment(followed regclass, finess_column text DEFAULT 'finess', those text DEFAULT 'true') RETURNS void LANGUAGE plpgsql AS $function$
      BEGIN
        EXECUTE format('UPDATE %s t SET region_code = e.region_code, department_code = e.department_code FROM establishment e
          WHERE e.finess = t.%I AND (t.region_code, t.department_code) IS DISTINCT FROM (e.region_code, e.department_code) AND (%s)', followed, finess_column, those);
        EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF region_code, department_code ON establishment FOR EACH ROW
          WHEN ((OLD.region_code, OLD.department_code) IS DISTINCT FROM (NEW.region_code, NEW.department_code))
          EXECUTE FUNCTION move_followers(%L, %L, %L)', followed || '_follows', followed, finess_column, those);
      END
      $function$;

      SELECT follow_establishment('enrolment');
      SELECT follow_establishment('contact');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

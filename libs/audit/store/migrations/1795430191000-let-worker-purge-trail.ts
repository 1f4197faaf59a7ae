import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetWorkerPurgeTrail1795430191000 implements MigrationInterface {
  readonly name = 'LetWorkerPurgeTrail1795430191000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The worker removes what the retention ends through the owner's function, which keeps to whole prefixes older than six
      -- months; so does the operator, as the owner. Nobody's request can ask for it.
      ALTER FUNCTION audit_drop_until(bigint) RENAME TO audit_drop_until_unasked;
      CREATE FUNCTION audit_drop_until(seal_number bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
      BEGIN
        IF NOT (work_is_system() OR pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = 'audit_entry'::regclass), 'MEMBER')) THEN
          RAISE EXCEPTION 'not for a person''s work';
        END IF;
        RETURN audit_drop_until_unasked(seal_number);
      END
      $function$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchTrailBehindWall1795430900001 implements MigrationInterface {
  readonly name = 'SearchTrailBehindWall1795430900001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Below a policy no index of lower() is used: PostgreSQL judges every entry of the trail first. This view judges by the same
      -- condition, as an ordinary one (see establishment_in_perimeter).
      DO $block$
      BEGIN
        EXECUTE 'CREATE VIEW audit_entry_in_perimeter WITH (security_barrier = false) AS SELECT * FROM audit_entry WHERE '
          || in_perimeter() || ' OR ' || own_account('person_id');
      END
      $block$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

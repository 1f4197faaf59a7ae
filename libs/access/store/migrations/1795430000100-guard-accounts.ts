import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose habilitation lies in a perimeter is read through the establishments that the perimeter shows. */
export class GuardAccounts1795430000100 implements MigrationInterface {
  readonly name = 'GuardAccounts1795430000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One's own; and whoever answers for a territory sees who is habilitated inside it.
      SELECT guard_rows('habilitation', 'SELECT', own_account('account_id') || $$
        OR (SELECT work_sees_nation())
        OR (scope_kind = 'REGION' AND scope_code = ANY ((SELECT work_regions())::text[]))
        OR (scope_kind = 'DEPARTMENT' AND EXISTS (SELECT 1 FROM department d WHERE d.code = scope_code
              AND (d.code = ANY ((SELECT work_departments())::text[]) OR d.region_code = ANY ((SELECT work_regions())::text[]))))
        OR (scope_kind = 'ESTABLISHMENT' AND EXISTS (SELECT 1 FROM establishment e WHERE e.finess = scope_code))$$);
      SELECT guard_rows('habilitation', 'INSERT UPDATE', by_system());
      SELECT guard_rows('account', 'SELECT', own_account('id') || $$
        OR (SELECT work_sees_nation()) OR EXISTS (SELECT 1 FROM habilitation h WHERE h.account_id = account.id)$$);
      SELECT guard_rows('account', 'INSERT UPDATE', by_system());
      SELECT guard_rows('session', 'SELECT', own_account('account_id') || ' OR ' || by_nation());
      SELECT guard_rows('session', 'UPDATE', own_account('account_id'));
      SELECT guard_rows('session', 'INSERT DELETE', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardAuditTrail1795430190000 implements MigrationInterface {
  readonly name = 'GuardAuditTrail1795430190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Everyone adds to the trail, about themselves at least; it is read by whom it tells of and by who answers for the place.
      SELECT guard_rows('audit_entry', 'INSERT', by_anyone_known());
      SELECT guard_rows('audit_entry', 'SELECT', in_perimeter() || ' OR ' || own_account('person_id'));
      -- Where chains stand is written by triggers only; whoever administers the platform verifies them.
      SELECT guard_rows(chain::regclass, 'SELECT', by_nation()) FROM unnest(ARRAY['audit_head', 'audit_sealed', 'audit_root', 'audit_seal', 'audit_purge']) AS chain;
      SELECT guard_rows('audit_seal', 'INSERT', by_system());
      SELECT guard_rows('audit_purge', 'INSERT', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

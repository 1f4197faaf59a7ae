import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardSituation1795430006000 implements MigrationInterface {
  readonly name = 'GuardSituation1795430006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Counted for territories: an establishment alone sees none of them.
      SELECT guard_rows(counted::regclass, 'SELECT', in_perimeter(NULL)), guard_rows(counted::regclass, 'INSERT UPDATE', by_system())
        FROM unnest(ARRAY['situation_cell', 'situation_reporting', 'situation_arrival', 'situation_alert']) AS counted;
      -- Whoever changes a setting may ask for a count; only the platform counts.
      SELECT guard_rows('situation_dirty', 'INSERT', by_anyone_known());
      SELECT guard_rows('situation_dirty', 'SELECT DELETE', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

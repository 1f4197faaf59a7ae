import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowEstablishments1795431000001 implements MigrationInterface {
  readonly name = 'FollowEstablishments1795431000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What an agency reads of an establishment's coverage: where it stands, and the rules it set itself.
      SELECT follow_establishment('coverage_current');
      SELECT follow_establishment('crisis_consumption_change');
      SELECT follow_establishment('level_threshold_change', 'scope_code', $$scope_kind = 'ESTABLISHMENT'$$);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowEstablishments1795431000003 implements MigrationInterface {
  readonly name = 'FollowEstablishments1795431000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A revoked right stays as it was, with the agency it was revoked under.
      SELECT follow_establishment('habilitation', 'scope_code', $$scope_kind = 'ESTABLISHMENT' AND revoked_at IS NULL$$);
      SELECT follow_establishment('invitation', 'finess', 'cancelled_at IS NULL');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

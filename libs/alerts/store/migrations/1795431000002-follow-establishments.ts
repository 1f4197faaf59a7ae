import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowEstablishments1795431000002 implements MigrationInterface {
  readonly name = 'FollowEstablishments1795431000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A resolved alert is history.
      SELECT follow_establishment('alert', 'finess', $$status <> 'RESOLVED'$$);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

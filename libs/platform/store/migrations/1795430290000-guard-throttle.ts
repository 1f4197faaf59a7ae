import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardThrottle1795430290000 implements MigrationInterface {
  readonly name = 'GuardThrottle1795430290000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Counts of attempts, by the hash of what is counted: the platform's own.
      SELECT guard_rows('throttle', 'SELECT INSERT UPDATE DELETE', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardCatalogue1795430002000 implements MigrationInterface {
  readonly name = 'GuardCatalogue1795430002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is counted and by which doctrine is public; a doctrine is the nation's to set, and its values are never rewritten.
      SELECT guard_rows('item', 'SELECT', 'true');
      SELECT guard_rows('collection', 'SELECT', 'true');
      SELECT guard_rows('doctrine_value', 'SELECT', 'true');
      SELECT guard_rows('doctrine_value', 'INSERT', by_nation());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

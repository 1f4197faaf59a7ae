import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GuardStockpile1795430007000 implements MigrationInterface {
  readonly name = 'GuardStockpile1795430007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT guard_rows('stockpile_lot', 'SELECT INSERT UPDATE', by_nation());
      SELECT guard_rows('stockpile_movement', 'SELECT INSERT', by_nation());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

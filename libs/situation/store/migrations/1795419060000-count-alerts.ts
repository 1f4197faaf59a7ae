import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountAlerts1795419060000 implements MigrationInterface {
  readonly name = 'CountAlerts1795419060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Unresolved alerts of a department, counted again with its cells; open_levels follows the order of coverage_level.
      CREATE TABLE situation_alert (
        department_code text PRIMARY KEY,
        region_code text NOT NULL,
        open_levels int[] NOT NULL,
        establishments int NOT NULL,
        missing_reports int NOT NULL
      );
      -- Levels of the last report of the stale establishments, in the same order.
      ALTER TABLE situation_cell ADD COLUMN stale_level_counts int[] NOT NULL DEFAULT '{0,0,0,0,0,0,0}';
      INSERT INTO situation_dirty (week, collection_id, department_code)
        SELECT week, collection_id, department_code FROM situation_reporting WHERE week > (SELECT max(week) FROM situation_reporting) - 60;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

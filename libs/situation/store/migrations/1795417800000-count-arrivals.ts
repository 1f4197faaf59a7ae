import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountArrivals1795417800000 implements MigrationInterface {
  readonly name = 'CountArrivals1795417800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the reports of a department's week first came: quarters of an hour on the wall clock since its Monday, and how
      -- many came in each. Apart from situation_reporting, whose narrow rows the trends read by the thousand.
      CREATE TABLE situation_arrival (
        week date NOT NULL,
        collection_id smallint NOT NULL DEFAULT 1,
        department_code text NOT NULL,
        region_code text NOT NULL,
        quarters smallint[] NOT NULL,
        counts int[] NOT NULL,
        PRIMARY KEY (week, collection_id, department_code)
      );
      -- Among the stale establishments, those whose last report says nothing of the item's crisis consumption.
      ALTER TABLE situation_cell ADD COLUMN stale_unknown int NOT NULL DEFAULT 0;
      INSERT INTO situation_dirty (week, collection_id, department_code) SELECT week, collection_id, department_code FROM situation_reporting;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

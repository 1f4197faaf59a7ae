import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSituation1795402806000 implements MigrationInterface {
  readonly name = 'CreateSituation1795402806000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Appended whenever a department's week must be counted again; consumed by the recompute.
      CREATE TABLE situation_dirty (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        week date NOT NULL,
        collection_id smallint NOT NULL DEFAULT 1,
        department_code text NOT NULL,
        marked_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE situation_reporting (
        week date NOT NULL,
        collection_id smallint NOT NULL DEFAULT 1,
        department_code text NOT NULL,
        region_code text NOT NULL,
        expected int NOT NULL,
        received int NOT NULL,
        on_time int NOT NULL,
        computed_at timestamptz NOT NULL,
        PRIMARY KEY (week, collection_id, department_code)
      );
      -- Recomputed from its department's rows, never incremented. Sums over establishments whose stock and crisis
      -- consumption are both known for this very week; "last known" figures of the others are counted apart.
      CREATE TABLE situation_cell (
        week date NOT NULL,
        collection_id smallint NOT NULL DEFAULT 1,
        department_code text NOT NULL,
        item_code text NOT NULL,
        region_code text NOT NULL,
        stock_on_hand bigint NOT NULL,
        crisis_consumption bigint NOT NULL,
        consumption bigint NOT NULL,
        safety_gap bigint NOT NULL,
        level_counts int[] NOT NULL,
        stale_establishments int NOT NULL,
        stale_stock bigint NOT NULL,
        stale_crisis_consumption bigint NOT NULL,
        PRIMARY KEY (week, collection_id, department_code, item_code)
      );
      CREATE INDEX situation_cell_trend ON situation_cell (item_code, region_code, week);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

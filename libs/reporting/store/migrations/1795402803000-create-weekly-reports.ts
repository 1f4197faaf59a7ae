import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWeeklyReports1795402803000 implements MigrationInterface {
  readonly name = 'CreateWeeklyReports1795402803000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TYPE coverage_level AS ENUM ('OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN');
      -- One row per report; amounts in base units, in the item order of the collection. A week is its Monday.
      CREATE TABLE weekly_report (
        finess text NOT NULL,
        week date NOT NULL,
        collection_id smallint NOT NULL DEFAULT 1,
        region_code text NOT NULL,
        department_code text NOT NULL,
        version int NOT NULL,
        evaluated_version int NOT NULL DEFAULT 0,
        stock_on_hand int[] NOT NULL,
        consumption int[] NOT NULL,
        received int[] NOT NULL,
        first_submitted_at timestamptz NOT NULL,
        submitted_at timestamptz NOT NULL,
        on_time boolean NOT NULL,
        origin text NOT NULL,
        submitted_by uuid,
        submitted_by_name text NOT NULL,
        director_name text,
        comment text,
        -- Written by the evaluation: the crisis weekly consumption used (null: unknown) and the level it gave.
        crisis_consumption int[],
        levels coverage_level[],
        PRIMARY KEY (finess, week, collection_id)
      ) WITH (fillfactor = 80);
      CREATE INDEX weekly_report_by_department ON weekly_report (week, department_code);
      CREATE INDEX weekly_report_not_evaluated ON weekly_report (finess, week) WHERE evaluated_version < version;
      -- What was known when: append-only.
      CREATE TABLE weekly_report_version (
        finess text NOT NULL,
        week date NOT NULL,
        collection_id smallint NOT NULL DEFAULT 1,
        version int NOT NULL,
        stock_on_hand int[] NOT NULL,
        consumption int[] NOT NULL,
        received int[] NOT NULL,
        submitted_at timestamptz NOT NULL,
        origin text NOT NULL,
        submitted_by uuid,
        submitted_by_name text NOT NULL,
        director_name text,
        comment text,
        PRIMARY KEY (finess, week, collection_id, version)
      );
      CREATE INDEX weekly_report_version_by_week ON weekly_report_version (week, submitted_at);
      -- One effect per key: a repeated send is answered from here. Purged after 30 days.
      CREATE TABLE idempotency_key (
        finess text NOT NULL,
        key text NOT NULL,
        operation text NOT NULL,
        request_hash bytea NOT NULL,
        subject text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (finess, key)
      );
      CREATE INDEX idempotency_key_by_age ON idempotency_key USING brin (created_at);
      -- For people who read SQL.
      CREATE VIEW weekly_report_line AS
        SELECT r.finess, r.week, r.collection_id, r.region_code, r.department_code, r.version, i.item_code,
               r.stock_on_hand[i.position] AS stock_on_hand, r.consumption[i.position] AS consumption,
               r.received[i.position] AS received, r.crisis_consumption[i.position] AS crisis_consumption,
               r.levels[i.position] AS level
        FROM weekly_report r
        JOIN collection c ON c.id = r.collection_id
        CROSS JOIN LATERAL unnest(c.item_codes) WITH ORDINALITY AS i(item_code, position);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

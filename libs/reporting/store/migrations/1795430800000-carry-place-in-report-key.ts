import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CarryPlaceInReportKey1795430800000 implements MigrationInterface {
  readonly name = 'CarryPlaceInReportKey1795430800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether an establishment has reported is asked of thousands at once. The wall looks at their place: without it in the
      -- index, each answer would read the report itself. The index is no larger for it, by its alignment.
      CREATE UNIQUE INDEX weekly_report_placed ON weekly_report (finess, week, collection_id) INCLUDE (region_code, department_code);
      ALTER TABLE weekly_report DROP CONSTRAINT weekly_report_pkey, ADD CONSTRAINT weekly_report_pkey PRIMARY KEY USING INDEX weekly_report_placed;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexEnrolmentByWave1795417200000 implements MigrationInterface {
  readonly name = 'IndexEnrolmentByWave1795417200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A wave's establishments, page by page.
      CREATE INDEX enrolment_by_wave ON enrolment (wave_code, finess);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever follows requests looks for the latest steps of all of them. */
export class IndexRequestEventsByTime1795402831000 implements MigrationInterface {
  readonly name = 'IndexRequestEventsByTime1795402831000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX emergency_request_event_by_time ON emergency_request_event (at)');
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed an establishment, when it was a person rather than a file. */
export class SignEstablishmentChanges1795402832000 implements MigrationInterface {
  readonly name = 'SignEstablishmentChanges1795402832000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE establishment_change ADD COLUMN by_account uuid, ADD COLUMN by_name text');
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

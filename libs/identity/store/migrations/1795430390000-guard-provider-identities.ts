import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who somebody is at a provider is read and written by the sign-in alone: no request of a person's reaches these rows. */
export class GuardProviderIdentities1795430390000 implements MigrationInterface {
  readonly name = 'GuardProviderIdentities1795430390000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT guard_rows('identity', 'SELECT INSERT UPDATE', by_system());
      SELECT guard_rows('unknown_identity', 'SELECT INSERT UPDATE DELETE', by_system());
      SELECT guard_rows('provider_departure', 'SELECT INSERT DELETE', by_system());
      SELECT guard_rows('provider_session', 'SELECT INSERT UPDATE DELETE', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

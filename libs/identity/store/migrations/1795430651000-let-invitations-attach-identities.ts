import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetInvitationsAttachIdentities1795430651000 implements MigrationInterface {
  readonly name = 'LetInvitationsAttachIdentities1795430651000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of the secret of the letter that somebody has left to accept at a provider, instead of choosing a password.
      ALTER TABLE provider_departure ADD COLUMN invitation_hash bytea;
      ALTER TABLE identity DROP CONSTRAINT identity_linked_by_check;
      ALTER TABLE identity ADD CONSTRAINT identity_linked_by_check CHECK (linked_by IN ('EMAIL', 'SESSION', 'ADMINISTRATOR', 'INVITATION'));
      -- A person detaches what they attached.
      SELECT guard_rows('identity', 'DELETE', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

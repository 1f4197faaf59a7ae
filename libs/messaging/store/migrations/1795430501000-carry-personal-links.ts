import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that open a door: invitations, new passwords, new rights. */
export class CarryPersonalLinks1795430501000 implements MigrationInterface {
  readonly name = 'CarryPersonalLinks1795430501000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE message DROP CONSTRAINT message_kind_check;
      ALTER TABLE message ADD CONSTRAINT message_kind_check CHECK (kind IN
        ('REMINDER', 'MISSING_REPORT', 'ALERT_DIGEST', 'EMERGENCY_REQUEST', 'INVITATION', 'PASSWORD', 'HABILITATION', 'REVIEW'));
      -- The personal link of a letter is worked out from this number and the platform's secret when it is sent: neither the
      -- outbox nor a copy of the database can open the door.
      ALTER TABLE message ADD COLUMN link_id uuid;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

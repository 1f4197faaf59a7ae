import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarkMachineAccounts1795430400000 implements MigrationInterface {
  readonly name = 'MarkMachineAccounts1795430400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A software has habilitations as a person has; it never has a password, and no address anybody reads.
      ALTER TABLE account ADD COLUMN kind text NOT NULL DEFAULT 'PERSON' CHECK (kind IN ('PERSON', 'MACHINE'));
      ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
      ALTER TABLE account ADD CONSTRAINT account_machine_has_no_password CHECK (kind = 'PERSON' OR password_hash IS NULL);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexInvitationsByDepartment1795430901000 implements MigrationInterface {
  readonly name = 'IndexInvitationsByDepartment1795430901000';

  async up(runner: QueryRunner): Promise<void> {
    // An agent of a department reads theirs as a region reads its own.
    await runner.query('CREATE INDEX invitation_by_department ON invitation (department_code, number)');
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

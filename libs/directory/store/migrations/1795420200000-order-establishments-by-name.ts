import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderEstablishmentsByName1795420200000 implements MigrationInterface {
  readonly name = 'OrderEstablishmentsByName1795420200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Lists may also be in the order of names, in each perimeter.
      CREATE INDEX establishment_by_name ON establishment (name, finess);
      CREATE INDEX establishment_by_name_in_region ON establishment (region_code, name, finess);
      CREATE INDEX establishment_by_name_in_department ON establishment (department_code, name, finess);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

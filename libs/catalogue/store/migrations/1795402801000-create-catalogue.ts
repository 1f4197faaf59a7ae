import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCatalogue1795402801000 implements MigrationInterface {
  readonly name = 'CreateCatalogue1795402801000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE item (
        code text PRIMARY KEY,
        label text NOT NULL,
        label_plural text NOT NULL,
        unit text NOT NULL,
        pack_size int CHECK (pack_size > 0)
      );
      -- The order of the items is part of the collection and never changes; new items are appended.
      CREATE TABLE collection (
        id smallint PRIMARY KEY,
        code text NOT NULL UNIQUE,
        label text NOT NULL,
        item_codes text[] NOT NULL
      );
      -- Append-only: a correction is a new row, the later of two rows for the same week rules.
      CREATE TABLE doctrine_value (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL,
        item_code text REFERENCES item,
        value double precision NOT NULL,
        unit text NOT NULL,
        effective_from date NOT NULL,
        source text NOT NULL,
        set_by_name text NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX doctrine_value_in_force ON doctrine_value (key, item_code, effective_from, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

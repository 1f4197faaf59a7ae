import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectory1795402800000 implements MigrationInterface {
  readonly name = 'CreateDirectory1795402800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Trigrams let a part of a name be found among 100,000 establishments by index.
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      -- Lower case without accents, ligatures or punctuation: what is stored and what is typed are compared in this form.
      -- unaccent() is not immutable and cannot make a generated column.
      CREATE FUNCTION search_key(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT lower(translate(replace(replace(replace(replace(value, 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE'),
          'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸ-''’.,()/',
          'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY        '))
      $$;
      CREATE TABLE region (
        code text PRIMARY KEY,
        name text NOT NULL
      );
      CREATE TABLE department (
        code text PRIMARY KEY,
        name text NOT NULL,
        region_code text NOT NULL REFERENCES region
      );
      CREATE TABLE arrondissement (
        code text PRIMARY KEY,
        name text NOT NULL,
        department_code text NOT NULL REFERENCES department,
        seat_commune_code text
      );
      CREATE TABLE commune (
        code text PRIMARY KEY,
        name text NOT NULL,
        department_code text NOT NULL REFERENCES department,
        arrondissement_code text REFERENCES arrondissement,
        population int NOT NULL DEFAULT 0
      );
      CREATE TABLE ght (
        code text PRIMARY KEY,
        short_name text NOT NULL,
        name text NOT NULL,
        region_code text NOT NULL REFERENCES region,
        support_finess text
      );
      CREATE TABLE legal_entity (
        finess text PRIMARY KEY,
        name text NOT NULL
      );
      CREATE TABLE establishment (
        finess text PRIMARY KEY,
        legal_entity_finess text,
        name text NOT NULL,
        category_code text,
        category_label text,
        region_code text NOT NULL REFERENCES region,
        department_code text NOT NULL REFERENCES department,
        commune_code text,
        commune_name text,
        postal_code text,
        address text,
        phone text,
        email text,
        latitude double precision,
        longitude double precision,
        beds int NOT NULL DEFAULT 0,
        intensive_beds int NOT NULL DEFAULT 0,
        emergency_visits int NOT NULL DEFAULT 0,
        ght_code text,
        opened_on date,
        closed_on date,
        source text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        search_text text NOT NULL GENERATED ALWAYS AS (search_key(name || ' ' || coalesce(commune_name, '') || ' ' || finess)) STORED
      );
      -- Lists are in FINESS order: each perimeter has its index in that order.
      CREATE INDEX establishment_by_region ON establishment (region_code, finess);
      CREATE INDEX establishment_by_department ON establishment (department_code, finess);
      CREATE INDEX establishment_by_search_text ON establishment USING gin (search_text gin_trgm_ops);
      -- What changed, and only that: values before and after, by column.
      CREATE TABLE establishment_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        finess text NOT NULL,
        changed_at timestamptz NOT NULL,
        source text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL
      );
      CREATE INDEX establishment_change_by_finess ON establishment_change (finess, id);
      CREATE TABLE contact (
        finess text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('DIRECTOR', 'LOGISTICS')),
        name text NOT NULL,
        email text,
        phone text,
        PRIMARY KEY (finess, kind)
      );
      CREATE TABLE roll_out_wave (
        code text PRIMARY KEY,
        label text NOT NULL,
        collection_id smallint NOT NULL DEFAULT 1,
        expected_from date NOT NULL
      );
      -- An establishment is expected to report from its wave's week on, until it closes or is withdrawn:
      -- expected_until is the Monday of the first week for which nothing is expected any more.
      CREATE TABLE enrolment (
        finess text NOT NULL,
        collection_id smallint NOT NULL DEFAULT 1,
        region_code text NOT NULL,
        department_code text NOT NULL,
        wave_code text NOT NULL,
        expected_from date NOT NULL,
        expected_until date,
        PRIMARY KEY (finess, collection_id)
      );
      CREATE INDEX enrolment_by_department ON enrolment (department_code, collection_id, expected_from);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

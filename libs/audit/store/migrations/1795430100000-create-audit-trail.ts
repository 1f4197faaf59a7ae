import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditTrail1795430100000 implements MigrationInterface {
  readonly name = 'CreateAuditTrail1795430100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who did what, when, on whose perimeter: append-only, one chain of hashes per stream.
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY,
        stream text NOT NULL,
        seq bigint NOT NULL,
        at timestamptz NOT NULL,
        -- The database's own clock: the application's may be set, this one dates the retention.
        recorded_at timestamptz NOT NULL,
        action text NOT NULL,
        person_id uuid,
        person_name text NOT NULL,
        role text,
        region_code text,
        department_code text,
        finess text,
        subject_kind text,
        subject_id text,
        address text,
        request_id text,
        detail jsonb NOT NULL DEFAULT '{}' CHECK (octet_length(detail::text) <= 16384),
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (stream, seq)
      );
      CREATE INDEX audit_entry_by_time ON audit_entry (at, id);
      CREATE INDEX audit_entry_by_person ON audit_entry (person_id, at, id) WHERE person_id IS NOT NULL;
      CREATE INDEX audit_entry_by_establishment ON audit_entry (finess, at, id) WHERE finess IS NOT NULL;
      CREATE INDEX audit_entry_by_region ON audit_entry (region_code, at, id) WHERE region_code IS NOT NULL;
      CREATE INDEX audit_entry_by_action ON audit_entry (action, at, id);
      -- Where each chain stands. Written by the trigger only.
      CREATE TABLE audit_head (
        stream text PRIMARY KEY,
        seq bigint NOT NULL,
        hash bytea NOT NULL
      ) WITH (fillfactor = 70);

      CREATE FUNCTION audit_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';

      -- As the owner: whoever adds entries cannot write heads, numbers or hashes of their own. The head's row lock makes
      -- writers of one stream wait for each other, and no others.
      CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
      DECLARE
        head audit_head%ROWTYPE;
      BEGIN
        SELECT * INTO head FROM audit_head WHERE stream = NEW.stream FOR UPDATE;
        IF NOT FOUND THEN
          INSERT INTO audit_head (stream, seq, hash) VALUES (NEW.stream, 0, '') ON CONFLICT (stream) DO NOTHING;
          SELECT * INTO head FROM audit_head WHERE stream = NEW.stream FOR UPDATE;
        END IF;
        NEW.seq := head.seq + 1;
        NEW.previous_hash := head.hash;
        NEW.recorded_at := audit_now();
        -- Every column, as text, in an array whose writing is unambiguous; times in UTC, whatever the session's zone.
        NEW.hash := sha256(convert_to(json_build_array(
          1, NEW.id, NEW.stream, NEW.seq, NEW.at AT TIME ZONE 'UTC', NEW.recorded_at AT TIME ZONE 'UTC', NEW.action,
          NEW.person_id, NEW.person_name, NEW.role, NEW.region_code, NEW.department_code, NEW.finess, NEW.subject_kind,
          NEW.subject_id, NEW.address, NEW.request_id, NEW.detail::text, encode(NEW.previous_hash, 'hex'))::text, 'UTF8'));
        UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash WHERE stream = NEW.stream;
        RETURN NEW;
      END
      $function$;
      CREATE TRIGGER audit_entry_chained BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_chain();

      -- Nobody changes the trail, its owner included; the retention's own function alone may shorten it.
      CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        IF TG_OP = 'DELETE' AND current_setting('vigie.audit_purge', true) = 'on' THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'append-only: % of % refused', TG_OP, TG_TABLE_NAME;
      END
      $function$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_refuse();
      CREATE TRIGGER audit_entry_not_emptied BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

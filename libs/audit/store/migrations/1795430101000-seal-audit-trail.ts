import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealAuditTrail1795430101000 implements MigrationInterface {
  readonly name = 'SealAuditTrail1795430101000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- People without an account: operators, addresses nobody knows.
      CREATE INDEX audit_entry_by_unknown ON audit_entry (lower(person_name), at, id) WHERE person_id IS NULL;
      -- Where every chain that moved stood at a moment, signed with a key the database does not have: what the chains
      -- cannot show by themselves (the newest entries removed, a chain written again whole) differs from its seal.
      CREATE TABLE audit_seal (
        number bigint PRIMARY KEY,
        sealed_at timestamptz NOT NULL,
        -- In the order of streams; the three go together.
        streams text[] NOT NULL,
        seqs bigint[] NOT NULL,
        hashes bytea[] NOT NULL,
        -- Entries since the seal before.
        entries bigint NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        key_id text NOT NULL,
        signature bytea NOT NULL,
        CHECK (cardinality(streams) = cardinality(seqs) AND cardinality(streams) = cardinality(hashes))
      );
      CREATE INDEX audit_seal_by_time ON audit_seal (sealed_at);
      -- How far each stream is sealed, and in which seal: so that sealing reads only what moved. Written by the trigger only.
      CREATE TABLE audit_sealed (
        stream text PRIMARY KEY,
        seq bigint NOT NULL,
        seal bigint NOT NULL
      );
      -- Where each chain begins since what was older than the retention was removed.
      CREATE TABLE audit_root (
        stream text PRIMARY KEY,
        seq bigint NOT NULL,
        hash bytea NOT NULL
      );
      -- Each removal, signed, with a digest of every root after it.
      CREATE TABLE audit_purge (
        number bigint PRIMARY KEY,
        purged_at timestamptz NOT NULL,
        -- What was recorded before this was removed, up to a whole seal.
        before timestamptz NOT NULL,
        last_seal bigint NOT NULL,
        last_seal_hash bytea NOT NULL,
        entries bigint NOT NULL,
        roots_digest bytea NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        key_id text NOT NULL,
        signature bytea NOT NULL
      );

      -- A seal follows the one before and is of now: dated otherwise, it could bring recent entries under the retention.
      CREATE FUNCTION audit_seal_check() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
      DECLARE
        last bigint := coalesce((SELECT max(number) FROM audit_seal), (SELECT max(last_seal) FROM audit_purge), 0);
      BEGIN
        IF NEW.number <> last + 1 OR abs(extract(epoch FROM audit_now() - NEW.sealed_at)) > 300 THEN
          RAISE EXCEPTION 'seal % refused', NEW.number;
        END IF;
        INSERT INTO audit_sealed AS s (stream, seq, seal)
          SELECT h.stream, h.seq, NEW.number FROM unnest(NEW.streams, NEW.seqs) AS h(stream, seq)
          ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, seal = excluded.seal WHERE s.seq < excluded.seq;
        RETURN NEW;
      END
      $function$;
      CREATE TRIGGER audit_seal_checked BEFORE INSERT ON audit_seal FOR EACH ROW EXECUTE FUNCTION audit_seal_check();
      CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION audit_refuse();
      CREATE TRIGGER audit_seal_not_emptied BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
      CREATE TRIGGER audit_purge_append_only BEFORE UPDATE OR DELETE ON audit_purge FOR EACH ROW EXECUTE FUNCTION audit_refuse();
      CREATE TRIGGER audit_purge_not_emptied BEFORE TRUNCATE ON audit_purge FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

      -- Removes what a seal and those before it cover, and keeps where each chain goes on. Whole prefixes only, and never
      -- anything younger than six months, whoever asks: the shortest retention that is allowed.
      CREATE FUNCTION audit_drop_until(seal_number bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
      DECLARE
        dropped bigint;
      BEGIN
        IF NOT EXISTS (SELECT FROM audit_seal WHERE number = seal_number AND sealed_at < audit_now() - interval '6 months') THEN
          RAISE EXCEPTION 'nothing to remove until seal %', seal_number;
        END IF;
        INSERT INTO audit_root AS r (stream, seq, hash)
          SELECT DISTINCT ON (h.stream) h.stream, h.seq, h.hash
          FROM audit_seal s CROSS JOIN LATERAL unnest(s.streams, s.seqs, s.hashes) AS h(stream, seq, hash)
          WHERE s.number <= seal_number ORDER BY h.stream, h.seq DESC
          ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash;
        PERFORM set_config('vigie.audit_purge', 'on', true);
        DELETE FROM audit_entry e USING audit_root r WHERE e.stream = r.stream AND e.seq <= r.seq;
        GET DIAGNOSTICS dropped = ROW_COUNT;
        DELETE FROM audit_seal WHERE number <= seal_number;
        PERFORM set_config('vigie.audit_purge', 'off', true);
        RETURN dropped;
      END
      $function$;
      REVOKE ALL ON FUNCTION audit_drop_until(bigint) FROM PUBLIC;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

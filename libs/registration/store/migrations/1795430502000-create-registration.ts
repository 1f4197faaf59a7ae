import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegistration1795430502000 implements MigrationInterface {
  readonly name = 'CreateRegistration1795430502000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A right offered to an address; it becomes a habilitation when the person accepts.
      CREATE TABLE invitation (
        id uuid PRIMARY KEY,
        -- The order of the lists.
        number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        email text NOT NULL CHECK (email = lower(email)),
        name text NOT NULL,
        role text NOT NULL,
        scope_kind text NOT NULL CHECK (scope_kind IN ('NATION', 'REGION', 'DEPARTMENT', 'ESTABLISHMENT')),
        scope_code text,
        finess text,
        region_code text,
        department_code text,
        -- End of the habilitation it becomes; null for none.
        valid_until timestamptz,
        reason text NOT NULL,
        invited_by uuid,
        invited_by_name text NOT NULL,
        invited_at timestamptz NOT NULL,
        last_sent_at timestamptz NOT NULL,
        times_sent int NOT NULL DEFAULT 1,
        expires_at timestamptz NOT NULL,
        wave_code text,
        -- A handover: that habilitation ends at that instant, or when the successor accepts if that is later.
        replaces_habilitation bigint,
        replaces_from timestamptz,
        accepted_at timestamptz,
        accepted_account uuid,
        cancelled_at timestamptz,
        cancelled_by_name text,
        CHECK ((scope_kind = 'NATION') = (scope_code IS NULL)),
        CHECK (accepted_at IS NULL OR cancelled_at IS NULL)
      );
      -- One open invitation per person and right, however often somebody clicks.
      CREATE UNIQUE INDEX invitation_open ON invitation (email, role, scope_kind, coalesce(scope_code, '')) WHERE accepted_at IS NULL AND cancelled_at IS NULL;
      CREATE INDEX invitation_by_region ON invitation (region_code, number);
      CREATE INDEX invitation_by_finess ON invitation (finess, number);
      CREATE INDEX invitation_by_inviter ON invitation (invited_by) WHERE accepted_at IS NULL AND cancelled_at IS NULL;

      -- What a letter's personal link opens: once, for a time. Only its hash is here.
      CREATE TABLE mailed_token (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        purpose text NOT NULL CHECK (purpose IN ('INVITATION', 'PASSWORD')),
        invitation_id uuid REFERENCES invitation,
        account_id uuid,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        -- Used, or replaced by a later one.
        closed_at timestamptz,
        CHECK ((purpose = 'INVITATION') = (invitation_id IS NOT NULL)),
        CHECK ((purpose = 'PASSWORD') = (account_id IS NOT NULL))
      );
      CREATE INDEX mailed_token_by_invitation ON mailed_token (invitation_id) WHERE closed_at IS NULL;
      CREATE INDEX mailed_token_by_end ON mailed_token (expires_at);
      CREATE INDEX mailed_token_by_account ON mailed_token (account_id) WHERE closed_at IS NULL;

      SELECT guard_rows('invitation', 'SELECT', in_perimeter());
      SELECT guard_rows('invitation', 'INSERT UPDATE', by_system());
      SELECT guard_rows('mailed_token', 'SELECT INSERT UPDATE DELETE', by_system());

      -- How far an ARS has come is read by region.
      CREATE INDEX enrolment_by_region ON enrolment (region_code, collection_id, finess);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

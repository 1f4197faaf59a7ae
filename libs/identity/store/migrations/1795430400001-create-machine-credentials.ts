import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMachineCredentials1795430400001 implements MigrationInterface {
  readonly name = 'CreateMachineCredentials1795430400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is known of a software beside its account; the establishments it serves are the account's habilitations.
      CREATE TABLE machine_account (
        account_id uuid PRIMARY KEY REFERENCES account,
        software text NOT NULL,
        vendor text NOT NULL,
        contact_email text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account,
        created_by_name text NOT NULL
      );
      CREATE INDEX machine_account_by_software ON machine_account (lower(software), account_id);
      -- 256 bits at random: a fast hash is enough, there is nothing to guess.
      CREATE TABLE machine_credential (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES machine_account,
        kind text NOT NULL CHECK (kind IN ('CLIENT_SECRET', 'API_KEY')),
        secret_hash bytea NOT NULL UNIQUE,
        -- The end of its check sum: tells two credentials apart, says nothing of the secret.
        hint text NOT NULL CHECK (length(hint) = 4),
        created_at timestamptz NOT NULL,
        created_by_name text NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_by_name text,
        last_used_at timestamptz,
        last_used_address text,
        CHECK (expires_at > created_at AND expires_at <= created_at + interval '13 months 1 day')
      );
      CREATE INDEX machine_credential_by_account ON machine_credential (account_id);
      -- The reminders look for what expires soon.
      CREATE INDEX machine_credential_by_expiry ON machine_credential (expires_at) WHERE revoked_at IS NULL;
      CREATE TABLE machine_token (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES machine_account,
        credential_id uuid NOT NULL REFERENCES machine_credential,
        -- The establishments asked for; null for all those of the account.
        establishments text[],
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX machine_token_by_expiry ON machine_token (expires_at);
      -- Every process forgets a software as it forgets a person; the last use, written every minute, tells nobody.
      CREATE TRIGGER machine_credential_changed AFTER UPDATE OF revoked_at, expires_at ON machine_credential
        FOR EACH ROW EXECUTE FUNCTION tell_access_changed('account_id');
      -- How many establishments a software serves, those included that the asking person may not see: only their number.
      CREATE FUNCTION machine_serves(account uuid, at timestamptz) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        RETURN (SELECT count(*)::int FROM public.habilitation h WHERE h.account_id = account AND h.role = 'REPORTER' AND h.scope_kind = 'ESTABLISHMENT'
          AND h.valid_from <= at AND (h.valid_until IS NULL OR h.valid_until > at));
      -- Seen by whoever sees one of the establishments it serves; changed by the platform, which checks that all are theirs.
      SELECT guard_rows('machine_account', 'SELECT', own_account('account_id') || $$
        OR (SELECT work_sees_nation()) OR EXISTS (SELECT 1 FROM habilitation h WHERE h.account_id = machine_account.account_id)$$);
      SELECT guard_rows('machine_account', 'INSERT', by_system());
      SELECT guard_rows('machine_credential', 'SELECT', 'EXISTS (SELECT 1 FROM machine_account m WHERE m.account_id = machine_credential.account_id)');
      SELECT guard_rows('machine_credential', 'INSERT UPDATE', by_system());
      SELECT guard_rows('machine_token', 'SELECT INSERT DELETE', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

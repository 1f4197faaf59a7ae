import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1795402802000 implements MigrationInterface {
  readonly name = 'CreateAccounts1795402802000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL CHECK (email = lower(email)),
        name text NOT NULL,
        password_hash text NOT NULL,
        is_demo boolean NOT NULL DEFAULT false,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX account_email ON account (email);
      -- Claims identify, habilitations authorize: person x role x perimeter x from/until.
      CREATE TABLE habilitation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        role text NOT NULL,
        scope_kind text NOT NULL CHECK (scope_kind IN ('NATION', 'REGION', 'DEPARTMENT', 'ESTABLISHMENT')),
        scope_code text,
        valid_from timestamptz NOT NULL DEFAULT now(),
        valid_until timestamptz,
        granted_by_name text NOT NULL,
        reason text NOT NULL,
        CHECK ((scope_kind = 'NATION') = (scope_code IS NULL))
      );
      CREATE INDEX habilitation_by_account ON habilitation (account_id);
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX session_by_account ON session (account_id);
      -- Every process forgets what it remembers of a person as soon as their account, habilitations or sessions change.
      CREATE FUNCTION tell_access_changed() RETURNS trigger LANGUAGE plpgsql AS $function$
      BEGIN
        PERFORM pg_notify('access_changed', to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0]);
        RETURN NULL;
      END
      $function$;
      CREATE TRIGGER account_changed AFTER UPDATE OR DELETE ON account
        FOR EACH ROW EXECUTE FUNCTION tell_access_changed('id');
      CREATE TRIGGER habilitation_changed AFTER INSERT OR UPDATE OR DELETE ON habilitation
        FOR EACH ROW EXECUTE FUNCTION tell_access_changed('account_id');
      CREATE TRIGGER session_changed AFTER UPDATE OR DELETE ON session
        FOR EACH ROW EXECUTE FUNCTION tell_access_changed('account_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

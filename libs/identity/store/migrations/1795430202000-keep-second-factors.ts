import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepSecondFactors1795430202000 implements MigrationInterface {
  readonly name = 'KeepSecondFactors1795430202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE totp_factor (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        name text NOT NULL,
        -- AES-256-GCM under a key of the installation: a copy of the database does not give codes.
        sealed_secret bytea NOT NULL,
        created_at timestamptz NOT NULL,
        -- Null until a first code has proved that the device has the secret.
        confirmed_at timestamptz,
        last_used_at timestamptz,
        -- A code serves once: only a later step of thirty seconds is accepted.
        last_step bigint NOT NULL DEFAULT 0
      );
      CREATE INDEX totp_factor_by_account ON totp_factor (account_id);
      CREATE TABLE passkey (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account,
        name text NOT NULL,
        credential_id text NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX passkey_by_account ON passkey (account_id);
      CREATE TABLE passkey_challenge (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        purpose text NOT NULL CHECK (purpose IN ('SIGN_IN', 'SECOND_FACTOR', 'ENROL', 'PROOF')),
        -- Null when the passkey itself will say who comes.
        account_id uuid REFERENCES account,
        challenge text NOT NULL,
        expires_at timestamptz NOT NULL,
        CHECK ((account_id IS NULL) = (purpose = 'SIGN_IN'))
      );
      CREATE INDEX passkey_challenge_by_expiry ON passkey_challenge (expires_at);
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES account,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      );
      -- Between the password and the second factor: not a session, nothing but the second factor accepts it.
      CREATE TABLE pending_sign_in (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        purpose text NOT NULL CHECK (purpose IN ('VERIFY', 'ENROL')),
        attempts integer NOT NULL DEFAULT 0,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX pending_sign_in_by_expiry ON pending_sign_in (expires_at);
      -- What changed in how a person signs in, told to them the next time they come.
      CREATE TABLE access_notice (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        address text
      );
      CREATE INDEX access_notice_by_account ON access_notice (account_id, at);
      -- Read and changed by the platform for the person it has identified; no perimeter shows them.
      SELECT guard_rows('totp_factor', 'SELECT INSERT UPDATE DELETE', by_system());
      SELECT guard_rows('passkey', 'SELECT INSERT UPDATE DELETE', by_system());
      SELECT guard_rows('passkey_challenge', 'SELECT INSERT DELETE', by_system());
      SELECT guard_rows('recovery_code', 'SELECT INSERT UPDATE DELETE', by_system());
      SELECT guard_rows('pending_sign_in', 'SELECT INSERT UPDATE DELETE', by_system());
      SELECT guard_rows('access_notice', 'SELECT INSERT', by_system());
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProviderIdentities1795430300000 implements MigrationInterface {
  readonly name = 'CreateProviderIdentities1795430300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A provider's word for a person (issuer, subject) and the account it opens. It carries no right: habilitations do.
      CREATE TABLE identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        provider text NOT NULL,
        name text NOT NULL,
        email text,
        rpps text,
        finess text[] NOT NULL,
        linked_at timestamptz NOT NULL,
        linked_by text NOT NULL CHECK (linked_by IN ('EMAIL', 'SESSION', 'ADMINISTRATOR')),
        last_used_at timestamptz,
        PRIMARY KEY (issuer, subject),
        -- One person, one identity of a provider: a second one would be someone else's.
        CONSTRAINT identity_of_account UNIQUE (account_id, issuer)
      );
      -- Who came and is not known: what they tell of themselves, for whoever will or will not habilitate them.
      CREATE TABLE unknown_identity (
        reference text PRIMARY KEY,
        issuer text NOT NULL,
        subject text NOT NULL,
        provider text NOT NULL,
        name text NOT NULL,
        email text,
        rpps text,
        finess text[] NOT NULL,
        last_seen_at timestamptz NOT NULL,
        UNIQUE (issuer, subject)
      );
      CREATE INDEX unknown_identity_by_age ON unknown_identity (last_seen_at);
      -- A sign-in that has left for the provider and is not back. Any replica takes it up; whoever deletes the row has it.
      CREATE TABLE provider_departure (
        state_hash bytea PRIMARY KEY,
        -- Of the secret in the cookie of the browser that left.
        browser_hash bytea NOT NULL,
        provider text NOT NULL,
        nonce text NOT NULL,
        verifier text,
        return_path text NOT NULL,
        -- Someone already signed in, who attaches the identity to their account.
        account_id uuid REFERENCES account,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX provider_departure_by_expiry ON provider_departure (expires_at);
      -- What the provider wants to see again at sign-out, encrypted; the ticket is given at sign-out and used once.
      CREATE TABLE provider_session (
        session_id uuid PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
        provider text NOT NULL,
        id_token bytea NOT NULL,
        ticket_hash bytea UNIQUE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX provider_session_by_expiry ON provider_session (expires_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

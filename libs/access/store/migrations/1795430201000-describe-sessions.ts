import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DescribeSessions1795430201000 implements MigrationInterface {
  readonly name = 'DescribeSessions1795430201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Someone who comes by another provider of identity, or has not activated their account, has no password here.
      ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
      ALTER TABLE session
        -- What the person names a session by: the token changes under it.
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN means text NOT NULL DEFAULT 'PASSWORD',
        ADD COLUMN address text,
        ADD COLUMN user_agent text,
        ADD COLUMN last_seen_at timestamptz,
        ADD COLUMN idle_seconds integer NOT NULL DEFAULT 7200,
        -- When the person last proved who they are: sensitive changes ask for a fresh proof.
        ADD COLUMN proved_at timestamptz;
      UPDATE session SET last_seen_at = created_at, proved_at = created_at;
      ALTER TABLE session
        ALTER COLUMN last_seen_at SET NOT NULL,
        ALTER COLUMN proved_at SET NOT NULL,
        ALTER COLUMN means DROP DEFAULT,
        ALTER COLUMN idle_seconds DROP DEFAULT;
      CREATE UNIQUE INDEX session_id ON session (id);
      -- That a person is still there is written every minute and concerns nobody else: processes would forget everyone each time.
      DROP TRIGGER session_changed ON session;
      CREATE TRIGGER session_changed AFTER UPDATE OF token_hash, account_id, expires_at, revoked_at, idle_seconds OR DELETE ON session
        FOR EACH ROW EXECUTE FUNCTION tell_access_changed('account_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

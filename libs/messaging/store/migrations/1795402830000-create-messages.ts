import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMessages1795402830000 implements MigrationInterface {
  readonly name = 'CreateMessages1795402830000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The outbox: written with what causes a message, sent afterwards.
      CREATE TABLE message (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- One message per cause and person, however often the cause is looked at.
        dedupe_key text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('REMINDER', 'MISSING_REPORT', 'ALERT_DIGEST', 'EMERGENCY_REQUEST')),
        to_email text NOT NULL,
        to_name text NOT NULL,
        -- The establishment it is about, when there is just one.
        finess text,
        subject text NOT NULL,
        text_body text NOT NULL,
        html_body text NOT NULL,
        -- KEPT: written while no mail server was set; it stays here to be read, and is sent only if somebody asks.
        status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'KEPT', 'SENT', 'FAILED')),
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL,
        last_error text
      );
      CREATE UNIQUE INDEX message_dedupe_key ON message (dedupe_key);
      CREATE INDEX message_to_send ON message (next_attempt_at, id) WHERE status = 'PENDING';
      CREATE INDEX message_by_status ON message (status, id);

      -- One click of an agent: whom it reached is in reminder_establishment.
      CREATE TABLE reminder (
        id uuid PRIMARY KEY,
        week date NOT NULL,
        scope_kind text NOT NULL CHECK (scope_kind IN ('NATION', 'REGION', 'DEPARTMENT', 'ESTABLISHMENT')),
        scope_code text,
        at timestamptz NOT NULL,
        by_account uuid NOT NULL,
        by_name text NOT NULL,
        idempotency_key text NOT NULL,
        request_hash bytea NOT NULL,
        missing int NOT NULL,
        reminded int NOT NULL,
        without_address int NOT NULL,
        too_recent int NOT NULL,
        UNIQUE (by_account, idempotency_key)
      );
      CREATE TABLE reminder_establishment (
        finess text NOT NULL,
        week date NOT NULL,
        at timestamptz NOT NULL,
        reminder_id uuid NOT NULL REFERENCES reminder,
        region_code text NOT NULL,
        department_code text NOT NULL,
        PRIMARY KEY (finess, at)
      );
      CREATE INDEX reminder_establishment_by_reminder ON reminder_establishment (reminder_id);
      CREATE INDEX reminder_establishment_by_week ON reminder_establishment (week, at);
      CREATE INDEX reminder_establishment_by_region ON reminder_establishment (week, region_code, at);
      CREATE INDEX reminder_establishment_by_department ON reminder_establishment (week, department_code, at);

      -- One row: since when events are told, and how far alert_event has been read.
      CREATE TABLE notice_state (
        is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
        alerts_since timestamptz NOT NULL,
        alerts_read_until bigint NOT NULL,
        requests_since timestamptz NOT NULL
      );
      -- The worst level of each alert that its establishment has been told: a re-evaluation tells nothing again.
      CREATE TABLE notified_alert (
        alert_id text PRIMARY KEY,
        level coverage_level,
        at timestamptz NOT NULL
      );
      CREATE TABLE notified_request_event (
        request_id uuid NOT NULL,
        version int NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (request_id, version)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

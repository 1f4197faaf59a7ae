import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddDonorsGrantsAndDeliveryTimes1795402841000 implements MigrationInterface {
  readonly name = 'AddDonorsGrantsAndDeliveryTimes1795402841000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Establishments an ARS names to help another, by the step (version) that named them. Append-only.
      CREATE TABLE emergency_request_donor (
        request_id uuid NOT NULL REFERENCES emergency_request,
        version int NOT NULL,
        finess text NOT NULL,
        item_code text NOT NULL REFERENCES item,
        position smallint NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        at timestamptz NOT NULL,
        PRIMARY KEY (request_id, version, finess, item_code)
      );
      CREATE INDEX emergency_request_donor_by_finess ON emergency_request_donor (finess, item_code, at);
      CREATE TRIGGER emergency_request_donor_append_only BEFORE UPDATE OR DELETE ON emergency_request_donor
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
      -- What an ARS grants of a line when it forwards a part of it. No row: all that was asked. Append-only.
      CREATE TABLE emergency_request_grant (
        request_id uuid NOT NULL REFERENCES emergency_request,
        item_code text NOT NULL REFERENCES item,
        version int NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (request_id, item_code)
      );
      CREATE TRIGGER emergency_request_grant_append_only BEFORE UPDATE OR DELETE ON emergency_request_grant
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
      ALTER TABLE shipment ADD COLUMN expected_delivery timestamptz,
        -- When something is to happen at the latest: the delivery, else the departure by the end of its day.
        ADD COLUMN due_at timestamptz NOT NULL
          GENERATED ALWAYS AS (coalesce(expected_delivery, (planned_for + 1)::timestamp AT TIME ZONE 'Europe/Paris')) STORED;
      CREATE INDEX shipment_newest ON shipment (planned_at, id);
      CREATE INDEX shipment_due ON shipment (status, due_at, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

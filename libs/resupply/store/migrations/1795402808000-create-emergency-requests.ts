import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEmergencyRequests1795402808000 implements MigrationInterface {
  readonly name = 'CreateEmergencyRequests1795402808000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE emergency_request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        -- The number people say on the phone; the year in front of it is that of created_at.
        number bigint GENERATED ALWAYS AS IDENTITY,
        finess text NOT NULL,
        region_code text NOT NULL,
        department_code text NOT NULL,
        status text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED', 'REDIRECTED', 'FORWARDED',
                                               'PLANNED', 'SHIPPED', 'RECEIVED', 'CANCELLED')),
        version int NOT NULL DEFAULT 1,
        urgency text NOT NULL CHECK (urgency IN ('WITHIN_24_HOURS', 'WITHIN_72_HOURS', 'WITHIN_A_WEEK')),
        reason text NOT NULL,
        -- The establishment's coverage when it asked; never changed afterwards.
        coverage_snapshot jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        status_since timestamptz NOT NULL,
        created_by uuid NOT NULL,
        created_by_name text NOT NULL
      );
      CREATE INDEX emergency_request_by_finess ON emergency_request (finess, created_at, id);
      CREATE INDEX emergency_request_by_region ON emergency_request (region_code, created_at, id);
      CREATE INDEX emergency_request_newest ON emergency_request (created_at, id);
      CREATE INDEX emergency_request_due_in_region ON emergency_request (region_code, status, due_at, id);
      CREATE INDEX emergency_request_due ON emergency_request (status, due_at, id);
      CREATE TABLE emergency_request_line (
        request_id uuid NOT NULL REFERENCES emergency_request,
        item_code text NOT NULL REFERENCES item,
        position smallint NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (request_id, item_code)
      );
      -- Each step: who, in which role, when, why. One per version, append-only.
      CREATE TABLE emergency_request_event (
        request_id uuid NOT NULL REFERENCES emergency_request,
        version int NOT NULL,
        kind text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        at timestamptz NOT NULL,
        by_account uuid NOT NULL,
        by_name text NOT NULL,
        role text NOT NULL,
        reason text,
        shipment_id uuid,
        -- What the step replaced, when it replaced something.
        before jsonb,
        PRIMARY KEY (request_id, version)
      );
      CREATE TRIGGER emergency_request_event_append_only BEFORE UPDATE OR DELETE ON emergency_request_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
      CREATE TABLE shipment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        number bigint GENERATED ALWAYS AS IDENTITY,
        request_id uuid NOT NULL REFERENCES emergency_request,
        status text NOT NULL CHECK (status IN ('PLANNED', 'SHIPPED', 'RECEIVED', 'CANCELLED')),
        planned_for date NOT NULL,
        carrier text,
        reason text,
        planned_at timestamptz NOT NULL,
        shipped_at timestamptz,
        received_at timestamptz,
        comment text
      );
      CREATE INDEX shipment_by_request ON shipment (request_id, number);
      CREATE TABLE shipment_lot (
        shipment_id uuid NOT NULL REFERENCES shipment,
        lot_id uuid NOT NULL REFERENCES stockpile_lot,
        quantity bigint NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (shipment_id, lot_id)
      );
      CREATE INDEX shipment_lot_by_lot ON shipment_lot (lot_id);
      CREATE TABLE shipment_receipt (
        shipment_id uuid NOT NULL REFERENCES shipment,
        item_code text NOT NULL REFERENCES item,
        quantity int NOT NULL CHECK (quantity >= 0),
        PRIMARY KEY (shipment_id, item_code)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

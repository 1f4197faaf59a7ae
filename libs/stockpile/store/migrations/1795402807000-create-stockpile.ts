import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStockpile1795402807000 implements MigrationInterface {
  readonly name = 'CreateStockpile1795402807000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row per batch and storage site, in base units. The two checks are the last wall against a stock below zero.
      CREATE TABLE stockpile_lot (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        item_code text NOT NULL REFERENCES item,
        lot_number text NOT NULL CHECK (lot_number <> ''),
        site text NOT NULL CHECK (site <> ''),
        expires_on date,
        quarantined boolean NOT NULL DEFAULT false,
        on_hand bigint NOT NULL CHECK (on_hand >= 0),
        reserved bigint NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT stockpile_lot_reserved_within_stock CHECK (reserved <= on_hand)
      );
      CREATE UNIQUE INDEX stockpile_lot_identity ON stockpile_lot (item_code, lot_number, site);
      CREATE INDEX stockpile_lot_by_expiry ON stockpile_lot (item_code, expires_on, id) WHERE on_hand > 0;
      -- Every change of a lot, append-only: on_hand = RECEIPT + ADJUST - SHIP, reserved = RESERVE - RELEASE - SHIP.
      CREATE TABLE stockpile_movement (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        lot_id uuid NOT NULL REFERENCES stockpile_lot,
        kind text NOT NULL CHECK (kind IN ('RECEIPT', 'ADJUST', 'QUARANTINE', 'CLEAR', 'RESERVE', 'RELEASE', 'SHIP')),
        quantity bigint NOT NULL,
        shipment_id uuid,
        reason text,
        by_account uuid,
        by_name text NOT NULL,
        at timestamptz NOT NULL,
        -- One effect per key: a repeated receipt is answered from its first movement.
        idempotency_key text,
        CHECK (quantity > 0 OR kind IN ('ADJUST', 'QUARANTINE', 'CLEAR'))
      );
      CREATE INDEX stockpile_movement_by_lot ON stockpile_movement (lot_id, id);
      CREATE UNIQUE INDEX stockpile_movement_once ON stockpile_movement (idempotency_key) WHERE idempotency_key IS NOT NULL;
      CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'append-only: % of % refused', TG_OP, TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER stockpile_movement_append_only BEFORE UPDATE OR DELETE ON stockpile_movement
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

import { statement } from '#platform';
import type { Lot } from '../rules/lot.js';
import type { LotMovement, MovementKind } from '../rules/movement.js';

export type MoveValues = [
  kind: MovementKind,
  onHandSign: number,
  reservedSign: number,
  lotIds: readonly string[],
  quantities: readonly number[],
  shipmentId: string,
  byAccount: string,
  byName: string,
  at: Date,
];

/** Moves several lots at once and keeps the trace; one row per lot moved. */
export const moveLots = statement<MoveValues, { lotId: string }>(
  'lots-move',
  `WITH moved AS (
     UPDATE stockpile_lot l
     SET on_hand = l.on_hand + $2::int * t.quantity, reserved = l.reserved + $3::int * t.quantity, version = l.version + 1
     FROM unnest($4::uuid[], $5::bigint[]) AS t(lot_id, quantity)
     WHERE l.id = t.lot_id
     RETURNING l.id, t.quantity
   )
   INSERT INTO stockpile_movement (lot_id, kind, quantity, shipment_id, by_account, by_name, at)
   SELECT id, $1, quantity, $6, $7, $8, $9 FROM moved
   RETURNING lot_id AS "lotId"`,
);

export const insertMovement = statement<
  [
    lotId: string,
    kind: MovementKind,
    quantity: number,
    reason: string | null,
    byAccount: string,
    byName: string,
    at: Date,
    idempotencyKey: string | null,
  ],
  { id: number }
>(
  'movement-insert',
  `INSERT INTO stockpile_movement (lot_id, kind, quantity, reason, by_account, by_name, at, idempotency_key)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
);

/** The lot a key's receipt made, and the quantity it brought. */
export const findReceipt = statement<[idempotencyKey: string], { lotId: string; quantity: number }>(
  'movement-by-key',
  'SELECT lot_id AS "lotId", quantity FROM stockpile_movement WHERE idempotency_key = $1',
);

export const listMovements = statement<[lotId: string], LotMovement>(
  'movements-of-lot',
  `SELECT id, kind, quantity, shipment_id AS "shipmentId", reason, by_name AS "byName", at
   FROM stockpile_movement WHERE lot_id = $1 ORDER BY id DESC LIMIT 200`,
);

/** Every lot as it was at an instant, added up from its movements. */
export const lotsAt = statement<[before: Date], Omit<Lot, 'version'>>(
  'lots-at',
  `SELECT l.id, l.item_code AS "item", l.lot_number AS "lotNumber", l.site, l.expires_on AS "expiresOn",
          coalesce((array_agg(m.kind = 'QUARANTINE' ORDER BY m.id DESC) FILTER (WHERE m.kind IN ('QUARANTINE', 'CLEAR')))[1], false)
            AS "quarantined",
          sum(CASE WHEN m.kind IN ('RECEIPT', 'ADJUST') THEN m.quantity WHEN m.kind = 'SHIP' THEN -m.quantity ELSE 0 END) AS "onHand",
          sum(CASE m.kind WHEN 'RESERVE' THEN m.quantity WHEN 'RELEASE' THEN -m.quantity WHEN 'SHIP' THEN -m.quantity ELSE 0 END)
            AS "reserved"
   FROM stockpile_movement m JOIN stockpile_lot l ON l.id = m.lot_id
   WHERE m.at < $1
   GROUP BY l.id`,
);

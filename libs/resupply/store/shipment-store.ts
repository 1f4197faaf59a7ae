import { statement } from '#platform';
import type { ShipmentStatus } from '../rules/emergency-request.js';

export const insertShipment = statement<
  [
    id: string, requestId: string, plannedFor: string, carrier: string | null, reason: string | null, plannedAt: Date,
    lotIds: readonly string[], quantities: readonly number[], expectedDelivery: Date | null,
  ],
  never
>(
  'shipment-insert',
  `WITH planned AS (
     INSERT INTO shipment (id, request_id, status, planned_for, carrier, reason, planned_at, expected_delivery)
     VALUES ($1, $2, 'PLANNED', $3, $4, $5, $6, $9)
     RETURNING id
   )
   INSERT INTO shipment_lot (shipment_id, lot_id, quantity)
   SELECT p.id, t.lot_id, t.quantity FROM planned p CROSS JOIN unnest($7::uuid[], $8::bigint[]) AS t(lot_id, quantity)`,
);

/** Times already known stay. */
export const advanceShipment = statement<[id: string, status: ShipmentStatus, shippedAt: Date | null], never>(
  'shipment-advance',
  'UPDATE shipment SET status = $2, shipped_at = coalesce(shipped_at, $3) WHERE id = $1',
);

export const receiveShipment = statement<
  [id: string, at: Date, comment: string | null, items: readonly string[], quantities: readonly number[]],
  never
>(
  'shipment-receive',
  `WITH received AS (
     UPDATE shipment SET status = 'RECEIVED', shipped_at = coalesce(shipped_at, $2::timestamptz), received_at = $2, comment = $3
     WHERE id = $1 RETURNING id
   )
   INSERT INTO shipment_receipt (shipment_id, item_code, quantity)
   SELECT r.id, t.item, t.quantity FROM received r CROSS JOIN unnest($4::text[], $5::int[]) AS t(item, quantity)`,
);

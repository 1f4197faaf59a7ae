import { type Sql, statement } from '#platform';
import type { EmergencyEvent, EmergencyRequest, ItemQuantity, Shipment } from '../rules/emergency-request.js';
import type { EmergencyAction, EmergencyStatus } from '../rules/lifecycle.js';

type Json<T> = { [Key in keyof T]: T[Key] extends Date ? string : T[Key] extends Date | null ? string | null : T[Key] };

/** A request with all that hangs on it, in one row: a page of them costs one statement whatever its length. */
export interface RequestRow extends Omit<EmergencyRequest, 'history' | 'shipments'> {
  readonly history: Json<EmergencyEvent>[];
  readonly shipments: Json<Shipment>[];
}

/** Selects whole requests from rows of emergency_request named r. */
export const WHOLE_REQUEST = `SELECT r.id, r.number, r.finess, r.region_code AS "regionCode", r.department_code AS "departmentCode",
  r.status, r.version, r.urgency, r.reason, r.coverage_snapshot AS "coverageSnapshot", r.created_at AS "createdAt",
  r.created_by_name AS "createdByName", r.due_at AS "dueAt", r.status_since AS "statusSince",
  (SELECT json_agg(json_build_object('item', l.item_code, 'quantity', l.quantity) ORDER BY l.position)
   FROM emergency_request_line l WHERE l.request_id = r.id) AS "lines",
  (SELECT json_agg(json_build_object('version', e.version, 'kind', e.kind, 'from', e.from_status, 'to', e.to_status, 'at', e.at,
            'byName', e.by_name, 'role', e.role, 'reason', e.reason, 'shipmentId', e.shipment_id) ORDER BY e.version)
   FROM emergency_request_event e WHERE e.request_id = r.id) AS "history",
  (SELECT coalesce(json_agg(json_build_object('version', d.version, 'finess', d.finess, 'item', d.item_code, 'quantity', d.quantity)
            ORDER BY d.version, d.position), '[]')
   FROM emergency_request_donor d WHERE d.request_id = r.id) AS "donors",
  (SELECT coalesce(json_agg(json_build_object('version', g.version, 'item', g.item_code, 'quantity', g.quantity) ORDER BY g.item_code), '[]')
   FROM emergency_request_grant g WHERE g.request_id = r.id) AS "grants",
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'status', s.status, 'plannedFor', s.planned_for,
            'carrier', s.carrier, 'expectedDelivery', s.expected_delivery, 'reason', s.reason, 'plannedAt', s.planned_at, 'shippedAt', s.shipped_at,
            'receivedAt', s.received_at, 'comment', s.comment,
            'lots', (SELECT json_agg(json_build_object('lotId', lot.id, 'lotNumber', lot.lot_number, 'item', lot.item_code,
                               'expiresOn', lot.expires_on, 'quantity', t.quantity) ORDER BY lot.item_code, lot.expires_on, lot.id)
                     FROM shipment_lot t JOIN stockpile_lot lot ON lot.id = t.lot_id WHERE t.shipment_id = s.id),
            'received', (SELECT coalesce(json_agg(json_build_object('item', c.item_code, 'quantity', c.quantity) ORDER BY c.item_code), '[]')
                         FROM shipment_receipt c WHERE c.shipment_id = s.id)) ORDER BY s.number), '[]')
   FROM shipment s WHERE s.request_id = r.id) AS "shipments"`;

export function toRequest(row: RequestRow): EmergencyRequest {
  return {
    ...row,
    history: row.history.map((event) => ({ ...event, at: new Date(event.at) })),
    shipments: row.shipments.map((shipment) => ({
      ...shipment,
      expectedDelivery: instant(shipment.expectedDelivery),
      plannedAt: new Date(shipment.plannedAt),
      shippedAt: instant(shipment.shippedAt),
      receivedAt: instant(shipment.receivedAt),
    })),
  };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

const findRequestRow = statement<[id: string], RequestRow>(
  'emergency-request-by-id',
  `${WHOLE_REQUEST} FROM emergency_request r WHERE r.id = $1`,
);

/** One whole request, whoever asks: the caller checks the perimeter. */
export async function loadRequest(sql: Sql, id: string): Promise<EmergencyRequest | undefined> {
  const [row] = await sql.run(findRequestRow, id);
  return row && toRequest(row);
}

export interface LockedRequest {
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly status: EmergencyStatus;
  readonly version: number;
}

/** Taken before the lots', always in that order. */
export const lockRequest = statement<[id: string], LockedRequest>(
  'emergency-request-lock',
  `SELECT finess, region_code AS "regionCode", department_code AS "departmentCode", status, version
   FROM emergency_request WHERE id = $1 FOR UPDATE`,
);

export const insertRequest = statement<
  [
    id: string, finess: string, regionCode: string, departmentCode: string, status: EmergencyStatus, urgency: string, reason: string,
    coverageSnapshot: string, createdAt: Date, dueAt: Date, createdBy: string, createdByName: string,
  ],
  never
>(
  'emergency-request-insert',
  `INSERT INTO emergency_request (id, finess, region_code, department_code, status, urgency, reason, coverage_snapshot,
     created_at, due_at, status_since, created_by, created_by_name)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $9, $11, $12)`,
);

/** One row when the version is still the expected one. */
export const advanceRequest = statement<[id: string, version: number, status: EmergencyStatus, at: Date], { version: number }>(
  'emergency-request-advance',
  `UPDATE emergency_request
   SET version = version + 1, status = $3, status_since = CASE WHEN status = $3 THEN status_since ELSE $4::timestamptz END
   WHERE id = $1 AND version = $2
   RETURNING version`,
);

export const replaceContent = statement<[id: string, urgency: string, reason: string, dueAt: Date], never>(
  'emergency-request-replace-content',
  `WITH emptied AS (DELETE FROM emergency_request_line WHERE request_id = $1)
   UPDATE emergency_request SET urgency = $2, reason = $3, due_at = $4 WHERE id = $1`,
);

const insertLinesStatement = statement<[id: string, items: string[], quantities: number[]], never>(
  'emergency-request-lines-insert',
  `INSERT INTO emergency_request_line (request_id, position, item_code, quantity)
   SELECT $1, t.position, t.item, t.quantity FROM unnest($2::text[], $3::int[]) WITH ORDINALITY AS t(item, quantity, position)`,
);

export async function insertLines(sql: Sql, id: string, lines: readonly ItemQuantity[]): Promise<void> {
  await sql.run(insertLinesStatement, id, lines.map((line) => line.item), lines.map((line) => line.quantity));
}

export const insertEvent = statement<
  [
    requestId: string, version: number, kind: EmergencyAction, from: EmergencyStatus, to: EmergencyStatus, at: Date,
    byAccount: string, byName: string, role: string, reason: string | null, shipmentId: string | null, before: string | null,
  ],
  never
>(
  'emergency-request-event-insert',
  `INSERT INTO emergency_request_event (request_id, version, kind, from_status, to_status, at, by_account, by_name, role, reason,
     shipment_id, before)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb)`,
);

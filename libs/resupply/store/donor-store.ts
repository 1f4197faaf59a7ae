import { statement } from '#platform';
import { WAITING } from '../rules/lifecycle.js';

const WAITS = WAITING.map((status) => `'${status}'`).join(', ');

/** What was promised of c since the Sunday evening its stock was counted on: that stock still holds it. */
const PROMISED = `(SELECT coalesce(sum(d.quantity), 0)::int FROM emergency_request_donor d
  WHERE d.finess = c.finess AND d.item_code = c.item_code AND d.at >= (c.week + 7)::timestamp AT TIME ZONE 'Europe/Paris')`;

/** c waits for help on the item itself. */
const ASKS_TOO = `EXISTS (SELECT 1 FROM emergency_request q JOIN emergency_request_line l ON l.request_id = q.id
  WHERE q.finess = c.finess AND q.status IN (${WAITS}) AND l.item_code = c.item_code)`;

export interface HolderRow {
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Monday of the report. */
  readonly week: string;
  readonly stock: number;
  readonly crisis: number;
  readonly safetyTarget: number;
  readonly promised: number;
}

/**
 * Open establishments of a region that hold more than their safety stock of an item, by a fresh report, in a box around
 * the one that asks, or in its department when a point is missing. Who waits for help on that item is left out.
 */
export const holdersAround = statement<
  [
    region: string, item: string, since: string, except: string, department: string,
    south: number | null, north: number | null, west: number | null, east: number | null, today: string,
  ],
  HolderRow
>(
  'resupply-holders-around',
  `SELECT c.finess, e.region_code AS "regionCode", e.department_code AS "departmentCode", e.latitude, e.longitude, c.week,
          c.stock_on_hand AS "stock", c.crisis_consumption AS "crisis", c.safety_target AS "safetyTarget", ${PROMISED} AS "promised"
   FROM coverage_current c JOIN establishment e ON e.finess = c.finess
   WHERE c.region_code = $1 AND c.item_code = $2 AND c.week >= $3::date AND c.finess <> $4
     AND c.weeks_of_cover > 0 AND c.stock_on_hand > c.safety_target AND e.region_code = $1 AND (e.closed_on IS NULL OR e.closed_on > $10::date)
     AND CASE WHEN $6::float IS NULL OR e.latitude IS NULL OR e.longitude IS NULL THEN e.department_code = $5
              ELSE e.latitude BETWEEN $6 AND $7::float AND e.longitude BETWEEN $8::float AND $9::float END
     AND NOT ${ASKS_TOO}`,
);

export interface DonorRow {
  readonly finess: string;
  readonly item: string;
  readonly name: string;
  /** Null without a fresh report and a known crisis consumption. */
  readonly stock: number | null;
  readonly safetyTarget: number | null;
  readonly promised: number | null;
  readonly asksToo: boolean;
}

/** The open establishments of a region among those named, with what each holds of the item it is named for. */
export const donorFigures = statement<[finess: readonly string[], items: readonly string[], region: string, since: string, today: string], DonorRow>(
  'resupply-donor-figures',
  `SELECT e.finess, n.item, e.name, c.stock_on_hand AS "stock", c.safety_target AS "safetyTarget",
          CASE WHEN c.finess IS NOT NULL THEN ${PROMISED} END AS "promised",
          EXISTS (SELECT 1 FROM emergency_request q JOIN emergency_request_line l ON l.request_id = q.id
                  WHERE q.finess = e.finess AND q.status IN (${WAITS}) AND l.item_code = n.item) AS "asksToo"
   FROM unnest($1::text[], $2::text[]) AS n(finess, item)
   JOIN establishment e ON e.finess = n.finess AND e.region_code = $3 AND (e.closed_on IS NULL OR e.closed_on > $5::date)
   LEFT JOIN coverage_current c ON c.finess = e.finess AND c.item_code = n.item AND c.week >= $4::date AND c.safety_target IS NOT NULL`,
);

export const insertDonors = statement<
  [requestId: string, version: number, at: Date, finess: readonly string[], items: readonly string[], quantities: readonly number[]],
  never
>(
  'emergency-request-donors-insert',
  `INSERT INTO emergency_request_donor (request_id, version, at, finess, item_code, position, quantity)
   SELECT $1, $2, $3, t.finess, t.item, t.position, t.quantity
   FROM unnest($4::text[], $5::text[], $6::int[]) WITH ORDINALITY AS t(finess, item, quantity, position)`,
);

export const insertGrants = statement<[requestId: string, version: number, items: readonly string[], quantities: readonly number[]], never>(
  'emergency-request-grants-insert',
  `INSERT INTO emergency_request_grant (request_id, version, item_code, quantity)
   SELECT $1, $2, t.item, t.quantity FROM unnest($3::text[], $4::int[]) AS t(item, quantity)`,
);

export const findPoint = statement<[finess: string], { latitude: number | null; longitude: number | null }>(
  'resupply-establishment-point',
  'SELECT latitude, longitude FROM establishment WHERE finess = $1',
);

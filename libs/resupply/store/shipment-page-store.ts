import type { ScopeKind } from '#access';
import { type Statement, statement } from '#platform';
import type { ShipmentStatus } from '../rules/emergency-request.js';
import type { RequestScope } from '../rules/visibility.js';
import { Conditions } from './conditions.js';
import { type RequestRow, WHOLE_REQUEST } from './request-store.js';
import { visibleRequests } from './visible-requests.js';

/** Narrows a list within what its reader may see. */
export interface ShipmentFilter {
  readonly statuses?: readonly ShipmentStatus[] | null;
  readonly late?: boolean | null;
  readonly kind?: ScopeKind | null;
  readonly code?: string | null;
}

/** Last row of the page before. */
export interface ShipmentPosition {
  readonly at: Date;
  readonly id: string;
}

/** An instant and its date in Paris: what is late depends on both. */
interface Moment {
  readonly now: Date;
  readonly today: string;
}

interface Built<Row> {
  readonly query: Statement<unknown[], Row>;
  readonly values: unknown[];
}

const ORDERS = {
  NEWEST: { column: 'planned_at', direction: 'DESC', after: '<' },
  DUE_FIRST: { column: 'due_at', direction: 'ASC', after: '>' },
} as const;

const FROM = 'FROM shipment s JOIN emergency_request r ON r.id = s.request_id';

/** The same as the rule `isLate`. */
function lateAt(now: number, today: number): string {
  return `(s.status IN ('PLANNED', 'SHIPPED')
    AND (s.expected_delivery < $${now}::timestamptz OR (s.status = 'PLANNED' AND s.planned_for < $${today}::date)))`;
}

function conditionsOf(scope: RequestScope, filter: ShipmentFilter, { now, today }: Moment): Conditions {
  const conditions = new Conditions();
  const visible = visibleRequests(scope, 1, 'r.');
  conditions.add(visible.shape, () => visible.text, ...visible.values);
  if (filter.statuses) conditions.add('s', (n) => `s.status = ANY($${n}::text[])`, filter.statuses);
  if (filter.late === true) conditions.add('l', (n) => lateAt(n, n + 1), now, today);
  if (filter.late === false) conditions.add('t', (n) => `${lateAt(n, n + 1)} IS NOT TRUE`, now, today);
  conditions.addPlace(filter.kind, filter.code, 'r.');
  return conditions;
}

/** A page of shipments, each with its whole request. `limit` rows at most. */
export function shipmentPage(
  scope: RequestScope,
  filter: ShipmentFilter,
  moment: Moment,
  order: keyof typeof ORDERS,
  after: ShipmentPosition | undefined,
  limit: number,
): Built<RequestRow & { readonly shipmentId: string; readonly at: Date }> {
  const { column, direction, after: beyond } = ORDERS[order];
  const conditions = conditionsOf(scope, filter, moment);
  if (after) conditions.add('a', (n) => `(s.${column}, s.id) ${beyond} ($${n}::timestamptz, $${n + 1}::uuid)`, after.at, after.id);
  const { text, values, shape } = conditions;
  const query = statement<unknown[], RequestRow & { shipmentId: string; at: Date }>(
    `shipments-${order}-${shape}`,
    `${WHOLE_REQUEST}, p.id AS "shipmentId", p.at
     FROM (SELECT s.id, s.request_id, s.${column} AS at ${FROM} WHERE ${text} ORDER BY s.${column} ${direction}, s.id ${direction}
           LIMIT $${values.length + 1}) p
     JOIN emergency_request r ON r.id = p.request_id
     ORDER BY p.at ${direction}, p.id ${direction}`,
  );
  return { query, values: [...values, limit] };
}

export function shipmentCount(scope: RequestScope, filter: ShipmentFilter, moment: Moment): Built<{ total: number }> {
  const { text, values, shape } = conditionsOf(scope, filter, moment);
  return { query: statement(`shipments-count-${shape}`, `SELECT count(*) AS total ${FROM} WHERE ${text}`), values };
}

/** Shipments by status, and how many are late. */
export type ShipmentTally = Readonly<Record<Lowercase<ShipmentStatus> | 'late', number>>;

export function shipmentTally(scope: RequestScope, filter: ShipmentFilter, moment: Moment): Built<ShipmentTally> {
  const { text, values, shape } = conditionsOf(scope, filter, moment);
  const of = (status: ShipmentStatus): string => `count(*) FILTER (WHERE s.status = '${status}') AS ${status.toLowerCase()}`;
  const query = statement<unknown[], ShipmentTally>(
    `shipments-tally-${shape}`,
    `SELECT ${of('PLANNED')}, ${of('SHIPPED')}, ${of('RECEIVED')}, ${of('CANCELLED')},
            count(*) FILTER (WHERE ${lateAt(values.length + 1, values.length + 2)}) AS late
     ${FROM} WHERE ${text}`,
  );
  return { query, values: [...values, moment.now, moment.today] };
}

export const findRequestOfShipment = statement<[id: string], { requestId: string }>(
  'shipment-request',
  'SELECT request_id AS "requestId" FROM shipment WHERE id = $1',
);

import type { ScopeKind } from '#access';
import { type Statement, statement } from '#platform';
import type { EmergencyStatus } from '../rules/lifecycle.js';
import type { Urgency } from '../rules/urgency.js';
import type { RequestScope } from '../rules/visibility.js';
import { Conditions } from './conditions.js';
import { type RequestRow, WHOLE_REQUEST } from './request-store.js';
import { visibleRequests } from './visible-requests.js';

/** NEWEST: last asked first. DUE_FIRST: what is needed soonest first. LONGEST_WAITING: what has stood longest where it is. */
export const REQUEST_ORDERS = ['NEWEST', 'DUE_FIRST', 'LONGEST_WAITING'] as const;
export type RequestOrder = (typeof REQUEST_ORDERS)[number];

/** Narrows a list within what its reader may see. */
export interface RequestFilter {
  readonly statuses?: readonly EmergencyStatus[] | null;
  readonly kind?: ScopeKind | null;
  readonly code?: string | null;
  readonly urgency?: Urgency | null;
}

/** Last row of the page before. */
export interface RequestPosition {
  readonly at: Date;
  readonly id: string;
}

interface Built<Row> {
  readonly query: Statement<unknown[], Row>;
  readonly values: unknown[];
}

const ORDERS = {
  NEWEST: { column: 'created_at', direction: 'DESC', after: '<' },
  DUE_FIRST: { column: 'due_at', direction: 'ASC', after: '>' },
  // Without index: asked for the few that wait, sorted after the index of status has found them.
  LONGEST_WAITING: { column: 'status_since', direction: 'ASC', after: '>' },
} as const;

function conditionsOf(scope: RequestScope, filter: RequestFilter): Conditions {
  const conditions = new Conditions();
  const visible = visibleRequests(scope, 1);
  conditions.add(visible.shape, () => visible.text, ...visible.values);
  if (filter.statuses) conditions.add('s', (n) => `status = ANY($${n}::text[])`, filter.statuses);
  if (filter.urgency) conditions.add('u', (n) => `urgency = $${n}`, filter.urgency);
  conditions.addPlace(filter.kind, filter.code);
  return conditions;
}

/** A page of whole requests. `limit` rows at most: ask one more than the page to know whether another follows. */
export function requestPage(
  scope: RequestScope,
  filter: RequestFilter,
  order: RequestOrder,
  after: RequestPosition | undefined,
  limit: number,
): Built<RequestRow> {
  const { column, direction, after: beyond } = ORDERS[order];
  const conditions = conditionsOf(scope, filter);
  if (after) conditions.add('a', (n) => `(${column}, id) ${beyond} ($${n}::timestamptz, $${n + 1}::uuid)`, after.at, after.id);
  const { text, values, shape } = conditions;
  const sorted = (row: string): string => `${row}${column} ${direction}, ${row}id ${direction}`;
  const query = statement<unknown[], RequestRow>(
    `emergency-requests-${order}-${shape}`,
    `${WHOLE_REQUEST}
     FROM (SELECT * FROM emergency_request WHERE ${text} ORDER BY ${sorted('')} LIMIT $${values.length + 1}) r
     ORDER BY ${sorted('r.')}`,
  );
  return { query, values: [...values, limit] };
}

export function requestCount(scope: RequestScope, filter: RequestFilter): Built<{ total: number }> {
  const { text, values, shape } = conditionsOf(scope, filter);
  return { query: statement(`emergency-requests-count-${shape}`, `SELECT count(*) AS total FROM emergency_request WHERE ${text}`), values };
}

/** How many requests there are, how many of them are past the hour help was needed at, and since when the oldest stands where it is. */
export interface RequestTally {
  readonly waiting: number;
  readonly overdue: number;
  readonly oldest: Date | null;
}

export function requestTally(scope: RequestScope, filter: RequestFilter, now: Date): Built<RequestTally> {
  const { text, values, shape } = conditionsOf(scope, filter);
  const query = statement<unknown[], RequestTally>(
    `emergency-requests-tally-${shape}`,
    `SELECT count(*) AS waiting, count(*) FILTER (WHERE due_at < $${values.length + 1}::timestamptz) AS overdue, min(status_since) AS oldest
     FROM emergency_request WHERE ${text}`,
  );
  return { query, values: [...values, now] };
}

import { type ScopeKind, scopeCondition } from '#access';
import { type Statement, statement } from '#platform';
import { type EmergencyStatus, FORWARDED_AND_LATER } from '../rules/lifecycle.js';
import type { Urgency } from '../rules/urgency.js';
import type { RequestScope } from '../rules/visibility.js';
import { type RequestRow, WHOLE_REQUEST } from './request-store.js';

/** NEWEST: last asked first. DUE_FIRST: what is needed soonest first. */
export const REQUEST_ORDERS = ['NEWEST', 'DUE_FIRST'] as const;
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
} as const;

const PLACE_COLUMNS = { REGION: 'region_code', DEPARTMENT: 'department_code', ESTABLISHMENT: 'finess' } as const;

/** One text per combination of perimeter and filters, so that PostgreSQL plans each with its own index. */
class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];
  shape = '';

  add(letter: string, text: (parameter: number) => string, ...values: unknown[]): void {
    this.parts.push(text(this.values.length + 1));
    this.values.push(...values);
    this.shape += letter;
  }

  get text(): string {
    return this.parts.join(' AND ');
  }
}

function conditionsOf(scope: RequestScope, filter: RequestFilter): Conditions {
  const conditions = new Conditions();
  const everything = scopeCondition(scope.everything, 1);
  const forwarded = scopeCondition(scope.forwarded, 1 + everything.values.length);
  const later = FORWARDED_AND_LATER.map((status) => `'${status}'`).join(', ');
  conditions.add(
    `${everything.shape}/${forwarded.shape}/`,
    () => `(${everything.text} OR (status IN (${later}) AND ${forwarded.text}))`,
    ...everything.values,
    ...forwarded.values,
  );
  if (filter.statuses) conditions.add('s', (n) => `status = ANY($${n}::text[])`, filter.statuses);
  if (filter.urgency) conditions.add('u', (n) => `urgency = $${n}`, filter.urgency);
  if (filter.kind && filter.kind !== 'NATION') {
    const column = PLACE_COLUMNS[filter.kind];
    conditions.add(column.charAt(0), (n) => `${column} = $${n}`, filter.code ?? '');
  }
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

import { type Scope, scopeCondition } from '#access';
import { type Sql, statement, type Statement } from '#platform';
import { type EmergencyStatus, FORWARDED_AND_LATER } from '../rules/lifecycle.js';
import type { RequestStep } from '../rules/recent-changes.js';
import type { Urgency } from '../rules/urgency.js';
import type { RequestScope } from '../rules/visibility.js';

export interface OpenRequestRow {
  readonly id: string;
  readonly number: number;
  readonly finess: string;
  readonly status: EmergencyStatus;
  readonly urgency: Urgency;
  readonly createdAt: Date;
  readonly statusSince: Date;
  readonly dueAt: Date;
  readonly itemCodes: string[];
}

/** Requests that are under way, newest first, of those establishments and the ones the scope sees. */
export async function findOpenRequests(
  sql: Sql, scope: RequestScope, finess: readonly string[], open: readonly EmergencyStatus[],
): Promise<OpenRequestRow[]> {
  const seen = visibleCondition(scope, 3);
  const query: Statement<unknown[], OpenRequestRow> = statement(
    `emergency-requests-open-${seen.shape}`,
    `SELECT r.id, r.number, r.finess, r.status, r.urgency, r.created_at AS "createdAt", r.status_since AS "statusSince", r.due_at AS "dueAt",
            (SELECT array_agg(l.item_code ORDER BY l.position) FROM emergency_request_line l WHERE l.request_id = r.id) AS "itemCodes"
     FROM emergency_request r WHERE r.finess = ANY($1) AND r.status = ANY($2) AND ${seen.text} ORDER BY r.created_at DESC, r.id`,
  );
  return sql.run(query, finess, open, ...seen.values);
}

/** Steps of one establishment's requests since an instant, newest first, of the requests the scope sees. */
export async function listRequestSteps(sql: Sql, scope: RequestScope, finess: string, since: Date, limit: number): Promise<RequestStep[]> {
  const seen = visibleCondition(scope, 4);
  const query: Statement<unknown[], RequestStep> = statement(
    `emergency-request-steps-${seen.shape}`,
    `SELECT r.id AS "requestId", r.number, r.created_at AS "createdAt", e.version, e.kind AS action, e.from_status AS "from",
            e.to_status AS "to", e.at, e.by_name AS "byName", e.reason,
            (SELECT array_agg(l.item_code ORDER BY l.position) FROM emergency_request_line l WHERE l.request_id = r.id) AS "itemCodes"
     FROM emergency_request r JOIN emergency_request_event e ON e.request_id = r.id
     WHERE r.finess = $1 AND e.at >= $2 AND ${seen.text} ORDER BY e.at DESC, e.version DESC LIMIT $3`,
  );
  return sql.run(query, finess, since, limit, ...seen.values);
}

const COLUMNS = { region: 'r.region_code', department: 'r.department_code', finess: 'r.finess' };

function visibleCondition(scope: RequestScope, firstParameter: number): { text: string; values: unknown[]; shape: string } {
  const of = (part: Scope, first: number): ReturnType<typeof scopeCondition> => scopeCondition(part, first, COLUMNS);
  const everything = of(scope.everything, firstParameter);
  const forwarded = of(scope.forwarded, firstParameter + everything.values.length);
  const later = FORWARDED_AND_LATER.map((status) => `'${status}'`).join(', ');
  return {
    text: `(${everything.text} OR (r.status IN (${later}) AND ${forwarded.text}))`,
    values: [...everything.values, ...forwarded.values],
    shape: `${everything.shape}/${forwarded.shape}`,
  };
}

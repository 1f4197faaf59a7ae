import { type Statement, statement } from '#platform';
import type { ItemQuantity } from '../rules/emergency-request.js';
import type { EmergencyStatus } from '../rules/lifecycle.js';
import type { RequestScope } from '../rules/visibility.js';
import { visibleRequests } from './visible-requests.js';

/** The request whose predecessors are wanted. */
export interface PastRequestKey {
  readonly id: string;
  readonly finess: string;
  readonly createdAt: Date;
}

/** An earlier request of the same establishment, in short. */
export interface PastRequest {
  readonly id: string;
  readonly number: number;
  readonly status: EmergencyStatus;
  readonly createdAt: Date;
  /** `granted` is null unless the ARS granted a part. */
  readonly lines: readonly (ItemQuantity & { readonly granted: number | null })[];
}

interface PastRow {
  /** The request they came before. */
  readonly of: string;
  readonly requests: (Omit<PastRequest, 'createdAt'> & { readonly createdAt: string })[];
}

/** More are in the list of requests. */
export const MOST_PAST_REQUESTS = 20;

/** Earlier requests of many establishments in one statement, each from its own index. */
export function pastRequests(
  scope: RequestScope,
  keys: readonly PastRequestKey[],
): { readonly query: Statement<unknown[], PastRow>; readonly values: unknown[] } {
  const visible = visibleRequests(scope, 4, 'p.');
  const query = statement<unknown[], PastRow>(
    `emergency-requests-before-${visible.shape}`,
    `SELECT k.id AS "of", json_agg(json_build_object('id', p.id, 'number', p.number, 'status', p.status, 'createdAt', p.created_at,
       'lines', (SELECT json_agg(json_build_object('item', l.item_code, 'quantity', l.quantity, 'granted', g.quantity) ORDER BY l.position)
                 FROM emergency_request_line l LEFT JOIN emergency_request_grant g ON g.request_id = l.request_id AND g.item_code = l.item_code
                 WHERE l.request_id = p.id)) ORDER BY p.created_at DESC, p.id DESC) AS requests
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS k(id, finess, at)
     CROSS JOIN LATERAL (
       SELECT p.* FROM emergency_request p
       WHERE p.finess = k.finess AND p.created_at < k.at AND p.created_at >= k.at - interval '12 months' AND ${visible.text}
       ORDER BY p.created_at DESC, p.id DESC LIMIT ${MOST_PAST_REQUESTS}) p
     GROUP BY k.id`,
  );
  const values = [keys.map((key) => key.id), keys.map((key) => key.finess), keys.map((key) => key.createdAt), ...visible.values];
  return { query, values };
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, isUuid, Refusal } from '#platform';
import type { EmergencyRequest } from './rules/emergency-request.js';
import { type RequestScope, requestScopeFor, seesRequest } from './rules/visibility.js';
import { awaitedOf } from './rules/waiting.js';
import { type PastRequest, type PastRequestKey, pastRequests } from './store/past-request-store.js';
import { type RequestFilter, type RequestOrder, requestCount, requestPage, type RequestPosition, requestTally, type RequestTally } from './store/request-page-store.js';
import { loadRequest, toRequest } from './store/request-store.js';

export interface RequestPageQuery {
  readonly filter: RequestFilter;
  readonly order: RequestOrder;
  /** Rows wanted. */
  readonly first: number;
  /** Cursor of the last row already read. */
  readonly after?: string | null;
}

export interface RequestPage {
  readonly rows: EmergencyRequest[];
  readonly hasNext: boolean;
  readonly total: number;
}

/** Requests as someone may see them: two statements for a page, whatever its length. */
@Injectable()
export class ReadEmergencyRequests {
  constructor(private readonly db: Database) {}

  /** Undefined when the request does not exist or is not theirs to see: the same answer. */
  async find(scope: RequestScope, id: string): Promise<EmergencyRequest | undefined> {
    const request = isUuid(id) ? await loadRequest(this.db, id) : undefined;
    return request && seesRequest(scope, request) ? request : undefined;
  }

  /** @throws {Refusal} BAD_REQUEST for a cursor of another list. */
  async list(scope: RequestScope, query: RequestPageQuery): Promise<RequestPage> {
    const { filter, order, first } = query;
    const position = query.after ? positionAt(query.after) : undefined;
    const page = requestPage(scope, filter, order, position, first + 1);
    const count = requestCount(scope, filter);
    const [rows, [counted]] = await Promise.all([this.db.run(page.query, ...page.values), this.db.run(count.query, ...count.values)]);
    return { rows: rows.slice(0, first).map(toRequest), hasNext: rows.length > first, total: counted?.total ?? 0 };
  }

  /**
   * For a menu: what waits in a territory of the reader's perimeter, for the reader's own act unless statuses are given.
   * @param now tells what is overdue
   */
  async tally(actor: Actor, filter: RequestFilter, now: Date): Promise<RequestTally> {
    const { query, values } = requestTally(requestScopeFor(actor), { ...filter, statuses: filter.statuses ?? awaitedOf(actor) }, now);
    const [tally] = await this.db.run(query, ...values);
    return tally ?? { waiting: 0, overdue: 0, oldest: null };
  }

  /** What the same establishments asked in the twelve months before each request, newest first, as far as the reader sees it. */
  async before(scope: RequestScope, requests: readonly PastRequestKey[]): Promise<PastRequest[][]> {
    const { query, values } = pastRequests(scope, requests);
    const found = new Map((await this.db.run(query, ...values)).map((row) => [row.of, row.requests]));
    return requests.map(({ id }) => (found.get(id) ?? []).map((one) => ({ ...one, createdAt: new Date(one.createdAt) })));
  }
}

/** The opaque place of a request in a list of that order. */
export function requestCursor(request: Pick<EmergencyRequest, 'id' | 'createdAt' | 'dueAt' | 'statusSince'>, order: RequestOrder): string {
  const at = { NEWEST: request.createdAt, DUE_FIRST: request.dueAt, LONGEST_WAITING: request.statusSince }[order];
  return Buffer.from(`${at.getTime()} ${request.id}`).toString('base64url');
}

function positionAt(cursor: string): RequestPosition {
  const [time, id] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const at = new Date(Number(time || Number.NaN));
  if (Number.isNaN(at.getTime()) || id === undefined || !isUuid(id)) {
    throw new Refusal('BAD_REQUEST', 'Cette position de liste n’est pas valable : reprenez la liste au début.');
  }
  return { at, id };
}

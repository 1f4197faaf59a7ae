import { Injectable } from '@nestjs/common';
import { type Actor, holds } from '#access';
import { Database } from '#platform';
import { WAITING } from '../rules/lifecycle.js';
import { requestScopeFor } from '../rules/visibility.js';
import { findOpenRequests, type OpenRequestRow } from '../store/open-request-store.js';

/** One establishment and item, as an alert names them. */
export interface Need {
  readonly finess: string;
  readonly itemCode: string;
}

/** The next step of an alert: the request already under way for it, if any. One statement for any number of alerts. */
@Injectable()
export class FindOpenRequests {
  constructor(private readonly db: Database) {}

  /** @returns the latest open request of each need, in the order of the needs; undefined where there is none to see. */
  async execute(actor: Actor, needs: readonly Need[]): Promise<(OpenRequestRow | undefined)[]> {
    if (!holds(actor, 'emergency-request.read')) return needs.map(() => undefined);
    const finess = [...new Set(needs.map((need) => need.finess))];
    const rows = await findOpenRequests(this.db, requestScopeFor(actor), finess, WAITING);
    const byPlace = Map.groupBy(rows, (row) => row.finess);
    return needs.map((need) => byPlace.get(need.finess)?.find((row) => row.itemCodes.includes(need.itemCode)));
  }
}

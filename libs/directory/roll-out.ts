import { Inject, Injectable } from '@nestjs/common';
import { Database, type ReportingWeek } from '#platform';
import type { Scope } from '#access';
import { rollOutQuery } from './store/wave-store.js';

/** How far the roll-out has come in one region. */
export interface RegionRollOut {
  readonly regionCode: string;
  readonly regionName: string;
  /** Establishments expected to report in the week. */
  readonly expected: number;
  /** Those of them that have reported at least once, in any week. */
  readonly connected: number;
}

/** Connected and expected establishments by region. */
@Injectable()
export class RollOut {
  constructor(@Inject(Database) private readonly db: Database) {}

  async byRegion(scope: Scope, collectionId: number, week: ReportingWeek): Promise<RegionRollOut[]> {
    const query = rollOutQuery(scope, collectionId, week.monday);
    return this.db.run(query.statement, ...query.values);
  }
}

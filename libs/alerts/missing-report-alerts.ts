import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { announceChange, placesOf } from '#changes';
import { lockEvaluation } from '#coverage';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import { openMissingReportAlerts } from './store/alert-store.js';

/** An expected report that did not come by the deadline is an alert of its own, without item or level. */
@Injectable()
export class MissingReportAlerts {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens the alerts of the last week whose deadline has passed; run again, it adds nothing.
   * @returns how many were opened.
   */
  async open(): Promise<number> {
    const now = this.clock.now();
    const complete = ReportingWeek.lastComplete(now);
    const { deadline } = await this.catalogue.doctrine(complete);
    const closed = now > complete.deadline(deadline) ? complete : complete.plus(-1);
    return this.db.transaction(async (tx) => {
      // In turn with the evaluation: one that ended meanwhile would not have seen the alert its report resolves.
      await tx.run(lockEvaluation);
      const opened = await tx.run(openMissingReportAlerts, DEFAULT_COLLECTION, closed.monday, closed.toString(), closed.deadline(deadline));
      if (opened.length > 0) await announceChange(tx, { topics: ['ALERTS'], where: placesOf(opened), week: closed.toString() });
      return opened.length;
    });
  }
}

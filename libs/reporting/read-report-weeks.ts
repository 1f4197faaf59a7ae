import { Injectable } from '@nestjs/common';
import { outOfScope, type Scope, scopeCovers } from '#access';
import { DEFAULT_COLLECTION } from '#catalogue';
import { Database, ReportingWeek } from '#platform';
import { ReportingCalendar } from './reporting-calendar.js';
import { isExpected } from './rules/check-submission.js';
import { reportWeekState, type ReportWeekState } from './rules/due-week.js';
import { listReports, type WeeklyReport } from './store/report-store.js';
import { findEnrolment } from './store/submit-statement.js';

/** One week of an establishment, with or without its report. */
export interface ReportWeek {
  readonly week: ReportingWeek;
  readonly deadline: Date;
  readonly state: ReportWeekState;
  readonly report: WeeklyReport | undefined;
}

/** The last weeks of an establishment one by one, so that a missing one shows as a gap. Two statements. */
@Injectable()
export class ReadReportWeeks {
  constructor(
    private readonly db: Database,
    private readonly calendar: ReportingCalendar,
  ) {}

  /**
   * @param count weeks, newest first, from the one that is awaited now
   * @throws {Refusal} FORBIDDEN outside the scope.
   */
  async execute(scope: Scope, finess: string, count: number): Promise<ReportWeek[]> {
    const [enrolment] = await this.db.run(findEnrolment, finess, DEFAULT_COLLECTION);
    if (!enrolment || !scopeCovers(scope, { ...enrolment, finess })) throw outOfScope();
    const { week: due, now } = await this.calendar.period();
    // One more than asked: the running week may be reported while the last one is still due.
    const reports = new Map((await listReports(this.db, scope, finess, DEFAULT_COLLECTION, count + 1)).map((one) => [one.week, one]));
    const weeks = Array.from({ length: count }, (_, age) => due.plus(-age));
    return Promise.all(
      weeks.map(async (week) => {
        const deadline = await this.calendar.deadlineOf(week);
        const report = reports.get(week.monday);
        return { week, deadline, report, state: reportWeekState(report, isExpected(enrolment, week.monday), now, deadline) };
      }),
    );
  }
}

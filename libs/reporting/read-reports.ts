import { Injectable } from '@nestjs/common';
import { outOfScope, type Scope } from '#access';
import { DEFAULT_COLLECTION } from '#catalogue';
import { Database, ReportingWeek } from '#platform';
import { findLastWeeks, findReport, findReportsOfWeek, listReports, listReportVersions, type ReportVersion, type WeeklyReport } from './store/report-store.js';

/** Reports of one establishment, as they are now and as they were. */
@Injectable()
export class ReadReports {
  constructor(private readonly db: Database) {}

  /** @returns undefined when there is no such report in the scope. */
  async one(scope: Scope, finess: string, week: ReportingWeek | undefined): Promise<WeeklyReport | undefined> {
    return week && findReport(this.db, scope, finess, week.monday, DEFAULT_COLLECTION);
  }

  /** Newest first; empty outside the scope. */
  async latest(scope: Scope, finess: string, limit: number): Promise<WeeklyReport[]> {
    return listReports(this.db, scope, finess, DEFAULT_COLLECTION, limit);
  }

  /** One week of many establishments, by FINESS; those outside the scope or without a report are left out. */
  async ofWeek(scope: Scope, finess: readonly string[], week: ReportingWeek): Promise<Map<string, WeeklyReport>> {
    const reports = await findReportsOfWeek(this.db, scope, finess, week.monday, DEFAULT_COLLECTION);
    return new Map(reports.map((report) => [report.finess, report]));
  }

  /** Last week reported, by FINESS; those outside the scope or that never reported are left out. */
  async lastWeeks(scope: Scope, finess: readonly string[]): Promise<Map<string, ReportingWeek>> {
    const rows = await findLastWeeks(this.db, scope, finess, DEFAULT_COLLECTION);
    return new Map(rows.map((row) => [row.finess, ReportingWeek.containing(row.week)]));
  }

  /** @throws {Refusal} FORBIDDEN when there is no such report in the scope. */
  async versions(scope: Scope, finess: string, week: ReportingWeek | undefined): Promise<ReportVersion[]> {
    const report = await this.one(scope, finess, week);
    if (!report) throw outOfScope();
    return this.db.run(listReportVersions, finess, report.week, DEFAULT_COLLECTION);
  }
}

import { ReportingWeek } from '#platform';

/** A figure older than the last complete week is stale: shown as such, in aggregates only as last known. */
export function isStale(reportWeek: ReportingWeek, now: Date): boolean {
  return isStaleAt(reportWeek, ReportingWeek.lastComplete(now));
}

/** The same seen from the situation of a given week. */
export function isStaleAt(reportWeek: ReportingWeek, situationWeek: ReportingWeek): boolean {
  return reportWeek.isBefore(situationWeek);
}

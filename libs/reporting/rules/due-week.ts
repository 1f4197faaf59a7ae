import { type Deadline, ReportingWeek } from '#platform';

const MILLISECONDS_A_MINUTE = 60_000;

/** The week whose report is awaited: the last complete one until its deadline, afterwards the running one. */
export function dueWeek(now: Date, deadline: Deadline): ReportingWeek {
  const lastComplete = ReportingWeek.lastComplete(now);
  return now <= lastComplete.deadline(deadline) ? lastComplete : ReportingWeek.at(now);
}

/** Whole minutes, begun ones counted, between the deadline and the first submission; null when it came in time. */
export function minutesLate(firstSubmittedAt: Date, deadline: Date): number | null {
  const late = firstSubmittedAt.getTime() - deadline.getTime();
  return late <= 0 ? null : Math.ceil(late / MILLISECONDS_A_MINUTE);
}

/** What became of a week: its report came in time or late, is awaited, is missing, or never was to come. */
export const REPORT_WEEK_STATES = ['ON_TIME', 'LATE', 'DUE', 'MISSING', 'NOT_EXPECTED'] as const;
export type ReportWeekState = (typeof REPORT_WEEK_STATES)[number];

/** @param report the one received; undefined when there is none */
export function reportWeekState(report: { onTime: boolean } | undefined, expected: boolean, now: Date, deadline: Date): ReportWeekState {
  if (report) return report.onTime ? 'ON_TIME' : 'LATE';
  if (!expected) return 'NOT_EXPECTED';
  return now <= deadline ? 'DUE' : 'MISSING';
}

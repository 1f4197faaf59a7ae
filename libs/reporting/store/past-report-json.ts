import { ReportingWeek } from '#platform';
import type { PastReport } from '../rules/report-warnings.js';

/** A past report as the database gives it: Monday, stock on hand, consumption. */
export type PastReportJson = [monday: string, stockOnHand: number[], consumption: number[]];

/** @param rows null when there is none. */
export function toHistory(rows: readonly PastReportJson[] | null): PastReport[] {
  return (rows ?? []).map(([monday, stockOnHand, consumption]) => ({ week: ReportingWeek.containing(monday), stockOnHand, consumption }));
}

/** @param json of `PastReportJson[]` */
export function parseHistory(json: string | null | undefined): PastReport[] {
  return json ? toHistory(JSON.parse(json) as PastReportJson[]) : [];
}

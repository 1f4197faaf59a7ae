import type { Item } from '#catalogue';
import type { SubmitWeeklyReportOutcome } from '#reporting';
import { invalidResult } from '../shared/invalid-result.js';
import { type ReportConflict, type ReportInvalid, type SubmitWeeklyReportSuccess, toWeeklyReport } from './report.types.js';

export function toSubmitResult(
  outcome: SubmitWeeklyReportOutcome,
  items: readonly Item[],
): SubmitWeeklyReportSuccess | ReportConflict | ReportInvalid {
  switch (outcome.kind) {
    case 'success':
      return { report: toWeeklyReport(outcome.report, items), warnings: outcome.warnings };
    case 'conflict':
      return {
        message: `Cette remontée a été modifiée entre-temps (version ${outcome.current.version}). Comparez les deux, puis renvoyez.`,
        currentVersion: outcome.current.version,
        current: toWeeklyReport(outcome.current, items),
      };
    case 'invalid':
      return invalidResult(outcome.problems);
  }
}

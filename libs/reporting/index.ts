export { ReportingModule } from './reporting.module.js';
export { reportingSchema } from './reporting-schema.js';
export { SubmitWeeklyReport, type SubmitWeeklyReportOutcome } from './submit-weekly-report.js';
export type { Submission } from './rules/check-submission.js';
export type { ReportAmounts, ReportLine } from './rules/report-lines.js';
export { reportWarnings, type PastReport, type ReportWarning } from './rules/report-warnings.js';
export { findReport, listReports, listReportVersions, type ReportVersion, type WeeklyReport } from './store/report-store.js';
export { reportSubmitted } from './jobs/report-submitted.js';
export { BulkLoadReports, type BulkLoadOptions, type BulkLoadResult, type ReportRow } from './bulk-load-reports.js';

import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { ReadReports } from './read-reports.js';
import { ReadReportWeeks } from './read-report-weeks.js';
import { ReportingCalendar } from './reporting-calendar.js';
import { SubmitWeeklyReport } from './submit-weekly-report.js';

const USE_CASES = [ReadReports, ReadReportWeeks, ReportingCalendar, SubmitWeeklyReport];

@Module({ imports: [CatalogueModule], providers: USE_CASES, exports: USE_CASES })
export class ReportingModule {}

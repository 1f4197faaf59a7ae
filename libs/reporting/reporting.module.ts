import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { ReadReports } from './read-reports.js';
import { SubmitWeeklyReport } from './submit-weekly-report.js';

@Module({ imports: [CatalogueModule], providers: [ReadReports, SubmitWeeklyReport], exports: [ReadReports, SubmitWeeklyReport] })
export class ReportingModule {}

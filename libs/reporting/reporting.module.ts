import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { SubmitWeeklyReport } from './submit-weekly-report.js';

@Module({ imports: [CatalogueModule], providers: [SubmitWeeklyReport], exports: [SubmitWeeklyReport] })
export class ReportingModule {}

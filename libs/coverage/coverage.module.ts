import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { ReportingModule } from '#reporting';
import { ChangeDoctrine } from './change-doctrine.js';
import { CoverageOfEstablishment } from './coverage-of-establishment.js';
import { CheckWeeklyReport } from './entry/check-weekly-report.js';
import { ReadEntryBasis } from './entry/entry-basis.js';
import { ReadEntryReference } from './entry/read-entry-reference.js';
import { EvaluateReports } from './evaluate-reports.js';
import { EvaluationFailures } from './evaluation-failures.js';
import { ReadCoverageHistory } from './read-coverage-history.js';
import { ReadCrisisChoices } from './read-crisis-choices.js';
import { SetCrisisConsumption } from './set-crisis-consumption.js';

const USE_CASES = [
  ChangeDoctrine,
  CheckWeeklyReport,
  CoverageOfEstablishment,
  EvaluateReports,
  EvaluationFailures,
  ReadCoverageHistory,
  ReadCrisisChoices,
  ReadEntryReference,
  SetCrisisConsumption,
];

@Module({ imports: [CatalogueModule, ReportingModule], providers: [...USE_CASES, ReadEntryBasis], exports: USE_CASES })
export class CoverageModule {}

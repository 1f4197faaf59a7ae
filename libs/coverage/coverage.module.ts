import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { ChangeDoctrine } from './change-doctrine.js';
import { CoverageOfEstablishment } from './coverage-of-establishment.js';
import { EvaluateReports } from './evaluate-reports.js';
import { SetCrisisConsumption } from './set-crisis-consumption.js';

const USE_CASES = [ChangeDoctrine, CoverageOfEstablishment, EvaluateReports, SetCrisisConsumption];

@Module({ imports: [CatalogueModule], providers: USE_CASES, exports: USE_CASES })
export class CoverageModule {}

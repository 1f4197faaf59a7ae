import { Module } from '@nestjs/common';
import { AlertsModule } from '#alerts';
import { CatalogueModule } from '#catalogue';
import { CoverageModule } from '#coverage';
import { DirectoryModule } from '#directory';
import { ReportingModule } from '#reporting';
import { EvaluatePendingReports } from './evaluate-pending-reports.js';
import { KnownSituations } from './known-situations.js';
import { ListEstablishments } from './list-establishments.js';
import { ReadOutlook } from './read-outlook.js';
import { ReadRankings } from './read-rankings.js';
import { ReadReporting } from './read-reporting.js';
import { ReadSituation } from './read-situation.js';
import { ReadTerritories } from './read-territories.js';
import { ReadTrend } from './read-trend.js';
import { RecomputeCells } from './recompute-cells.js';
import { SituationAsKnown } from './situation-as-known.js';
import { TerritoryNames } from './territory-names.js';

const USE_CASES = [
  EvaluatePendingReports, ListEstablishments, ReadOutlook, ReadRankings, ReadReporting, ReadSituation, ReadTerritories, ReadTrend, RecomputeCells,
  SituationAsKnown,
];

@Module({
  imports: [AlertsModule, CatalogueModule, CoverageModule, DirectoryModule, ReportingModule],
  providers: [...USE_CASES, KnownSituations, TerritoryNames],
  exports: USE_CASES,
})
export class SituationModule {}

import DataLoader from 'dataloader';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, holds, scopeFor } from '#access';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { type CoverageLevel, ReadCoverageHistory } from '#coverage';
import type { Establishment } from '#directory';
import { ReadReports, ReportingCalendar } from '#reporting';
import { CoverageLevelEnum } from '../coverage/coverage.types.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import type { GraphqlContext } from '../graphql-context.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { toWeeklyReport, WeeklyReportType } from './report.types.js';

interface Loaders {
  readonly reports: DataLoader<string, WeeklyReportType | null>;
  readonly levels: DataLoader<string, CoverageLevel | null>;
  readonly weeks: DataLoader<string, string | null>;
}

/** Where an establishment stands: one statement per field, however many establishments a list has. */
@Resolver(() => EstablishmentType)
export class EstablishmentStandingResolver {
  private readonly byContext = new WeakMap<GraphqlContext, Loaders>();

  constructor(
    private readonly reports: ReadReports,
    private readonly history: ReadCoverageHistory,
    private readonly calendar: ReportingCalendar,
    private readonly catalogue: Catalogue,
  ) {}

  @ResolveField(() => WeeklyReportType, { nullable: true, description: 'La remontée de la semaine attendue ; vide si elle n’est pas arrivée.' })
  async currentReport(@Parent() { finess }: Establishment, @Context() context: GraphqlContext): Promise<WeeklyReportType | null> {
    const { actor } = context;
    return actor && holds(actor, 'report.read') ? this.of(context, actor).reports.load(finess) : null;
  }

  @ResolveField(() => CoverageLevelEnum, { nullable: true, description: 'Le pire niveau parmi les derniers chiffres de chaque article.' })
  async worstLevel(@Parent() { finess }: Establishment, @Context() context: GraphqlContext): Promise<CoverageLevel | null> {
    const { actor } = context;
    return actor && holds(actor, 'coverage.read') ? this.of(context, actor).levels.load(finess) : null;
  }

  @ResolveField(() => IsoWeekScalar, { nullable: true, description: 'La dernière semaine remontée ; vide s’il n’y en a jamais eu.' })
  async lastReportWeek(@Parent() { finess }: Establishment, @Context() context: GraphqlContext): Promise<string | null> {
    const { actor } = context;
    return actor && holds(actor, 'report.read') ? this.of(context, actor).weeks.load(finess) : null;
  }

  private of(context: GraphqlContext, actor: Actor): Loaders {
    let loaders = this.byContext.get(context);
    if (!loaders) {
      loaders = {
        reports: new DataLoader(async (finess) => {
          const found = await this.reports.ofWeek(scopeFor(actor, 'report.read'), finess, await this.calendar.dueWeek());
          const items = await this.catalogue.items(DEFAULT_COLLECTION);
          return finess.map((one) => {
            const report = found.get(one);
            return report ? toWeeklyReport(report, items) : null;
          });
        }),
        levels: new DataLoader(async (finess) => {
          const worst = await this.history.worstLevels(scopeFor(actor, 'coverage.read'), finess);
          return finess.map((one) => worst.get(one) ?? null);
        }),
        weeks: new DataLoader(async (finess) => {
          const weeks = await this.reports.lastWeeks(scopeFor(actor, 'report.read'), finess);
          return finess.map((one) => weeks.get(one)?.toString() ?? null);
        }),
      };
      this.byContext.set(context, loaders);
    }
    return loaders;
  }
}

import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor } from '#access';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import type { Establishment } from '#directory';
import { LimitMachines } from '#identity';
import { ReportingWeek } from '#platform';
import { minutesLate, ReadReports, ReportingCalendar, SubmitWeeklyReport } from '#reporting';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { pageSize } from '../shared/connection.js';
import { DateTimeScalar, FinessScalar, IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import {
  ReportConflict,
  ReportInvalid,
  SubmitWeeklyReportInput,
  SubmitWeeklyReportResult,
  SubmitWeeklyReportSuccess,
  toWeeklyReport,
  toLines,
  WeeklyReportType,
  WeeklyReportVersionType,
} from './report.types.js';
import { toSubmitResult } from './submit-result.js';

@Resolver(() => WeeklyReportType)
export class ReportResolver {
  constructor(
    private readonly submit: SubmitWeeklyReport,
    private readonly reports: ReadReports,
    private readonly calendar: ReportingCalendar,
    private readonly catalogue: Catalogue,
    private readonly loaders: RequestLoaders,
    private readonly limits: LimitMachines,
  ) {}

  @Mutation(() => SubmitWeeklyReportResult)
  @Allow('report.submit')
  @Audited('report.submit')
  async submitWeeklyReport(
    @CurrentActor() actor: Actor,
    @Args('input') input: SubmitWeeklyReportInput,
  ): Promise<SubmitWeeklyReportSuccess | ReportConflict | ReportInvalid> {
    await this.limits.report(actor, input.finess);
    return toSubmitResult(await this.submit.execute(actor, input), await this.catalogue.items(DEFAULT_COLLECTION));
  }

  @Query(() => WeeklyReportType, { nullable: true })
  @Allow('report.read')
  @Consults()
  async weeklyReport(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
    @Args('week', { type: () => IsoWeekScalar }) week: string,
  ): Promise<WeeklyReportType | null> {
    const report = await this.reports.one(scopeFor(actor, 'report.read'), finess, weekArgument(week));
    return report ? toWeeklyReport(report, await this.catalogue.items(DEFAULT_COLLECTION)) : null;
  }

  @Query(() => [WeeklyReportType], { description: 'Les dernières remontées d’un établissement, la plus récente d’abord.' })
  @Allow('report.read')
  @Consults()
  async weeklyReports(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 8 }) first: number | null,
  ): Promise<WeeklyReportType[]> {
    const reports = await this.reports.latest(scopeFor(actor, 'report.read'), finess, pageSize(first));
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    return reports.map((report) => toWeeklyReport(report, items));
  }

  @Query(() => [WeeklyReportVersionType], { description: 'Toutes les versions d’une remontée, la plus récente d’abord.' })
  @Allow('report.read')
  @Consults()
  async weeklyReportVersions(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
    @Args('week', { type: () => IsoWeekScalar }) week: string,
  ): Promise<WeeklyReportVersionType[]> {
    const versions = await this.reports.versions(scopeFor(actor, 'report.read'), finess, weekArgument(week));
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    return versions.map((version) => ({ ...version, lines: toLines(version, items) }));
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() report: WeeklyReportType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, report.finess);
  }

  @ResolveField(() => DateTimeScalar)
  async deadline(@Parent() report: WeeklyReportType): Promise<Date> {
    return this.calendar.deadlineOf(ReportingWeek.of(report.week));
  }

  @ResolveField(() => Int, { nullable: true, description: 'Minutes entre l’échéance et le premier envoi ; vide s’il est arrivé à l’heure.' })
  async lateByMinutes(@Parent() report: WeeklyReportType): Promise<number | null> {
    return minutesLate(report.firstSubmittedAt, await this.deadline(report));
  }
}

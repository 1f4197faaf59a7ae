import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor } from '#access';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { CheckWeeklyReport, ReadEntryReference } from '#coverage';
import { ReadReportWeeks, ReportingCalendar } from '#reporting';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { pageSize } from '../shared/connection.js';
import { FinessScalar, IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { CheckWeeklyReportInput, EntryReferenceType, toCheck, toReference, WeeklyReportCheckType } from './entry.types.js';
import { ReportingPeriodType, ReportWeekType, toPeriod, toReportWeek } from './report-week.types.js';

/** What a person needs before and while they type a report. */
@Resolver()
export class EntryResolver {
  constructor(
    private readonly calendar: ReportingCalendar,
    private readonly weeks: ReadReportWeeks,
    private readonly check: CheckWeeklyReport,
    private readonly reference: ReadEntryReference,
    private readonly catalogue: Catalogue,
  ) {}

  @Query(() => ReportingPeriodType, { description: 'La semaine dont la remontée est attendue maintenant, ou celle dite.' })
  @Allow('catalogue.read')
  async reportingPeriod(@Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null): Promise<ReportingPeriodType> {
    return toPeriod(await this.calendar.period(weekArgument(week)));
  }

  @Query(() => [ReportWeekType], { description: 'Les dernières semaines, celle attendue maintenant d’abord ; une remontée qui manque y figure.' })
  @Allow('report.read')
  @Consults()
  async reportWeeks(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 8 }) first: number | null,
  ): Promise<ReportWeekType[]> {
    const weeks = await this.weeks.execute(scopeFor(actor, 'report.read'), finess, pageSize(first));
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    return weeks.map((week) => toReportWeek(week, items));
  }

  @Query(() => WeeklyReportCheckType, { description: 'Essaie une remontée en cours de saisie : mêmes règles que l’envoi, rien n’est écrit.' })
  @Allow('report.submit')
  @Consults()
  async checkWeeklyReport(@CurrentActor() actor: Actor, @Args('input') input: CheckWeeklyReportInput): Promise<WeeklyReportCheckType> {
    return toCheck(await this.check.execute(actor, input));
  }

  @Query(() => EntryReferenceType, { description: 'Tout ce que montre la saisie d’une semaine ; celle attendue maintenant si vide.' })
  @Allow('report.submit')
  @Consults()
  async entryReference(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<EntryReferenceType> {
    return toReference(await this.reference.execute(actor, finess, weekArgument(week) ?? (await this.calendar.dueWeek())));
  }
}

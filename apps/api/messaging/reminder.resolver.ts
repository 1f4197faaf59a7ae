import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor, type ScopeKind } from '#access';
import { ReadReminders, RemindMissingReports } from '#messaging';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { invalidResult } from '../shared/invalid-result.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import {
  RemindMissingReportsInputType,
  RemindMissingReportsInvalid,
  RemindMissingReportsResult,
  RemindMissingReportsSuccess,
  ReminderType,
  withIsoWeek,
} from './reminder.types.js';

@Resolver(() => ReminderType)
export class ReminderResolver {
  constructor(
    private readonly remind: RemindMissingReports,
    private readonly reminders: ReadReminders,
  ) {}

  @Query(() => ReminderType, { nullable: true, description: 'La dernière relance d’un territoire pour une semaine ; vide s’il n’y en a pas eu.' })
  @Allow('reminder.read')
  @Consults()
  async lastReminder(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<ReminderType | null> {
    const row = await this.reminders.last(scopeFor(actor, 'reminder.read'), kind, code ?? null, weekArgument(week));
    return row && withIsoWeek(row);
  }

  @Mutation(() => RemindMissingReportsResult, { description: 'Relance par courriel les établissements dont la remontée manque.' })
  @Allow('report.remind')
  @Audited('report.remind')
  async remindMissingReports(
    @CurrentActor() actor: Actor,
    @Args('input') { kind, code, week, finess, idempotencyKey }: RemindMissingReportsInputType,
  ): Promise<RemindMissingReportsSuccess | RemindMissingReportsInvalid> {
    const input = { kind, code: code ?? null, week: weekArgument(week), finess: finess ?? null, idempotencyKey };
    const outcome = await this.remind.execute(actor, input);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : outcome.reminder;
  }
}

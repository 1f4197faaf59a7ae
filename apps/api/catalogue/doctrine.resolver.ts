import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { Catalogue, doctrineKeyRule, type StandingDoctrineValue } from '#catalogue';
import { ChangeDoctrine } from '#coverage';
import { CLOCK, type Clock, ReportingWeek } from '#platform';
import { Allow } from '../access/allow.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { invalidResult } from '../shared/invalid-result.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { DoctrineValueType, SetDoctrineValueInput, SetDoctrineValueInvalid, SetDoctrineValueResult, SetDoctrineValueSuccess } from './doctrine.types.js';

@Resolver(() => DoctrineValueType)
export class DoctrineResolver {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly changeDoctrine: ChangeDoctrine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [DoctrineValueType], { description: 'Valeurs de doctrine en vigueur une semaine donnée.' })
  @Allow('doctrine.read')
  async doctrine(@Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null): Promise<StandingDoctrineValue[]> {
    return this.catalogue.doctrineValues(weekArgument(week) ?? this.thisWeek());
  }

  @Query(() => [DoctrineValueType], { description: 'Toutes les valeurs, passées et à venir, de la plus récente date d’effet à la plus ancienne.' })
  @Allow('doctrine.read')
  async doctrineHistory(
    @Args('key', { type: () => String, nullable: true }) key: string | null,
    @Args('itemCode', { type: () => String, nullable: true }) itemCode: string | null,
  ): Promise<StandingDoctrineValue[]> {
    return this.catalogue.doctrineHistory(this.thisWeek(), key ?? null, itemCode ?? null);
  }

  @Mutation(() => SetDoctrineValueResult)
  @Allow('doctrine.set')
  @Audited('doctrine.set')
  async setDoctrineValue(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetDoctrineValueInput,
  ): Promise<SetDoctrineValueSuccess | SetDoctrineValueInvalid> {
    const outcome = await this.changeDoctrine.execute(actor, input);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return { doctrine: await this.catalogue.doctrineValues(this.thisWeek()) };
  }

  @ResolveField(() => String, { description: 'Ce que la valeur décide, en français.' })
  label(@Parent() value: StandingDoctrineValue): string {
    return doctrineKeyRule(value.key)?.label ?? value.key;
  }

  private thisWeek(): ReportingWeek {
    return ReportingWeek.at(this.clock.now());
  }
}

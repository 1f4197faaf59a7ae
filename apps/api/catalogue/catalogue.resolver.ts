import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { Catalogue, type DoctrineValue, type Item } from '#catalogue';
import { ChangeDoctrine } from '#coverage';
import { CLOCK, type Clock, ReportingWeek } from '#platform';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { invalidResult } from '../shared/invalid-result.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { DoctrineValueType, ItemType, SetDoctrineValueInput, SetDoctrineValueInvalid, SetDoctrineValueResult, SetDoctrineValueSuccess } from './item.types.js';

@Resolver(() => ItemType)
export class CatalogueResolver {
  constructor(
    private readonly catalogueUseCase: Catalogue,
    private readonly changeDoctrine: ChangeDoctrine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [ItemType])
  @Allow('catalogue.read')
  async catalogue(): Promise<Item[]> {
    return this.catalogueUseCase.items();
  }

  @Query(() => [DoctrineValueType], { description: 'Valeurs de doctrine en vigueur une semaine donnée.' })
  @Allow('doctrine.read')
  async doctrine(@Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null): Promise<DoctrineValue[]> {
    return this.catalogueUseCase.doctrineValues(weekArgument(week) ?? ReportingWeek.at(this.clock.now()));
  }

  @Mutation(() => SetDoctrineValueResult)
  @Allow('doctrine.set')
  async setDoctrineValue(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetDoctrineValueInput,
  ): Promise<SetDoctrineValueSuccess | SetDoctrineValueInvalid> {
    const outcome = await this.changeDoctrine.execute(actor, input);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return { doctrine: await this.catalogueUseCase.doctrineValues(ReportingWeek.at(this.clock.now())) };
  }
}

import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Catalogue, type DoctrineValue, type Item } from '#catalogue';
import { CLOCK, type Clock, ReportingWeek } from '#platform';
import { Allow } from '../access/allow.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { DoctrineValueType, ItemType } from './item.types.js';

@Resolver(() => ItemType)
export class CatalogueResolver {
  constructor(
    private readonly catalogueUseCase: Catalogue,
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
}

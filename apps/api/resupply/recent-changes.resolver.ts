import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { ReadRecentChanges } from '#resupply';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { pageSize } from '../shared/connection.js';
import { DateTimeScalar, FinessScalar } from '../shared/scalars.js';
import { itemFinder } from '../stockpile/item-of.js';
import { EstablishmentChangeEventType, toChangeEvent } from './recent-changes.types.js';

@Resolver(() => EstablishmentChangeEventType)
export class RecentChangesResolver {
  constructor(
    private readonly changes: ReadRecentChanges,
    private readonly catalogue: Catalogue,
  ) {}

  @Query(() => [EstablishmentChangeEventType], { description: 'Le plus récent d’abord ; depuis 28 jours si l’instant n’est pas dit.' })
  @Allow('alert.read')
  @Consults()
  async recentChanges(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
    @Args('since', { type: () => DateTimeScalar, nullable: true }) since: Date | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
  ): Promise<EstablishmentChangeEventType[]> {
    const changes = await this.changes.execute(actor, finess, since ?? null, pageSize(first));
    const itemOf = await itemFinder(this.catalogue);
    return changes.map((change) => toChangeEvent(change, itemOf));
  }
}

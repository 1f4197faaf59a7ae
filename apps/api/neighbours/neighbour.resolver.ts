import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import type { Establishment } from '#directory';
import { FindNeighbours } from '#resupply';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { pageSize } from '../shared/connection.js';
import { itemFinder } from '../stockpile/item-of.js';
import { NeighboursWithSurplusType, NeighbourType, toNeighbours } from './neighbour.types.js';

const USUAL_RADIUS_KM = 80;
const USUAL_NEIGHBOURS = 10;

@Resolver(() => NeighbourType)
export class NeighbourResolver {
  constructor(
    private readonly find: FindNeighbours,
    private readonly catalogue: Catalogue,
    private readonly loaders: RequestLoaders,
  ) {}

  @Query(() => NeighboursWithSurplusType, { description: 'Pour l’ARS qui instruit : qui, dans la région, peut donner sans se mettre en danger.' })
  @Allow('emergency-request.decide')
  async neighboursWithSurplus(
    @CurrentActor() actor: Actor,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('item', { type: () => String, nullable: true, description: 'Le premier article demandé par défaut.' }) item: string | null,
    @Args('radiusKm', { type: () => Int, nullable: true, defaultValue: USUAL_RADIUS_KM }) radiusKm: number | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: USUAL_NEIGHBOURS }) first: number | null,
  ): Promise<NeighboursWithSurplusType> {
    const query = { requestId, item, radiusKm: radiusKm ?? USUAL_RADIUS_KM, first: pageSize(first ?? USUAL_NEIGHBOURS) };
    return toNeighbours(await this.find.execute(actor, query), await itemFinder(this.catalogue));
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() neighbour: NeighbourType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, neighbour.finess);
  }
}

import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import type { Establishment } from '#directory';
import { ReadEmergencyRequests, requestCursor, type RequestOrder, requestScopeFor } from '#resupply';
import { Allow } from '../access/allow.js';
import { Consults, inAnswer } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { EmergencyRequestFilterInput, EmergencyRequestOrderEnum } from './emergency-request.inputs.js';
import { EmergencyRequestPresenter } from './emergency-request-presenter.js';
import { EmergencyRequestConnection, EmergencyRequestType } from './emergency-request.types.js';

@Resolver(() => EmergencyRequestType)
export class EmergencyRequestResolver {
  constructor(
    private readonly read: ReadEmergencyRequests,
    private readonly present: EmergencyRequestPresenter,
    private readonly loaders: RequestLoaders,
  ) {}

  @Query(() => EmergencyRequestType, { nullable: true, description: 'Vide si la demande n’existe pas ou n’est pas de votre périmètre.' })
  @Allow('emergency-request.read')
  @Consults(inAnswer)
  async emergencyRequest(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<EmergencyRequestType | null> {
    const request = await this.read.find(requestScopeFor(actor), id);
    const [shown] = await this.present.requests(request ? [request] : []);
    return shown ?? null;
  }

  @Query(() => EmergencyRequestConnection, { description: 'Les demandes de votre périmètre ; pour Santé publique France, celles transmises.' })
  @Allow('emergency-request.read')
  @Consults()
  async emergencyRequests(
    @CurrentActor() actor: Actor,
    @Args('filter', { nullable: true }) filter: EmergencyRequestFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('order', { type: () => EmergencyRequestOrderEnum, nullable: true, defaultValue: 'NEWEST' }) asked: RequestOrder | null,
  ): Promise<Connection<EmergencyRequestType>> {
    const order = asked ?? 'NEWEST';
    const page = await this.read.list(requestScopeFor(actor), { filter: filter ?? {}, order, first: pageSize(first), after });
    const rows = await this.present.requests(page.rows);
    return toConnection({ ...page, rows }, (request) => requestCursor(request, order));
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() request: EmergencyRequestType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, request.finess);
  }
}

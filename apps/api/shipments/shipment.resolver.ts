import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import type { Establishment } from '#directory';
import { CLOCK, type Clock } from '#platform';
import { ProposeLots, ReadShipments, requestScopeFor, type ShipmentOrder, type ShipmentTally } from '#resupply';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { DateScalar } from '../shared/scalars.js';
import { itemFinder } from '../stockpile/item-of.js';
import { ListedShipmentType, ShipmentConnection, ShipmentCountsType, ShipmentFilterInput, ShipmentOrderEnum, toListedShipment } from './listed-shipment.types.js';
import { LotProposalType, toLotProposal } from './lot-proposal.types.js';

@Resolver(() => ListedShipmentType)
export class ShipmentResolver {
  constructor(
    private readonly read: ReadShipments,
    private readonly propose: ProposeLots,
    private readonly catalogue: Catalogue,
    private readonly loaders: RequestLoaders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => ShipmentConnection, { description: 'Les envois des demandes de votre périmètre.' })
  @Allow('emergency-request.read')
  @Consults()
  async shipments(
    @CurrentActor() actor: Actor,
    @Args('filter', { nullable: true }) filter: ShipmentFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('order', { type: () => ShipmentOrderEnum, nullable: true, defaultValue: 'NEWEST' }) order: ShipmentOrder | null,
  ): Promise<Connection<ListedShipmentType>> {
    const query = { filter: filter ?? {}, order: order ?? 'NEWEST', first: pageSize(first), after };
    const page = await this.read.list(requestScopeFor(actor), query);
    const itemOf = await itemFinder(this.catalogue);
    const now = this.clock.now();
    return toConnection({ ...page, rows: page.rows.map((row) => toListedShipment(row, itemOf, now)) }, (shipment) => shipment.cursor);
  }

  @Query(() => ShipmentCountsType, { description: 'Combien d’envois par état, dans un territoire de votre périmètre ou dans tout.' })
  @Allow('emergency-request.read')
  @Consults()
  async shipmentCounts(@CurrentActor() actor: Actor, @Args('filter', { nullable: true }) filter: ShipmentFilterInput): Promise<ShipmentTally> {
    return this.read.tally(requestScopeFor(actor), filter ?? {});
  }

  @Query(() => LotProposalType, { description: 'Les lots qu’un envoi prendrait sans choisir, et ce qu’il changerait pour l’établissement.' })
  @Allow('shipment.plan')
  async proposedLots(
    @CurrentActor() actor: Actor,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('item', { type: () => String, nullable: true }) item: string | null,
    @Args('plannedFor', { type: () => DateScalar, nullable: true, description: 'Jour de départ ; aujourd’hui par défaut.' }) plannedFor: string | null,
  ): Promise<LotProposalType> {
    return toLotProposal(await this.propose.forItem(actor, { requestId, item, plannedFor }), await itemFinder(this.catalogue));
  }

  @Query(() => [LotProposalType], { description: 'La même chose pour chaque article de la demande, dans son ordre.' })
  @Allow('shipment.plan')
  async lotProposals(
    @CurrentActor() actor: Actor,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('plannedFor', { type: () => DateScalar, nullable: true, description: 'Jour de départ ; aujourd’hui par défaut.' }) plannedFor: string | null,
  ): Promise<LotProposalType[]> {
    const proposals = await this.propose.forRequest(actor, { requestId, plannedFor });
    const itemOf = await itemFinder(this.catalogue);
    return proposals.map((proposal) => toLotProposal(proposal, itemOf));
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() shipment: ListedShipmentType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, shipment.request.finess);
  }
}

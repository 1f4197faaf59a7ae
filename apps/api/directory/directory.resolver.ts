import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor } from '#access';
import { type Contact, Directory, type Establishment, RollOut } from '#directory';
import { DEFAULT_COLLECTION } from '#catalogue';
import { CLOCK, type Clock, ReportingWeek } from '#platform';
import { ListEstablishments } from '#situation';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import type { GraphqlContext } from '../graphql-context.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { weekArgument } from '../shared/week-argument.js';
import { FinessScalar, IsoWeekScalar } from '../shared/scalars.js';
import { ContactType, EstablishmentConnection, EstablishmentFilterInput, EstablishmentType, RegionRollOutType } from './establishment.types.js';
import { RequestLoaders } from './request-loaders.js';

@Resolver(() => EstablishmentType)
export class DirectoryResolver {
  constructor(
    private readonly directory: Directory,
    private readonly list: ListEstablishments,
    private readonly rollOut: RollOut,
    private readonly loaders: RequestLoaders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => EstablishmentType, { nullable: true })
  @Allow('establishment.read')
  @Consults()
  async establishment(@CurrentActor() actor: Actor, @Args('finess', { type: () => FinessScalar }) finess: string): Promise<Establishment | null> {
    return this.directory.establishmentByFiness(scopeFor(actor, 'establishment.read'), finess);
  }

  @Query(() => EstablishmentConnection)
  @Allow('establishment.read')
  async establishments(
    @CurrentActor() actor: Actor,
    @Args('filter', { nullable: true }) filter: EstablishmentFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<Establishment>> {
    const page = await this.list.execute(scopeFor(actor, 'establishment.read'), filter ?? {}, pageSize(first), after ?? null);
    return toConnection(page, (establishment) => establishment.finess);
  }

  @Query(() => [RegionRollOutType], { description: 'Établissements connectés et attendus, par région.' })
  @Allow('roll-out.read')
  async rollOutByRegion(
    @CurrentActor() actor: Actor,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<RegionRollOutType[]> {
    const asked = weekArgument(week) ?? ReportingWeek.lastComplete(this.clock.now());
    return this.rollOut.byRegion(scopeFor(actor, 'roll-out.read'), DEFAULT_COLLECTION, asked);
  }

  @ResolveField(() => [ContactType])
  async contacts(@Parent() establishment: Establishment, @Context() context: GraphqlContext): Promise<Contact[]> {
    return this.loaders.contacts(context, establishment);
  }
}

/** Counts the whole list when the operation asks for it: compiled operations read properties, they call nothing by themselves. */
@Resolver(() => EstablishmentConnection)
export class EstablishmentConnectionResolver {
  @ResolveField(() => Int)
  async totalCount(@Parent() page: Connection<Establishment>): Promise<number> {
    return typeof page.totalCount === 'function' ? page.totalCount() : page.totalCount;
  }
}

import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Catalogue } from '#catalogue';
import type { Establishment } from '#directory';
import { MOST_PAST_REQUESTS } from '#resupply';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { pageSize } from '../shared/connection.js';
import { itemFinder } from '../stockpile/item-of.js';
import { EmergencyDonorType } from './emergency-request-parts.types.js';
import { EmergencyRequestType } from './emergency-request.types.js';
import { PastRequestLoaders } from './past-request-loaders.js';
import { PastRequestType, toPastRequest } from './scenario.types.js';

@Resolver(() => EmergencyDonorType)
export class EmergencyDonorResolver {
  constructor(private readonly loaders: RequestLoaders) {}

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() donor: EmergencyDonorType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.donor(context, donor.finess);
  }
}

@Resolver(() => EmergencyRequestType)
export class PastRequestsResolver {
  constructor(
    private readonly past: PastRequestLoaders,
    private readonly catalogue: Catalogue,
  ) {}

  @ResolveField(() => [PastRequestType], { description: `Demandes du même établissement dans les 12 mois précédents, ${MOST_PAST_REQUESTS} au plus.` })
  async pastRequests(
    @Parent() request: EmergencyRequestType,
    @Context() context: GraphqlContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 5 }) first: number | null,
  ): Promise<PastRequestType[]> {
    // Asked for before anything is awaited: the requests of a list, one after the other, make one statement.
    const [found, itemOf] = await Promise.all([this.past.before(context, request), itemFinder(this.catalogue)]);
    return found.slice(0, pageSize(first)).map((one) => toPastRequest(one, itemOf));
  }
}

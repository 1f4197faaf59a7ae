import DataLoader from 'dataloader';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { FindOpenRequests, ReadRecentChanges, requestReference } from '#resupply';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { AlertType } from '../alerts/alert.types.js';
import type { GraphqlContext } from '../graphql-context.js';
import { pageSize } from '../shared/connection.js';
import { DateTimeScalar, FinessScalar } from '../shared/scalars.js';
import { itemFinder } from '../stockpile/item-of.js';
import { OpenRequestType } from './open-request.types.js';
import { EstablishmentChangeEventType, toChangeEvent } from './recent-changes.types.js';

@Resolver(() => EstablishmentChangeEventType)
export class RecentChangesResolver {
  constructor(
    private readonly changes: ReadRecentChanges,
    private readonly catalogue: Catalogue,
  ) {}

  @Query(() => [EstablishmentChangeEventType], { description: 'Le plus récent d’abord ; depuis 28 jours si l’instant n’est pas dit.' })
  @Allow('alert.read')
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

/** The next step of each alert, one statement for a whole list. Here because alerts come before requests. */
@Resolver(() => AlertType)
export class AlertRequestResolver {
  private readonly byContext = new WeakMap<GraphqlContext, DataLoader<AlertType, OpenRequestType | null>>();

  constructor(private readonly open: FindOpenRequests) {}

  @ResolveField(() => OpenRequestType, { nullable: true, description: 'La demande de secours déjà en cours pour cet établissement et cet article.' })
  async emergencyRequest(@Parent() alert: AlertType, @Context() context: GraphqlContext): Promise<OpenRequestType | null> {
    const { actor } = context;
    return actor && alert.itemCode !== null ? this.of(context, actor).load(alert) : null;
  }

  private of(context: GraphqlContext, actor: Actor): DataLoader<AlertType, OpenRequestType | null> {
    let loader = this.byContext.get(context);
    if (!loader) {
      loader = new DataLoader(async (alerts) => {
        const found = await this.open.execute(actor, alerts.map(({ finess, itemCode }) => ({ finess, itemCode: itemCode ?? '' })));
        return found.map((row) => (row ? { ...row, reference: requestReference(row), since: row.statusSince } : null));
      });
      this.byContext.set(context, loader);
    }
    return loader;
  }
}

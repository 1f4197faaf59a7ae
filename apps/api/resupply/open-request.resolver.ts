import DataLoader from 'dataloader';
import { Injectable } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { FindOpenRequests, requestReference } from '#resupply';
import { AlertType } from '../alerts/alert.types.js';
import type { GraphqlContext } from '../graphql-context.js';
import { RankedCoverageType } from '../situation/ranking.types.js';
import { OpenRequestType } from './open-request.types.js';

interface Need {
  readonly finess: string;
  readonly itemCode: string;
}

/** The request already under way for an establishment and item: one statement for all the rows of an operation. */
@Injectable()
export class OpenRequestLoader {
  private readonly byContext = new WeakMap<GraphqlContext, DataLoader<Need, OpenRequestType | null>>();

  constructor(private readonly open: FindOpenRequests) {}

  async load(context: GraphqlContext, need: Need): Promise<OpenRequestType | null> {
    return context.actor ? this.of(context, context.actor).load(need) : null;
  }

  private of(context: GraphqlContext, actor: Actor): DataLoader<Need, OpenRequestType | null> {
    let loader = this.byContext.get(context);
    if (!loader) {
      loader = new DataLoader(async (needs) => {
        const found = await this.open.execute(actor, needs);
        return found.map((row) => (row ? { ...row, reference: requestReference(row), since: row.statusSince } : null));
      });
      this.byContext.set(context, loader);
    }
    return loader;
  }
}

/** The next step of each alert. Here because alerts come before requests. */
@Resolver(() => AlertType)
export class AlertRequestResolver {
  constructor(private readonly loader: OpenRequestLoader) {}

  @ResolveField(() => OpenRequestType, { nullable: true, description: 'La demande de secours déjà en cours pour cet établissement et cet article.' })
  async emergencyRequest(@Parent() { finess, itemCode }: AlertType, @Context() context: GraphqlContext): Promise<OpenRequestType | null> {
    return itemCode === null ? null : this.loader.load(context, { finess, itemCode });
  }
}

@Resolver(() => RankedCoverageType)
export class RankedCoverageRequestResolver {
  constructor(private readonly loader: OpenRequestLoader) {}

  @ResolveField(() => OpenRequestType, { nullable: true, description: 'La demande de secours en cours pour cet établissement et cet article.' })
  async openRequest(@Parent() { finess, itemCode }: RankedCoverageType, @Context() context: GraphqlContext): Promise<OpenRequestType | null> {
    return this.loader.load(context, { finess, itemCode });
  }
}

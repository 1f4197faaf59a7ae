import DataLoader from 'dataloader';
import { Injectable } from '@nestjs/common';
import { type PastRequest, type PastRequestKey, ReadEmergencyRequests, requestScopeFor } from '#resupply';
import type { GraphqlContext } from '../graphql-context.js';

/** One statement per operation for what came before each request of a list, as far as its reader sees it. */
@Injectable()
export class PastRequestLoaders {
  private readonly byContext = new WeakMap<GraphqlContext, DataLoader<PastRequestKey, PastRequest[], string>>();

  constructor(private readonly read: ReadEmergencyRequests) {}

  async before(context: GraphqlContext, request: PastRequestKey): Promise<PastRequest[]> {
    const { actor } = context;
    if (!actor) return [];
    let loader = this.byContext.get(context);
    if (!loader) {
      const scope = requestScopeFor(actor);
      loader = new DataLoader(async (keys) => this.read.before(scope, keys), { cacheKeyFn: (key) => key.id });
      this.byContext.set(context, loader);
    }
    return loader.load(request);
  }
}

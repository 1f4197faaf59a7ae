import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor, ScopeKind } from '#access';
import { type Change, FollowChanges } from '#changes';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { ChangeType } from './change.types.js';

@Resolver(() => ChangeType)
export class ChangesResolver {
  constructor(private readonly follow: FollowChanges) {}

  @Subscription(() => ChangeType, {
    description: 'Ce qui change dans un territoire ou un établissement, regroupé par quart de seconde. Relire aussi à chaque (re)connexion.',
    resolve: (change: Change) => change,
  })
  @Allow('changes.follow')
  async changes(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
  ): Promise<AsyncIterable<Change>> {
    return this.follow.execute(actor, kind, code);
  }
}

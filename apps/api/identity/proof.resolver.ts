import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { ChangePassword, type PasskeyChallenge, ProveIdentity } from '#identity';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { type ChangeAnswer, SessionDoor } from '../access/session-door.js';
import { Audited } from '../audit/audited.js';
import type { GraphqlContext } from '../graphql-context.js';
import { AccessChangeResult, ChangePasswordInput, PasskeyChallengeType, ProveIdentityInput } from './factor.types.js';
import { presentToken } from './factors.resolver.js';

/** Proving again that it is still the same person, and changing the password. Both go on under a new token. */
@Resolver()
export class ProofResolver {
  constructor(
    private readonly prove: ProveIdentity,
    private readonly change: ChangePassword,
    private readonly door: SessionDoor,
  ) {}

  @Mutation(() => PasskeyChallengeType, { description: 'Demande une de ses clés d’accès, pour proveIdentity.' })
  @Allow('factor.manage')
  @Audited('session.prove')
  async beginIdentityProof(@CurrentActor() actor: Actor): Promise<PasskeyChallenge> {
    return this.prove.challenge(actor);
  }

  @Mutation(() => AccessChangeResult, { description: 'Preuve récente, demandée avant les changements sensibles ; vaut dix minutes.' })
  @Allow('factor.manage')
  @Audited('session.prove')
  async proveIdentity(@Args('input') input: ProveIdentityInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ChangeAnswer> {
    return this.door.change(context, await this.prove.execute(actor, presentToken(context), input));
  }

  @Mutation(() => AccessChangeResult, { description: 'Ferme toutes les autres sessions.' })
  @Allow('factor.manage')
  @Audited('password.change')
  async changePassword(@Args('input') { current, chosen }: ChangePasswordInput, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ChangeAnswer> {
    return this.door.change(context, await this.change.execute(actor, presentToken(context), current, chosen));
  }
}

import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { OwnIdentities } from '#identity';
import type { Provider } from '#platform';
import { Allow } from '../../access/allow.js';
import { CurrentActor } from '../../access/current-actor.js';
import { type ChangeAnswer, SessionDoor } from '../../access/session-door.js';
import { Audited } from '../../audit/audited.js';
import type { GraphqlContext } from '../../graphql-context.js';
import { AccessChangeResult } from '../factor.types.js';
import { presentToken } from '../factors.resolver.js';
import { ProviderEnum } from './sign-in-provider.types.js';

/** One's own identities at the State's providers. Attaching one is a departure, not an operation. */
@Resolver()
export class OwnIdentityResolver {
  constructor(
    private readonly identities: OwnIdentities,
    private readonly door: SessionDoor,
  ) {}

  @Mutation(() => AccessChangeResult, { description: 'Détache de son compte l’identité d’un fournisseur, et ferme les autres sessions ; refusé quand elle est le seul moyen de se connecter.' })
  @Allow('factor.manage')
  @Audited('identity.unlink')
  async detachIdentity(@Args('provider', { type: () => ProviderEnum }) provider: Provider, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ChangeAnswer> {
    return this.door.change(context, await this.identities.detach(actor, presentToken(context), provider));
  }
}

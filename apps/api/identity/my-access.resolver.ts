import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, deviceName, meansLabel, OwnHabilitations, OwnSessions } from '#access';
import { ManageFactors, OwnIdentities, PROFILES } from '#identity';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { HabilitationPresenter } from '../access/habilitation-presenter.js';
import { Audited } from '../audit/audited.js';
import type { GraphqlContext } from '../graphql-context.js';
import { presentToken } from './factors.resolver.js';
import { MyAccessType } from './my-access.types.js';

/** "Mon accès": what a person sees of how they come in, and the sessions they close. */
@Resolver()
export class MyAccessResolver {
  constructor(
    private readonly sessions: OwnSessions,
    private readonly habilitations: OwnHabilitations,
    private readonly presenter: HabilitationPresenter,
    private readonly factors: ManageFactors,
    private readonly identities: OwnIdentities,
  ) {}

  @Query(() => MyAccessType)
  @Allow('session.use')
  async myAccess(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<MyAccessType> {
    const token = presentToken(context);
    const { factors, recoveryCodesLeft, isRequired, hasPassword, mayChangePassword } = await this.factors.read(actor);
    const sessions = await this.sessions.list(actor, token);
    const identities = await this.identities.list(actor);
    return {
      habilitations: await this.presenter.present(await this.habilitations.execute(actor)),
      sessions: sessions.map((session) => ({ ...session, meansLabel: meansLabel(session.means), device: deviceName(session.userAgent) })),
      identities: identities.map((identity) => ({ ...identity, label: PROFILES[identity.provider].label })),
      factors,
      recoveryCodesLeft,
      secondFactorRequired: isRequired,
      hasPassword,
      mayChangePassword,
      recentlyProved: await this.sessions.isFresh(token),
    };
  }

  @Mutation(() => Boolean, { description: 'Ferme une de ses sessions ; faux si elle ne l’est plus ou n’est pas à soi.' })
  @Allow('session.use')
  @Audited('session.revoke')
  async revokeSession(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.sessions.revoke(actor, id);
  }

  @Mutation(() => Int, { description: 'Ferme toutes ses sessions sauf celle-ci ; rend leur nombre.' })
  @Allow('session.use')
  @Audited('session.revoke')
  async revokeOtherSessions(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<number> {
    return this.sessions.revokeOthers(actor, presentToken(context));
  }
}

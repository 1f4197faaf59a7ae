import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CLOCK, type Clock, CONFIG, type Config, currentWork } from '#platform';
import { ActivateInvitation, ChangeInvitation, type InvitationFilter, invitationSeenBy, type InvitationPreview, ListInvitations } from '#registration';
import { Allow, Public } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { Audited } from '../audit/audited.js';
import { Consults } from '../audit/consults.js';
import type { GraphqlContext } from '../graphql-context.js';
import { carrySecret } from '../identity/provider/carried-secret.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { invalidResult } from '../shared/invalid-result.js';
import { FinessScalar } from '../shared/scalars.js';
import {
  ActivateInvitationInputType, ActivateInvitationResult, ChangeInvitationResult, type InvitationActivated, type InvitationChanged, InvitationConnection,
  InvitationFilterEnum, type InvitationInvalid, InvitationPreviewType, InvitationType, type LinkUnusable,
} from './invitation.types.js';
import { GrantPresenter } from './presenter.js';

/** The same for a link that never existed and for one that has served. */
const UNUSABLE = 'Ce lien ne fonctionne pas\u00A0: il a peut-être déjà servi, ou il est trop ancien. Demandez-en un autre à la personne qui vous a invité.';

/** From the page of the letter to the departure. */
const CARRIED_MINUTES = 10;

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    private readonly list: ListInvitations,
    private readonly change: ChangeInvitation,
    private readonly activate: ActivateInvitation,
    private readonly present: GrantPresenter,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => InvitationConnection, { description: 'Qui est invité à quoi dans le périmètre de la personne connectée.' })
  @Allow('habilitation.read')
  @Consults()
  async invitations(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => InvitationFilterEnum, nullable: true, defaultValue: 'OPEN' }) filter: InvitationFilter | null,
    @Args('finess', { type: () => FinessScalar, nullable: true }) finess: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<InvitationType>> {
    const page = await this.list.execute(actor, filter ?? 'OPEN', finess ?? null, { first: pageSize(first), after: after ?? null });
    return toConnection({ ...page, rows: await this.present.invitations(page.rows) }, ({ number }) => String(number));
  }

  @Query(() => InvitationPreviewType, { nullable: true, description: 'À quoi invite un lien ; vide s’il n’ouvre rien.' })
  @Public()
  async invitationPreview(@Args('token', { type: () => String }) token: string): Promise<InvitationPreview | null> {
    return (await this.activate.preview(token, currentWork()?.address ?? null)) ?? null;
  }

  @Mutation(() => ActivateInvitationResult, { description: 'Accepte une invitation, une seule fois. N’ouvre pas de session.' })
  @Public()
  @Audited('invitation.accept')
  async activateInvitation(@Args('input') input: ActivateInvitationInputType): Promise<InvitationActivated | LinkUnusable | InvitationInvalid> {
    const outcome = await this.activate.execute(input, currentWork()?.address ?? null);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return outcome.kind === 'unusable' ? { message: UNUSABLE } : { email: outcome.email, hadAccount: outcome.hadAccount };
  }

  @Mutation(() => Boolean, {
    description: 'Confie l’invitation à ce navigateur, dix minutes, le temps de l’accepter chez un fournisseur d’identité ; partir ensuite de son adresse, avec « ?activer=oui ». Faux si ce n’est pas le secret d’un lien.',
  })
  @Public()
  @Audited('invitation.accept')
  carryInvitation(@Args('token', { type: () => String }) token: string, @Context() { res }: GraphqlContext): boolean {
    return carrySecret(res, 'invitation', token, this.config.publicUrl.startsWith('https://'), CARRIED_MINUTES);
  }

  @Mutation(() => ChangeInvitationResult, { description: 'Renvoie une invitation à la même adresse, avec un nouveau lien.' })
  @Allow('habilitation.grant')
  @Audited('invitation.resend')
  async resendInvitation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<InvitationChanged | InvitationInvalid> {
    return this.changed(actor, await this.change.resend(actor, id));
  }

  @Mutation(() => ChangeInvitationResult, { description: 'Annule une invitation : son lien n’ouvre plus rien.' })
  @Allow('habilitation.grant')
  @Audited('invitation.cancel')
  async cancelInvitation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<InvitationChanged | InvitationInvalid> {
    return this.changed(actor, await this.change.cancel(actor, id));
  }

  private async changed(actor: Actor, outcome: Awaited<ReturnType<ChangeInvitation['resend']>>): Promise<InvitationChanged | InvitationInvalid> {
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return { changed: await this.present.invitation(invitationSeenBy(actor, outcome.invitation, this.clock.now())) };
  }
}

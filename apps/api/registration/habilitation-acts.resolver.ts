import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CLOCK, type Clock } from '#platform';
import { ExtendHabilitation, GrantHabilitation, type HabilitationChange, invitationSeenBy, ReviewHabilitations, RevokeHabilitation, seenBy } from '#registration';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { Audited } from '../audit/audited.js';
import { invalidResult } from '../shared/invalid-result.js';
import {
  ChangeHabilitationResult, ExtendHabilitationInputType, GrantHabilitationInputType, GrantHabilitationResult, type HabilitationChanged,
  type HabilitationConflict, type HabilitationGranted, type HabilitationInvalid, type HabilitationOffered, type HabilitationsReviewed,
  ReviewHabilitationsInputType, ReviewHabilitationsResult, RevokeHabilitationInputType,
} from './habilitation-change.types.js';
import { GrantPresenter } from './presenter.js';

const CHANGED = 'Cette habilitation a changé entre-temps. Voyez ce qu’elle est devenue avant de décider.';

@Resolver()
export class HabilitationActsResolver {
  constructor(
    private readonly grant: GrantHabilitation,
    private readonly revoke: RevokeHabilitation,
    private readonly extend: ExtendHabilitation,
    private readonly review: ReviewHabilitations,
    private readonly present: GrantPresenter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Mutation(() => GrantHabilitationResult, { description: 'Donne un rôle sur un périmètre : aussitôt à une personne déjà dans la liste, par invitation à une autre.' })
  @Allow('habilitation.grant')
  @Audited('habilitation.grant', 'invitation.send')
  async grantHabilitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: GrantHabilitationInputType,
  ): Promise<HabilitationGranted | HabilitationOffered | HabilitationInvalid> {
    const outcome = await this.grant.execute(actor, input);
    const now = this.clock.now();
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    if (outcome.kind === 'granted') return { habilitation: await this.present.habilitation(seenBy(actor, outcome.habilitation, now)) };
    return { invitation: await this.present.invitation(invitationSeenBy(actor, outcome.invitation, now)) };
  }

  @Mutation(() => ChangeHabilitationResult, { description: 'Retire une habilitation : elle cesse à la requête suivante, et reste lisible avec son motif.' })
  @Allow('habilitation.grant')
  @Audited('habilitation.revoke')
  async revokeHabilitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: RevokeHabilitationInputType,
  ): Promise<HabilitationChanged | HabilitationConflict | HabilitationInvalid> {
    return this.changed(actor, await this.revoke.execute(actor, input));
  }

  @Mutation(() => ChangeHabilitationResult, { description: 'Déplace la fin d’une habilitation en vigueur.' })
  @Allow('habilitation.grant')
  @Audited('habilitation.extend')
  async extendHabilitation(
    @CurrentActor() actor: Actor,
    @Args('input') input: ExtendHabilitationInputType,
  ): Promise<HabilitationChanged | HabilitationConflict | HabilitationInvalid> {
    return this.changed(actor, await this.extend.execute(actor, input));
  }

  @Mutation(() => ReviewHabilitationsResult, { description: 'La revue annuelle : confirme ou retire, une ou plusieurs à la fois.' })
  @Allow('habilitation.grant')
  @Audited('habilitation.confirm', 'habilitation.revoke')
  async reviewHabilitations(@CurrentActor() actor: Actor, @Args('input') input: ReviewHabilitationsInputType): Promise<HabilitationsReviewed | HabilitationInvalid> {
    const outcome = await this.review.execute(actor, input);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : { confirmed: outcome.confirmed, revoked: outcome.revoked };
  }

  private async changed(actor: Actor, outcome: HabilitationChange): Promise<HabilitationChanged | HabilitationConflict | HabilitationInvalid> {
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    const shown = await this.present.habilitation(seenBy(actor, outcome.habilitation, this.clock.now()));
    return outcome.kind === 'conflict' ? { message: CHANGED, current: shown } : { changed: shown };
  }
}

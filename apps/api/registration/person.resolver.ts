import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CLOCK, type Clock } from '#platform';
import { invitationSeenBy, SwitchAccount, TransferDirection } from '#registration';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { Audited } from '../audit/audited.js';
import { invalidResult } from '../shared/invalid-result.js';
import type { InvitationInvalid } from './invitation.types.js';
import { type AccountSwitched, SwitchAccountInputType, SwitchAccountResult } from './person.types.js';
import { GrantPresenter } from './presenter.js';
import { type DirectionTransferred, TransferDirectionInputType, TransferDirectionResult } from './registration.types.js';

/** What happens to a person as a whole: they leave an establishment, or the platform. */
@Resolver()
export class PersonResolver {
  constructor(
    private readonly transfer: TransferDirection,
    private readonly switches: SwitchAccount,
    private readonly present: GrantPresenter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Mutation(() => TransferDirectionResult, { description: 'Passe la main d’une direction à la suivante, en un seul acte.' })
  @Allow('direction.transfer')
  @Audited('direction.transfer')
  async transferDirection(@CurrentActor() actor: Actor, @Args('input') input: TransferDirectionInputType): Promise<DirectionTransferred | InvitationInvalid> {
    const outcome = await this.transfer.execute(actor, input);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return { invitation: await this.present.invitation(invitationSeenBy(actor, outcome.invitation, this.clock.now())) };
  }

  @Mutation(() => SwitchAccountResult, { description: 'Ferme un compte, avec toutes ses sessions, ou le rouvre.' })
  @Allow('account.close')
  @Audited('account.close', 'account.reopen')
  async switchAccount(@CurrentActor() actor: Actor, @Args('input') input: SwitchAccountInputType): Promise<AccountSwitched | InvitationInvalid> {
    const outcome = await this.switches.execute(actor, input);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : { id: input.id, open: input.open };
  }
}

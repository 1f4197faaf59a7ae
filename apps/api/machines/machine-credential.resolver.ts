import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { AddMachineCredential, RevokeMachineCredential } from '#identity';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { Audited } from '../audit/audited.js';
import { invalidResult } from '../shared/invalid-result.js';
import { MachineAccountType } from './machine-account.types.js';
import { AddMachineCredentialInputType, MachineAccountInvalid, MachineCredentialResult, MachineCredentialSuccess } from './machine-changes.types.js';
import { MachinePresenter } from './machine-presenter.js';

@Resolver()
export class MachineCredentialResolver {
  constructor(
    private readonly present: MachinePresenter,
    private readonly add: AddMachineCredential,
    private readonly revoke: RevokeMachineCredential,
  ) {}

  @Mutation(() => MachineCredentialResult, { description: 'Un secret de plus, deux au plus à la fois : le logiciel change sans coupure, puis l’ancien est révoqué.' })
  @Allow('machine.manage')
  @Audited('machine-credential.add')
  async addMachineCredential(@CurrentActor() actor: Actor, @Args('input') input: AddMachineCredentialInputType): Promise<MachineCredentialSuccess | MachineAccountInvalid> {
    const outcome = await this.add.execute(actor, input);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : this.present.made(actor, outcome.credential);
  }

  @Mutation(() => MachineAccountType, { description: 'Met fin à un secret ou à une clé, et aux jetons qu’il a donnés : effet immédiat.' })
  @Allow('machine.manage')
  @Audited('machine-credential.revoke')
  async revokeMachineCredential(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<MachineAccountType> {
    return this.present.known(actor, await this.revoke.execute(actor, id));
  }
}

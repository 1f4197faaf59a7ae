import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CloseMachineAccount, CreateMachineAccount, SetMachineEstablishments } from '#identity';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { Audited } from '../audit/audited.js';
import { type Connection, pageSize } from '../shared/connection.js';
import { invalidResult } from '../shared/invalid-result.js';
import { MachineAccountConnection, MachineAccountType } from './machine-account.types.js';
import {
  CreateMachineAccountInputType, MachineAccountInvalid, MachineCredentialResult, MachineCredentialSuccess, MachineEstablishmentsResult,
  MachineEstablishmentsSuccess, SetMachineEstablishmentsInputType,
} from './machine-changes.types.js';
import { MachinePresenter } from './machine-presenter.js';

@Resolver(() => MachineAccountType)
export class MachineAccountResolver {
  constructor(
    private readonly present: MachinePresenter,
    private readonly create: CreateMachineAccount,
    private readonly changes: SetMachineEstablishments,
    private readonly closing: CloseMachineAccount,
  ) {}

  @Query(() => MachineAccountConnection, { description: 'Les logiciels qui servent des établissements de votre périmètre, par nom.' })
  @Allow('machine.manage')
  async machineAccounts(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<MachineAccountType>> {
    return this.present.page(actor, pageSize(first), after ?? null);
  }

  @Mutation(() => MachineCredentialResult, { description: 'Ouvre le compte d’un logiciel, avec son premier secret.' })
  @Allow('machine.manage')
  @Audited('machine.create')
  async createMachineAccount(@CurrentActor() actor: Actor, @Args('input') input: CreateMachineAccountInputType): Promise<MachineCredentialSuccess | MachineAccountInvalid> {
    const outcome = await this.create.execute(actor, input);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : this.present.made(actor, outcome.credential);
  }

  @Mutation(() => MachineEstablishmentsResult, { description: 'Retirer un des vôtres est toujours possible ; en ajouter demande que tous soient de votre périmètre.' })
  @Allow('machine.manage')
  @Audited('machine.set-establishments')
  async setMachineEstablishments(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetMachineEstablishmentsInputType,
  ): Promise<MachineEstablishmentsSuccess | MachineAccountInvalid> {
    const outcome = await this.changes.execute(actor, input);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : { machine: await this.present.one(actor, input.id) };
  }

  @Mutation(() => Boolean, { description: 'Ferme le compte d’un logiciel, avec tous ses secrets : effet immédiat, sans retour.' })
  @Allow('machine.manage')
  @Audited('machine.close')
  async closeMachineAccount(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.closing.execute(actor, id);
    return true;
  }
}

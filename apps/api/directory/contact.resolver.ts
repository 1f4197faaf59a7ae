import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { SetEstablishmentContact } from '#directory';
import { Allow } from '../access/allow.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { invalidResult } from '../shared/invalid-result.js';
import {
  SetEstablishmentContactInputType,
  SetEstablishmentContactInvalid,
  SetEstablishmentContactResult,
  SetEstablishmentContactSuccess,
} from './contact.types.js';

@Resolver()
export class ContactResolver {
  constructor(private readonly setContact: SetEstablishmentContact) {}

  @Mutation(() => SetEstablishmentContactResult, { description: 'Qui répond pour l’établissement, et comment le joindre.' })
  @Allow('contact.set')
  @Audited('contact.set')
  async setEstablishmentContact(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetEstablishmentContactInputType,
  ): Promise<SetEstablishmentContactSuccess | SetEstablishmentContactInvalid> {
    const outcome = await this.setContact.execute(actor, input);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : { establishment: outcome.establishment };
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { UnknownIdentities } from '#identity';
import { Allow } from '../../access/allow.js';
import { CurrentActor } from '../../access/current-actor.js';
import { Audited } from '../../audit/audited.js';
import { invalidResult } from '../../shared/invalid-result.js';
import { AttachIdentityInput, AttachIdentityInvalid, AttachIdentityResult, AttachIdentitySuccess, UnknownIdentityType } from './unknown-identity.types.js';

@Resolver(() => UnknownIdentityType)
export class UnknownIdentityResolver {
  constructor(private readonly identities: UnknownIdentities) {}

  @Query(() => UnknownIdentityType, { nullable: true, description: 'Qui a communiqué cette référence à la personne qui habilite.' })
  @Allow('identity.read')
  async unknownIdentity(@Args('reference', { type: () => String }) reference: string): Promise<UnknownIdentityType | null> {
    const found = await this.identities.find(reference);
    return found ? { ...found, practises: found.finess } : null;
  }

  @Mutation(() => AttachIdentityResult, { description: 'Fait ouvrir un compte par l’identité d’une personne venue par un fournisseur.' })
  @Allow('identity.attach')
  @Audited('identity.link')
  async attachIdentity(@CurrentActor() actor: Actor, @Args('input') input: AttachIdentityInput): Promise<AttachIdentitySuccess | AttachIdentityInvalid> {
    const outcome = await this.identities.attach(actor, input.reference, input.accountEmail);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : { accountName: outcome.accountName };
  }
}

import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AddMachineCredentialInput, CreateMachineAccountInput, CredentialKind, NewCredential, SetMachineEstablishmentsInput } from '#identity';
import { ProblemType } from '../shared/problem.type.js';
import { DateTimeScalar, FinessScalar } from '../shared/scalars.js';
import { CredentialKindEnum, MachineAccountType } from './machine-account.types.js';

const KIND = 'Un secret OAuth 2.0 par défaut.';
const MONTHS = 'Durée de validité, en mois : 12 par défaut, 13 au plus.';

@InputType('CreateMachineAccountInput')
export class CreateMachineAccountInputType implements CreateMachineAccountInput {
  @Field(() => String)
  software: string;

  @Field(() => String, { description: 'Éditeur.' })
  vendor: string;

  @Field(() => String)
  contactEmail: string;

  @Field(() => [FinessScalar], { description: 'Tous de votre périmètre ; 200 au plus.' })
  establishments: string[];

  @Field(() => CredentialKindEnum, { nullable: true, description: KIND })
  kind?: CredentialKind | null;

  @Field(() => Int, { nullable: true, description: MONTHS })
  months?: number | null;
}

@InputType('AddMachineCredentialInput')
export class AddMachineCredentialInputType implements AddMachineCredentialInput {
  @Field(() => ID, { description: 'Le logiciel.' })
  id: string;

  @Field(() => CredentialKindEnum, { nullable: true, description: KIND })
  kind?: CredentialKind | null;

  @Field(() => Int, { nullable: true, description: MONTHS })
  months?: number | null;
}

@InputType('SetMachineEstablishmentsInput')
export class SetMachineEstablishmentsInputType implements SetMachineEstablishmentsInput {
  @Field(() => ID)
  id: string;

  @Field(() => [FinessScalar], { description: 'Ceux de votre périmètre qu’il sert désormais ; les autres ne changent pas.' })
  establishments: string[];
}

@ObjectType('NewCredential', { description: 'Montré une seule fois : il n’est gardé qu’en empreinte.' })
export class NewCredentialType implements NewCredential {
  @Field(() => ID)
  id: string;

  @Field(() => CredentialKindEnum)
  kind: CredentialKind;

  @Field(() => String, { description: 'Identifiant OAuth 2.0, le même pour tous les secrets du logiciel.' })
  clientId: string;

  @Field(() => String, { description: 'Le secret, ou la clé.' })
  secret: string;

  @Field(() => DateTimeScalar)
  expiresAt: Date;
}

@ObjectType('MachineCredentialSuccess')
export class MachineCredentialSuccess {
  @Field(() => MachineAccountType)
  machine: MachineAccountType;

  @Field(() => NewCredentialType)
  credential: NewCredential;
}

@ObjectType('MachineEstablishmentsSuccess')
export class MachineEstablishmentsSuccess {
  @Field(() => MachineAccountType, { nullable: true, description: 'Vide quand il ne sert plus aucun établissement de votre périmètre.' })
  machine: MachineAccountType | null;
}

@ObjectType('MachineAccountInvalid')
export class MachineAccountInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const MachineCredentialResult = createUnionType({
  name: 'MachineCredentialResult',
  types: () => [MachineCredentialSuccess, MachineAccountInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? MachineAccountInvalid : MachineCredentialSuccess),
});

export const MachineEstablishmentsResult = createUnionType({
  name: 'MachineEstablishmentsResult',
  types: () => [MachineEstablishmentsSuccess, MachineAccountInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? MachineAccountInvalid : MachineEstablishmentsSuccess),
});

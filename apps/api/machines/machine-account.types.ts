import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CREDENTIAL_KINDS, CREDENTIAL_STATES, type CredentialKind, credentialState, type CredentialState, daysLeft, type MachineAccount } from '#identity';
import { connectionOf } from '../shared/connection.js';
import { DateTimeScalar, FinessScalar } from '../shared/scalars.js';

export const CredentialKindEnum = Object.fromEntries(CREDENTIAL_KINDS.map((kind) => [kind, kind])) as { [K in CredentialKind]: K };
registerEnumType(CredentialKindEnum, {
  name: 'CredentialKind',
  description: 'Comment un logiciel prouve qui il est.',
  valuesMap: {
    CLIENT_SECRET: { description: 'Secret échangé contre des jetons de quinze minutes (OAuth 2.0) : à préférer.' },
    API_KEY: { description: 'Clé présentée à chaque appel, pour les logiciels qui ne savent pas faire autrement.' },
  },
});

const CredentialStateEnum = Object.fromEntries(CREDENTIAL_STATES.map((state) => [state, state])) as { [K in CredentialState]: K };
registerEnumType(CredentialStateEnum, { name: 'CredentialState', description: 'Expire bientôt : dans les 30 jours.' });

@ObjectType('MachineCredential', { description: 'Un secret ou une clé d’un logiciel ; sa valeur n’est jamais relue.' })
export class MachineCredentialType {
  @Field(() => ID)
  id: string;

  @Field(() => CredentialKindEnum)
  kind: CredentialKind;

  @Field(() => CredentialStateEnum)
  state: CredentialState;

  @Field(() => String, { description: 'Ses quatre derniers caractères.' })
  hint: string;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => String)
  createdByName: string;

  @Field(() => DateTimeScalar)
  expiresAt: Date;

  @Field(() => Int, { description: 'Jours entiers avant l’expiration.' })
  daysLeft: number;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt: Date | null;

  @Field(() => String, { nullable: true })
  revokedByName: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'À la minute près ; vide s’il n’a jamais servi.' })
  lastUsedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Adresse réseau du dernier usage.' })
  lastUsedAddress: string | null;
}

@ObjectType('ServedEstablishment', { description: 'Établissement de votre périmètre servi par un logiciel.' })
export class ServedEstablishmentType {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => String)
  name: string;
}

@ObjectType('MachineAccount', { description: 'Compte d’un logiciel de pharmacie.' })
export class MachineAccountType implements Omit<MachineAccount, 'credentials' | 'establishments'> {
  orderedAs: string;

  @Field(() => ID, { description: 'Aussi son client_id.' })
  id: string;

  @Field(() => String)
  software: string;

  @Field(() => String, { description: 'Éditeur.' })
  vendor: string;

  @Field(() => String, { description: 'Qui est prévenu avant l’expiration.' })
  contactEmail: string;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => String)
  createdByName: string;

  @Field(() => [ServedEstablishmentType], { description: 'Ceux de votre périmètre.' })
  establishments: ServedEstablishmentType[];

  @Field(() => Int, { description: 'Combien d’autres, hors de votre périmètre.' })
  othersCount: number;

  @Field(() => Boolean, { description: 'Vrai si tous ses établissements sont de votre périmètre : vous gérez ses secrets.' })
  manageable: boolean;

  @Field(() => [MachineCredentialType], { description: 'Le plus récent d’abord.' })
  credentials: MachineCredentialType[];
}

export const MachineAccountConnection = connectionOf('MachineAccount', MachineAccountType);

export function toMachineAccount(machine: MachineAccount, now: Date): MachineAccountType {
  return {
    ...machine,
    establishments: [...machine.establishments],
    manageable: machine.othersCount === 0,
    credentials: machine.credentials.map((credential) => ({ ...credential, state: credentialState(credential, now), daysLeft: daysLeft(credential, now) })),
  };
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GrantedHabilitationType } from '../access/account.types.js';
import { DateTimeScalar } from '../shared/scalars.js';
import type { Provider } from '#platform';
import { ProviderEnum } from './provider/sign-in-provider.types.js';
import { SecondFactorType } from './factor.types.js';

@ObjectType('OwnSession', { description: 'Session ouverte de la personne connectée.' })
export class OwnSessionType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Comment elle a été ouverte, en français.' })
  meansLabel: string;

  @Field(() => String, { description: 'Navigateur et système, tels qu’ils se sont dits.' })
  device: string;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'À une minute près.' })
  lastSeenAt: Date;

  @Field(() => DateTimeScalar)
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Celle d’où vient la question.' })
  isCurrent: boolean;
}

@ObjectType('OwnIdentity', { description: 'Identité d’un fournisseur de l’État qui ouvre le compte de la personne connectée.' })
export class OwnIdentityType {
  @Field(() => ProviderEnum)
  provider: Provider;

  @Field(() => String)
  label: string;

  @Field(() => String, { description: 'Nom que le fournisseur donne à la personne.' })
  name: string;

  @Field(() => DateTimeScalar)
  linkedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  lastUsedAt: Date | null;
}

@ObjectType('MyAccess', { description: 'Ce que la personne connectée peut voir et changer de son propre accès.' })
export class MyAccessType {
  @Field(() => [GrantedHabilitationType])
  habilitations: GrantedHabilitationType[];

  @Field(() => [OwnSessionType])
  sessions: OwnSessionType[];

  @Field(() => [OwnIdentityType])
  identities: OwnIdentityType[];

  @Field(() => [SecondFactorType])
  factors: SecondFactorType[];

  @Field(() => Int)
  recoveryCodesLeft: number;

  @Field(() => Boolean, { description: 'Hors démonstration, un second facteur au moins est obligatoire.' })
  secondFactorRequired: boolean;

  @Field(() => Boolean)
  hasPassword: boolean;

  @Field(() => Boolean)
  mayChangePassword: boolean;

  @Field(() => Boolean, { description: 'La personne vient de prouver que c’est elle : les changements sensibles sont ouverts.' })
  recentlyProved: boolean;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GrantedHabilitationType } from '../access/account.types.js';
import { DateTimeScalar } from '../shared/scalars.js';
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

@ObjectType('MyAccess', { description: 'Ce que la personne connectée peut voir et changer de son propre accès.' })
export class MyAccessType {
  @Field(() => [GrantedHabilitationType])
  habilitations: GrantedHabilitationType[];

  @Field(() => [OwnSessionType])
  sessions: OwnSessionType[];

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

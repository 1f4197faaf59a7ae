import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { GrantedHabilitation, ListedAccount, Role } from '#access';
import { connectionOf } from '../shared/connection.js';
import { DateTimeScalar } from '../shared/scalars.js';
import { RightType, RoleEnum } from './access.types.js';

@ObjectType('GrantedHabilitation', { description: 'Habilitation d’un compte : passée, en vigueur ou à venir.' })
export class GrantedHabilitationType extends RightType implements GrantedHabilitation {
  @Field(() => Int)
  id: number;

  @Field(() => DateTimeScalar)
  validFrom: string;

  @Field(() => DateTimeScalar, { nullable: true })
  validUntil: string | null;

  @Field(() => Boolean)
  inForce: boolean;

  @Field(() => String)
  grantedByName: string;

  @Field(() => String)
  reason: string;
}

@ObjectType('Account', { description: 'Compte d’une personne ou d’un logiciel.' })
export class AccountType implements Omit<ListedAccount, 'habilitations'> {
  @Field(() => String)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => Boolean)
  isDemo: boolean;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Depuis quand le compte est fermé.' })
  disabledAt: Date | null;

  @Field(() => Boolean, { description: 'Ouvert, avec au moins une habilitation en vigueur.' })
  active: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Dernière connexion connue.' })
  lastSignInAt: Date | null;

  @Field(() => [GrantedHabilitationType])
  habilitations: GrantedHabilitationType[];
}

export const AccountConnection = connectionOf('Account', AccountType);

@ObjectType('DemoAccount', { description: 'Compte de démonstration, à proposer à la connexion.' })
export class DemoAccountType {
  @Field(() => String)
  email: string;

  @Field(() => String)
  name: string;

  @Field(() => RoleEnum)
  role: Role;

  @Field(() => String, { description: 'Le rôle, en français.' })
  label: string;

  @Field(() => String, { description: 'Sur quoi : établissements, département, région, France entière.' })
  perimeter: string;

  @Field(() => String, { description: 'Pour quoi ce compte existe.' })
  purpose: string;
}

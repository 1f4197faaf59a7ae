import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import { DateTimeScalar } from '../shared/scalars.js';
import type { FactorKind } from '#identity';
import { type Actor, ROLES, type Role, SCOPE_KINDS, type ScopeKind } from '#access';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [K in Role]: K };
registerEnumType(RoleEnum, { name: 'Role', description: 'Rôle porté par une habilitation.' });

export const ScopeKindEnum = Object.fromEntries(SCOPE_KINDS.map((kind) => [kind, kind])) as { [K in (typeof SCOPE_KINDS)[number]]: K };
registerEnumType(ScopeKindEnum, { name: 'ScopeKind', description: 'Échelon territorial.' });

/** A role on a perimeter, as lists of rights show it. */
@ObjectType({ isAbstract: true })
export abstract class RightType {
  @Field(() => RoleEnum)
  role: Role;

  @Field(() => String, { description: 'Le rôle, en français.' })
  roleLabel: string;

  @Field(() => ScopeKindEnum)
  scopeKind: ScopeKind;

  @Field(() => String, { nullable: true })
  scopeCode: string | null;

  @Field(() => String, { description: 'Nom de l’établissement, du département, de la région, ou « France entière ».' })
  perimeter: string;
}

@ObjectType('Habilitation')
export class HabilitationType {
  @Field(() => RoleEnum)
  role: Role;

  @Field(() => ScopeKindEnum)
  scopeKind: (typeof SCOPE_KINDS)[number];

  @Field(() => String, { nullable: true })
  scopeCode: string | null;

  @Field(() => String, { description: 'Nom de l’établissement, du département, de la région, ou « France entière ».' })
  perimeter: string;
}

@ObjectType('Me', { description: 'La personne connectée.' })
export class MeType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => [RoleEnum])
  roles: Role[];

  /** Not in the schema: the fields of this object read within it. */
  actor: Actor;
  token: string | undefined;
}

/** @param token of the session, which knows when the person came before */
export function toMe(actor: Actor, token: string | undefined): MeType {
  const { name, email, habilitations } = actor;
  return { name, email, roles: [...new Set(habilitations.map((held) => held.role))], actor, token };
}

@InputType('SignInInput')
export class SignInInput {
  @Field(() => String)
  @IsEmail({}, { message: 'Adresse électronique invalide.' })
  @MaxLength(320)
  email: string;

  @Field(() => String)
  @IsNotEmpty({ message: 'Le mot de passe est vide.' })
  @MaxLength(1_024)
  password: string;
}

@ObjectType('SignInSuccess')
export class SignInSuccess {
  @Field(() => String, { description: 'Jeton pour un usage par machine ; la page utilise le cookie.' })
  token: string;

  @Field(() => MeType)
  me: MeType;
}

@ObjectType('SignInRefused')
export class SignInRefused {
  @Field(() => String, { description: 'Stable : WRONG_PASSWORD, WRONG_CODE, WRONG_RECOVERY_CODE, PASSKEY_REFUSED, PENDING_EXPIRED, TOO_MANY_ATTEMPTS.' })
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => Int, { nullable: true, description: 'Secondes à attendre avant un nouvel essai.' })
  retryAfterSeconds: number | null;
}

const FactorKindEnum = { TOTP: 'TOTP', PASSKEY: 'PASSKEY' } as const satisfies Record<FactorKind, FactorKind>;
registerEnumType(FactorKindEnum, { name: 'FactorKind', description: 'Second facteur : code d’une application, ou clé d’accès.' });
export { FactorKindEnum };

@ObjectType('SecondFactorRequired', { description: 'Le premier facteur est juste ; reste le second facteur, ou un code de secours.' })
export class SecondFactorRequired {
  @Field(() => String, { description: 'À rendre avec le second facteur ; n’ouvre rien d’autre.' })
  pendingToken: string;

  @Field(() => [FactorKindEnum])
  methods: readonly FactorKind[];

  @Field(() => DateTimeScalar)
  expiresAt: Date;
}

@ObjectType('SecondFactorEnrolmentRequired', { description: 'Le premier facteur est juste ; il faut d’abord enregistrer un second facteur.' })
export class SecondFactorEnrolmentRequired {
  @Field(() => String, { description: 'À rendre avec l’enregistrement ; n’ouvre rien d’autre.' })
  pendingToken: string;

  @Field(() => DateTimeScalar)
  expiresAt: Date;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignInSuccess, SignInRefused, SecondFactorRequired, SecondFactorEnrolmentRequired] as const,
  resolveType: (value: object) => {
    if ('token' in value) return SignInSuccess;
    if ('methods' in value) return SecondFactorRequired;
    return 'pendingToken' in value ? SecondFactorEnrolmentRequired : SignInRefused;
  },
});

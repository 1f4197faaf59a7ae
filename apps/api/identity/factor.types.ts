import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ACCESS_CHANGES, type AccessChange, type FactorKind, type FactorRow, type NoticeRow } from '#identity';
import { FactorKindEnum } from '../access/access.types.js';
import { DateTimeScalar } from '../shared/scalars.js';

const AccessChangeEnum = Object.fromEntries(ACCESS_CHANGES.map((change) => [change, change])) as { [K in AccessChange]: K };
registerEnumType(AccessChangeEnum, { name: 'AccessChange', description: 'Ce qui a changé dans la façon de se connecter.' });

@ObjectType('AccessNotice', { description: 'Changement survenu depuis la visite précédente.' })
export class AccessNoticeType implements NoticeRow {
  @Field(() => Int)
  id: number;

  @Field(() => AccessChangeEnum)
  kind: AccessChange;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String, { nullable: true, description: 'Adresse réseau d’où il a été fait.' })
  address: string | null;
}

@ObjectType('SecondFactor')
export class SecondFactorType implements FactorRow {
  @Field(() => ID)
  id: string;

  @Field(() => FactorKindEnum)
  kind: FactorKind;

  @Field(() => String)
  name: string;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  lastUsedAt: Date | null;
}

@ObjectType('AccessRefused', { description: 'Ce que la personne peut réparer ; `code` est stable.' })
export class AccessRefused {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => Int, { nullable: true, description: 'Secondes à attendre avant un nouvel essai.' })
  retryAfterSeconds: number | null;
}

@ObjectType('AccessChanged')
export class AccessChangedType {
  @Field(() => [String], { description: 'Codes de secours, montrés cette seule fois ; vide s’ils n’ont pas changé.' })
  recoveryCodes: readonly string[];

  @Field(() => String, { nullable: true, description: 'Nouveau jeton de la session, pour un usage par machine ; la page utilise le cookie.' })
  token: string | null;
}

@ObjectType('PasskeyChallenge', { description: 'Ce que le navigateur demande à la clé d’accès, une seule fois.' })
export class PasskeyChallengeType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Options WebAuthn, en JSON.' })
  options: string;
}

@ObjectType('TotpEnrolment', { description: 'Ce qu’une application d’authentification doit lire.' })
export class TotpEnrolmentType {
  @Field(() => String, { description: 'À recopier quand le code QR ne peut pas être lu.' })
  secret: string;

  @Field(() => String)
  uri: string;

  @Field(() => String, { description: 'Code QR, image en adresse data:.' })
  qrCode: string;
}

const isRefused = (value: object): boolean => 'message' in value;

export const AccessChangeResult = createUnionType({
  name: 'AccessChangeResult',
  types: () => [AccessChangedType, AccessRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AccessRefused : AccessChangedType),
});

export const PasskeyChallengeResult = createUnionType({
  name: 'PasskeyChallengeResult',
  types: () => [PasskeyChallengeType, AccessRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AccessRefused : PasskeyChallengeType),
});

export const TotpEnrolmentResult = createUnionType({
  name: 'TotpEnrolmentResult',
  types: () => [TotpEnrolmentType, AccessRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AccessRefused : TotpEnrolmentType),
});

@InputType('SecondFactorCodeInput')
export class SecondFactorCodeInput {
  @Field(() => String)
  pendingToken: string;

  @Field(() => String)
  code: string;
}

@InputType('PasskeyAnswerInput')
export class PasskeyAnswerInput {
  @Field(() => ID)
  challengeId: string;

  @Field(() => String, { description: 'Réponse WebAuthn, en JSON.' })
  response: string;
}

@InputType('PasskeySignInInput')
export class PasskeySignInInput extends PasskeyAnswerInput {
  @Field(() => String, { nullable: true, description: 'Après un mot de passe ; sans lui, la clé d’accès suffit.' })
  pendingToken?: string | null;
}

@InputType('FinishTotpEnrolmentInput')
export class FinishTotpEnrolmentInput {
  @Field(() => String, { nullable: true })
  pendingToken?: string | null;

  @Field(() => String)
  code: string;
}

@InputType('FinishPasskeyEnrolmentInput')
export class FinishPasskeyEnrolmentInput extends PasskeySignInInput {
  @Field(() => String, { nullable: true })
  name?: string | null;
}

@InputType('ProveIdentityInput', { description: 'L’un des trois ; le mot de passe seul ne suffit qu’à qui n’a pas de second facteur.' })
export class ProveIdentityInput {
  @Field(() => String, { nullable: true })
  password?: string | null;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => PasskeyAnswerInput, { nullable: true })
  passkey?: PasskeyAnswerInput | null;
}

@InputType('ChangePasswordInput')
export class ChangePasswordInput {
  @Field(() => String)
  current: string;

  @Field(() => String)
  chosen: string;
}

@InputType('ResetSecondFactorInput')
export class ResetSecondFactorInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  reason: string;
}

import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '#access';
import type { ExtendHabilitationInput, GrantHabilitationInput, ReviewHabilitationsInput, RevokeHabilitationInput } from '#registration';
import { RoleEnum } from '../access/access.types.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateTimeScalar } from '../shared/scalars.js';
import { ManagedHabilitationType } from './habilitation.types.js';
import { InvitationType } from './invitation.types.js';

@InputType('GrantHabilitationInput')
export class GrantHabilitationInputType implements GrantHabilitationInput {
  @Field(() => String)
  email: string;

  @Field(() => String)
  name: string;

  @Field(() => RoleEnum)
  role: Role;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Numéro FINESS, département ou région, selon le rôle ; vide pour la France entière.' })
  scopeCode: string | null;

  @Field(() => DateTimeScalar, { nullable: true, defaultValue: null, description: 'Fin ; vide pour une durée indéterminée.' })
  validUntil: Date | null;

  @Field(() => String)
  reason: string;
}

@InputType('RevokeHabilitationInput')
export class RevokeHabilitationInputType implements RevokeHabilitationInput {
  @Field(() => Int)
  id: number;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  reason: string;

  @Field(() => Boolean, { nullable: true, description: 'Confirme que l’établissement reste sans direction.' })
  withoutDirector: boolean | null;
}

@InputType('ExtendHabilitationInput')
export class ExtendHabilitationInputType implements ExtendHabilitationInput {
  @Field(() => Int)
  id: number;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => DateTimeScalar, { nullable: true, defaultValue: null, description: 'Nouvelle fin ; vide pour aucune.' })
  validUntil: Date | null;

  @Field(() => String)
  reason: string;
}

@InputType('ReviewHabilitationsInput')
export class ReviewHabilitationsInputType implements ReviewHabilitationsInput {
  @Field(() => [Int], { nullable: true })
  confirm: number[] | null;

  @Field(() => [Int], { nullable: true })
  revoke: number[] | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Motif, s’il y en a de retirées.' })
  reason: string | null;
}

@ObjectType('HabilitationGranted', { description: 'En vigueur dès maintenant.' })
export class HabilitationGranted {
  @Field(() => ManagedHabilitationType)
  habilitation: ManagedHabilitationType;
}

@ObjectType('HabilitationOffered', { description: 'En vigueur quand la personne aura accepté l’invitation reçue par courriel.' })
export class HabilitationOffered {
  @Field(() => InvitationType)
  invitation: InvitationType;
}

@ObjectType('HabilitationChanged')
export class HabilitationChanged {
  @Field(() => ManagedHabilitationType)
  changed: ManagedHabilitationType;
}

@ObjectType('HabilitationConflict', { description: 'Elle a changé entre-temps : voici ce qu’elle est devenue.' })
export class HabilitationConflict {
  @Field(() => String)
  message: string;

  @Field(() => ManagedHabilitationType)
  current: ManagedHabilitationType;
}

@ObjectType('HabilitationInvalid')
export class HabilitationInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

@ObjectType('HabilitationsReviewed')
export class HabilitationsReviewed {
  @Field(() => Int)
  confirmed: number;

  @Field(() => Int)
  revoked: number;
}

const typeOf = (value: object): typeof HabilitationInvalid | typeof HabilitationGranted | typeof HabilitationOffered => {
  if ('problems' in value) return HabilitationInvalid;
  return 'habilitation' in value ? HabilitationGranted : HabilitationOffered;
};

export const GrantHabilitationResult = createUnionType({
  name: 'GrantHabilitationResult',
  types: () => [HabilitationGranted, HabilitationOffered, HabilitationInvalid] as const,
  resolveType: typeOf,
});

export const ChangeHabilitationResult = createUnionType({
  name: 'ChangeHabilitationResult',
  types: () => [HabilitationChanged, HabilitationConflict, HabilitationInvalid] as const,
  resolveType: (value: object) => {
    if ('problems' in value) return HabilitationInvalid;
    return 'current' in value ? HabilitationConflict : HabilitationChanged;
  },
});

export const ReviewHabilitationsResult = createUnionType({
  name: 'ReviewHabilitationsResult',
  types: () => [HabilitationsReviewed, HabilitationInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? HabilitationInvalid : HabilitationsReviewed),
});

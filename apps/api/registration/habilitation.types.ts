import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '#access';
import { HABILITATION_STATES, type HabilitationFilter, type HabilitationState, type ListedHabilitation, REVIEW_REASONS, type ReviewReason, type ReviewStateRow } from '#registration';
import { RightType, RoleEnum } from '../access/access.types.js';
import { connectionOf } from '../shared/connection.js';
import { DateTimeScalar, FinessScalar } from '../shared/scalars.js';

const HabilitationStateEnum = Object.fromEntries(HABILITATION_STATES.map((state) => [state, state])) as { [K in HabilitationState]: K };
registerEnumType(HabilitationStateEnum, { name: 'HabilitationState', valuesMap: { IN_FORCE: { description: 'En vigueur.' }, ENDED: { description: 'Terminée ou retirée.' } } });

const ReviewReasonEnum = Object.fromEntries(REVIEW_REASONS.map((reason) => [reason, reason])) as { [K in ReviewReason]: K };
registerEnumType(ReviewReasonEnum, {
  name: 'ReviewReason',
  description: 'Pourquoi une habilitation est à confirmer.',
  valuesMap: { YEARLY: { description: 'Ni accordée ni confirmée depuis un an.' }, ABSENT: { description: 'La personne n’est pas venue depuis six mois.' } },
});

@ObjectType('ManagedHabilitation', { description: 'Une habilitation, vue par qui peut l’accorder.' })
export class ManagedHabilitationType extends RightType implements Omit<ListedHabilitation, 'regionCode' | 'departmentCode'> {
  @Field(() => Int)
  id: number;

  @Field(() => Int, { description: 'À rendre avec une décision : elle est refusée si l’habilitation a changé entre-temps.' })
  version: number;

  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Depuis quand le compte est fermé.' })
  disabledAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Dernière connexion connue.' })
  lastSignInAt: Date | null;

  @Field(() => DateTimeScalar)
  validFrom: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  validUntil: Date | null;

  @Field(() => Boolean)
  inForce: boolean;

  @Field(() => String)
  grantedByName: string;

  @Field(() => String)
  reason: string;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt: Date | null;

  @Field(() => String, { nullable: true })
  revokedByName: string | null;

  @Field(() => String, { nullable: true })
  revocationReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Dernière confirmation.' })
  reviewedAt: Date | null;

  @Field(() => String, { nullable: true })
  reviewedByName: string | null;

  @Field(() => [ReviewReasonEnum], { description: 'Pourquoi la personne connectée doit la confirmer ; vide sinon.' })
  reviewReasons: ReviewReason[];

  @Field(() => Boolean, { description: 'La personne connectée peut la prolonger, la confirmer ou la retirer.' })
  mayChange: boolean;
}

export const ManagedHabilitationConnection = connectionOf('ManagedHabilitation', ManagedHabilitationType);

@InputType('HabilitationFilter')
export class HabilitationFilterInput implements HabilitationFilter {
  @Field(() => HabilitationStateEnum, { nullable: true })
  state?: HabilitationState | null;

  @Field(() => RoleEnum, { nullable: true })
  role?: Role | null;

  @Field(() => FinessScalar, { nullable: true })
  finess?: string | null;

  @Field(() => String, { nullable: true, description: 'Mots du nom ou de l’adresse.' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Celles que la personne connectée doit confirmer ou retirer.' })
  toReview?: boolean | null;
}

@ObjectType('ReviewState', { description: 'Où en est la revue annuelle dans une région.' })
export class ReviewStateType implements ReviewStateRow {
  @Field(() => String, { nullable: true, description: 'Vide pour les habilitations nationales.' })
  regionCode: string | null;

  @Field(() => String)
  regionName: string;

  @Field(() => Int)
  inForce: number;

  @Field(() => Int, { description: 'À confirmer.' })
  due: number;

  @Field(() => Int, { description: 'Sans revue depuis un an et le délai de grâce. Aucune ne s’arrête d’elle-même.' })
  overdue: number;
}

import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ScopeKind } from '#access';
import { ReportingWeek } from '#platform';
import { ScopeKindEnum } from '../access/access.types.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateTimeScalar, FinessScalar, IsoWeekScalar } from '../shared/scalars.js';

@InputType('RemindMissingReportsInput')
export class RemindMissingReportsInputType {
  @Field(() => ScopeKindEnum)
  kind: ScopeKind;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => IsoWeekScalar, { nullable: true, description: 'La dernière semaine complète par défaut.' })
  week?: string | null;

  @Field(() => [FinessScalar], { nullable: true, description: 'Établissements choisis dans le territoire ; tous ceux qui manquent par défaut.' })
  finess?: string[] | null;

  @Field(() => String, { description: 'Tirée au hasard par envoi : un envoi répété n’a qu’un effet.' })
  idempotencyKey: string;
}

@ObjectType('RemindMissingReportsSuccess', { description: 'missing = reminded + withoutAddress + tooRecent.' })
export class RemindMissingReportsSuccess {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => Int, { description: 'Établissements du territoire dont la remontée manque.' })
  missing: number;

  @Field(() => Int, { description: 'Établissements relancés.' })
  reminded: number;

  @Field(() => Int, { description: 'Établissements sans adresse électronique : à appeler, ou à compléter.' })
  withoutAddress: number;

  @Field(() => Int, { description: 'Établissements déjà relancés il y a moins de 12 heures : laissés tranquilles.' })
  tooRecent: number;
}

@ObjectType('RemindMissingReportsInvalid')
export class RemindMissingReportsInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const RemindMissingReportsResult = createUnionType({
  name: 'RemindMissingReportsResult',
  types: () => [RemindMissingReportsSuccess, RemindMissingReportsInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? RemindMissingReportsInvalid : RemindMissingReportsSuccess),
});

@ObjectType('Reminder', { description: 'La dernière relance qui a touché un territoire, et ce qu’elle y a donné.' })
export class ReminderType {
  @Field(() => ID)
  id: string;

  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String)
  byName: string;

  @Field(() => Int, { description: 'Établissements du territoire relancés.' })
  reminded: number;

  @Field(() => Int, { description: 'Parmi eux, ceux dont la remontée est arrivée depuis.' })
  answered: number;

  @Field(() => Int, { description: 'De toute la relance.' })
  withoutAddress: number;

  @Field(() => Int, { description: 'De toute la relance.' })
  tooRecent: number;
}

/** A reminder as stored, with its week as people name it. */
export function withIsoWeek<Row extends { week: string }>(row: Row): Row {
  return { ...row, week: ReportingWeek.containing(row.week).toString() };
}

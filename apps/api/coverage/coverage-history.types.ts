import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { CoverageHistory, CoverageLevel, CoverageWeek } from '#coverage';
import { ItemType } from '../catalogue/item.types.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { CoverageLevelEnum } from './coverage.types.js';

@ObjectType('CoverageWeek', { description: 'Un article, une semaine, tel qu’évalué. Tout est vide une semaine sans remontée : un trou, jamais un zéro.' })
export class CoverageWeekType implements Omit<CoverageWeek, 'week'> {
  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => Boolean)
  reported: boolean;

  @Field(() => Int, { nullable: true, description: 'Pièces.' })
  stockOnHand: number | null;

  @Field(() => Int, { nullable: true, description: 'Pièces, dans la semaine.' })
  consumption: number | null;

  @Field(() => Int, { nullable: true, description: 'Pièces par semaine, celle de l’évaluation.' })
  crisisWeeklyConsumption: number | null;

  @Field(() => Float, { nullable: true })
  weeksOfCover: number | null;

  @Field(() => CoverageLevelEnum, { nullable: true, description: 'Vide aussi tant que la remontée n’est pas évaluée.' })
  level: CoverageLevel | null;
}

@ObjectType('CoverageHistory', { description: 'Un article d’un établissement, semaine par semaine.' })
export class CoverageHistoryType {
  @Field(() => ItemType)
  item: ItemType;

  @Field(() => [CoverageWeekType], { description: 'La plus ancienne d’abord, aucune omise.' })
  weeks: CoverageWeekType[];
}

export function toHistory({ item, weeks }: CoverageHistory): CoverageHistoryType {
  return { item, weeks: weeks.map((one) => ({ ...one, week: one.week.toString() })) };
}

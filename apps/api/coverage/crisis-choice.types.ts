import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { CrisisChange, CrisisConsumption, ItemCrisisChoice } from '#coverage';
import { ItemType } from '../catalogue/item.types.js';
import { DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';

@ObjectType('CrisisConsumptionSetting', { description: 'Une valeur fixée, signée et datée.' })
export class CrisisConsumptionSettingType {
  @Field(() => String, { description: 'DECLARED ou ARS.' })
  source: string;

  @Field(() => Int, { nullable: true, description: 'Pièces par semaine ; vide quand la valeur est retirée.' })
  weeklyQuantity: number | null;

  @Field(() => DateTimeScalar)
  setAt: Date;

  @Field(() => String)
  setByName: string;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType('ObservedCrisisConsumption', { description: 'La plus forte moyenne de 4 semaines remontées consécutives sur 52.' })
export class ObservedCrisisConsumptionType {
  @Field(() => Int, { description: 'Pièces par semaine, arrondies au-dessus.' })
  weeklyQuantity: number;

  @Field(() => Float, { description: 'Pièces par semaine, avant l’arrondi.' })
  mean: number;

  @Field(() => IsoWeekScalar)
  fromWeek: string;

  @Field(() => IsoWeekScalar)
  toWeek: string;
}

@ObjectType('CrisisConsumptionChoice', { description: 'D’où vient la consommation de crise d’un article, et ce qu’elle serait sinon.' })
export class CrisisConsumptionChoiceType {
  @Field(() => ItemType)
  item: ItemType;

  @Field(() => Int, { nullable: true, description: 'La valeur appliquée, en pièces par semaine ; vide si elle est inconnue.' })
  weeklyQuantity: number | null;

  @Field(() => String, { description: 'DECLARED, ARS, OBSERVED ou UNKNOWN.' })
  source: string;

  @Field(() => String, { description: 'Pourquoi celle-là, en une phrase.' })
  why: string;

  @Field(() => CrisisConsumptionSettingType, { nullable: true })
  declared: CrisisConsumptionSettingType | null;

  @Field(() => Boolean, { description: 'L’ARS a fixé une autre valeur depuis celle déclarée.' })
  contested: boolean;

  @Field(() => CrisisConsumptionSettingType, { nullable: true })
  ars: CrisisConsumptionSettingType | null;

  @Field(() => ObservedCrisisConsumptionType, { nullable: true })
  observed: ObservedCrisisConsumptionType | null;

  @Field(() => [CrisisConsumptionSettingType], { description: 'Toutes les valeurs fixées, la plus récente d’abord.' })
  history: readonly CrisisChange[];
}

export function toChoice(choice: ItemCrisisChoice): CrisisConsumptionChoiceType {
  const { applied, observed } = choice;
  return { ...choice, weeklyQuantity: applied.weeklyQuantity, source: applied.source, observed: toObserved(observed) };
}

function toObserved({ because, weeklyQuantity }: CrisisConsumption): ObservedCrisisConsumptionType | null {
  if (because.kind !== 'OBSERVED' || weeklyQuantity === null) return null;
  const [first, last] = [because.weeks[0], because.weeks.at(-1)];
  if (!first || !last) return null;
  return { weeklyQuantity, mean: because.mean, fromWeek: first.week.toString(), toWeek: last.week.toString() };
}

import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ScopeKind } from '#access';
import type { Item } from '#catalogue';
import type { CoverageLevel } from '#coverage';
import type { AnsweredShare, ItemSituation, LevelCount, ReportingRate, Situation, SituationPoint } from '#situation';
import { ScopeKindEnum } from '../access/access.types.js';
import { ItemType } from '../catalogue/item.types.js';
import { CoverageLevelEnum } from '../coverage/coverage.types.js';
import { BigIntScalar, DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';

@ObjectType('LevelCount')
export class LevelCountType implements LevelCount {
  @Field(() => CoverageLevelEnum)
  level: CoverageLevel;

  @Field(() => Int)
  establishments: number;
}

@ObjectType('ReportingRate')
export class ReportingRateType implements ReportingRate {
  @Field(() => Int)
  expected: number;

  @Field(() => Int)
  received: number;

  @Field(() => Int)
  onTime: number;

  @Field(() => Float, { nullable: true, description: 'Reçues ÷ attendues, de 0 à 1.' })
  rate: number | null;
}

@ObjectType('AnsweredShare', { description: 'Sur quelle part de la consommation de crise reposent les chiffres ; les trois parts font 1.' })
export class AnsweredShareType implements AnsweredShare {
  @Field(() => Float, { description: 'Établissements qui ont répondu pour la semaine.' })
  answered: number;

  @Field(() => Float, { description: 'Dernière valeur connue, plus ancienne : hors des sommes.' })
  lastKnown: number;

  @Field(() => Float, { description: 'Consommation jamais connue : chaque établissement y compte pour un établissement moyen.' })
  unknown: number;
}

@ObjectType('ItemSituation', {
  description: 'Sommes sur les établissements dont stock et consommation de crise sont connus pour la semaine ; jamais une moyenne de ratios.',
})
export class ItemSituationType implements ItemSituation {
  /** Not in the schema: what the explanation is written from. */
  of: Situation;

  @Field(() => ItemType)
  item: Item;

  @Field(() => BigIntScalar, { nullable: true })
  stockOnHand: number | null;

  @Field(() => BigIntScalar, { nullable: true })
  crisisWeeklyConsumption: number | null;

  @Field(() => BigIntScalar, { nullable: true })
  consumption: number | null;

  @Field(() => Float, { nullable: true })
  weeksOfCover: number | null;

  @Field(() => BigIntScalar, { nullable: true })
  safetyGap: number | null;

  @Field(() => [LevelCountType])
  levels: LevelCountType[];

  @Field(() => CoverageLevelEnum, { nullable: true, description: 'Le niveau d’un établissement, selon ses seuils ; vide pour un territoire, ou sans réponse.' })
  level: CoverageLevel | null;

  @Field(() => Int, { description: 'Établissements attendus dont la dernière remontée est plus ancienne : hors des sommes.' })
  staleEstablishments: number;

  @Field(() => BigIntScalar, { description: 'Leur dernier stock connu.' })
  staleStockOnHand: number;

  @Field(() => Float, { nullable: true, description: 'Part de la consommation de crise connue que couvrent les réponses, de 0 à 1.' })
  crisisShareCovered: number | null;

  @Field(() => AnsweredShareType, { nullable: true, description: 'Vide quand personne n’utilise l’article.' })
  answeredShare: AnsweredShare | null;
}

@ObjectType('Situation')
export class SituationType implements Omit<Situation, 'week' | 'items' | 'children'> {
  @Field(() => ScopeKindEnum)
  kind: ScopeKind;

  @Field(() => String, { nullable: true })
  code: string | null;

  @Field(() => String)
  label: string;

  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => DateTimeScalar)
  computedAt: Date;

  @Field(() => ReportingRateType)
  reporting: ReportingRate;

  @Field(() => [ItemSituationType])
  items: ItemSituationType[];

  @Field(() => AnsweredShareType, { nullable: true, description: 'Moyenne des parts des articles utilisés : la somme des poids des établissements.' })
  answeredShare: AnsweredShare | null;

  /** For the field of what is below: a department's establishments are read when they are asked for. */
  readChildren: () => Promise<Situation[]>;
}

/** @param readChildren what is below, where the situation itself does not hold it. */
export function toSituation(situation: Situation, readChildren = async (): Promise<Situation[]> => situation.children): SituationType {
  const isOne = situation.kind === 'ESTABLISHMENT';
  const levelOf = ({ levels }: ItemSituation): CoverageLevel | null => levels.find(({ establishments }) => establishments > 0)?.level ?? null;
  const items = situation.items.map((item) => ({ ...item, level: isOne ? levelOf(item) : null, of: situation }));
  return { ...situation, items, week: situation.week.toString(), readChildren };
}

@ObjectType('SituationPoint', { description: 'Un article d’un territoire, une semaine. Une semaine absente est un trou, jamais un zéro.' })
export class SituationPointType {
  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => BigIntScalar)
  stockOnHand: number;

  @Field(() => BigIntScalar)
  crisisWeeklyConsumption: number;

  @Field(() => BigIntScalar)
  consumption: number;

  @Field(() => Float, { nullable: true })
  weeksOfCover: number | null;

  @Field(() => [LevelCountType])
  levels: LevelCountType[];

  @Field(() => ReportingRateType)
  reporting: ReportingRate;
}

export function toPoint(point: SituationPoint): SituationPointType {
  return { ...point, week: point.week.toString() };
}

import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import type { CoverageLevel } from '#coverage';
import type { AlertCounts, TerritoryStockOut } from '#situation';
import { ItemType } from '../catalogue/item.types.js';
import { CoverageLevelEnum, ExplainedFormulaType, toExplanation } from '../coverage/coverage.types.js';
import { BigIntScalar, DateScalar, IsoWeekScalar } from '../shared/scalars.js';
import { type TerritoryKind, TerritoryKindEnum } from './territory.types.js';

@ObjectType('AlertLevelCount')
class AlertLevelCountType {
  @Field(() => CoverageLevelEnum)
  level: CoverageLevel;

  @Field(() => Int, { description: 'Établissement × article.' })
  open: number;

  @Field(() => Int, { nullable: true, description: 'Écart entre les derniers chiffres connus et ceux de la semaine comparée.' })
  delta: number | null;
}

@ObjectType('AlertCounts', { description: 'Alertes ouvertes ou prises en compte d’un territoire.' })
export class AlertCountsType implements Omit<AlertCounts, 'week' | 'comparedWith'> {
  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => IsoWeekScalar)
  comparedWith: string;

  @Field(() => [AlertLevelCountType], { description: 'Le pire d’abord ; puis les couvertures inconnues, qui ne sont pas des alertes.' })
  levels: AlertLevelCountType[];

  @Field(() => Int, { description: 'Alertes de couverture, tous niveaux.' })
  open: number;

  @Field(() => Int, { description: 'Établissements qu’elles concernent.' })
  establishments: number;

  @Field(() => Int, { description: 'Alertes de remontée manquante, comptées à part.' })
  missingReports: number;
}

export function toAlertCounts(counts: AlertCounts): AlertCountsType {
  return { ...counts, week: counts.week.toString(), comparedWith: counts.comparedWith.toString() };
}

@ObjectType('TerritoryStockOut', { description: 'Quand un article s’épuise dans un territoire, sans réapprovisionnement.' })
export class TerritoryStockOutType implements Omit<TerritoryStockOut, 'week' | 'explanation'> {
  @Field(() => TerritoryKindEnum)
  kind: TerritoryKind;

  @Field(() => String)
  code: string;

  @Field(() => String)
  label: string;

  @Field(() => ItemType)
  item: Item;

  @Field(() => IsoWeekScalar, { description: 'Semaine du stock.' })
  week: string;

  @Field(() => BigIntScalar)
  stockOnHand: number;

  @Field(() => BigIntScalar)
  crisisWeeklyConsumption: number;

  @Field(() => Float)
  weeksOfCover: number;

  @Field(() => CoverageLevelEnum)
  level: CoverageLevel;

  @Field(() => Float, { description: 'Pièces par semaine, des établissements qui ont répondu.' })
  observedWeeklyConsumption: number;

  @Field(() => Float)
  runwayWeeks: number;

  @Field(() => DateScalar, { description: 'Peut être passée, faute de remontée plus récente.' })
  projectedStockOut: string;

  @Field(() => DateScalar, { nullable: true, description: 'Fin de la première semaine sans plus aucun stock.' })
  depletedSince: string | null;

  @Field(() => Float, { description: 'Part de la consommation de crise connue que couvrent les réponses de cette semaine.' })
  crisisShareCovered: number;

  @Field(() => [ExplainedFormulaType], { description: '« Comment est-ce calculé ? »' })
  explanation: ExplainedFormulaType[];
}

export function toStockOut(row: TerritoryStockOut): TerritoryStockOutType {
  return { ...row, week: row.week.toString(), explanation: toExplanation(row.explanation) };
}

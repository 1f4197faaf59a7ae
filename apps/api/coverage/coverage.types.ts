import { createUnionType, Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { COVERAGE_LEVELS, type CoverageLevel, type ExplainedFormula, type ItemCoverage } from '#coverage';
import { ItemType } from '../catalogue/item.types.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateScalar, FinessScalar, IsoWeekScalar } from '../shared/scalars.js';

export const CoverageLevelEnum = Object.fromEntries(COVERAGE_LEVELS.map((level) => [level, level])) as { [K in CoverageLevel]: K };
registerEnumType(CoverageLevelEnum, { name: 'CoverageLevel', description: 'Niveau de couverture, du meilleur au pire.' });

@ObjectType('ExplainedInput')
export class ExplainedInputType {
  @Field(() => String)
  name: string;

  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => String)
  unit: string;

  @Field(() => String)
  source: string;

  @Field(() => String, { description: 'Le nom de ce nombre.' })
  label: string;

  @Field(() => String, { description: 'D’où il vient, en une phrase : qui, quand, pourquoi.' })
  detail: string;

  @Field(() => IsoWeekScalar, { nullable: true })
  week: string | null;
}

@ObjectType('ExplainedFormula', { description: 'Une formule telle qu’elle a été appliquée.' })
export class ExplainedFormulaType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  formula: string;

  @Field(() => String)
  label: string;

  @Field(() => String, { nullable: true, description: 'La formule avec ses vraies valeurs ; vide quand un terme est inconnu.' })
  applied: string | null;

  @Field(() => String, { description: 'Unité du résultat : PIECES, PIECES_PER_WEEK, WEEKS, LEVEL, DATE, ESTABLISHMENTS ou SHARE.' })
  unit: string;

  @Field(() => [ExplainedInputType])
  inputs: ExplainedInputType[];

  @Field(() => String, { nullable: true })
  result: string | null;
}

@ObjectType('Thresholds', { description: 'Seuils appliqués, en semaines, et qui les a fixés.' })
export class ThresholdsType {
  @Field(() => Float)
  watchBelow: number;

  @Field(() => Float)
  warningBelow: number;

  @Field(() => Float)
  criticalBelow: number;

  @Field(() => Boolean)
  enabled: boolean;

  @Field(() => String, { description: 'Échelon du premier seuil : DOCTRINE, NATION, REGION, DEPARTMENT ou ESTABLISHMENT.' })
  watchOrigin: string;
}

@ObjectType('Coverage', { description: 'Couverture d’un article dans un établissement.' })
export class CoverageType {
  @Field(() => ItemType)
  item: ItemType;

  @Field(() => IsoWeekScalar, { nullable: true, description: 'Semaine dont viennent les chiffres.' })
  week: string | null;

  @Field(() => Int, { nullable: true, description: 'Pièces.' })
  stockOnHand: number | null;

  @Field(() => Int, { nullable: true, description: 'Pièces par semaine.' })
  crisisWeeklyConsumption: number | null;

  @Field(() => String, { description: 'DECLARED, ARS, OBSERVED ou UNKNOWN.' })
  crisisSource: string;

  @Field(() => Float, { nullable: true, description: 'Semaines de consommation de crise.' })
  weeksOfCover: number | null;

  @Field(() => CoverageLevelEnum)
  level: CoverageLevel;

  @Field(() => Int, { nullable: true })
  safetyTarget: number | null;

  @Field(() => Int, { nullable: true })
  gap: number | null;

  @Field(() => Int, { nullable: true })
  surplus: number | null;

  @Field(() => Float, { nullable: true, description: 'Pièces par semaine, moyenne des 4 dernières semaines remontées.' })
  observedWeeklyConsumption: number | null;

  @Field(() => Float, { nullable: true })
  runwayWeeks: number | null;

  @Field(() => DateScalar, { nullable: true })
  projectedStockOut: string | null;

  @Field(() => Boolean)
  stale: boolean;

  @Field(() => ThresholdsType)
  thresholds: ThresholdsType;

  /** Not in the schema: the source of the explanation. */
  source: ItemCoverage;
}

export function toCoverage(coverage: ItemCoverage): CoverageType {
  const { item, week, stockOnHand, crisis, figures, stale, thresholds } = coverage;
  return {
    item,
    week: week?.toString() ?? null,
    stockOnHand,
    crisisWeeklyConsumption: crisis.weeklyQuantity,
    crisisSource: crisis.source,
    weeksOfCover: figures?.weeksOfCover ?? null,
    level: figures?.level ?? 'UNKNOWN',
    safetyTarget: figures?.safetyTarget ?? null,
    gap: figures?.gap ?? null,
    surplus: figures?.surplus ?? null,
    observedWeeklyConsumption: figures?.observedRate ?? null,
    runwayWeeks: figures?.runwayWeeks ?? null,
    projectedStockOut: figures?.stockOutOn ?? null,
    stale,
    thresholds: { ...thresholds, watchOrigin: thresholds.origin.watchBelow },
    source: coverage,
  };
}

export function toExplanation(formulas: readonly ExplainedFormula[]): ExplainedFormulaType[] {
  return formulas.map((formula) => ({
    ...formula,
    inputs: formula.inputs.map((input) => ({ ...input, week: input.week?.toString() ?? null })),
    result: formula.result === null ? null : String(formula.result),
  }));
}

@InputType('SetCrisisConsumptionInput')
export class SetCrisisConsumptionInput {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => String)
  item: string;

  @Field(() => Int, { description: 'Pièces par semaine ; 0 si l’article n’est pas utilisé.' })
  weeklyQuantity: number;

  @Field(() => String, { nullable: true, description: 'Obligatoire pour une ARS.' })
  reason?: string | null;
}

@ObjectType('SetCrisisConsumptionSuccess')
export class SetCrisisConsumptionSuccess {
  @Field(() => CoverageType, { description: 'La couverture recalculée.' })
  coverage: CoverageType;
}

@ObjectType('SetCrisisConsumptionInvalid')
export class SetCrisisConsumptionInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const SetCrisisConsumptionResult = createUnionType({
  name: 'SetCrisisConsumptionResult',
  types: () => [SetCrisisConsumptionSuccess, SetCrisisConsumptionInvalid] as const,
  resolveType: (value: object) => ('coverage' in value ? SetCrisisConsumptionSuccess : SetCrisisConsumptionInvalid),
});

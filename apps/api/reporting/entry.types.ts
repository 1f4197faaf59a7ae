import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CheckedItem, CoverageLevel, EntryReference, EntryReferenceItem, ResolvedThresholds, WeeklyReportCheck } from '#coverage';
import { ItemType } from '../catalogue/item.types.js';
import { CoverageLevelEnum, ThresholdsType } from '../coverage/coverage.types.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateScalar, FinessScalar, IsoWeekScalar } from '../shared/scalars.js';
import { ReportWarningType, toWeeklyReport, WeeklyReportType } from './report.types.js';

@InputType('TypedLineInput')
export class TypedLineInput {
  @Field(() => String)
  item: string;

  @Field(() => Int, { nullable: true, description: 'Vide tant qu’il n’est pas saisi.' })
  stockOnHand?: number | null;

  @Field(() => Int, { nullable: true })
  consumption?: number | null;

  @Field(() => Int, { nullable: true })
  received?: number | null;
}

@InputType('CheckWeeklyReportInput')
export class CheckWeeklyReportInput {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => [TypedLineInput])
  lines: TypedLineInput[];
}

/** What coverage a stock gives; shared by the line being typed and by the report before. */
@ObjectType({ isAbstract: true })
abstract class EntryCoverageType {
  @Field(() => ItemType)
  item: ItemType;

  @Field(() => Float, { nullable: true, description: 'Semaines de consommation de crise.' })
  weeksOfCover: number | null;

  @Field(() => CoverageLevelEnum, { nullable: true, description: 'Vide sans stock.' })
  level: CoverageLevel | null;

  @Field(() => Int, { nullable: true, description: 'Pièces qui manquent au stock de sécurité.' })
  gap: number | null;

  @Field(() => Int, { nullable: true, description: 'Pièces par semaine.' })
  crisisWeeklyConsumption: number | null;

  @Field(() => String, { description: 'DECLARED, ARS, OBSERVED ou UNKNOWN.' })
  crisisSource: string;

  @Field(() => ThresholdsType)
  thresholds: ThresholdsType;
}

@ObjectType('CheckedLine', { description: 'Ce qu’une ligne en cours de saisie donnerait une fois envoyée.' })
export class CheckedLineType extends EntryCoverageType {
  @Field(() => Boolean, { description: 'Stock et consommation sont saisis.' })
  complete: boolean;

  @Field(() => [ReportWarningType])
  warnings: ReportWarningType[];

  @Field(() => Int, { nullable: true })
  safetyTarget: number | null;

  @Field(() => DateScalar, { nullable: true })
  projectedStockOut: string | null;
}

@ObjectType('WeeklyReportCheck', { description: 'Essai d’une remontée en cours de saisie ; rien n’est écrit.' })
export class WeeklyReportCheckType {
  @Field(() => [ProblemType], { description: 'Ce qui serait refusé ; une ligne pas encore saisie n’en est pas.' })
  problems: readonly ProblemType[];

  @Field(() => [ReportWarningType])
  warnings: readonly ReportWarningType[];

  @Field(() => [CheckedLineType], { description: 'Tous les articles, dans l’ordre du catalogue ; aucun si la semaine est refusée.' })
  lines: CheckedLineType[];
}

@ObjectType('EntryReferenceLine', { description: 'Un article tel qu’à la remontée précédente.' })
export class EntryReferenceLineType extends EntryCoverageType {
  @Field(() => Int, { nullable: true, description: 'Pièces.' })
  previousStock: number | null;

  @Field(() => Int, { nullable: true, description: 'Pièces, dans la semaine.' })
  previousConsumption: number | null;
}

@ObjectType('EntryReference', { description: 'Ce qu’il faut à côté des champs de saisie d’une semaine.' })
export class EntryReferenceType {
  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => Boolean, { description: 'L’établissement est attendu cette semaine-là.' })
  expected: boolean;

  @Field(() => String, { nullable: true, description: 'Au nom de qui la remontée est envoyée.' })
  directorName: string | null;

  @Field(() => IsoWeekScalar, { nullable: true, description: 'Semaine de la dernière remontée avant celle-ci.' })
  previousWeek: string | null;

  @Field(() => WeeklyReportType, { nullable: true, description: 'La version déjà envoyée pour cette semaine.' })
  current: WeeklyReportType | null;

  @Field(() => [EntryReferenceLineType])
  lines: EntryReferenceLineType[];
}

export function toCheck(check: WeeklyReportCheck): WeeklyReportCheckType {
  return { problems: check.problems, warnings: check.warnings, lines: check.items.map(toCheckedLine) };
}

function toCheckedLine(checked: CheckedItem): CheckedLineType {
  const { item, complete, warnings, figures } = checked;
  return {
    ...coverageOf(item, checked, checked.thresholds),
    complete,
    warnings: [...warnings],
    safetyTarget: figures?.safetyTarget ?? null,
    projectedStockOut: figures?.stockOutOn ?? null,
  };
}

export function toReference(reference: EntryReference): EntryReferenceType {
  const { week, expected, directorName, previousWeek, current, items } = reference;
  return {
    week: week.toString(),
    expected,
    directorName,
    previousWeek: previousWeek?.toString() ?? null,
    current: current ? toWeeklyReport(current, items.map(({ item }) => item)) : null,
    lines: items.map(toReferenceLine),
  };
}

function toReferenceLine({ item, previous, thresholds, previousStock, previousConsumption }: EntryReferenceItem): EntryReferenceLineType {
  return { ...coverageOf(item, previous, thresholds), previousStock, previousConsumption };
}

function coverageOf(item: ItemType, { figures, crisis }: Pick<CheckedItem, 'figures' | 'crisis'>, thresholds: ResolvedThresholds): EntryCoverageType {
  return {
    item,
    weeksOfCover: figures?.weeksOfCover ?? null,
    level: figures?.level ?? null,
    gap: figures?.gap ?? null,
    crisisWeeklyConsumption: crisis.weeklyQuantity,
    crisisSource: crisis.source,
    thresholds: { ...thresholds, watchOrigin: thresholds.origin.watchBelow },
  };
}

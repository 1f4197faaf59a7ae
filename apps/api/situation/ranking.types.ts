import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { CoverageLevel } from '#coverage';
import { ReportingWeek } from '#platform';
import type { MissingReportRow, RankedCoverage } from '#situation';
import { CoverageLevelEnum } from '../coverage/coverage.types.js';
import { DateScalar, IsoWeekScalar } from '../shared/scalars.js';

@ObjectType('RankedCoverage', { description: 'Derniers chiffres d’un établissement pour un article.' })
export class RankedCoverageType {
  finess: string;
  itemCode: string;

  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => Int)
  stockOnHand: number;

  @Field(() => Int, { nullable: true })
  crisisWeeklyConsumption: number | null;

  @Field(() => Float, { nullable: true })
  weeksOfCover: number | null;

  @Field(() => CoverageLevelEnum)
  level: CoverageLevel;

  @Field(() => Int, { nullable: true })
  gap: number | null;

  @Field(() => Float, { nullable: true })
  runwayWeeks: number | null;

  @Field(() => DateScalar, { nullable: true })
  projectedStockOut: string | null;

  @Field(() => Boolean, { description: 'Chiffres plus anciens que la dernière semaine complète.' })
  stale: boolean;
}

export function toRanked(row: RankedCoverage, now: Date): RankedCoverageType {
  const week = ReportingWeek.containing(row.week);
  return {
    ...row,
    week: week.toString(),
    stale: week.isBefore(ReportingWeek.lastComplete(now)),
    crisisWeeklyConsumption: row.crisisConsumption,
    projectedStockOut: row.stockOutOn,
  };
}

@ObjectType('MissingReport', { description: 'Établissement attendu dont la remontée n’est pas arrivée.' })
export class MissingReportType {
  finess: string;

  @Field(() => IsoWeekScalar, { nullable: true, description: 'Semaine de sa dernière remontée.' })
  lastWeek: string | null;

  @Field(() => Int, { nullable: true, description: 'Semaines déjà manquées avant celle-ci ; vide si l’établissement n’a jamais remonté.' })
  missedWeeks: number | null;

  @Field(() => Float, { description: 'Sa part moyenne de la consommation de crise du territoire, de 0 à 1.' })
  weight: number;
}

export function toMissing(row: MissingReportRow, asked: ReportingWeek): MissingReportType {
  const last = row.lastWeek === null ? null : ReportingWeek.containing(row.lastWeek);
  return { ...row, lastWeek: last?.toString() ?? null, missedWeeks: last && Math.max(0, last.weeksUntil(asked) - 1) };
}

@ObjectType('MissingReportPage')
export class MissingReportPageType {
  @Field(() => [MissingReportType])
  nodes: MissingReportType[];

  @Field(() => Int)
  totalCount: number;
}

import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { CurvePoint, ReportedBy, ReportingCurve, TerritoryReporting } from '#situation';
import { DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';
import { type TerritoryKind, TerritoryKindEnum } from './territory.types.js';

@ObjectType('CurvePoint')
export class CurvePointType implements CurvePoint {
  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => Float, { description: 'Heures depuis le lundi 0 h de la semaine, à Paris : ce que deux semaines ont en commun.' })
  hour: number;

  @Field(() => Int, { description: 'Premières remontées reçues jusque-là.' })
  received: number;
}

@ObjectType('ReportedBy', { description: 'Remontées reçues et attendues, à un instant.' })
export class ReportedByType implements Omit<ReportedBy, 'week'> {
  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => Int)
  expected: number;

  @Field(() => Int)
  received: number;

  @Field(() => Float, { nullable: true, description: 'Reçues ÷ attendues, de 0 à 1.' })
  rate: number | null;
}

@ObjectType('WeekCurve')
class WeekCurveType extends ReportedByType {
  @Field(() => [CurvePointType], { description: 'Le cumul à chaque heure, jusqu’à maintenant ou à l’échéance.' })
  points: CurvePoint[];
}

@ObjectType('ReportingCurve', { description: 'L’arrivée des remontées d’une semaine, heure par heure, et de la précédente.' })
export class ReportingCurveType extends WeekCurveType {
  @Field(() => DateTimeScalar)
  deadline: Date;

  @Field(() => ReportedByType, { description: 'La semaine précédente, au même jour et à la même heure.' })
  sameHourLastWeek: ReportedByType;

  @Field(() => WeekCurveType)
  previous: WeekCurveType;
}

@ObjectType('TerritoryReporting')
export class TerritoryReportingType extends ReportedByType {
  @Field(() => TerritoryKindEnum)
  kind: TerritoryKind;

  @Field(() => String)
  code: string;

  @Field(() => String)
  label: string;

  @Field(() => ReportedByType, { description: 'La semaine précédente, au même jour et à la même heure.' })
  sameHourLastWeek: ReportedByType;
}

function toReported<Row extends ReportedBy>(row: Row) {
  return { ...row, week: row.week.toString() };
}

export function toCurve(curve: ReportingCurve): ReportingCurveType {
  return { ...toReported(curve), sameHourLastWeek: toReported(curve.sameHourLastWeek), previous: toReported(curve.previous) };
}

export function toRate(row: TerritoryReporting): TerritoryReportingType {
  return { ...toReported(row), sameHourLastWeek: toReported(row.sameHourLastWeek) };
}

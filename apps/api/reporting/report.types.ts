import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ReportingWeek } from '#platform';
import type { ReportWarning, WeeklyReport } from '#reporting';
import type { Item } from '#catalogue';
import { ItemType } from '../catalogue/item.types.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateTimeScalar, FinessScalar, IsoWeekScalar } from '../shared/scalars.js';

@ObjectType('WeeklyReportLine', { description: 'Quantités en unités de base.' })
export class WeeklyReportLineType {
  @Field(() => ItemType)
  item: Item;

  @Field(() => Int)
  stockOnHand: number;

  @Field(() => Int)
  consumption: number;

  @Field(() => Int, { nullable: true })
  received: number | null;
}

@ObjectType('WeeklyReport', { description: 'Remontée hebdomadaire d’un établissement.' })
export class WeeklyReportType {
  finess: string;
  /** Not in the schema: the lateness of the first submission is. */
  firstSubmittedAt: Date;

  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => Int)
  version: number;

  @Field(() => [WeeklyReportLineType])
  lines: WeeklyReportLineType[];

  @Field(() => DateTimeScalar)
  submittedAt: Date;

  @Field(() => Boolean, { description: 'Premier envoi reçu avant l’échéance.' })
  onTime: boolean;

  @Field(() => Boolean, { description: 'Couverture et alertes calculées pour cette version.' })
  evaluated: boolean;

  @Field(() => String)
  submittedByName: string;

  @Field(() => String, { nullable: true, description: 'Le directeur, qui en répond même quand un délégué a saisi.' })
  directorName: string | null;

  @Field(() => String)
  origin: string;

  @Field(() => String, { nullable: true })
  comment: string | null;
}

interface Amounts {
  readonly stockOnHand: readonly number[];
  readonly consumption: readonly number[];
  readonly received: readonly (number | null)[];
}

export function toLines(report: Amounts, items: readonly Item[]): WeeklyReportLineType[] {
  return items.map((item, position) => ({
    item,
    stockOnHand: report.stockOnHand[position] ?? 0,
    consumption: report.consumption[position] ?? 0,
    received: report.received[position] ?? null,
  }));
}

export function toWeeklyReport(report: WeeklyReport, items: readonly Item[]): WeeklyReportType {
  return { ...report, week: ReportingWeek.containing(report.week).toString(), lines: toLines(report, items) };
}

@ObjectType('WeeklyReportVersion', { description: 'Une version telle qu’elle a été acceptée.' })
export class WeeklyReportVersionType {
  @Field(() => Int)
  version: number;

  @Field(() => [WeeklyReportLineType])
  lines: WeeklyReportLineType[];

  @Field(() => DateTimeScalar)
  submittedAt: Date;

  @Field(() => String)
  submittedByName: string;

  @Field(() => String, { nullable: true })
  directorName: string | null;

  @Field(() => String)
  origin: string;

  @Field(() => String, { nullable: true })
  comment: string | null;
}

@ObjectType('ReportWarningBalance', { description: 'Bilan qui ne tombe pas juste : stock précédent + reçu − consommé. Pièces.' })
export class ReportWarningBalanceType {
  @Field(() => Int, { description: 'Stock de la semaine précédente.' })
  before: number;

  @Field(() => Int, { nullable: true })
  received: number | null;

  @Field(() => Int)
  used: number;
}

@ObjectType('ReportWarning', { description: 'Ce qui mérite un second regard ; la remontée est acceptée.' })
export class ReportWarningType implements ReportWarning {
  @Field(() => String)
  code: ReportWarning['code'];

  @Field(() => String)
  path: string;

  @Field(() => String)
  item: string;

  @Field(() => String)
  message: string;

  @Field(() => Int)
  expected: number;

  @Field(() => Int)
  actual: number;

  @Field(() => Int, { nullable: true, description: 'Pièces sans doute voulues, quand des boîtes ont été comptées pour des pièces ou l’inverse.' })
  suggested: number | null;

  @Field(() => Int, { nullable: true, description: 'Contenance de la boîte qui explique l’écart.' })
  packSize: number | null;

  @Field(() => Int, { nullable: true, description: 'Médiane de vos dernières remontées, en pièces.' })
  median: number | null;

  @Field(() => ReportWarningBalanceType, { nullable: true })
  balance: ReportWarningBalanceType | null;
}

@InputType('WeeklyReportLineInput')
export class WeeklyReportLineInput {
  @Field(() => String)
  item: string;

  @Field(() => Int)
  stockOnHand: number;

  @Field(() => Int)
  consumption: number;

  @Field(() => Int, { nullable: true })
  received?: number | null;
}

@InputType('SubmitWeeklyReportInput')
export class SubmitWeeklyReportInput {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => Int, { description: '0 pour un premier envoi.' })
  expectedVersion: number;

  @Field(() => [WeeklyReportLineInput])
  lines: WeeklyReportLineInput[];

  @Field(() => String, { nullable: true })
  comment?: string | null;

  @Field(() => String, { description: 'Une clé tirée au hasard par envoi : un envoi répété n’a qu’un effet.' })
  idempotencyKey: string;
}

@ObjectType('SubmitWeeklyReportSuccess')
export class SubmitWeeklyReportSuccess {
  @Field(() => WeeklyReportType)
  report: WeeklyReportType;

  @Field(() => [ReportWarningType])
  warnings: ReportWarningType[];
}

@ObjectType('ReportConflict')
export class ReportConflict {
  @Field(() => String)
  message: string;

  @Field(() => Int)
  currentVersion: number;

  @Field(() => WeeklyReportType)
  current: WeeklyReportType;
}

@ObjectType('ReportInvalid')
export class ReportInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const SubmitWeeklyReportResult = createUnionType({
  name: 'SubmitWeeklyReportResult',
  types: () => [SubmitWeeklyReportSuccess, ReportConflict, ReportInvalid] as const,
  resolveType: (value: object) => {
    if ('report' in value) return SubmitWeeklyReportSuccess;
    return 'current' in value ? ReportConflict : ReportInvalid;
  },
});

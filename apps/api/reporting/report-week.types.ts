import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Item } from '#catalogue';
import { REPORT_WEEK_STATES, type ReportingPeriod, type ReportWeek, type ReportWeekState } from '#reporting';
import { DateScalar, DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';
import { toWeeklyReport, WeeklyReportType } from './report.types.js';

const ReportWeekStateEnum = Object.fromEntries(REPORT_WEEK_STATES.map((state) => [state, state])) as { [K in ReportWeekState]: K };
registerEnumType(ReportWeekStateEnum, {
  name: 'ReportWeekState',
  description: 'Reçue à l’heure, reçue en retard, attendue, manquante, ou pas attendue cette semaine-là.',
});

@ObjectType('ReportingPeriod', { description: 'La semaine dont la remontée est attendue, à l’heure du serveur.' })
export class ReportingPeriodType {
  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => DateScalar, { description: 'Lundi.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Dimanche : le stock est celui de ce soir-là.' })
  endsOn: string;

  @Field(() => DateTimeScalar, { description: 'La remontée est acceptée à partir de cet instant.' })
  opensAt: Date;

  @Field(() => DateTimeScalar)
  deadline: Date;

  @Field(() => DateTimeScalar, { description: 'L’heure du serveur.' })
  now: Date;
}

@ObjectType('ReportWeek', { description: 'Une semaine d’un établissement, avec ou sans sa remontée.' })
export class ReportWeekType {
  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => DateTimeScalar)
  deadline: Date;

  @Field(() => ReportWeekStateEnum)
  state: ReportWeekState;

  @Field(() => WeeklyReportType, { nullable: true })
  report: WeeklyReportType | null;
}

export function toPeriod({ week, opensAt, deadline, now }: ReportingPeriod): ReportingPeriodType {
  return { week: week.toString(), startsOn: week.monday, endsOn: week.sunday, opensAt, deadline, now };
}

export function toReportWeek({ week, deadline, state, report }: ReportWeek, items: readonly Item[]): ReportWeekType {
  return { week: week.toString(), deadline, state, report: report ? toWeeklyReport(report, items) : null };
}

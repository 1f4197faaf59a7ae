import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Alert, ALERT_STATUSES, type AlertFilter, type AlertStatus } from '#alerts';
import type { ScopeKind } from '#access';
import type { CoverageLevel } from '#coverage';
import { ReportingWeek } from '#platform';
import { ScopeKindEnum } from '../access/access.types.js';
import { CoverageLevelEnum, ThresholdsType } from '../coverage/coverage.types.js';
import { connectionOf } from '../shared/connection.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateTimeScalar, FinessScalar, IsoWeekScalar } from '../shared/scalars.js';

export const AlertStatusEnum = Object.fromEntries(ALERT_STATUSES.map((status) => [status, status])) as { [K in AlertStatus]: K };
registerEnumType(AlertStatusEnum, { name: 'AlertStatus' });

export const AlertKindEnum = { COVERAGE: 'COVERAGE', MISSING_REPORT: 'MISSING_REPORT' } as const;
registerEnumType(AlertKindEnum, { name: 'AlertKind' });

@ObjectType('Alert', { description: 'Problème ouvert d’un établissement : un article en tension, ou une remontée qui manque.' })
export class AlertType {
  finess: string;
  itemCode: string | null;

  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => AlertKindEnum)
  kind: Alert['kind'];

  @Field(() => CoverageLevelEnum, { nullable: true })
  level: CoverageLevel | null;

  @Field(() => CoverageLevelEnum, { nullable: true, description: 'Le pire niveau atteint depuis l’ouverture.' })
  worstLevel: CoverageLevel | null;

  @Field(() => AlertStatusEnum)
  status: AlertStatus;

  @Field(() => DateTimeScalar)
  openedAt: Date;

  @Field(() => DateTimeScalar)
  updatedAt: Date;

  @Field(() => IsoWeekScalar, { description: 'Semaine des derniers chiffres.' })
  week: string;

  @Field(() => IsoWeekScalar)
  openedWeek: string;

  @Field(() => String, { nullable: true })
  acknowledgedByName: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  acknowledgedAt: Date | null;

  @Field(() => String, { nullable: true })
  acknowledgementNote: string | null;
}

export function toAlert(alert: Alert): AlertType {
  return {
    ...alert,
    week: ReportingWeek.containing(alert.week).toString(),
    openedWeek: ReportingWeek.containing(alert.openedWeek).toString(),
  };
}

export const AlertConnection = connectionOf('Alert', AlertType);

@InputType('AlertFilter')
export class AlertFilterInput implements AlertFilter {
  @Field(() => ScopeKindEnum, { nullable: true })
  kind?: ScopeKind | null;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => FinessScalar, { nullable: true })
  finess?: string | null;

  @Field(() => String, { nullable: true })
  item?: string | null;

  @Field(() => [CoverageLevelEnum], { nullable: true })
  levels?: CoverageLevel[] | null;

  @Field(() => [AlertStatusEnum], { nullable: true, description: 'Ouvertes et prises en compte par défaut.' })
  statuses?: AlertStatus[] | null;
}

@InputType('AcknowledgeAlertInput')
export class AcknowledgeAlertInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('AlertSuccess')
export class AlertSuccess {
  @Field(() => AlertType)
  alert: AlertType;
}

@ObjectType('AlertConflict')
export class AlertConflict {
  @Field(() => String)
  message: string;

  @Field(() => Int)
  currentVersion: number;

  @Field(() => AlertType)
  current: AlertType;
}

@ObjectType('AlertInvalid')
export class AlertInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const AlertResult = createUnionType({
  name: 'AlertResult',
  types: () => [AlertSuccess, AlertConflict, AlertInvalid] as const,
  resolveType: (value: object) => {
    if ('alert' in value) return AlertSuccess;
    return 'current' in value ? AlertConflict : AlertInvalid;
  },
});

@InputType('SetAlertRuleInput')
export class SetAlertRuleInput {
  @Field(() => ScopeKindEnum)
  kind: ScopeKind;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Tous les articles si vide.' })
  item?: string | null;

  @Field(() => Float, { nullable: true, description: 'Semaines ; vide reprend la valeur de l’échelon supérieur.' })
  watchBelow?: number | null;

  @Field(() => Float, { nullable: true })
  warningBelow?: number | null;

  @Field(() => Float, { nullable: true })
  criticalBelow?: number | null;

  @Field(() => Boolean, { nullable: true })
  enabled?: boolean | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@ObjectType('SetAlertRuleSuccess')
export class SetAlertRuleSuccess {
  @Field(() => ThresholdsType, { description: 'Les seuils désormais appliqués dans ce périmètre ; ceux du premier article si tous sont réglés.' })
  thresholds: ThresholdsType;
}

@ObjectType('SetAlertRuleInvalid')
export class SetAlertRuleInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const SetAlertRuleResult = createUnionType({
  name: 'SetAlertRuleResult',
  types: () => [SetAlertRuleSuccess, SetAlertRuleInvalid] as const,
  resolveType: (value: object) => ('thresholds' in value ? SetAlertRuleSuccess : SetAlertRuleInvalid),
});

import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ScopeKind } from '#access';
import type { CoverageLevel } from '#coverage';
import { ReportingWeek } from '#platform';
import { type EmergencyAction, type EmergencyStatus, type EstablishmentChange, requestReference } from '#resupply';
import { ScopeKindEnum } from '../access/access.types.js';
import { AlertKindEnum } from '../alerts/alert.types.js';
import { ItemType } from '../catalogue/item.types.js';
import { CoverageLevelEnum } from '../coverage/coverage.types.js';
import { DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';
import type { ItemOf } from '../stockpile/item-of.js';
import { EmergencyActionEnum, EmergencyStatusEnum } from './emergency-request-parts.types.js';

const AlertChangeEnum = {
  OPENED: 'OPENED', WORSENED: 'WORSENED', IMPROVED: 'IMPROVED', RESOLVED: 'RESOLVED', ACKNOWLEDGED: 'ACKNOWLEDGED',
} as const;
registerEnumType(AlertChangeEnum, { name: 'AlertChange', description: 'Ouverte, aggravée, améliorée, levée, prise en compte.' });

@ObjectType('AlertChangeDetail')
export class AlertChangeDetailType {
  @Field(() => ID)
  alertId: string;

  @Field(() => AlertKindEnum)
  kind: 'COVERAGE' | 'MISSING_REPORT';

  @Field(() => AlertChangeEnum)
  change: keyof typeof AlertChangeEnum;

  @Field(() => IsoWeekScalar, { description: 'Semaine de la remontée qui l’établit, ou qui manque.' })
  week: string;

  @Field(() => CoverageLevelEnum, { nullable: true, description: 'Vide à l’ouverture.' })
  fromLevel: CoverageLevel | null;

  @Field(() => CoverageLevelEnum, { nullable: true })
  toLevel: CoverageLevel | null;

  @Field(() => Float, { nullable: true, description: 'Couverture à la remontée précédente, en semaines.' })
  fromWeeksOfCover: number | null;

  @Field(() => Float, { nullable: true, description: 'Couverture cette semaine-là.' })
  toWeeksOfCover: number | null;
}

@ObjectType('RequestStepDetail')
export class RequestStepDetailType {
  @Field(() => ID)
  requestId: string;

  @Field(() => String)
  reference: string;

  @Field(() => EmergencyActionEnum)
  action: EmergencyAction;

  @Field(() => EmergencyStatusEnum)
  to: EmergencyStatus;
}

@ObjectType('CrisisSettingDetail')
export class CrisisSettingDetailType {
  @Field(() => String, { description: 'DECLARED ou ARS.' })
  source: string;

  @Field(() => Int, { nullable: true, description: 'Pièces par semaine ; vide si aucune valeur n’était fixée.' })
  before: number | null;

  @Field(() => Int, { nullable: true })
  after: number | null;
}

@ObjectType('ThresholdSettingDetail', { description: 'Seuils en semaines ; vide reprend la valeur de l’échelon supérieur.' })
export class ThresholdSettingDetailType {
  @Field(() => ScopeKindEnum, { description: 'Échelon qui les a fixés.' })
  scopeKind: ScopeKind;

  @Field(() => Float, { nullable: true })
  watchBelow: number | null;

  @Field(() => Float, { nullable: true })
  warningBelow: number | null;

  @Field(() => Float, { nullable: true })
  criticalBelow: number | null;

  @Field(() => Boolean, { nullable: true })
  enabled: boolean | null;
}

@ObjectType('EstablishmentChangeEvent', { description: 'Ce qui a changé pour un établissement ; un seul des quatre détails est présent.' })
export class EstablishmentChangeEventType {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String, { nullable: true })
  byName: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => [ItemType])
  items: ItemType[];

  @Field(() => AlertChangeDetailType, { nullable: true })
  alert: AlertChangeDetailType | null;

  @Field(() => RequestStepDetailType, { nullable: true })
  request: RequestStepDetailType | null;

  @Field(() => CrisisSettingDetailType, { nullable: true })
  crisisConsumption: CrisisSettingDetailType | null;

  @Field(() => ThresholdSettingDetailType, { nullable: true })
  thresholds: ThresholdSettingDetailType | null;
}

export function toChangeEvent(change: EstablishmentChange, itemOf: ItemOf): EstablishmentChangeEventType {
  const { id, at, byName, reason, itemCodes, request, crisis, thresholds } = change;
  return {
    id,
    at,
    byName,
    reason,
    items: itemCodes.map(itemOf),
    alert: alertDetail(change),
    request: request ? { ...request, reference: requestReference(request) } : null,
    crisisConsumption: crisis ? { source: crisis.source, before: crisis.previousQuantity, after: crisis.weeklyQuantity } : null,
    thresholds: thresholds ?? null,
  };
}

function alertDetail({ alert }: EstablishmentChange): AlertChangeDetailType | null {
  if (!alert) return null;
  const { alertId, alertKind, kind, week, fromLevel, toLevel, weeksOfCover, weeksOfCoverBefore } = alert;
  return {
    alertId,
    kind: alertKind,
    change: kind,
    week: ReportingWeek.containing(week).toString(),
    fromLevel,
    toLevel,
    fromWeeksOfCover: weeksOfCoverBefore,
    toWeeksOfCover: weeksOfCover,
  };
}

import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '#access';
import type { Item } from '#catalogue';
import type { CoverageLevel } from '#coverage';
import {
  EMERGENCY_ACTIONS,
  EMERGENCY_STATUSES,
  type EmergencyAction,
  type EmergencyEvent,
  type EmergencyStatus,
  URGENCIES,
  type Urgency,
} from '#resupply';
import { RoleEnum } from '../access/access.types.js';
import { ItemType } from '../catalogue/item.types.js';
import { CoverageLevelEnum } from '../coverage/coverage.types.js';
import { DateScalar, DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';
import { ItemQuantityType } from './shipment.types.js';

export const EmergencyStatusEnum = Object.fromEntries(EMERGENCY_STATUSES.map((status) => [status, status])) as { [K in EmergencyStatus]: K };
registerEnumType(EmergencyStatusEnum, { name: 'EmergencyStatus' });

export const EmergencyActionEnum = Object.fromEntries(EMERGENCY_ACTIONS.map((action) => [action, action])) as { [K in EmergencyAction]: K };
registerEnumType(EmergencyActionEnum, { name: 'EmergencyAction' });

export const UrgencyEnum = Object.fromEntries(URGENCIES.map((urgency) => [urgency, urgency])) as { [K in Urgency]: K };
registerEnumType(UrgencyEnum, { name: 'Urgency', description: 'Délai dans lequel l’aide est nécessaire.' });

@ObjectType('EmergencyRequestLine', { description: 'Un article demandé, et où en est sa livraison. Pièces.' })
export class EmergencyRequestLineType {
  @Field(() => ItemType)
  item: Item;

  @Field(() => Int, { description: 'Demandé.' })
  quantity: number;

  @Field(() => Int, { nullable: true, description: 'Accordé par l’ARS, en tout ou en partie ; vide tant qu’elle n’a pas transmis.' })
  granted: number | null;

  @Field(() => Int, { description: 'Dans des envois prévus, partis ou arrivés.' })
  allocated: number;

  @Field(() => Int, { description: 'Parti du stock.' })
  shipped: number;

  @Field(() => Int, { description: 'Compté à la réception.' })
  received: number;

  @Field(() => Int, { description: 'Reste à prévoir, sur ce qui est accordé.' })
  left: number;
}

@ObjectType('EmergencyDonor', { description: 'Un établissement que l’ARS sollicite pour en aider un autre.' })
export class EmergencyDonorType extends ItemQuantityType {
  finess: string;
}

@ObjectType('EmergencyEvent', { description: 'Une étape de la demande : qui, à quel titre, quand, pourquoi.' })
export class EmergencyEventType implements EmergencyEvent {
  @Field(() => Int, { description: 'Version de la demande après cette étape.' })
  version: number;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => EmergencyActionEnum)
  kind: EmergencyAction;

  @Field(() => EmergencyStatusEnum)
  from: EmergencyStatus;

  @Field(() => EmergencyStatusEnum)
  to: EmergencyStatus;

  @Field(() => String)
  byName: string;

  @Field(() => RoleEnum)
  role: Role;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => ID, { nullable: true })
  shipmentId: string | null;

  @Field(() => [EmergencyDonorType], { description: 'Donneurs nommés à cette étape.' })
  donors: EmergencyDonorType[];

  @Field(() => [ItemQuantityType], { description: 'Ce que cette étape accorde, quand ce n’est pas tout.' })
  granted: ItemQuantityType[];
}

@ObjectType('EmergencyRequestCoverage', { description: 'Couverture de l’établissement au moment de la demande. Figée.' })
export class EmergencyRequestCoverageType {
  @Field(() => ItemType)
  item: Item;

  @Field(() => IsoWeekScalar, { nullable: true })
  week: string | null;

  @Field(() => Int, { nullable: true })
  stockOnHand: number | null;

  @Field(() => Int, { nullable: true })
  crisisWeeklyConsumption: number | null;

  @Field(() => Float, { nullable: true })
  weeksOfCover: number | null;

  @Field(() => CoverageLevelEnum)
  level: CoverageLevel;

  @Field(() => Int, { nullable: true })
  safetyTarget: number | null;

  @Field(() => Int, { nullable: true })
  gap: number | null;

  @Field(() => Float, { nullable: true })
  observedWeeklyConsumption: number | null;

  @Field(() => Float, { nullable: true })
  runwayWeeks: number | null;

  @Field(() => DateScalar, { nullable: true })
  projectedStockOut: string | null;

  @Field(() => Boolean)
  stale: boolean;
}

@ObjectType('Waiting', { description: 'Depuis quand une demande attend la suite.' })
export class WaitingType {
  @Field(() => DateTimeScalar)
  since: Date;

  @Field(() => Float)
  hours: number;

  @Field(() => Boolean, { description: 'L’aide était nécessaire avant maintenant.' })
  overdue: boolean;
}

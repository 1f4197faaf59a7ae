import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type EmergencyEvent, type EmergencyRequest, type EmergencyStatus, fulfilmentOf, requestReference, type Urgency, waitingOf } from '#resupply';
import { connectionOf } from '../shared/connection.js';
import { DateTimeScalar } from '../shared/scalars.js';
import type { ItemOf } from '../stockpile/item-of.js';
import {
  EmergencyEventType,
  EmergencyRequestCoverageType,
  EmergencyRequestLineType,
  EmergencyStatusEnum,
  UrgencyEnum,
  WaitingType,
} from './emergency-request-parts.types.js';
import { ShipmentType, toShipment } from './shipment.types.js';

@ObjectType('EmergencyRequest', { description: 'Demande d’approvisionnement de secours : établissement, ARS, Santé publique France.' })
export class EmergencyRequestType {
  finess: string;

  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Par exemple DS-26-0412.' })
  reference: string;

  @Field(() => Int)
  version: number;

  @Field(() => EmergencyStatusEnum)
  status: EmergencyStatus;

  @Field(() => [EmergencyRequestLineType])
  lines: EmergencyRequestLineType[];

  @Field(() => UrgencyEnum)
  urgency: Urgency;

  @Field(() => String)
  reason: string;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => String)
  createdByName: string;

  @Field(() => DateTimeScalar, { description: 'L’aide est nécessaire avant cet instant.' })
  dueAt: Date;

  @Field(() => WaitingType, { nullable: true, description: 'Vide quand plus personne ne doit agir.' })
  waiting: WaitingType | null;

  @Field(() => [EmergencyRequestCoverageType], { description: 'Figée au dépôt ; elle ne changera plus.' })
  coverageAtRequest: EmergencyRequestCoverageType[];

  @Field(() => [EmergencyEventType])
  history: readonly EmergencyEvent[];

  @Field(() => [ShipmentType])
  shipments: ShipmentType[];
}

export const EmergencyRequestConnection = connectionOf('EmergencyRequest', EmergencyRequestType);

export function toEmergencyRequest(request: EmergencyRequest, itemOf: ItemOf, now: Date): EmergencyRequestType {
  return {
    ...request,
    reference: requestReference(request),
    lines: fulfilmentOf(request).map((line) => ({ ...line, item: itemOf(line.item) })),
    waiting: waitingOf(request, now),
    coverageAtRequest: request.coverageSnapshot.map((line) => ({ ...line, item: itemOf(line.item) })),
    shipments: request.shipments.map((shipment) => toShipment(shipment, itemOf)),
  };
}

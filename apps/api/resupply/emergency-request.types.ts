import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import { type EmergencyRequest, type EmergencyStatus, fulfilmentOf, requestReference, scenariosOf, type Urgency, waitingOf } from '#resupply';
import { connectionOf } from '../shared/connection.js';
import { DateTimeScalar } from '../shared/scalars.js';
import type { ItemOf } from '../stockpile/item-of.js';
import {
  EmergencyDonorType,
  EmergencyEventType,
  EmergencyRequestCoverageType,
  EmergencyRequestLineType,
  EmergencyStatusEnum,
  UrgencyEnum,
  WaitingType,
} from './emergency-request-parts.types.js';
import { ScenarioType } from './scenario.types.js';
import { ShipmentType, toShipment } from './shipment.types.js';

@ObjectType('EmergencyRequest', { description: 'Demande d’approvisionnement de secours : établissement, ARS, Santé publique France.' })
export class EmergencyRequestType {
  finess: string;
  statusSince: Date;

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

  @Field(() => [ScenarioType], { description: 'Sans secours, avec la moitié, avec tout : par article, dans cet ordre.' })
  scenarios: ScenarioType[];

  @Field(() => [EmergencyEventType])
  history: EmergencyEventType[];

  @Field(() => [EmergencyDonorType], { description: 'Qui donne quoi, quand l’ARS a réorienté la demande vers des voisins.' })
  donors: EmergencyDonorType[];

  @Field(() => [ShipmentType])
  shipments: ShipmentType[];
}

export const EmergencyRequestConnection = connectionOf('EmergencyRequest', EmergencyRequestType);

export function toEmergencyRequest(request: EmergencyRequest, itemOf: ItemOf, now: Date): EmergencyRequestType {
  const named = <Row extends { readonly item: string }>(row: Row): Omit<Row, 'item'> & { item: Item } => ({ ...row, item: itemOf(row.item) });
  return {
    ...request,
    reference: requestReference(request),
    lines: fulfilmentOf(request).map(named),
    waiting: waitingOf(request, now),
    coverageAtRequest: request.coverageSnapshot.map(named),
    scenarios: scenariosOf(request.lines, request.coverageSnapshot).map(named),
    donors: request.donors.map(named),
    history: request.history.map((event) => ({
      ...event,
      donors: request.donors.filter((donor) => donor.version === event.version).map(named),
      granted: request.grants.filter((grant) => grant.version === event.version).map(named),
    })),
    shipments: request.shipments.map((shipment) => toShipment(shipment, itemOf, now)),
  };
}

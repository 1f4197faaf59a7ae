import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ScopeKind } from '#access';
import { SHIPMENT_ORDERS, type ShipmentFilter, type ShipmentOfRequest, type ShipmentOrder, type ShipmentStatus, type ShipmentTally } from '#resupply';
import { ScopeKindEnum } from '../access/access.types.js';
import { EmergencyRequestType, toEmergencyRequest } from '../resupply/emergency-request.types.js';
import { ShipmentStatusEnum, ShipmentType, toShipment } from '../resupply/shipment.types.js';
import { connectionOf } from '../shared/connection.js';
import type { ItemOf } from '../stockpile/item-of.js';

export const ShipmentOrderEnum = Object.fromEntries(SHIPMENT_ORDERS.map((order) => [order, order])) as { [K in ShipmentOrder]: K };
registerEnumType(ShipmentOrderEnum, { name: 'ShipmentOrder', description: 'Le dernier planifié d’abord, ou celui attendu le plus tôt.' });

@ObjectType('ListedShipment', { description: 'Un envoi, avec la demande à laquelle il répond.' })
export class ListedShipmentType extends ShipmentType {
  cursor: string;

  @Field(() => EmergencyRequestType)
  request: EmergencyRequestType;
}

export const ShipmentConnection = connectionOf('Shipment', ListedShipmentType);

@InputType('ShipmentFilter', { description: 'Restreint la liste à l’intérieur de votre périmètre.' })
export class ShipmentFilterInput implements ShipmentFilter {
  @Field(() => [ShipmentStatusEnum], { nullable: true })
  statuses?: ShipmentStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Les envois en retard seulement, ou aucun d’eux.' })
  late?: boolean | null;

  @Field(() => ScopeKindEnum, { nullable: true })
  kind?: ScopeKind | null;

  @Field(() => String, { nullable: true, description: 'Code INSEE du territoire, ou numéro FINESS.' })
  code?: string | null;
}

@ObjectType('ShipmentCounts', { description: 'Envois de votre périmètre, par état.' })
export class ShipmentCountsType implements ShipmentTally {
  @Field(() => Int)
  planned: number;

  @Field(() => Int)
  shipped: number;

  @Field(() => Int)
  received: number;

  @Field(() => Int)
  cancelled: number;

  @Field(() => Int, { description: 'Prévus ou partis, en retard.' })
  late: number;
}

export function toListedShipment({ shipment, request, cursor }: ShipmentOfRequest, itemOf: ItemOf, now: Date): ListedShipmentType {
  return { ...toShipment(shipment, itemOf, now), cursor, request: toEmergencyRequest(request, itemOf, now) };
}

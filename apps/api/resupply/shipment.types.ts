import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import { hoursLate, isLate, type ItemQuantity, type Shipment, SHIPMENT_STATUSES, type ShipmentStatus, shipmentReference } from '#resupply';
import { ItemType } from '../catalogue/item.types.js';
import { DateScalar, DateTimeScalar } from '../shared/scalars.js';
import type { ItemOf } from '../stockpile/item-of.js';

export const ShipmentStatusEnum = Object.fromEntries(SHIPMENT_STATUSES.map((status) => [status, status])) as { [K in ShipmentStatus]: K };
registerEnumType(ShipmentStatusEnum, { name: 'ShipmentStatus' });

@ObjectType('ItemQuantity')
export class ItemQuantityType {
  @Field(() => ItemType)
  item: Item;

  @Field(() => Int, { description: 'Pièces.' })
  quantity: number;
}

@ObjectType('ShipmentLot', { description: 'Ce qu’un envoi prend dans un lot. Le lieu de stockage n’est pas dit aux destinataires.' })
export class ShipmentLotType extends ItemQuantityType {
  @Field(() => ID)
  lotId: string;

  @Field(() => String)
  lotNumber: string;

  @Field(() => DateScalar, { nullable: true })
  expiresOn: string | null;
}

@ObjectType('Shipment', { description: 'Un envoi de Santé publique France.' })
export class ShipmentType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Par exemple EXP-26-1187.' })
  reference: string;

  @Field(() => ShipmentStatusEnum)
  status: ShipmentStatus;

  @Field(() => DateScalar, { description: 'Jour de départ prévu.' })
  plannedFor: string;

  @Field(() => String, { nullable: true })
  carrier: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Livraison prévue.' })
  expectedDelivery: Date | null;

  @Field(() => Boolean, { description: 'Devrait être arrivé, ou parti un jour déjà passé.' })
  late: boolean;

  @Field(() => Float, { nullable: true, description: 'Heures depuis la livraison prévue, quand elle est passée.' })
  hoursLate: number | null;

  @Field(() => String, { nullable: true, description: 'Pourquoi la proposition n’a pas été suivie.' })
  reason: string | null;

  @Field(() => DateTimeScalar)
  plannedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  shippedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  receivedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Le mot de l’établissement à la réception.' })
  comment: string | null;

  @Field(() => [ShipmentLotType])
  lots: ShipmentLotType[];

  @Field(() => [ItemQuantityType], { description: 'Quantités comptées à la réception.' })
  received: ItemQuantityType[];
}

export function toShipment(shipment: Shipment, itemOf: ItemOf, now: Date): ShipmentType {
  const named = <Row extends ItemQuantity>(row: Row): Omit<Row, 'item'> & { item: Item } => ({ ...row, item: itemOf(row.item) });
  return {
    ...shipment,
    reference: shipmentReference(shipment),
    late: isLate(shipment, now),
    hoursLate: hoursLate(shipment, now),
    lots: shipment.lots.map(named),
    received: shipment.received.map(named),
  };
}

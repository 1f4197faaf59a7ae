import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type {
  CancelShipmentInput as Cancel,
  ConfirmReceiptInput as Confirm,
  ItemQuantity,
  PlanShipmentInput as Plan,
  ShipmentStepInput,
} from '#resupply';
import type { Take } from '#stockpile';
import { DateScalar, DateTimeScalar } from '../shared/scalars.js';

@InputType('ShipmentLotInput')
export class ShipmentLotInput implements Take {
  @Field(() => ID)
  lotId: string;

  @Field(() => Int, { description: 'Pièces.' })
  quantity: number;
}

@InputType('PlanShipmentInput')
export class PlanShipmentInput implements Plan {
  @Field(() => ID, { description: 'La demande.' })
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => [ShipmentLotInput], { nullable: true, description: 'Absent : ce qui reste à envoyer, premier périmé premier sorti.' })
  lots?: ShipmentLotInput[] | null;

  @Field(() => DateScalar, { description: 'Jour de départ ; les lots doivent encore être utilisables ce jour-là.' })
  plannedFor: string;

  @Field(() => String, { nullable: true })
  carrier?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Livraison prévue ; passée, l’envoi est dit en retard.' })
  expectedDelivery?: Date | null;

  @Field(() => String, { nullable: true, description: 'Obligatoire hors de l’ordre de péremption, ou au-delà du demandé.' })
  reason?: string | null;
}

@InputType('MarkShippedInput')
export class MarkShippedInput implements ShipmentStepInput {
  @Field(() => ID, { description: 'La demande.' })
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ID)
  shipmentId: string;
}

@InputType('CancelShipmentInput')
export class CancelShipmentInput extends MarkShippedInput implements Cancel {
  @Field(() => String)
  reason: string;
}

@InputType('ReceiptLineInput')
export class ReceiptLineInput implements ItemQuantity {
  @Field(() => String)
  item: string;

  @Field(() => Int, { description: 'Pièces comptées, 0 si rien n’est arrivé.' })
  quantity: number;
}

@InputType('ConfirmReceiptInput')
export class ConfirmReceiptInput implements Confirm {
  @Field(() => ID, { description: 'La demande.' })
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ID, { nullable: true, description: 'Inutile quand un seul envoi est en route.' })
  shipmentId?: string | null;

  @Field(() => [ReceiptLineInput])
  lines: ReceiptLineInput[];

  @Field(() => String, { nullable: true, description: 'Obligatoire quand les quantités diffèrent de l’envoi.' })
  comment?: string | null;
}

import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import { type ListedLot, type LotAdjustment, type LotMovement, type LotReceipt, MOVEMENT_KINDS, type MovementKind } from '#stockpile';
import { ItemType } from '../catalogue/item.types.js';
import type { ItemOf } from './item-of.js';
import { ProblemType } from '../shared/problem.type.js';
import { BigIntScalar, DateScalar, DateTimeScalar } from '../shared/scalars.js';

const MovementKindEnum = Object.fromEntries(MOVEMENT_KINDS.map((kind) => [kind, kind])) as { [K in MovementKind]: K };
registerEnumType(MovementKindEnum, { name: 'StockpileMovementKind' });

@ObjectType('StockpileLot', { description: 'Lot d’un article sur un site de stockage. Pièces.' })
export class StockpileLotType implements Omit<ListedLot, 'item'> {
  @Field(() => ID)
  id: string;

  @Field(() => ItemType)
  item: Item;

  @Field(() => Int)
  version: number;

  @Field(() => String)
  lotNumber: string;

  @Field(() => String)
  site: string;

  @Field(() => DateScalar, { nullable: true, description: 'Dernier jour d’utilisation ; vide pour ce qui ne périme pas.' })
  expiresOn: string | null;

  @Field(() => Boolean)
  quarantined: boolean;

  @Field(() => BigIntScalar)
  onHand: number;

  @Field(() => BigIntScalar)
  reserved: number;

  @Field(() => BigIntScalar, { description: 'Ce qui peut encore être promis.' })
  available: number;
}

export function toLot(lot: ListedLot, itemOf: ItemOf): StockpileLotType {
  return { ...lot, item: itemOf(lot.item) };
}

@ObjectType('StockpileMovement', { description: 'Mouvement d’un lot ; jamais modifié ni effacé.' })
export class StockpileMovementType implements LotMovement {
  @Field(() => Int)
  id: number;

  @Field(() => MovementKindEnum)
  kind: MovementKind;

  @Field(() => BigIntScalar, { description: 'Pièces ; signées pour une correction.' })
  quantity: number;

  @Field(() => ID, { nullable: true })
  shipmentId: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String)
  byName: string;

  @Field(() => DateTimeScalar)
  at: Date;
}

@InputType('ReceiveStockpileLotInput')
export class ReceiveStockpileLotInput implements Omit<LotReceipt, 'expiresOn'> {
  @Field(() => String)
  item: string;

  @Field(() => String)
  lotNumber: string;

  @Field(() => String)
  site: string;

  @Field(() => DateScalar, { nullable: true, description: 'Vide pour ce qui ne périme pas.' })
  expiresOn?: string | null;

  @Field(() => BigIntScalar, { description: 'Pièces.' })
  quantity: number;

  @Field(() => String, { description: 'Une clé tirée au hasard par envoi : un envoi répété n’a qu’un effet.' })
  idempotencyKey: string;
}

@InputType('AdjustStockpileLotInput')
export class AdjustStockpileLotInput implements LotAdjustment {
  @Field(() => ID)
  lotId: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => BigIntScalar, { nullable: true, description: 'Pièces comptées.' })
  onHand?: number | null;

  @Field(() => Boolean, { nullable: true })
  quarantined?: boolean | null;

  @Field(() => String)
  reason: string;
}

@ObjectType('StockpileLotSuccess')
export class StockpileLotSuccess {
  @Field(() => StockpileLotType)
  lot: StockpileLotType;
}

@ObjectType('StockpileLotConflict')
export class StockpileLotConflict {
  @Field(() => String)
  message: string;

  @Field(() => Int)
  currentVersion: number;

  @Field(() => StockpileLotType)
  current: StockpileLotType;
}

@ObjectType('StockpileLotInvalid')
export class StockpileLotInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const StockpileLotResult = createUnionType({
  name: 'StockpileLotResult',
  types: () => [StockpileLotSuccess, StockpileLotConflict, StockpileLotInvalid] as const,
  resolveType: (value: object) => {
    if ('lot' in value) return StockpileLotSuccess;
    return 'current' in value ? StockpileLotConflict : StockpileLotInvalid;
  },
});

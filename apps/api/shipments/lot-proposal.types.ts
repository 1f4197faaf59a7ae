import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import type { LotProposal } from '#resupply';
import { ItemType } from '../catalogue/item.types.js';
import { OutlookType } from '../resupply/scenario.types.js';
import { BigIntScalar, DateScalar } from '../shared/scalars.js';
import type { ItemOf } from '../stockpile/item-of.js';
import { StockpileLotType, toLot } from '../stockpile/lot.types.js';

@ObjectType('ProposedLot', { description: 'Un lot utilisable au jour du départ, dans l’ordre de sortie. Pièces.' })
export class ProposedLotType {
  @Field(() => Int, { description: 'À partir de 1.' })
  order: number;

  @Field(() => StockpileLotType)
  lot: StockpileLotType;

  @Field(() => BigIntScalar, { description: 'Ce qui peut en être promis au jour du départ.' })
  available: number;

  @Field(() => BigIntScalar, { description: 'Ce que l’envoi en prendrait ; 0 pour un lot laissé.' })
  take: number;

  @Field(() => BigIntScalar, { nullable: true, description: 'Cumul jusqu’à ce lot ; vide pour un lot laissé.' })
  cumulative: number | null;

  @Field(() => BigIntScalar, { description: 'Reste disponible au lot.' })
  rest: number;
}

@ObjectType('FrozenThresholds', { description: 'Seuils de l’établissement, figés au dépôt. Semaines.' })
export class FrozenThresholdsType {
  @Field(() => Float)
  watchBelow: number;

  @Field(() => Float)
  warningBelow: number;

  @Field(() => Float)
  criticalBelow: number;
}

@ObjectType('LotProposal', { description: 'L’envoi proposé par défaut : premier périmé, premier sorti. Rien n’est réservé.' })
export class LotProposalType {
  @Field(() => ItemType)
  item: Item;

  @Field(() => DateScalar)
  plannedFor: string;

  @Field(() => Int)
  requested: number;

  @Field(() => Int, { nullable: true })
  granted: number | null;

  @Field(() => Int, { description: 'Reste à prévoir.' })
  left: number;

  @Field(() => Int, { description: 'Proposé ; moins que le reste à prévoir quand le stock ne suffit pas.' })
  proposed: number;

  @Field(() => [ProposedLotType])
  lots: ProposedLotType[];

  @Field(() => FrozenThresholdsType)
  thresholds: FrozenThresholdsType;

  @Field(() => OutlookType, { description: 'Couverture de l’établissement, figée au dépôt.' })
  coverageBefore: OutlookType;

  @Field(() => OutlookType, { description: 'La même, avec ce qui est déjà prévu ou parti et l’envoi proposé.' })
  coverageAfter: OutlookType;
}

export function toLotProposal({ line, plannedFor, proposed, lots, thresholds, coverageBefore, coverageAfter }: LotProposal, itemOf: ItemOf): LotProposalType {
  const item = itemOf(line.item);
  return {
    item,
    plannedFor,
    requested: line.quantity,
    granted: line.granted,
    left: line.left,
    proposed,
    thresholds,
    lots: lots.map(({ lot, ...amounts }, index) => ({ ...amounts, order: index + 1, lot: toLot(lot, itemOf), available: lot.available })),
    coverageBefore: { ...coverageBefore, item },
    coverageAfter: { ...coverageAfter, item },
  };
}

import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import type { StockpileFigures, StockpileOverview, TargetTerm } from '#stockpile';
import { ItemType } from '../catalogue/item.types.js';
import type { ItemOf } from './item-of.js';
import { BigIntScalar, DateScalar, IsoWeekScalar } from '../shared/scalars.js';

@ObjectType('StockpileTargetTerm', { description: 'Un terme de la cible, avec la multiplication qui le donne.' })
export class StockpileTargetTermType implements TargetTerm {
  @Field(() => String)
  label: string;

  @Field(() => String)
  formula: string;

  @Field(() => Float, { description: 'Pièces.' })
  quantity: number;
}

@ObjectType('StockpileItem', { description: 'Stock stratégique national d’un article. Pièces.' })
export class StockpileItemType {
  /** Not in the schema: what the explanation is written from. */
  figures: StockpileFigures;

  @Field(() => ItemType)
  item: Item;

  @Field(() => BigIntScalar, { description: 'Ni périmé ni en quarantaine, réservé compris.' })
  usable: number;

  @Field(() => BigIntScalar, { description: 'Part du stock utilisable promise à des envois prévus.' })
  reserved: number;

  @Field(() => BigIntScalar, { description: 'Utilisable moins réservé.' })
  available: number;

  @Field(() => BigIntScalar, { description: 'Présent mais périmé ou en quarantaine.' })
  unusable: number;

  @Field(() => BigIntScalar, { nullable: true, description: 'Selon la doctrine ; vide tant qu’une grandeur manque.' })
  target: number | null;

  @Field(() => [StockpileTargetTermType], { description: '« Comment est-ce calculé ? »' })
  targetTerms: readonly TargetTerm[];

  @Field(() => BigIntScalar, { nullable: true, description: 'Pièces par semaine, dernières connues de chaque établissement.' })
  nationalCrisisWeeklyConsumption: number | null;

  @Field(() => Float, { nullable: true, description: 'Utilisable ÷ consommation de crise nationale, en semaines.' })
  weeksOfCover: number | null;

  @Field(() => Float, { nullable: true, description: 'Utilisable ÷ cible ; 1 quand elle est juste atteinte.' })
  coverageOfTarget: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Première péremption parmi les lots utilisables.' })
  nextExpiry: string | null;
}

@ObjectType('Stockpile', { description: 'Stock stratégique national, tenu par Santé publique France.' })
export class StockpileType {
  @Field(() => IsoWeekScalar)
  week: string;

  @Field(() => [StockpileItemType])
  items: StockpileItemType[];
}

export function toStockpile(overview: StockpileOverview, itemOf: ItemOf): StockpileType {
  return {
    week: overview.week.toString(),
    items: overview.items.map((figures) => {
      const { item, target, nationalCrisisWeekly, ...line } = figures;
      return {
        ...line,
        figures,
        item: itemOf(item),
        target: target.quantity,
        targetTerms: target.terms,
        nationalCrisisWeeklyConsumption: nationalCrisisWeekly,
      };
    }),
  };
}

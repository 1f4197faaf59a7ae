import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import { ItemType } from '../catalogue/item.types.js';
import { SituationPointType } from './situation.types.js';

export const TerritoryKindEnum = { REGION: 'REGION', DEPARTMENT: 'DEPARTMENT' } as const;
export type TerritoryKind = keyof typeof TerritoryKindEnum;
registerEnumType(TerritoryKindEnum, { name: 'TerritoryKind', description: 'Échelon des territoires mis côte à côte.' });

@ObjectType('ItemTrend', { description: 'Un article d’un territoire, semaine après semaine.' })
export class ItemTrendType {
  @Field(() => ItemType)
  item: Item;

  @Field(() => [SituationPointType])
  points: SituationPointType[];
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Collection, Item } from '#catalogue';

@ObjectType('Item', { description: 'Article suivi. Les quantités sont toujours en unités de base, jamais en boîtes.' })
export class ItemType implements Item {
  @Field(() => String)
  code: string;

  @Field(() => String)
  label: string;

  @Field(() => String)
  labelPlural: string;

  @Field(() => String)
  unit: string;

  @Field(() => Int, { nullable: true, description: 'Unités par boîte usuelle.' })
  packSize: number | null;
}

@ObjectType('Collection', { description: 'Articles suivis ensemble, dans l’ordre de la remontée.' })
export class CollectionType implements Collection {
  @Field(() => Int)
  id: number;

  @Field(() => String)
  code: string;

  @Field(() => String)
  label: string;

  @Field(() => [ItemType])
  items: Item[];
}

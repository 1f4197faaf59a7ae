import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { DoctrineValue, Item } from '#catalogue';
import { DateScalar } from '../shared/scalars.js';

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

@ObjectType('DoctrineValue', { description: 'Valeur de doctrine en vigueur, avec sa source.' })
export class DoctrineValueType implements DoctrineValue {
  @Field(() => Int)
  id: number;

  @Field(() => String)
  key: string;

  @Field(() => String, { nullable: true })
  itemCode: string | null;

  @Field(() => Float)
  value: number;

  @Field(() => String)
  unit: string;

  @Field(() => DateScalar)
  effectiveFrom: string;

  @Field(() => String)
  source: string;
}

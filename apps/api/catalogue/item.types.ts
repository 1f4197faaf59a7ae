import { createUnionType, Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DoctrineValue, Item } from '#catalogue';
import { ProblemType } from '../shared/problem.type.js';
import { DateScalar, IsoWeekScalar } from '../shared/scalars.js';

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

@InputType('SetDoctrineValueInput')
export class SetDoctrineValueInput {
  @Field(() => String)
  key: string;

  @Field(() => String, { nullable: true, description: 'Pour un paramètre réglé par article.' })
  itemCode?: string | null;

  @Field(() => Float)
  value: number;

  @Field(() => String, { description: 'Le texte qui fixe la valeur.' })
  source: string;

  @Field(() => IsoWeekScalar, { nullable: true, description: 'Semaine d’effet ; la semaine en cours si vide.' })
  effectiveFrom?: string | null;
}

@ObjectType('SetDoctrineValueSuccess')
export class SetDoctrineValueSuccess {
  @Field(() => [DoctrineValueType], { description: 'La doctrine en vigueur cette semaine.' })
  doctrine: DoctrineValue[];
}

@ObjectType('SetDoctrineValueInvalid')
export class SetDoctrineValueInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const SetDoctrineValueResult = createUnionType({
  name: 'SetDoctrineValueResult',
  types: () => [SetDoctrineValueSuccess, SetDoctrineValueInvalid] as const,
  resolveType: (value: object) => ('doctrine' in value ? SetDoctrineValueSuccess : SetDoctrineValueInvalid),
});

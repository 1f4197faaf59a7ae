import { createUnionType, Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DOCTRINE_STANDINGS, type DoctrineStanding, type StandingDoctrineValue } from '#catalogue';
import { ProblemType } from '../shared/problem.type.js';
import { DateScalar, DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';

const DoctrineStandingEnum = Object.fromEntries(DOCTRINE_STANDINGS.map((standing) => [standing, standing])) as { [K in DoctrineStanding]: K };
registerEnumType(DoctrineStandingEnum, { name: 'DoctrineStanding', description: 'En vigueur, à venir, passée, ou corrigée avant d’avoir valu.' });

@ObjectType('DoctrineValue', { description: 'Valeur de doctrine, avec sa source et sa date d’effet.' })
export class DoctrineValueType implements StandingDoctrineValue {
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

  @Field(() => String)
  setByName: string;

  @Field(() => DateTimeScalar)
  setAt: Date;

  @Field(() => DoctrineStandingEnum)
  standing: DoctrineStanding;
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
  doctrine: StandingDoctrineValue[];
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

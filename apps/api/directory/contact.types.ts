import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import type { ContactKind, Establishment, SetEstablishmentContactInput } from '#directory';
import { ProblemType } from '../shared/problem.type.js';
import { FinessScalar } from '../shared/scalars.js';
import { ContactKindEnum, EstablishmentType } from './establishment.types.js';

@InputType('SetEstablishmentContactInput')
export class SetEstablishmentContactInputType implements SetEstablishmentContactInput {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => ContactKindEnum)
  kind: ContactKind;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, defaultValue: null })
  phone: string | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  email: string | null;
}

@ObjectType('SetEstablishmentContactSuccess')
export class SetEstablishmentContactSuccess {
  @Field(() => EstablishmentType)
  establishment: Establishment;
}

@ObjectType('SetEstablishmentContactInvalid')
export class SetEstablishmentContactInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const SetEstablishmentContactResult = createUnionType({
  name: 'SetEstablishmentContactResult',
  types: () => [SetEstablishmentContactSuccess, SetEstablishmentContactInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? SetEstablishmentContactInvalid : SetEstablishmentContactSuccess),
});

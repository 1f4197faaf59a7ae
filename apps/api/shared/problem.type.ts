import { Field, ObjectType } from '@nestjs/graphql';
import type { Problem } from '#platform';

@ObjectType('Problem', { description: "Ce qui est à corriger : un code stable, l'endroit, et une phrase." })
export class ProblemType implements Problem {
  @Field(() => String)
  code: string;

  @Field(() => String)
  path: string;

  @Field(() => String)
  message: string;
}

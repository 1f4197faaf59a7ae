import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Provider } from '#platform';
import { ProblemType } from '../../shared/problem.type.js';
import { DateTimeScalar } from '../../shared/scalars.js';
import { ProviderEnum } from './sign-in-provider.types.js';

@ObjectType('UnknownIdentity', { description: 'Une personne venue par un fournisseur d’identité et que nul compte ne connaît. Ce qu’elle dit d’elle informe, et ne donne aucun droit.' })
export class UnknownIdentityType {
  @Field(() => String)
  reference: string;

  @Field(() => ProviderEnum)
  provider: Provider;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Numéro RPPS, quand le fournisseur le donne.' })
  rpps: string | null;

  @Field(() => [String], { description: 'FINESS des lieux d’exercice que le fournisseur déclare.' })
  practises: string[];

  @Field(() => DateTimeScalar)
  lastSeenAt: Date;
}

@InputType('AttachIdentityInput')
export class AttachIdentityInput {
  @Field(() => String)
  reference: string;

  @Field(() => String)
  accountEmail: string;
}

@ObjectType('AttachIdentitySuccess')
export class AttachIdentitySuccess {
  @Field(() => String)
  accountName: string;
}

@ObjectType('AttachIdentityInvalid')
export class AttachIdentityInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const AttachIdentityResult = createUnionType({
  name: 'AttachIdentityResult',
  types: () => [AttachIdentitySuccess, AttachIdentityInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? AttachIdentityInvalid : AttachIdentitySuccess),
});

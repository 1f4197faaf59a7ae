import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Actor } from '#access';
import { Refusal } from '#platform';
import type { SignedContext } from '../graphql-context.js';

/** The signed-in person; an operation that asks for one cannot run without. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(context).getContext<SignedContext>();
  if (!actor) throw new Refusal('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
  return actor;
});

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { type Actor } from '#access';
import { Refusal } from '#platform';
import type { SignedContext } from '../graphql-context.js';
import type { SignedRequest } from './signed-request.js';

/** The signed-in person; an operation that asks for one cannot run without. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const isGraphql = context.getType<GqlContextType>() === 'graphql';
  const { actor } = isGraphql ? GqlExecutionContext.create(context).getContext<SignedContext>() : context.switchToHttp().getRequest<SignedRequest>();
  if (!actor) throw new Refusal('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
  return actor;
});

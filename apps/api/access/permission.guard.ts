import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { type Actor, identifyWork, type Permission, scopeFor, Sessions } from '#access';
import { Refusal } from '#platform';
import type { SignedContext } from '../graphql-context.js';
import { BEFORE_FIRST_FACTOR, PERMISSION, PUBLIC } from './allow.js';
import { sessionToken } from './session-token.js';
import type { SignedRequest } from './signed-request.js';

interface PendingArgs {
  readonly pendingToken?: string | null;
  readonly input?: { readonly pendingToken?: string | null };
}

/** Deny by default: an operation without a declared permission is refused to everyone. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | typeof PUBLIC | undefined>(PERMISSION, context.getHandler());
    if (permission === undefined) throw new Refusal('FORBIDDEN', 'Opération sans règle d’accès déclarée : refusée.');
    if (permission === PUBLIC) return true;
    const actor = await this.actorOf(context);
    if (!actor && this.isBeforeFirstFactor(context)) return true;
    if (!actor) throw new Refusal('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
    scopeFor(actor, permission);
    return true;
  }

  private isBeforeFirstFactor(context: ExecutionContext): boolean {
    if (this.reflector.get<boolean | undefined>(BEFORE_FIRST_FACTOR, context.getHandler()) !== true) return false;
    const { pendingToken, input } = GqlExecutionContext.create(context).getArgs<PendingArgs>();
    return typeof (pendingToken ?? input?.pendingToken) === 'string';
  }

  /** GraphQL brings who asks; a file is asked for by a plain request, with the same cookie or token. */
  private async actorOf(context: ExecutionContext): Promise<Actor | undefined> {
    if (context.getType<GqlContextType>() === 'graphql') return GqlExecutionContext.create(context).getContext<SignedContext>().actor;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const token = sessionToken(request);
    // A software has been let in before.
    request.actor ??= token === undefined ? undefined : await this.sessions.actorOf(token);
    identifyWork(request.actor);
    return request.actor;
  }
}

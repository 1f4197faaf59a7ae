import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { type Permission, scopeFor } from '#access';
import { Refusal } from '#platform';
import type { SignedContext } from '../graphql-context.js';
import { PERMISSION, PUBLIC } from './allow.js';

/** Deny by default: an operation without a declared permission is refused to everyone. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.get<Permission | typeof PUBLIC | undefined>(PERMISSION, context.getHandler());
    if (permission === undefined) throw new Refusal('FORBIDDEN', 'Opération sans règle d’accès déclarée : refusée.');
    if (permission === PUBLIC) return true;
    if (context.getType<GqlContextType>() !== 'graphql') throw new Refusal('FORBIDDEN', 'Opération refusée.');
    const { actor } = GqlExecutionContext.create(context).getContext<SignedContext>();
    if (!actor) throw new Refusal('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
    scopeFor(actor, permission);
    return true;
  }
}

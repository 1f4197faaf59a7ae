import { type CallHandler, applyDecorators, type ExecutionContext, Inject, Injectable, type NestInterceptor, SetMetadata, UseInterceptors } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Extensions, GqlExecutionContext } from '@nestjs/graphql';
import { mergeMap, type Observable } from 'rxjs';
import type { ScopeKind } from '#access';
import { RecordConsultation } from '#directory';
import type { SignedContext } from '../graphql-context.js';

const CONSULTED = 'vigie:consulted';

interface Asked {
  readonly finess?: string;
  readonly kind?: ScopeKind;
  readonly code?: string | null;
  readonly filter?: { readonly finess?: string | null; readonly kind?: ScopeKind | null; readonly code?: string | null } | null;
  readonly input?: { readonly finess?: string };
}

/** The one establishment that a question is about, said by its arguments or by what it answers. */
type Consulted = (args: Asked, answer: unknown) => string | null | undefined;

/** The establishment named in the arguments, wherever the schema lets one be named. */
const inArguments: Consulted = ({ finess, kind, code, filter, input }) => {
  const perimeter = kind === 'ESTABLISHMENT' ? code : filter?.kind === 'ESTABLISHMENT' ? filter.code : undefined;
  return finess ?? input?.finess ?? filter?.finess ?? perimeter;
};

/** The establishment of what is answered: a request's. */
export const inAnswer: Consulted = (_, answer) => (answer as { finess?: string } | null)?.finess;

/** Tells who read an establishment's detail once it is read, and before it is given: what cannot be told is not shown. */
@Injectable()
export class ConsultationInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(RecordConsultation) private readonly consultations: RecordConsultation,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const which = this.reflector.get<Consulted>(CONSULTED, context.getHandler());
    const operation = GqlExecutionContext.create(context);
    const { actor } = operation.getContext<SignedContext>();
    return next.handle().pipe(
      mergeMap(async (answer) => {
        const finess = which(operation.getArgs<Asked>(), answer);
        if (finess && actor && answer !== null) await this.consultations.execute(actor, finess);
        return answer;
      }),
    );
  }
}

/**
 * Declares that a query shows the detail of one establishment: read by another body, it is told in the audit trail. It
 * stands in the schema, where a test looks for it on every query that can name an establishment.
 */
export function Consults(which: Consulted = inArguments): MethodDecorator {
  return applyDecorators(SetMetadata(CONSULTED, which), Extensions({ consults: true }), UseInterceptors(ConsultationInterceptor));
}

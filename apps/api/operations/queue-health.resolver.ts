import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { type EvaluationFailure, EvaluationFailures } from '#coverage';
import type { Establishment } from '#directory';
import { CONFIG, type Config } from '#platform';
import { Allow } from '../access/allow.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { FinessScalar } from '../shared/scalars.js';
import { EvaluationFailureType, QueueHealthType } from './queue-health.types.js';
import { Queues } from './queues.js';

@Resolver(() => EvaluationFailureType)
export class QueueHealthResolver {
  constructor(
    private readonly queues: Queues,
    private readonly evaluation: EvaluationFailures,
    private readonly loaders: RequestLoaders,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => QueueHealthType)
  @Allow('operations.read')
  async queueHealth(): Promise<QueueHealthType> {
    const [work, { reports, oldestSeconds, setAside, failures }] = await Promise.all([this.queues.read(), this.evaluation.read()]);
    return {
      ...work,
      backend: this.config.redisUrl === undefined ? 'PostgreSQL' : 'Redis',
      evaluation: { pendingReports: reports, oldestPendingSeconds: Math.round(oldestSeconds), setAside, failures: failures.map(toFailure) },
    };
  }

  @Mutation(() => Boolean, { description: 'Remet en file un travail abandonné. Faux : il n’y est plus, ou n’est plus en échec.' })
  @Allow('operations.retry')
  @Audited('job.retry')
  async retryFailedJob(
    @CurrentActor() actor: Actor,
    @Args('queue', { type: () => String }) queue: string,
    @Args('id', { type: () => String }) id: string,
  ): Promise<boolean> {
    return this.queues.retry(actor, queue, id);
  }

  @Mutation(() => Boolean, { description: 'Réessaie tout de suite l’évaluation d’un établissement mis de côté. Faux : il ne l’est pas.' })
  @Allow('operations.retry')
  @Audited('evaluation.retry')
  async retryEvaluation(@CurrentActor() actor: Actor, @Args('finess', { type: () => FinessScalar }) finess: string): Promise<boolean> {
    return this.evaluation.retry(actor, finess);
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() failure: EvaluationFailureType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, failure.finess);
  }
}

const LONGEST_ERROR = 300;

/** The first line only: the rest is a stack or a statement, for the worker's log. */
function toFailure({ finess, attempts, lastError, retryAt }: EvaluationFailure): EvaluationFailureType {
  return { finess, attempts, error: (lastError.split('\n')[0] ?? '').slice(0, LONGEST_ERROR), retryAt };
}

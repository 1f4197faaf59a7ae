import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FailedJob, QueueState } from '#platform';
import { DateTimeScalar } from '../shared/scalars.js';

@ObjectType('QueueState', { description: 'Une file de travaux de fond.' })
export class QueueStateType implements QueueState {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'Ce que fait cette file, en français.' })
  label: string;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  active: number;

  @Field(() => Int)
  delayed: number;

  @Field(() => Int)
  failed: number;

  @Field(() => Int, { description: 'Travaux faits récemment, cent au plus.' })
  completed: number;

  @Field(() => Int, { nullable: true, description: 'Attente du plus ancien, en secondes.' })
  oldestWaitingSeconds: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  lastCompletedAt: Date | null;

  @Field(() => Int, { description: 'Traitements de fond à l’écoute de cette file.' })
  workers: number;
}

@ObjectType('FailedJob', { description: 'Travail abandonné après cinq essais.' })
export class FailedJobType implements FailedJob {
  @Field(() => String)
  queue: string;

  @Field(() => String)
  id: string;

  @Field(() => String)
  reason: string;

  @Field(() => Int)
  attempts: number;

  @Field(() => DateTimeScalar, { nullable: true })
  failedAt: Date | null;
}

@ObjectType('EvaluationFailure', { description: 'Établissement dont l’évaluation échoue, mis de côté.' })
export class EvaluationFailureType {
  /** Not in the schema: the establishment is loaded from it. */
  finess: string;

  @Field(() => Int)
  attempts: number;

  @Field(() => String, { description: 'Résumé de l’erreur.' })
  error: string;

  @Field(() => DateTimeScalar, { description: 'Prochain essai.' })
  retryAt: Date;
}

@ObjectType('EvaluationHealth', { description: 'Ce que le calcul des couvertures et des alertes a encore à faire.' })
export class EvaluationHealthType {
  @Field(() => Int, { description: 'Remontées acceptées, pas encore évaluées.' })
  pendingReports: number;

  @Field(() => Int, { description: 'Âge de la plus ancienne, en secondes.' })
  oldestPendingSeconds: number;

  @Field(() => Int, { description: 'Établissements mis de côté.' })
  setAside: number;

  @Field(() => [EvaluationFailureType], { description: 'Les 200 premiers, les plus essayés d’abord.' })
  failures: EvaluationFailureType[];
}

@ObjectType('QueueHealth', { description: 'Santé des travaux de fond, pour l’exploitation.' })
export class QueueHealthType {
  @Field(() => String, { description: 'Où est tenue la file : PostgreSQL ou Redis.' })
  backend: string;

  @Field(() => Boolean, { description: 'Faux : la file ne répond pas ; le travail reste lisible dans la base et sera repris.' })
  available: boolean;

  @Field(() => [QueueStateType])
  queues: QueueStateType[];

  @Field(() => [FailedJobType], { description: 'Les derniers, 50 au plus par file.' })
  failedJobs: FailedJobType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Dernier balayage fait ; il a lieu chaque minute.' })
  lastSweepAt: Date | null;

  @Field(() => EvaluationHealthType)
  evaluation: EvaluationHealthType;
}

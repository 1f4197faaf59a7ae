import { Inject } from '@nestjs/common';
import { Args, Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor, ScopeKind } from '#access';
import { CLOCK, type Clock } from '#platform';
import { type EmergencyStatus, ReadEmergencyRequests } from '#resupply';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { DateTimeScalar } from '../shared/scalars.js';
import { EmergencyStatusEnum } from './emergency-request-parts.types.js';

const HOUR_MS = 3_600_000;

@ObjectType('EmergencyRequestCounts', { description: 'Ce qui attend, pour un menu ou un titre.' })
export class EmergencyRequestCountsType {
  @Field(() => Int)
  waiting: number;

  @Field(() => Int, { description: 'Dont l’aide était nécessaire avant maintenant.' })
  overdue: number;

  @Field(() => Float, { nullable: true, description: 'Heures d’attente de la plus ancienne ; vide quand rien n’attend.' })
  oldestHours: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Depuis quand la plus ancienne attend.' })
  oldestSince: Date | null;
}

@Resolver()
export class RequestCountsResolver {
  constructor(
    private readonly read: ReadEmergencyRequests,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => EmergencyRequestCountsType, {
    description: 'Les demandes qui attendent votre geste : à décider pour une ARS, à servir pour Santé publique France, à compléter ou à recevoir pour un établissement.',
  })
  @Allow('emergency-request.read')
  @Consults()
  async emergencyRequestCounts(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum, nullable: true }) kind: ScopeKind | null,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Args('statuses', { type: () => [EmergencyStatusEnum], nullable: true, description: 'D’autres états que ceux qui vous attendent.' })
    statuses: EmergencyStatus[] | null,
  ): Promise<EmergencyRequestCountsType> {
    const now = this.clock.now();
    const { waiting, overdue, oldest } = await this.read.tally(actor, { kind, code, statuses }, now);
    const oldestHours = oldest && Math.max(0, (now.getTime() - oldest.getTime()) / HOUR_MS);
    return { waiting, overdue, oldestHours, oldestSince: oldest };
  }
}

import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor } from '#access';
import { CoverageOfEstablishment, explainItem, SetCrisisConsumption } from '#coverage';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { FinessScalar, IsoWeekScalar } from '../shared/scalars.js';
import { invalidResult } from '../shared/invalid-result.js';
import { weekArgument } from '../shared/week-argument.js';
import {
  CoverageType,
  ExplainedFormulaType,
  SetCrisisConsumptionInput,
  SetCrisisConsumptionInvalid,
  SetCrisisConsumptionResult,
  SetCrisisConsumptionSuccess,
  toCoverage,
  toExplanation,
} from './coverage.types.js';

@Resolver(() => CoverageType)
export class CoverageResolver {
  constructor(
    private readonly coverageUseCase: CoverageOfEstablishment,
    private readonly setCrisis: SetCrisisConsumption,
  ) {}

  @Query(() => [CoverageType])
  @Allow('coverage.read')
  @Consults()
  async coverage(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<CoverageType[]> {
    const scope = scopeFor(actor, 'coverage.read');
    const coverage = await this.coverageUseCase.execute(scope, finess, weekArgument(week) ?? null);
    return coverage.map(toCoverage);
  }

  @Mutation(() => SetCrisisConsumptionResult)
  @Allow('crisis-consumption.set')
  @Audited('crisis-consumption.set')
  async setCrisisConsumption(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetCrisisConsumptionInput,
  ): Promise<SetCrisisConsumptionSuccess | SetCrisisConsumptionInvalid> {
    const outcome = await this.setCrisis.execute(actor, input);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : { coverage: toCoverage(outcome.coverage) };
  }

  @ResolveField(() => [ExplainedFormulaType], { description: '« Comment est-ce calculé ? »' })
  explanation(@Parent() coverage: CoverageType): ExplainedFormulaType[] {
    return toExplanation(explainItem(coverage.source));
  }
}

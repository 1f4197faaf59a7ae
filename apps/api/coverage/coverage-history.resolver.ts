import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor } from '#access';
import { ReadCoverageHistory, ReadCrisisChoices } from '#coverage';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { FinessScalar } from '../shared/scalars.js';
import { CrisisConsumptionChoiceType, toChoice } from './crisis-choice.types.js';
import { CoverageHistoryType, toHistory } from './coverage-history.types.js';

@Resolver(() => CoverageHistoryType)
export class CoverageHistoryResolver {
  constructor(
    private readonly history: ReadCoverageHistory,
    private readonly choices: ReadCrisisChoices,
  ) {}

  @Query(() => [CoverageHistoryType], {
    description: 'Les dernières semaines de chaque article, jusqu’à celle attendue si elle est remontée, sinon la précédente ; 104 au plus.',
  })
  @Allow('coverage.read')
  @Consults()
  async coverageHistory(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
    @Args('weeks', { type: () => Int, nullable: true, defaultValue: 8 }) weeks: number | null,
  ): Promise<CoverageHistoryType[]> {
    const history = await this.history.execute(scopeFor(actor, 'coverage.read'), finess, weeks ?? 8);
    return history.map(toHistory);
  }

  @Query(() => [CrisisConsumptionChoiceType], { description: 'La consommation de crise de chaque article, avec son héritage et son histoire.' })
  @Allow('coverage.read')
  @Consults()
  async crisisConsumptionChoice(
    @CurrentActor() actor: Actor,
    @Args('finess', { type: () => FinessScalar }) finess: string,
  ): Promise<CrisisConsumptionChoiceType[]> {
    return (await this.choices.execute(scopeFor(actor, 'coverage.read'), finess)).map(toChoice);
  }
}

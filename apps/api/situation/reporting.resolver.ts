import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor, type ScopeKind } from '#access';
import { ReadReporting } from '#situation';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { ReportingCurveType, TerritoryReportingType, toCurve, toRate } from './reporting.types.js';
import { type TerritoryKind, TerritoryKindEnum } from './territory.types.js';

@Resolver()
export class ReportingResolver {
  constructor(private readonly reporting: ReadReporting) {}

  @Query(() => ReportingCurveType, { description: 'L’arrivée des remontées d’un territoire, heure par heure.' })
  @Allow('situation.read')
  @Consults()
  async reportingCurve(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<ReportingCurveType> {
    return toCurve(await this.reporting.curve(scopeFor(actor, 'situation.read'), kind, code ?? null, weekArgument(week)));
  }

  @Query(() => [TerritoryReportingType], { description: 'Taux de remontée de chaque territoire, le plus bas d’abord.' })
  @Allow('situation.read')
  async reportingRates(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => TerritoryKindEnum }) kind: TerritoryKind,
    @Args('within', { type: () => String, nullable: true, description: 'Code de la région dont on veut les départements ; le pays si vide.' })
    within: string | null,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
  ): Promise<TerritoryReportingType[]> {
    const rates = await this.reporting.rates(scopeFor(actor, 'situation.read'), kind, within ?? null, weekArgument(week));
    return rates.map(toRate);
  }
}

import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor, type ScopeKind } from '#access';
import { ReadTerritories, ReadTrend } from '#situation';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { SituationType, toPoint, toSituation } from './situation.types.js';
import { ItemTrendType, type TerritoryKind, TerritoryKindEnum } from './territory.types.js';

/** Many territories, or many items of one, in one answer: maps and small multiples. */
@Resolver()
export class TerritoryResolver {
  constructor(
    private readonly territoryList: ReadTerritories,
    private readonly trend: ReadTrend,
  ) {}

  @Query(() => [ItemTrendType], { description: 'Tous les articles à la fois, dans l’ordre du catalogue.' })
  @Allow('situation.read')
  @Consults()
  async situationTrends(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Args('weeks', { type: () => Int, nullable: true, defaultValue: 26 }) weeks: number | null,
  ): Promise<ItemTrendType[]> {
    const trends = await this.trend.all(scopeFor(actor, 'situation.read'), kind, code ?? null, weeks ?? 26);
    return trends.map(({ item, points }) => ({ item, points: points.map(toPoint) }));
  }

  @Query(() => [SituationType], { description: 'Les territoires d’un échelon côte à côte, pour une carte : toutes les régions, tous les départements, ou ceux d’une région.' })
  @Allow('situation.read')
  async territories(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => TerritoryKindEnum }) kind: TerritoryKind,
    @Args('within', { type: () => String, nullable: true, description: 'Code de la région dont on veut les départements ; le pays si vide.' })
    within: string | null,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
    @Args('asKnownAt', { type: () => DateTimeScalar, nullable: true }) asKnownAt: Date | null,
  ): Promise<SituationType[]> {
    const query = { kind, within: within ?? null, week: weekArgument(week), knownAt: asKnownAt ?? null };
    return (await this.territoryList.execute(scopeFor(actor, 'situation.read'), query)).map((one) => toSituation(one));
  }
}

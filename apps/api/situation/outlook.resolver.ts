import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor, type ScopeKind } from '#access';
import { ReadOutlook } from '#situation';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { pageSize } from '../shared/connection.js';
import { AlertCountsType, TerritoryStockOutType, toAlertCounts, toStockOut } from './outlook.types.js';
import { type TerritoryKind, TerritoryKindEnum } from './territory.types.js';

@Resolver()
export class OutlookResolver {
  constructor(private readonly outlook: ReadOutlook) {}

  @Query(() => AlertCountsType)
  @Allow('alert.read')
  @Consults()
  async alertCounts(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
  ): Promise<AlertCountsType> {
    return toAlertCounts(await this.outlook.alertCounts(scopeFor(actor, 'alert.read'), kind, code ?? null));
  }

  @Query(() => [TerritoryStockOutType], { description: 'Ce qui s’épuise ensuite, et où : au rythme des 4 dernières semaines répondues.' })
  @Allow('situation.read')
  async nextTerritoryStockOuts(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => TerritoryKindEnum }) kind: TerritoryKind,
    @Args('within', { type: () => String, nullable: true, description: 'Code de la région dont on veut les départements ; le pays si vide.' })
    within: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 10 }) first: number | null,
  ): Promise<TerritoryStockOutType[]> {
    const rows = await this.outlook.stockOuts(scopeFor(actor, 'situation.read'), kind, within ?? null, pageSize(first ?? 10));
    return rows.map(toStockOut);
  }
}

import { Inject } from '@nestjs/common';
import { ArgsType, Args, Context, Field, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor, type ScopeKind } from '#access';
import { Catalogue, type Item } from '#catalogue';
import type { CoverageLevel } from '#coverage';
import type { Establishment } from '#directory';
import { CLOCK, type Clock } from '#platform';
import { ReadRankings } from '#situation';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { ItemType } from '../catalogue/item.types.js';
import { CoverageLevelEnum } from '../coverage/coverage.types.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { pageSize } from '../shared/connection.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { MissingReportPageType, MissingReportType, RankedCoverageType, toMissing, toRanked } from './ranking.types.js';

/** A ranking is read from its top: nobody leafs so far. */
const DEEPEST_OFFSET = 10_000;

@ArgsType()
class RankingArgs {
  @Field(() => ScopeKindEnum)
  kind: ScopeKind;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 25 })
  first: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 0 })
  offset: number | null;
}

@ArgsType()
class ItemRankingArgs extends RankingArgs {
  @Field(() => String, { nullable: true, description: 'Tous les articles si vide.' })
  item?: string | null;

  @Field(() => [CoverageLevelEnum], { nullable: true, description: 'Tous les niveaux si vide.' })
  levels?: CoverageLevel[] | null;
}

@ArgsType()
class MissingReportsArgs extends RankingArgs {
  @Field(() => IsoWeekScalar, { nullable: true })
  week?: string | null;
}

@Resolver(() => RankedCoverageType)
export class RankingResolver {
  constructor(
    private readonly rankings: ReadRankings,
    private readonly catalogue: Catalogue,
    private readonly loaders: RequestLoaders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [RankedCoverageType], { description: 'Les couvertures les plus basses d’abord.' })
  @Allow('situation.read')
  @Consults()
  async worstCoverage(@CurrentActor() actor: Actor, @Args() args: ItemRankingArgs): Promise<RankedCoverageType[]> {
    const rows = await this.rankings.worst(scopeFor(actor, 'situation.read'), toQuery(args));
    return rows.map((row) => toRanked(row, this.clock.now()));
  }

  @Query(() => [RankedCoverageType], { description: 'Les ruptures projetées les plus proches d’abord.' })
  @Allow('situation.read')
  @Consults()
  async nextStockOuts(@CurrentActor() actor: Actor, @Args() args: ItemRankingArgs): Promise<RankedCoverageType[]> {
    const rows = await this.rankings.nextStockOuts(scopeFor(actor, 'situation.read'), toQuery(args));
    return rows.map((row) => toRanked(row, this.clock.now()));
  }

  @Query(() => MissingReportPageType, { description: 'Qui n’a pas remonté, par poids dans la consommation de crise.' })
  @Allow('situation.read')
  @Consults()
  async missingReports(@CurrentActor() actor: Actor, @Args() args: MissingReportsArgs): Promise<MissingReportPageType> {
    const scope = scopeFor(actor, 'situation.read');
    const page = await this.rankings.missingReports(scope, toQuery(args), weekArgument(args.week));
    return { nodes: page.rows.map((row) => toMissing(row, page.week)), totalCount: page.total };
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() row: RankedCoverageType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, row.finess);
  }

  @ResolveField(() => ItemType)
  async item(@Parent() row: RankedCoverageType): Promise<Item | undefined> {
    return (await this.catalogue.items()).find((item) => item.code === row.itemCode);
  }
}

@Resolver(() => MissingReportType)
export class MissingReportResolver {
  constructor(private readonly loaders: RequestLoaders) {}

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() row: MissingReportType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, row.finess);
  }
}

function toQuery(args: ItemRankingArgs) {
  const levels = args.levels && args.levels.length > 0 ? args.levels : null;
  const offset = Math.min(Math.max(0, Math.trunc(args.offset ?? 0)), DEEPEST_OFFSET);
  return { kind: args.kind, code: args.code ?? null, item: args.item ?? null, first: pageSize(args.first), offset, levels };
}

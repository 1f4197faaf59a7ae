import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor, type ScopeKind } from '#access';
import { ReadSituation, ReadTrend, SituationAsKnown } from '#situation';
import { Refusal, ReportingWeek } from '#platform';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { DateTimeScalar, IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { SituationPointType, SituationType, toPoint, toSituation } from './situation.types.js';

@Resolver(() => SituationType)
export class SituationResolver {
  constructor(
    private readonly current: ReadSituation,
    private readonly asKnown: SituationAsKnown,
    private readonly trend: ReadTrend,
  ) {}

  @Query(() => SituationType)
  @Allow('situation.read')
  @Consults()
  async situation(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null,
    @Args('asKnownAt', { type: () => DateTimeScalar, nullable: true, description: 'La situation telle que connue à cet instant.' })
    asKnownAt: Date | null,
  ): Promise<SituationType> {
    const scope = scopeFor(actor, 'situation.read');
    const asked = weekArgument(week);
    if (!asKnownAt) {
      const known = await this.current.execute(scope, kind, code ?? null, asked);
      const { code: departmentCode } = known;
      if (kind !== 'DEPARTMENT' || departmentCode === null) return toSituation(known);
      return toSituation(known, async () => this.current.establishments(scope, departmentCode, known.week));
    }
    if (kind === 'ESTABLISHMENT') throw new Refusal('BAD_REQUEST', 'Pour un établissement, consultez les versions de ses remontées.');
    const then = asked ?? ReportingWeek.lastComplete(asKnownAt);
    return toSituation(await this.asKnown.execute(scope, kind, code ?? null, then, asKnownAt));
  }

  @ResolveField(() => [SituationType], { description: 'Les territoires de l’échelon inférieur ; les établissements d’un département.' })
  async children(@Parent() situation: SituationType): Promise<SituationType[]> {
    return (await situation.readChildren()).map((one) => toSituation(one));
  }

  @Query(() => [SituationPointType])
  @Allow('situation.read')
  @Consults()
  async situationTrend(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Args('item', { type: () => String }) item: string,
    @Args('weeks', { type: () => Int, nullable: true, defaultValue: 52 }) weeks: number | null,
  ): Promise<SituationPointType[]> {
    const points = await this.trend.execute(scopeFor(actor, 'situation.read'), kind, code ?? null, item, weeks ?? 52);
    return points.map(toPoint);
  }
}

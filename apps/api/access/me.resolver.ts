import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { scopeFor, Sessions } from '#access';
import { Directory, type Establishment, PerimeterNames } from '#directory';
import { ManageFactors, type NoticeRow } from '#identity';
import { AccessNoticeType } from '../identity/factor.types.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { pageSize } from '../shared/connection.js';
import { DateTimeScalar } from '../shared/scalars.js';
import { HabilitationType, MeType } from './access.types.js';

@Resolver(() => MeType)
export class MeResolver {
  constructor(
    private readonly directory: Directory,
    private readonly sessions: Sessions,
    private readonly names: PerimeterNames,
    private readonly factors: ManageFactors,
  ) {}

  /** The establishments of the person's perimeter: their own for a director, the region's for an ARS. */
  @ResolveField(() => [EstablishmentType])
  async establishments(
    @Parent() me: MeType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
  ): Promise<Establishment[]> {
    const canRead = me.roles.some((role) => role !== 'ZONE_PREFECTURE' && role !== 'COLLECTION_POINT');
    if (!canRead) return [];
    const page = await this.directory.listEstablishments(scopeFor(me.actor, 'establishment.read'), {}, pageSize(first));
    return page.rows;
  }

  @ResolveField(() => [HabilitationType])
  async habilitations(@Parent() me: MeType): Promise<HabilitationType[]> {
    const held = me.actor.habilitations;
    const names = await this.names.execute(held);
    return held.map((one, index) => ({ ...one, perimeter: names[index] ?? '' }));
  }

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'Connexion précédente ; vide la première fois.' })
  async previousVisitAt(@Parent() me: MeType): Promise<Date | null> {
    return me.token === undefined ? null : this.sessions.previousVisit(me.token);
  }

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'Fin de cette session : se reconnecter avant.' })
  async sessionEndsAt(@Parent() me: MeType): Promise<Date | null> {
    return me.token === undefined ? null : this.sessions.sessionEnd(me.token);
  }

  @ResolveField(() => [AccessNoticeType], { description: 'Ce qui a changé dans la façon de se connecter depuis la visite précédente.' })
  async accessNotices(@Parent() me: MeType): Promise<NoticeRow[]> {
    return me.token === undefined ? [] : this.factors.notices(me.token);
  }
}

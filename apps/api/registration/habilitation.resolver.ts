import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, grantableRoles, type Role } from '#access';
import { ListHabilitations, ReadReviewState } from '#registration';
import { RoleEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { Consults } from '../audit/consults.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { HabilitationFilterInput, ManagedHabilitationConnection, ManagedHabilitationType, ReviewStateType } from './habilitation.types.js';
import { GrantPresenter } from './presenter.js';

@Resolver(() => ManagedHabilitationType)
export class HabilitationResolver {
  constructor(
    private readonly list: ListHabilitations,
    private readonly present: GrantPresenter,
    private readonly state: ReadReviewState,
  ) {}

  @Query(() => ManagedHabilitationConnection, { description: 'Les habilitations du périmètre de la personne connectée, la plus récente d’abord.' })
  @Allow('habilitation.read')
  @Consults()
  async habilitations(
    @CurrentActor() actor: Actor,
    @Args('filter', { nullable: true }) filter: HabilitationFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<ManagedHabilitationType>> {
    const page = await this.list.execute(actor, filter ?? {}, pageSize(first), after ?? null);
    return toConnection({ ...page, rows: await this.present.habilitations(page.rows) }, ({ id }) => String(id));
  }

  @Query(() => [RoleEnum], { description: 'Les rôles que la personne connectée peut accorder.' })
  @Allow('habilitation.read')
  grantableRoles(@CurrentActor() actor: Actor): Role[] {
    return grantableRoles(actor);
  }

  @Query(() => [ReviewStateType], { description: 'La revue annuelle, par région, la plus en retard d’abord.' })
  @Allow('account.read')
  async habilitationReviews(): Promise<ReviewStateType[]> {
    return this.state.execute();
  }
}

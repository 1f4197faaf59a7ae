import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor } from '#access';
import type { Establishment } from '#directory';
import { ReportingWeek } from '#platform';
import { type InvitedDirectors, OpenRegistration, ReadRegistrations, RemindDirectors } from '#registration';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { Audited } from '../audit/audited.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { invalidResult } from '../shared/invalid-result.js';
import {
  DepartmentRegistrationType, InvitedDirectorsType, OpenRegistrationInputType, OpenRegistrationResult, RegistrationConnection, RegistrationFilterInput,
  type RegistrationInvalid, type RegistrationOpened, RegistrationType, RemindDirectorsInputType,
} from './registration.types.js';

@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(
    private readonly read: ReadRegistrations,
    private readonly open: OpenRegistration,
    private readonly remind: RemindDirectors,
    private readonly loaders: RequestLoaders,
  ) {}

  @Query(() => RegistrationConnection, { description: 'Où en est chaque établissement attendu : invité, activé, remonte. Par numéro FINESS.' })
  @Allow('registration.read')
  async registrations(
    @CurrentActor() actor: Actor,
    @Args('filter', { nullable: true }) filter: RegistrationFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<RegistrationType>> {
    const page = await this.read.list(scopeFor(actor, 'registration.read'), filter ?? {}, pageSize(first), after ?? null);
    const rows = page.rows.map(({ firstReportedWeek: monday, ...row }) => ({
      ...row,
      firstReportedWeek: monday === null ? null : ReportingWeek.containing(monday).toString(),
    }));
    return toConnection({ ...page, rows }, ({ finess }) => finess);
  }

  @Query(() => [DepartmentRegistrationType], { description: 'Les inscriptions par département.' })
  @Allow('registration.read')
  async registrationsByDepartment(
    @CurrentActor() actor: Actor,
    @Args('regionCode', { type: () => String, nullable: true }) regionCode: string | null,
    @Args('wave', { type: () => String, nullable: true }) wave: string | null,
  ): Promise<DepartmentRegistrationType[]> {
    return this.read.byDepartment(scopeFor(actor, 'registration.read'), { regionCode, wave });
  }

  @Mutation(() => OpenRegistrationResult, { description: 'Ouvre une vague dans une région, ou pour certains de ses établissements, et invite leurs directions.' })
  @Allow('registration.open')
  @Audited('registration.open')
  async openRegistration(@CurrentActor() actor: Actor, @Args('input') input: OpenRegistrationInputType): Promise<RegistrationOpened | RegistrationInvalid> {
    const outcome = await this.open.execute(actor, input);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return { waveCode: outcome.waveCode, enrolled: outcome.enrolled, invitations: shown(outcome.invitations) };
  }

  @Mutation(() => InvitedDirectorsType, { description: 'Écrit de nouveau aux directions qui n’ont pas bougé, toutes les douze heures au plus.' })
  @Allow('registration.remind')
  @Audited('registration.remind')
  async remindDirectors(@CurrentActor() actor: Actor, @Args('input') input: RemindDirectorsInputType): Promise<InvitedDirectorsType> {
    return shown(await this.remind.execute(actor, input));
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() registration: RegistrationType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, registration.finess);
  }
}

function shown({ withoutAddress, ...counts }: InvitedDirectors): InvitedDirectorsType {
  return { ...counts, withoutAddress: [...withoutAddress] };
}

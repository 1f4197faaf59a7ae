import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor } from '#access';
import { type Establishment, ReadWaves, RollOutWave, type Wave } from '#directory';
import { ReportingWeek } from '#platform';
import { Allow } from '../access/allow.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import type { GraphqlContext } from '../graphql-context.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { invalidResult } from '../shared/invalid-result.js';
import { EstablishmentType } from './establishment.types.js';
import { RequestLoaders } from './request-loaders.js';
import { OpenWaveInputType, OpenWaveInvalid, OpenWaveSuccess, WaveMemberConnection, WaveMemberType, WaveResult, WaveType } from './wave.types.js';

@Resolver(() => WaveMemberType)
export class WaveResolver {
  constructor(
    private readonly read: ReadWaves,
    private readonly rollOut: RollOutWave,
    private readonly loaders: RequestLoaders,
  ) {}

  @Query(() => [WaveType], { description: 'Les vagues de déploiement, la plus récente d’abord, et où elles en sont.' })
  @Allow('roll-out.read')
  async waves(@CurrentActor() actor: Actor): Promise<WaveType[]> {
    return (await this.read.list(scopeFor(actor, 'roll-out.read'))).map(toWaveType);
  }

  @Query(() => WaveMemberConnection, { description: 'Les établissements d’une vague, par numéro FINESS.' })
  @Allow('roll-out.read')
  async waveEstablishments(
    @CurrentActor() actor: Actor,
    @Args('wave', { type: () => String }) wave: string,
    @Args('connected', { type: () => Boolean, nullable: true }) connected: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<WaveMemberType>> {
    const page = await this.read.members(scopeFor(actor, 'roll-out.read'), wave, {
      connected: connected ?? null, first: pageSize(first), after: after ?? null,
    });
    const rows = page.rows.map(({ finess, firstReportedWeek: monday }) => ({
      finess,
      connected: monday !== null,
      firstReportedWeek: monday === null ? null : ReportingWeek.containing(monday).toString(),
    }));
    return toConnection({ rows, hasNext: page.hasNext, total: page.total }, (member) => member.finess);
  }

  @Mutation(() => WaveResult)
  @Allow('wave.open')
  @Audited('wave.open')
  async openWave(@CurrentActor() actor: Actor, @Args('input') input: OpenWaveInputType): Promise<OpenWaveSuccess | OpenWaveInvalid> {
    const outcome = await this.rollOut.execute(actor, input);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return { enrolled: outcome.enrolled, waves: await this.waves(actor) };
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() member: WaveMemberType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, member.finess);
  }
}

function toWaveType({ expectedFrom, ...wave }: Wave): WaveType {
  return { ...wave, expectedFrom: expectedFrom.toString() };
}

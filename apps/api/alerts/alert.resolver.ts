import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor } from '#access';
import { AcknowledgeAlert, ListAlerts, SetAlertRule } from '#alerts';
import { Catalogue, type Item } from '#catalogue';
import type { Establishment } from '#directory';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { ItemType } from '../catalogue/item.types.js';
import { EstablishmentType } from '../directory/establishment.types.js';
import { RequestLoaders } from '../directory/request-loaders.js';
import type { GraphqlContext } from '../graphql-context.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { invalidResult } from '../shared/invalid-result.js';
import {
  AcknowledgeAlertInput,
  AlertConflict,
  AlertConnection,
  AlertFilterInput,
  AlertInvalid,
  AlertResult,
  AlertSuccess,
  AlertType,
  SetAlertRuleInput,
  SetAlertRuleInvalid,
  SetAlertRuleResult,
  SetAlertRuleSuccess,
  toAlert,
} from './alert.types.js';

@Resolver(() => AlertType)
export class AlertResolver {
  constructor(
    private readonly list: ListAlerts,
    private readonly acknowledge: AcknowledgeAlert,
    private readonly setRule: SetAlertRule,
    private readonly catalogue: Catalogue,
    private readonly loaders: RequestLoaders,
  ) {}

  @Query(() => AlertConnection)
  @Allow('alert.read')
  @Consults()
  async alerts(
    @CurrentActor() actor: Actor,
    @Args('filter', { nullable: true }) filter: AlertFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<AlertType>> {
    const page = await this.list.execute(scopeFor(actor, 'alert.read'), filter ?? {}, pageSize(first), after ?? null);
    return toConnection({ ...page, rows: page.rows.map(toAlert) }, (alert) => alert.id);
  }

  @Mutation(() => AlertResult)
  @Allow('alert.acknowledge')
  @Audited('alert.acknowledge')
  async acknowledgeAlert(
    @CurrentActor() actor: Actor,
    @Args('input') input: AcknowledgeAlertInput,
  ): Promise<AlertSuccess | AlertConflict | AlertInvalid> {
    const outcome = await this.acknowledge.execute(actor, input);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    if (outcome.kind === 'success') return { alert: toAlert(outcome.alert) };
    const message = 'Cette alerte a changé entre-temps. Relisez-la, puis recommencez.';
    return { message, currentVersion: outcome.current.version, current: toAlert(outcome.current) };
  }

  @Mutation(() => SetAlertRuleResult)
  @Allow('alert-rule.set')
  @Audited('alert-rule.set')
  async setAlertRule(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetAlertRuleInput,
  ): Promise<SetAlertRuleSuccess | SetAlertRuleInvalid> {
    const outcome = await this.setRule.execute(actor, input);
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    return { thresholds: { ...outcome.thresholds, watchOrigin: outcome.thresholds.origin.watchBelow } };
  }

  @ResolveField(() => EstablishmentType)
  async establishment(@Parent() alert: AlertType, @Context() context: GraphqlContext): Promise<Establishment> {
    return this.loaders.establishment(context, alert.finess);
  }

  @ResolveField(() => ItemType, { nullable: true })
  async item(@Parent() alert: AlertType): Promise<Item | null> {
    const items = await this.catalogue.items();
    return items.find((item) => item.code === alert.itemCode) ?? null;
  }
}

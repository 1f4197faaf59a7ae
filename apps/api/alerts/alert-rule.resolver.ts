import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, scopeFor, type ScopeKind } from '#access';
import { ReadAlertRules } from '#alerts';
import { ScopeKindEnum } from '../access/access.types.js';
import { Allow } from '../access/allow.js';
import { Consults } from '../audit/consults.js';
import { CurrentActor } from '../access/current-actor.js';
import { AlertRuleRowType, toRuleRow } from './alert-rule.types.js';

@Resolver(() => AlertRuleRowType)
export class AlertRuleResolver {
  constructor(private readonly rules: ReadAlertRules) {}

  @Query(() => [AlertRuleRowType], { description: 'Les seuils de chaque article dans un périmètre, avec tous les échelons dont ils héritent.' })
  @Allow('alert.read')
  @Consults()
  async alertRules(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
  ): Promise<AlertRuleRowType[]> {
    return (await this.rules.execute(scopeFor(actor, 'alert.read'), kind, code ?? null)).map(toRuleRow);
  }
}

import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, ROLE_LABELS, type Role, scopeFor } from '#access';
import { AUDIT_ACTIONS, type AuditAction, cursorOf, SearchTrail, type TrailRow, VerifyRecentTrail } from '#audit';
import { CLOCK, type Clock } from '#platform';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { pageSize } from '../shared/connection.js';
import { Consults } from './consults.js';
import { AuditActionLabelType, AuditEntryType, AuditTrailFilterInput, AuditTrailPageType, AuditVerificationType } from './trail.types.js';

const MOST_FINDINGS = 20;

@Resolver()
export class TrailResolver {
  constructor(
    private readonly search: SearchTrail,
    private readonly verify: VerifyRecentTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => AuditTrailPageType, { description: 'Le journal d’audit de votre périmètre, le plus récent d’abord.' })
  @Allow('audit.read')
  @Consults()
  async auditTrail(
    @CurrentActor() actor: Actor,
    @Args('filter', { nullable: true }) filter: AuditTrailFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditTrailPageType> {
    const { action, ...others } = filter ?? {};
    const known = isAction(action) ? action : null;
    if (action && !known) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const page = await this.search.execute(scopeFor(actor, 'audit.read'), { ...others, action: known }, pageSize(first), after ?? null);
    const last = page.rows.at(-1);
    return { nodes: page.rows.map(toEntry), pageInfo: { hasNextPage: page.hasNext, endCursor: last ? cursorOf(last) : null } };
  }

  @Query(() => [AuditActionLabelType], { description: 'Toutes les actions que le journal peut dire.' })
  @Allow('audit.read')
  auditActions(): AuditActionLabelType[] {
    return Object.entries(AUDIT_ACTIONS).map(([action, label]) => ({ action, label }));
  }

  @Query(() => AuditVerificationType)
  @Allow('audit.verify')
  async auditVerification(): Promise<AuditVerificationType> {
    const { entries, seals, lastSeal, findings } = await this.verify.execute();
    return {
      checkedAt: this.clock.now(),
      entries,
      seals,
      lastSeal: lastSeal ? `${lastSeal.number}:${lastSeal.hash.toString('hex')}` : null,
      lastSealAt: lastSeal?.sealedAt ?? null,
      intact: findings.length === 0,
      findings: findings.slice(0, MOST_FINDINGS),
    };
  }
}

function isAction(text: string | null | undefined): text is AuditAction {
  return text != null && Object.hasOwn(AUDIT_ACTIONS, text);
}

function toEntry(row: TrailRow): AuditEntryType {
  const role = row.role as Role | null;
  return {
    ...row,
    id: String(row.id),
    actionLabel: AUDIT_ACTIONS[row.action] ?? row.action,
    role,
    roleLabel: role && ROLE_LABELS[role],
    details: Object.entries(row.detail).flatMap(([name, value]) =>
      value === null ? [] : [{ name, value: typeof value === 'string' ? value : JSON.stringify(value) }],
    ),
  };
}

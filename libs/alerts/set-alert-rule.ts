import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCovers, scopeFor, type ScopeKind, signedBy } from '#access';
import { recordAudit } from '#audit';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { announceChange, type ChangedPlace } from '#changes';
import {
  askEvaluation,
  askEvaluationOfTerritory,
  checkThresholds,
  findThresholds,
  insertThreshold,
  type ResolvedThresholds,
  resolveThresholds,
  type ThresholdPlace,
  type ThresholdRow,
  ThresholdTable,
} from '#coverage';
import { CLOCK, type Clock, Database, JobQueue, type Problem, ReportingWeek, type Transaction } from '#platform';
import { reportSubmitted } from '#reporting';
import { findRulePlace } from './store/alert-store.js';

export interface SetAlertRulePayload {
  readonly kind: ScopeKind;
  /** Null for the nation. */
  readonly code?: string | null;
  /** Every item when null. */
  readonly item?: string | null;
  /** Weeks of cover; null takes the value of the level above. */
  readonly watchBelow?: number | null;
  readonly warningBelow?: number | null;
  readonly criticalBelow?: number | null;
  readonly enabled?: boolean | null;
  readonly reason?: string | null;
}

export type SetAlertRuleOutcome =
  | { readonly kind: 'success'; readonly thresholds: ResolvedThresholds }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

const FIRST_WEEK = '1970-01-05';

/**
 * Sets the thresholds of a perimeter for one item. An establishment's reports are all evaluated again; for a territory,
 * the weeks being reported and the last complete one: closed weeks keep the level under which they were read.
 */
@Injectable()
export class SetAlertRule {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, payload: SetAlertRulePayload): Promise<SetAlertRuleOutcome> {
    const place = await this.placeInScope(actor, payload);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const codes = items.map((item) => item.code);
    if (payload.item != null && !codes.includes(payload.item)) return unknownItem(codes);
    const chosen = payload.item == null ? codes : [payload.item];
    const resolved = await this.resolvedWith(payload, place, chosen);
    const [thresholds] = resolved;
    if (!thresholds) throw new Error('The catalogue has no item');
    const problems = [...resolved.map(checkThresholds).find((found) => found.length > 0) ?? [], ...checkReason(payload)];
    if (problems.length > 0) return { kind: 'invalid', problems };
    await this.db.transaction(async (tx) => {
      for (const item of chosen) await this.record(tx, actor, payload, item);
      await this.askAgain(tx, payload);
      await announceChange(tx, { topics: ['SETTINGS'], where: payload.kind === 'NATION' ? 'EVERYWHERE' : [changedBy(place)] });
      await this.audit(tx, actor, payload, place);
    });
    this.queue.signal(reportSubmitted, {});
    return { kind: 'success', thresholds };
  }

  /** @throws {Refusal} FORBIDDEN when the perimeter does not exist or is not the actor's. */
  private async placeInScope(actor: Actor, payload: SetAlertRulePayload): Promise<ThresholdPlace> {
    const scope = scopeFor(actor, 'alert-rule.set');
    const [place] = await this.db.run(findRulePlace, payload.kind, payload.code ?? '');
    const covered = place && (payload.kind === 'NATION' ? scope.nation : scopeCovers(scope, place));
    if (!covered) throw outOfScope();
    return place;
  }

  /** The thresholds that will rule in this perimeter once the change is made, per item. */
  private async resolvedWith(payload: SetAlertRulePayload, place: ThresholdPlace, items: readonly string[]): Promise<ResolvedThresholds[]> {
    const doctrine = await this.catalogue.doctrine(ReportingWeek.at(this.clock.now()));
    const rows: ThresholdRow[] = await this.db.run(findThresholds, [place.finess]);
    const table = new ThresholdTable(rows, doctrine.thresholds);
    const changed = {
      scopeKind: payload.kind,
      watchBelow: payload.watchBelow ?? null,
      warningBelow: payload.warningBelow ?? null,
      criticalBelow: payload.criticalBelow ?? null,
      enabled: payload.enabled ?? null,
    };
    return items.map((item) => {
      const others = table.settingsAt(place, item).filter((row) => row.scopeKind !== payload.kind);
      return resolveThresholds([...others, changed], doctrine.thresholds);
    });
  }

  private async record(tx: Transaction, actor: Actor, payload: SetAlertRulePayload, item: string): Promise<void> {
    await tx.run(
      insertThreshold,
      payload.kind, payload.code ?? '', item, payload.watchBelow ?? null, payload.warningBelow ?? null,
      payload.criticalBelow ?? null, payload.enabled ?? null, payload.reason?.trim() || null,
      actor.accountId, actor.name, this.clock.now(),
    );
  }

  private async audit(tx: Transaction, actor: Actor, payload: SetAlertRulePayload, place: ThresholdPlace): Promise<void> {
    const { item, watchBelow, warningBelow, criticalBelow, enabled } = payload;
    await recordAudit(tx, {
      ...signedBy(actor, 'alert-rule.set', place),
      action: 'alert-rule.set',
      place: { regionCode: place.regionCode || null, departmentCode: place.departmentCode || null, finess: place.finess || null },
      subject: item == null ? null : { kind: 'item', id: item },
      detail: { kind: payload.kind, watchBelow, warningBelow, criticalBelow, enabled },
      at: this.clock.now(),
    });
  }

  private async askAgain(tx: Transaction, { kind, code }: SetAlertRulePayload): Promise<void> {
    if (kind === 'ESTABLISHMENT') {
      await askEvaluation(tx, code ?? '', FIRST_WEEK);
      return;
    }
    const since = ReportingWeek.lastComplete(this.clock.now()).monday;
    const region = kind === 'REGION' ? (code ?? '') : null;
    const department = kind === 'DEPARTMENT' ? (code ?? '') : null;
    await askEvaluationOfTerritory(tx, region, department, since);
  }
}

function changedBy({ regionCode, departmentCode, finess }: ThresholdPlace): ChangedPlace {
  return { regionCode, departmentCode: departmentCode || null, finess: finess ? [finess] : 'ALL' };
}

function checkReason({ reason }: SetAlertRulePayload): Problem[] {
  if ((reason?.length ?? 0) <= 1_000) return [];
  return [{ code: 'REASON_TOO_LONG', path: 'reason', message: 'Le motif dépasse 1 000 caractères : raccourcissez-le.' }];
}

function unknownItem(codes: readonly string[]): SetAlertRuleOutcome {
  const message = `Article inconnu : choisissez parmi ${codes.join(', ')}.`;
  return { kind: 'invalid', problems: [{ code: 'UNKNOWN_ITEM', path: 'item', message }] };
}

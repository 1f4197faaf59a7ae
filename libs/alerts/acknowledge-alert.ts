import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCondition, scopeFor, type Scope, signedBy } from '#access';
import { recordAudit } from '#audit';
import { announceChange, placesOf } from '#changes';
import { CLOCK, type Clock, Database, type Problem, statement } from '#platform';
import { checkMove } from './rules/lifecycle.js';
import { type Alert, ALERT_COLUMNS, saveAcknowledgement } from './store/alert-store.js';

export interface AcknowledgeAlertPayload {
  readonly id: string;
  /** Version the person saw; the current one when not said. */
  readonly expectedVersion?: number | null;
  /** What is being done about it. */
  readonly note?: string | null;
}

export type AcknowledgeAlertOutcome =
  | { readonly kind: 'success'; readonly alert: Alert }
  | { readonly kind: 'conflict'; readonly current: Alert }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Takes note of an alert, in one's own name; it opens again by itself if it gets worse. */
@Injectable()
export class AcknowledgeAlert {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, payload: AcknowledgeAlertPayload): Promise<AcknowledgeAlertOutcome> {
    const scope = scopeFor(actor, 'alert.acknowledge');
    const alert = await this.find(scope, payload.id);
    if (payload.expectedVersion != null && payload.expectedVersion !== alert.version) return { kind: 'conflict', current: alert };
    const move = checkMove(alert.status, 'ACKNOWLEDGED', actor.habilitations.map((held) => held.role));
    if (move.kind === 'illegal') return { kind: 'invalid', problems: [{ code: move.code, path: 'id', message: move.message }] };
    const note = payload.note?.trim() || null;
    const done = await this.save(actor, alert, note);
    const current = await this.find(scope, payload.id);
    return done ? { kind: 'success', alert: current } : { kind: 'conflict', current };
  }

  /** @returns false when the alert has changed since. */
  private async save(actor: Actor, alert: Alert, note: string | null): Promise<boolean> {
    const at = this.clock.now();
    return this.db.transaction(async (tx) => {
      const [done] = await tx.run(saveAcknowledgement, alert.id, alert.version, actor.name, at, note);
      if (!done) return false;
      await announceChange(tx, { topics: ['ALERTS'], where: placesOf([alert]) });
      const signed = signedBy(actor, 'alert.acknowledge', alert);
      const detail = { level: alert.level, item: alert.itemCode, week: alert.week };
      await recordAudit(tx, { ...signed, action: 'alert.acknowledge', place: alert, subject: { kind: 'alert', id: alert.id }, detail, at });
      return true;
    });
  }

  /** @throws {Refusal} FORBIDDEN when the alert does not exist in the scope. */
  private async find(scope: Scope, id: string): Promise<Alert> {
    const within = scopeCondition(scope, 2, { region: 'a.region_code', department: 'a.department_code', finess: 'a.finess' });
    const query = statement<unknown[], Alert>(
      `alert-by-id-${within.shape}`,
      `SELECT ${ALERT_COLUMNS} FROM alert a WHERE a.id = $1 AND ${within.text}`,
    );
    const [alert] = await this.db.run(query, id, ...within.values);
    if (!alert) throw outOfScope();
    return alert;
  }
}

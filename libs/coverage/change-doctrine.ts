import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeFor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { Catalogue } from '#catalogue';
import { announceChange } from '#changes';
import { CLOCK, type Clock, Database, JobQueue, type Problem, ReportingWeek } from '#platform';
import { reportSubmitted } from '#reporting';
import { askEvaluationOfTerritory } from './ask-evaluation.js';

export interface ChangeDoctrinePayload {
  readonly key: string;
  readonly itemCode?: string | null;
  readonly value: number;
  /** The text that decides it, e.g. "MINSANTE 143". */
  readonly source: string;
  /** ISO week from which it holds; the current one when not said. */
  readonly effectiveFrom?: string | null;
}

export type ChangeDoctrineOutcome = { readonly kind: 'success' } | { readonly kind: 'invalid'; readonly problems: Problem[] };

/**
 * Records a doctrine value from a week on, and has the weeks it touches evaluated again: 100,000 establishments in under
 * a minute for one week, so a value that reaches far back is evaluated in the background for longer.
 */
@Injectable()
export class ChangeDoctrine {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, payload: ChangeDoctrinePayload): Promise<ChangeDoctrineOutcome> {
    if (!scopeFor(actor, 'doctrine.set').nation) throw outOfScope();
    const asked = payload.effectiveFrom;
    const effectiveFrom = asked == null ? ReportingWeek.at(this.clock.now()) : ReportingWeek.parse(asked);
    if (!effectiveFrom) return unknownWeek(asked ?? '');
    const outcome = await this.db.transaction(async (tx) => {
      const recorded = await this.catalogue.setDoctrineValue({ ...payload, effectiveFrom, setByName: actor.name }, tx);
      if (recorded.kind === 'success') {
        await askEvaluationOfTerritory(tx, null, null, effectiveFrom.monday);
        await announceChange(tx, { topics: ['SETTINGS'], where: 'EVERYWHERE' });
        await recordAudit(tx, {
          ...signedBy(actor, 'doctrine.set'),
          action: 'doctrine.set',
          subject: { kind: 'doctrine', id: payload.key },
          detail: { item: payload.itemCode, value: payload.value, source: payload.source, effectiveFrom: effectiveFrom.toString() },
          at: this.clock.now(),
        });
      }
      return recorded;
    });
    this.catalogue.forgetDoctrine();
    if (outcome.kind === 'invalid') return outcome;
    this.queue.signal(reportSubmitted, {});
    return { kind: 'success' };
  }
}

function unknownWeek(text: string): ChangeDoctrineOutcome {
  const message = `Semaine inconnue : « ${text} ». Écrivez l’année et la semaine ISO, par exemple 2026-W47.`;
  return { kind: 'invalid', problems: [{ code: 'UNKNOWN_WEEK', path: 'effectiveFrom', message }] };
}

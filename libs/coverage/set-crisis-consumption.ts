import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCovers, scopeFor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { announceChange, placesOf } from '#changes';
import { CLOCK, type Clock, Database, JobQueue, type Problem } from '#platform';
import { reportSubmitted } from '#reporting';
import { askEvaluation } from './ask-evaluation.js';
import { CoverageOfEstablishment, type ItemCoverage } from './coverage-of-establishment.js';
import { insertCrisisChange } from './store/crisis-consumption-store.js';
import { findLastReport } from './store/coverage-store.js';

export interface SetCrisisConsumptionPayload {
  readonly finess: string;
  readonly item: string;
  /** Pieces a week; 0 declares the item as not used. */
  readonly weeklyQuantity: number;
  /** Required from the ARS. */
  readonly reason?: string | null;
}

export type SetCrisisConsumptionOutcome =
  | { readonly kind: 'success'; readonly coverage: ItemCoverage }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

const LARGEST_QUANTITY = 100_000_000;
const FIRST_WEEK = '1970-01-05';

/**
 * Records a value of crisis consumption: the establishment declares, the ARS sets with a reason (which contests the
 * declared one). Every change is kept; all the establishment's weeks are evaluated again with what is now known.
 */
@Injectable()
export class SetCrisisConsumption {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly queue: JobQueue,
    private readonly coverage: CoverageOfEstablishment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, payload: SetCrisisConsumptionPayload): Promise<SetCrisisConsumptionOutcome> {
    const scope = scopeFor(actor, 'crisis-consumption.set');
    const [place] = await this.db.run(findLastReport, DEFAULT_COLLECTION, payload.finess, null);
    if (!place || !scopeCovers(scope, { ...place, finess: payload.finess })) throw outOfScope();
    const declares = scope.establishments.includes(payload.finess);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const problems = check(payload, declares, items.map((item) => item.code));
    if (problems.length > 0) return { kind: 'invalid', problems };
    await this.db.transaction(async (tx) => {
      const reason = payload.reason?.trim() || null;
      const source = declares ? 'DECLARED' : 'ARS';
      const { finess, item, weeklyQuantity } = payload;
      await tx.run(insertCrisisChange, finess, item, source, weeklyQuantity, reason, actor.accountId, actor.name, this.clock.now());
      await askEvaluation(tx, finess, FIRST_WEEK);
      await announceChange(tx, { topics: ['SETTINGS'], where: placesOf([{ ...place, finess }]) });
      await recordAudit(tx, {
        ...signedBy(actor, 'crisis-consumption.set', { ...place, finess }),
        action: 'crisis-consumption.set',
        place: { ...place, finess },
        subject: { kind: 'item', id: item },
        detail: { weeklyQuantity, source },
        at: this.clock.now(),
      });
    });
    this.queue.signal(reportSubmitted, {});
    const after = await this.coverage.execute(scope, payload.finess, null);
    const coverage = after.find((one) => one.item.code === payload.item);
    if (!coverage) throw new Error(`No coverage for item ${payload.item}`);
    return { kind: 'success', coverage };
  }
}

function check(payload: SetCrisisConsumptionPayload, declares: boolean, itemCodes: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (!itemCodes.includes(payload.item)) {
    problems.push({ code: 'UNKNOWN_ITEM', path: 'item', message: `Article inconnu : choisissez parmi ${itemCodes.join(', ')}.` });
  }
  if (!Number.isInteger(payload.weeklyQuantity) || payload.weeklyQuantity < 0) {
    problems.push({
      code: 'NEGATIVE_QUANTITY',
      path: 'weeklyQuantity',
      message: 'Indiquez un nombre entier de pièces par semaine, 0 si l’article n’est pas utilisé.',
    });
  } else if (payload.weeklyQuantity > LARGEST_QUANTITY) {
    problems.push({ code: 'ABSURD_QUANTITY', path: 'weeklyQuantity', message: 'Quantité invraisemblable : comptez en pièces par semaine.' });
  }
  if (!declares && !payload.reason?.trim()) {
    problems.push({ code: 'REASON_REQUIRED', path: 'reason', message: 'Indiquez le motif : il sera montré à l’établissement.' });
  }
  return problems;
}

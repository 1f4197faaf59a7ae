import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeFor } from '#access';
import { CLOCK, type Clock, Database, dateInParis, Refusal } from '#platform';
import { isCalendarDate, isUuid, type PreviewedLot, ReadStockpile } from '#stockpile';
import { fulfilmentOf, type LineFulfilment } from './rules/fulfilment.js';
import { type Outlook, outlookWith } from './rules/outlook/scenarios.js';
import { requestScopeFor, seesRequest } from './rules/visibility.js';
import { loadRequest } from './store/request-store.js';

export interface LotQuery {
  readonly requestId: string;
  /** The first item with something left to send when absent. */
  readonly item?: string | null;
  /** Day of departure, "YYYY-MM-DD"; today when absent. */
  readonly plannedFor?: string | null;
}

/** What planning without choosing lots would take, before it is done. */
export interface LotProposal {
  readonly line: LineFulfilment;
  readonly plannedFor: string;
  /** Pieces the lots give; less than what is left when the stockpile is short. */
  readonly proposed: number;
  readonly lots: readonly PreviewedLot[];
  /** As frozen with the request. */
  readonly coverageBefore: Outlook;
  /** The frozen stock with what is planned, sent or proposed: what the establishment would have had. */
  readonly coverageAfter: Outlook;
}

/** The default plan of a shipment as a preview: nothing is reserved. */
@Injectable()
export class ProposeLots {
  constructor(
    private readonly db: Database,
    private readonly stockpile: ReadStockpile,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN for a request that is not the actor's to send to; BAD_REQUEST for an item or a day that is not one. */
  async execute(actor: Actor, query: LotQuery): Promise<LotProposal> {
    scopeFor(actor, 'shipment.plan');
    const request = isUuid(query.requestId) ? await loadRequest(this.db, query.requestId) : undefined;
    if (!request || !seesRequest(requestScopeFor(actor), request)) throw outOfScope();
    const lines = fulfilmentOf(request);
    const line = query.item ? lines.find((one) => one.item === query.item) : (lines.find((one) => one.left > 0) ?? lines[0]);
    if (!line) throw new Refusal('BAD_REQUEST', "Cet article n'est pas dans la demande.");
    const plannedFor = query.plannedFor ?? dateInParis(this.clock.now());
    if (!isCalendarDate(plannedFor)) throw new Refusal('BAD_REQUEST', "Cette date de départ n'existe pas.");
    const lots = await this.stockpile.preview(line.item, line.left, plannedFor);
    const proposed = lots.reduce((sum, lot) => sum + lot.take, 0);
    return {
      line,
      plannedFor,
      proposed,
      lots,
      coverageBefore: outlookWith(request.coverageSnapshot, line.item, 0),
      coverageAfter: outlookWith(request.coverageSnapshot, line.item, line.allocated + proposed),
    };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeFor } from '#access';
import type { Thresholds } from '#coverage';
import { type Clock, CLOCK, Database, dateInParis, isUuid, Refusal } from '#platform';
import { isCalendarDate, type PreviewedLot, ReadStockpile } from '#stockpile';
import type { EmergencyRequest } from './rules/emergency-request.js';
import { fulfilmentOf, type LineFulfilment } from './rules/fulfilment.js';
import { frozenThresholds, type Outlook, outlookWith } from './rules/outlook/scenarios.js';
import { requestScopeFor, seesRequest } from './rules/visibility.js';
import { loadRequest } from './store/request-store.js';

export interface LotQuery {
  readonly requestId: string;
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
  /** Weeks at which each level begins, as frozen with the request. */
  readonly thresholds: Thresholds;
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

  /**
   * One proposal a line of the request, in its order: a shipment may carry them all.
   * @throws {Refusal} FORBIDDEN for a request that is not the actor's to send to; BAD_REQUEST for a day that is not one.
   */
  async forRequest(actor: Actor, query: LotQuery): Promise<LotProposal[]> {
    return this.propose(await this.load(actor, query), query, (lines) => lines);
  }

  /**
   * One line: the one asked for, or the first with something left to send.
   * @throws {Refusal} as {@link forRequest}, and BAD_REQUEST for an item that is not in the request.
   */
  async forItem(actor: Actor, query: LotQuery & { readonly item?: string | null }): Promise<LotProposal> {
    const request = await this.load(actor, query);
    const [proposal] = await this.propose(request, query, (lines) => {
      const line = query.item ? lines.find((one) => one.item === query.item) : (lines.find((one) => one.left > 0) ?? lines[0]);
      if (!line) throw new Refusal('BAD_REQUEST', "Cet article n'est pas dans la demande.");
      return [line];
    });
    if (!proposal) throw new Error(`Request ${request.id} has no line`);
    return proposal;
  }

  private async load(actor: Actor, { requestId }: LotQuery): Promise<EmergencyRequest> {
    scopeFor(actor, 'shipment.plan');
    const request = isUuid(requestId) ? await loadRequest(this.db, requestId) : undefined;
    if (!request || !seesRequest(requestScopeFor(actor), request)) throw outOfScope();
    return request;
  }

  private async propose(
    request: EmergencyRequest,
    query: LotQuery,
    choose: (lines: readonly LineFulfilment[]) => readonly LineFulfilment[],
  ): Promise<LotProposal[]> {
    const lines = choose(fulfilmentOf(request));
    const plannedFor = query.plannedFor ?? dateInParis(this.clock.now());
    if (!isCalendarDate(plannedFor)) throw new Refusal('BAD_REQUEST', "Cette date de départ n'existe pas.");
    const previews = await this.stockpile.preview(lines.map(({ item, left }) => ({ item, need: left })), plannedFor);
    return lines.map((line, index) => {
      const lots = previews[index] ?? [];
      const proposed = lots.reduce((sum, lot) => sum + lot.take, 0);
      return {
        line,
        plannedFor,
        proposed,
        lots,
        thresholds: frozenThresholds(request.coverageSnapshot, line.item),
        coverageBefore: outlookWith(request.coverageSnapshot, line.item, 0),
        coverageAfter: outlookWith(request.coverageSnapshot, line.item, line.allocated + proposed),
      };
    });
  }
}

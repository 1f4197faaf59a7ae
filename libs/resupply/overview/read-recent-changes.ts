import { Inject, Injectable } from '@nestjs/common';
import { type Actor, holds, outOfScope, scopeCovers, scopeFor } from '#access';
import { listAlertEvents } from '#alerts';
import { DEFAULT_COLLECTION } from '#catalogue';
import { listCrisisSettings, listThresholdSettings } from '#coverage';
import { CLOCK, type Clock, Database } from '#platform';
import { type EstablishmentChange, recentChanges } from '../rules/recent-changes.js';
import { requestScopeFor } from '../rules/visibility.js';
import { listRequestSteps } from '../store/open-request-store.js';
import { findPlace } from '../store/place-store.js';

/** Someone who was never here before is told of a month. */
const DAYS_TOLD = 28;
const DAY_MS = 24 * 3_600_000;

/** What changed for an establishment: levels, steps of its requests, settings. Five statements, whatever happened. */
@Injectable()
export class ReadRecentChanges {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param since 28 days ago when not said
   * @throws {Refusal} FORBIDDEN outside the perimeter in which the actor reads alerts.
   */
  async execute(actor: Actor, finess: string, since: Date | null, limit: number): Promise<EstablishmentChange[]> {
    const [place] = await this.db.run(findPlace, finess);
    if (!place || !scopeCovers(scopeFor(actor, 'alert.read'), place)) throw outOfScope();
    const from = since ?? new Date(this.clock.now().getTime() - DAYS_TOLD * DAY_MS);
    const [alerts, crisis, thresholds, requests] = await Promise.all([
      this.db.run(listAlertEvents, DEFAULT_COLLECTION, finess, from, limit),
      this.db.run(listCrisisSettings, finess, from, limit),
      this.db.run(listThresholdSettings, finess, place.departmentCode, place.regionCode, from, limit),
      holds(actor, 'emergency-request.read') ? listRequestSteps(this.db, requestScopeFor(actor), finess, from, limit) : [],
    ]);
    return recentChanges({ alerts, crisis, thresholds, requests }, limit);
  }
}

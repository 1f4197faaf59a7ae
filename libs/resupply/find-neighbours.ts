import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCovers, scopeFor } from '#access';
import { Catalogue } from '#catalogue';
import { findThresholds, type ResolvedThresholds, ThresholdTable } from '#coverage';
import { type Clock, CLOCK, Database, dateInParis, isUuid, Refusal, ReportingWeek } from '#platform';
import type { EmergencyRequest } from './rules/emergency-request.js';
import { fulfilmentOf } from './rules/fulfilment.js';
import { boxAround, type Point } from './rules/neighbours/distance.js';
import { type Neighbour, neighboursOf, proposeDonations } from './rules/neighbours/propose-donations.js';
import { findPoint, holdersAround, type HolderRow } from './store/donor-store.js';
import { loadRequest } from './store/request-store.js';

const FARTHEST_KM = 1_000;

export interface NeighbourQuery {
  readonly requestId: string;
  /** The first item asked for when absent. */
  readonly item?: string | null;
  readonly radiusKm: number;
  readonly first: number;
}

/** A holder as the ranking keeps it, with the thresholds its level follows. */
type NeighbourHolder = HolderRow & { readonly point: Point | null; readonly thresholds: ResolvedThresholds };

/** Who nearby could give, what is proposed to each, and what it does to them. */
export interface Neighbourhood {
  readonly item: string;
  /** Pieces still to be found. */
  readonly asked: number;
  readonly radiusKm: number;
  readonly safetyWeeks: number;
  /** The nearest, as many as were wanted. */
  readonly neighbours: Neighbour<NeighbourHolder>[];
  /** All within the radius, listed or not. */
  readonly count: number;
  readonly totalSurplus: number;
}

/** The establishments of the region that an ARS may ask to help another: fresh report, surplus, level OK, not asking themselves. */
@Injectable()
export class FindNeighbours {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws {Refusal} FORBIDDEN when the request is not the actor's to decide on, or does not exist; BAD_REQUEST for an item it
   *   does not ask for.
   */
  async execute(actor: Actor, query: NeighbourQuery): Promise<Neighbourhood> {
    const scope = scopeFor(actor, 'emergency-request.decide');
    const request = isUuid(query.requestId) ? await loadRequest(this.db, query.requestId) : undefined;
    if (!request || !scopeCovers(scope, request)) throw outOfScope();
    const line = fulfilmentOf(request).find((one) => one.item === (query.item ?? request.lines[0]?.item));
    if (!line) throw new Refusal('BAD_REQUEST', "Cet article n'est pas dans la demande.");
    const radiusKm = Math.min(Math.max(query.radiusKm, 1), FARTHEST_KM);
    const week = ReportingWeek.lastComplete(this.clock.now());
    const doctrine = await this.catalogue.doctrine(week);
    const [row] = await this.db.run(findPoint, request.finess);
    const point = row ? pointOf(row) : null;
    const near = neighboursOf({ departmentCode: request.departmentCode, point }, await this.holders(request, line.item, point, radiusKm, week), radiusKm);
    return {
      item: line.item,
      asked: line.left,
      radiusKm,
      safetyWeeks: doctrine.safetyWeeks,
      neighbours: proposeDonations(near.slice(0, query.first), line.left),
      count: near.length,
      totalSurplus: near.reduce((sum, one) => sum + one.surplus, 0),
    };
  }

  private async holders(request: EmergencyRequest, item: string, point: Point | null, radiusKm: number, week: ReportingWeek): Promise<NeighbourHolder[]> {
    const { regionCode, departmentCode, finess } = request;
    const box = point && boxAround(point, radiusKm);
    const [south, north, west, east] = box ? [box.south, box.north, box.west, box.east] : [null, null, null, null];
    const today = dateInParis(this.clock.now());
    const rows = await this.db.run(holdersAround, regionCode, item, week.monday, finess, departmentCode, south, north, west, east, today);
    const doctrine = await this.catalogue.doctrine(week);
    const thresholds = new ThresholdTable(await this.db.run(findThresholds, rows.map((row) => row.finess)), doctrine.thresholds);
    return rows.map((row) => ({ ...row, point: pointOf(row), thresholds: thresholds.of(row, item) }));
  }
}

function pointOf({ latitude, longitude }: { latitude: number | null; longitude: number | null }): Point | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

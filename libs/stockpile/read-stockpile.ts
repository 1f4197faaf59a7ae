import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { type Clock, CLOCK, Database, dateInParis, isUuid, Refusal, ReportingWeek } from '#platform';
import { listed, type ListedLot } from './rules/lot.js';
import type { LotMovement } from './rules/movement.js';
import { type PreviewedLot, previewAllocation } from './rules/preview-allocation.js';
import { coverageOfTarget, type Position, positionOf, weeksOfCover } from './rules/position.js';
import { type StockpileTarget, stockpileTarget } from './rules/target.js';
import { nationalConsumption } from './store/consumption-store.js';
import { listLots } from './store/lot-store.js';
import { listMovements, lotsAt } from './store/movement-store.js';

/** The stockpile of one item against the doctrine. */
export interface StockpileLine extends Position {
  readonly target: StockpileTarget;
  /** Pieces a week; null when unknown. */
  readonly nationalCrisisWeekly: number | null;
  readonly weeksOfCover: number | null;
  /** 1 when the target is met exactly. */
  readonly coverageOfTarget: number | null;
}

export interface StockpileOverview {
  readonly week: ReportingWeek;
  readonly items: StockpileLine[];
}

/** The national stockpile: no perimeter narrows it, the permission to read it is given by role. */
@Injectable()
export class ReadStockpile {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Stock, target and coverage of every item: now, or at the end of a past week.
   * @throws {Refusal} BAD_REQUEST for a week to come.
   */
  async overview(asked?: ReportingWeek): Promise<StockpileOverview> {
    const now = this.clock.now();
    const latest = ReportingWeek.lastComplete(now);
    const week = asked ?? latest;
    if (ReportingWeek.at(now).isBefore(week)) throw new Refusal('BAD_REQUEST', 'Cette semaine est à venir : choisissez une semaine passée.');
    const past = week.isBefore(latest) ? week : undefined;
    const [items, doctrine, consumption, lots] = await Promise.all([
      this.catalogue.items(),
      this.catalogue.doctrine(week),
      this.db.run(nationalConsumption, week.monday, DEFAULT_COLLECTION),
      past ? this.db.run(lotsAt, past.plus(1).startsAt()) : this.db.run(listLots, null, false),
    ]);
    const today = past ? dateInParis(past.plus(1).startsAt(), -1) : dateInParis(now);
    return {
      week,
      items: items.map(({ code }) => {
        const position = positionOf(code, lots, today);
        const weekly = consumption.find((row) => row.item === code)?.crisisWeekly ?? null;
        const target = stockpileTarget(code, doctrine.stockpile, weekly);
        return {
          ...position,
          target,
          nationalCrisisWeekly: weekly,
          weeksOfCover: weeksOfCover(position.usable, weekly),
          coverageOfTarget: coverageOfTarget(position.usable, target.quantity),
        };
      }),
    };
  }

  /** Lots of one item or of all, first expired first. Lots used up are left out unless asked for. */
  async lots(item: string | null, withEmpty: boolean): Promise<ListedLot[]> {
    const today = dateInParis(this.clock.now());
    const lots = await this.db.run(listLots, item, withEmpty);
    return lots.map((lot) => listed(lot, today));
  }

  /**
   * The usable lots of each item on a day, first expired first, with what a shipment of `need` pieces would take of each.
   * Nothing is reserved. One statement, however many items.
   */
  async preview(needs: readonly { readonly item: string; readonly need: number }[], day: string): Promise<PreviewedLot[][]> {
    const lots = await this.db.run(listLots, needs.length === 1 ? (needs[0]?.item ?? null) : null, false);
    return needs.map(({ item, need }) => previewAllocation(lots.filter((lot) => lot.item === item), need, day));
  }

  /** The last 200 movements of a lot, newest first. */
  async movements(lotId: string): Promise<LotMovement[]> {
    return isUuid(lotId) ? this.db.run(listMovements, lotId) : [];
  }
}

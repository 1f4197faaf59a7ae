import { Injectable } from '@nestjs/common';
import { outOfScope, type Scope } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { Database } from '#platform';
import { ReportingCalendar } from '#reporting';
import { type CoverageWeek, coverageWeeks, historyWeeks } from './rules/coverage-history.js';
import type { CoverageLevel } from './rules/levels.js';
import { findEvaluatedWeeks, findWorstLevels } from './store/coverage-history-store.js';

/** One item over the last weeks, oldest first. */
export interface CoverageHistory {
  readonly item: Item;
  readonly weeks: CoverageWeek[];
}

/** Two years, as far as reports are accepted. */
const MOST_WEEKS = 104;

/** Coverage of an establishment week by week, as evaluated: one statement. */
@Injectable()
export class ReadCoverageHistory {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly calendar: ReportingCalendar,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the scope. */
  async execute(scope: Scope, finess: string, weeks: number): Promise<CoverageHistory[]> {
    const count = Math.min(Math.max(1, weeks), MOST_WEEKS);
    const due = await this.calendar.dueWeek();
    const period = { from: due.plus(-count).monday, to: due.monday };
    const rows = await findEvaluatedWeeks(this.db, scope, DEFAULT_COLLECTION, finess, period);
    if (!rows) throw outOfScope();
    const reports = new Map(rows.map((row) => [row.week, row]));
    const shown = historyWeeks(due, reports, count);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    return items.map((item, position) => ({ item, weeks: coverageWeeks(reports, shown, position) }));
  }

  /** By FINESS, of the last figures; an establishment outside the scope or without a known level is left out. */
  async worstLevels(scope: Scope, finess: readonly string[]): Promise<Map<string, CoverageLevel>> {
    const rows = await findWorstLevels(this.db, scope, finess);
    return new Map(rows.map((row) => [row.finess, row.level]));
  }
}

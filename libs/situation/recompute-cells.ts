import { Inject, Injectable } from '@nestjs/common';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { announceChange } from '#changes';
import { CLOCK, type Clock, Database, ReportingWeek, type Transaction } from '#platform';
import { type DepartmentWeek, lockCells, markOutdatedCells, markUncountedAlerts, recomputeArrivals, recomputeCells, recomputeReporting, recountAlerts, takeDirty, tellCellsChanged } from './store/cell-store.js';

/** Department weeks recomputed in one statement: bounds memory when a whole year is counted again. */
const CHUNK = 500;

/** Makes the cells that were marked true again: counted from rows, never incremented, so they cannot drift. */
@Injectable()
export class RecomputeCells {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many department weeks were recomputed. */
  async execute(): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.run(lockCells);
      const dirty = await tx.run(takeDirty, DEFAULT_COLLECTION);
      for (let start = 0; start < dirty.length; start += CHUNK) {
        const chunk = dirty.slice(start, start + CHUNK);
        const weeks = chunk.map((mark) => mark.week);
        const departments = chunk.map((mark) => mark.departmentCode);
        await tx.run(recomputeReporting, DEFAULT_COLLECTION, weeks, departments, this.clock.now());
        await tx.run(recomputeArrivals, DEFAULT_COLLECTION, weeks, departments);
        await tx.run(recomputeCells, DEFAULT_COLLECTION, weeks, departments, await this.safetyWeeks(chunk));
      }
      if (dirty.length > 0) {
        await tx.run(recountAlerts, [...new Set(dirty.map((mark) => mark.departmentCode))]);
        await this.tell(tx, dirty);
      }
      return dirty.length;
    });
  }

  /**
   * Marks what the passing of time or a change of enrolment made untrue: weeks from `since` to the current one, and the
   * departments where missing reports became alerts.
   * @returns how many department weeks were marked.
   */
  async markOutdated(since?: ReportingWeek): Promise<number> {
    const current = ReportingWeek.at(this.clock.now());
    const first = since ?? current.plus(-1);
    const weeks = Array.from({ length: first.weeksUntil(current) + 1 }, (_, index) => first.plus(index).monday);
    const marked = await this.db.run(markOutdatedCells, DEFAULT_COLLECTION, weeks);
    const uncounted = await this.db.run(markUncountedAlerts, DEFAULT_COLLECTION, current.monday);
    return marked.length + uncounted.length;
  }

  private async tell(tx: Transaction, dirty: readonly DepartmentWeek[]): Promise<void> {
    await tx.run(tellCellsChanged);
    const departments = new Map(dirty.map((mark) => [mark.departmentCode, mark.regionCode]));
    const weeks = [...new Set(dirty.map((mark) => mark.week))];
    await announceChange(tx, {
      topics: ['SITUATION'],
      where: [...departments].map(([departmentCode, regionCode]) => ({ regionCode, departmentCode, finess: [] })),
      week: weeks.length === 1 && weeks[0] !== undefined ? ReportingWeek.containing(weeks[0]).toString() : null,
    });
  }

  private async safetyWeeks(chunk: readonly DepartmentWeek[]): Promise<number[]> {
    return Promise.all(
      chunk.map(async ({ week }) => (await this.catalogue.doctrine(ReportingWeek.containing(week))).safetyWeeks),
    );
  }
}

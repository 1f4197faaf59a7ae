import { Injectable } from '@nestjs/common';
import type { Scope } from '#access';
import type { CoverageLevel } from '#coverage';
import { Directory, type EstablishmentFilter, type EstablishmentPage, type Narrowing } from '#directory';
import { ReportingCalendar } from '#reporting';
import { atLevels, withoutReport, withReport } from './store/establishment-narrowings.js';

export interface WatchedEstablishmentFilter extends EstablishmentFilter {
  /** Worst level among the last figures; any when empty. */
  readonly levels?: readonly CoverageLevel[] | null;
  /** True: expected, and the report of the awaited week has not come; false: it has. */
  readonly missingReport?: boolean | null;
}

/** The directory's list, kept to those in some situation. */
@Injectable()
export class ListEstablishments {
  constructor(
    private readonly directory: Directory,
    private readonly calendar: ReportingCalendar,
  ) {}

  /** @param after FINESS number of the last row of the page before, null for the first page. */
  async execute(scope: Scope, filter: WatchedEstablishmentFilter, first: number, after: string | null): Promise<EstablishmentPage> {
    const narrowings: Narrowing[] = filter.levels && filter.levels.length > 0 ? [atLevels(filter.levels)] : [];
    if (typeof filter.missingReport === 'boolean') {
      const { monday } = await this.calendar.dueWeek();
      narrowings.push(filter.missingReport ? withoutReport(monday) : withReport(monday));
    }
    return this.directory.listEstablishments(scope, filter, first, after, narrowings);
  }
}

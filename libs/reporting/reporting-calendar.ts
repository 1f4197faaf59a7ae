import { Inject, Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { CLOCK, type Clock, ReportingWeek } from '#platform';
import { dueWeek } from './rules/due-week.js';

/** When a week may be reported and until when, by the clock of the server. */
export interface ReportingPeriod {
  readonly week: ReportingWeek;
  /** From this instant on the week is accepted: its Monday 00:00. */
  readonly opensAt: Date;
  readonly deadline: Date;
  readonly now: Date;
}

/** The week whose report is awaited, with its deadline. No statement of its own: the doctrine is remembered. */
@Injectable()
export class ReportingCalendar {
  constructor(
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param week the one whose report is awaited now when not said */
  async period(week?: ReportingWeek): Promise<ReportingPeriod> {
    const now = this.clock.now();
    const asked = week ?? (await this.dueWeek());
    return { week: asked, opensAt: asked.startsAt(), deadline: await this.deadlineOf(asked), now };
  }

  async dueWeek(): Promise<ReportingWeek> {
    const now = this.clock.now();
    const { deadline } = await this.catalogue.doctrine(ReportingWeek.lastComplete(now));
    return dueWeek(now, deadline);
  }

  async deadlineOf(week: ReportingWeek): Promise<Date> {
    return week.deadline((await this.catalogue.doctrine(week)).deadline);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Scope, ScopeKind } from '#access';
import { DEFAULT_COLLECTION } from '#catalogue';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import { checkPerimeter } from './check-perimeter.js';
import { type LastReminderRow, lastReminderOf } from './store/reminder-store.js';

const LAST = {
  NATION: lastReminderOf('NATION'),
  REGION: lastReminderOf('REGION'),
  DEPARTMENT: lastReminderOf('DEPARTMENT'),
  ESTABLISHMENT: lastReminderOf('ESTABLISHMENT'),
};

/** When a perimeter was last reminded, by whom, and how many have answered since. */
@Injectable()
export class ReadReminders {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param week the last complete week when undefined.
   * @returns null when nobody there was reminded for that week.
   * @throws {Refusal} FORBIDDEN outside the scope.
   */
  async last(scope: Scope, kind: ScopeKind, code: string | null, week?: ReportingWeek): Promise<LastReminderRow | null> {
    await checkPerimeter(this.db, scope, kind, code);
    const { monday } = week ?? ReportingWeek.lastComplete(this.clock.now());
    const [row] = await this.db.run(LAST[kind], DEFAULT_COLLECTION, monday, kind === 'NATION' ? null : code);
    return row ?? null;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '#access';
import { DEFAULT_COLLECTION } from '#catalogue';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import {
  type DepartmentRegistrationRow, departmentRegistrationsQuery, registrationCountQuery, type RegistrationCriteria, registrationPageQuery,
  type RegistrationRow, type RegistrationState,
} from '../store/registration-store.js';

export interface RegistrationFilter {
  readonly regionCode?: string | null;
  readonly departmentCode?: string | null;
  readonly wave?: string | null;
  readonly state?: RegistrationState | null;
  /** Only those without a director here: who does not move. */
  readonly withoutDirector?: boolean | null;
}

export interface RegistrationPage {
  readonly rows: RegistrationRow[];
  readonly hasNext: boolean;
  readonly total: () => Promise<number>;
}

/** How far the expected establishments of a scope have come: invited, activated, reporting. */
@Injectable()
export class ReadRegistrations {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param after FINESS number of the last row of the page before. */
  async list(scope: Scope, filter: RegistrationFilter, first: number, after: string | null): Promise<RegistrationPage> {
    const criteria = this.criteriaOf(scope, filter);
    const [state, stuck] = [filter.state ?? null, filter.withoutDirector ?? false];
    const page = registrationPageQuery(criteria, state, stuck, { after: after ?? '', limit: first + 1 });
    const rows = await this.db.run(page.statement, ...page.values);
    const total = async (): Promise<number> => {
      const count = registrationCountQuery(criteria, state, stuck);
      const [row] = await this.db.run(count.statement, ...count.values);
      return row?.total ?? 0;
    };
    return { rows: rows.slice(0, first), hasNext: rows.length > first, total };
  }

  async byDepartment(scope: Scope, filter: Pick<RegistrationFilter, 'regionCode' | 'wave'>): Promise<DepartmentRegistrationRow[]> {
    const query = departmentRegistrationsQuery(this.criteriaOf(scope, filter));
    return this.db.run(query.statement, ...query.values);
  }

  private criteriaOf(scope: Scope, { regionCode, departmentCode, wave }: RegistrationFilter): RegistrationCriteria {
    const now = this.clock.now();
    const { monday } = ReportingWeek.lastComplete(now);
    return { scope, collectionId: DEFAULT_COLLECTION, monday, now, wave: wave ?? null, departmentCode: departmentCode ?? null, regionCode: regionCode ?? null };
  }
}

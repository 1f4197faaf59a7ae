import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { scopeCovers, type Place, type Scope } from '#access';
import type { Contact, Department, Establishment, Territory } from './rules/establishment.js';
import { searchWords } from './rules/search-words.js';
import {
  countQuery, findContacts, findEstablishments, findPlace, listDepartments, listRegions, pageQuery,
  type EstablishmentOrder, type ListCriteria, type Narrowing,
} from './store/establishment-queries.js';

const LARGEST_PAGE = 200;

export interface EstablishmentFilter {
  /** Words to find in the name, the commune or the FINESS number, whatever the case and accents. */
  readonly search?: string | null;
  readonly regionCode?: string | null;
  readonly departmentCode?: string | null;
  /** Closed establishments are left out unless asked for. */
  readonly includeClosed?: boolean | null;
  /** By FINESS number when not said. */
  readonly order?: EstablishmentOrder | null;
}

export interface EstablishmentPage {
  readonly rows: Establishment[];
  readonly hasNext: boolean;
  /** Counts the whole list; a call, because counting costs more than the page and not every screen shows it. */
  readonly total: () => Promise<number>;
}

/** Establishments and territories, read. */
@Injectable()
export class Directory {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Null when it does not exist or lies outside the scope. */
  async establishmentByFiness(scope: Scope, finess: string): Promise<Establishment | null> {
    const [found] = await this.db.run(findEstablishments, [finess]);
    const covered = found && scopeCovers(scope, { finess, regionCode: found.region.code, departmentCode: found.department.code });
    return covered ? found : null;
  }

  /**
   * Many at once, in the order asked, null where unknown. Takes no scope: it resolves the establishment of rows that
   * were themselves read within one.
   */
  async establishmentsByFiness(finess: readonly string[]): Promise<(Establishment | null)[]> {
    const rows = await this.db.run(findEstablishments, finess);
    const byFiness = new Map(rows.map((row) => [row.finess, row]));
    return finess.map((one) => byFiness.get(one) ?? null);
  }

  /**
   * A page, in the order asked.
   * @param first rows wanted, at most 200.
   * @param after FINESS number of the last row of the page before, null for the first page.
   * @param narrowings what later features keep the list to.
   */
  async listEstablishments(
    scope: Scope, filter: EstablishmentFilter, first: number, after: string | null = null, narrowings: readonly Narrowing[] = [],
  ): Promise<EstablishmentPage> {
    const criteria: ListCriteria = {
      scope,
      words: searchWords(filter.search ?? ''),
      regionCode: filter.regionCode ?? undefined,
      departmentCode: filter.departmentCode ?? undefined,
      includeClosed: filter.includeClosed ?? false,
      order: filter.order ?? 'FINESS',
      narrowings,
    };
    const limit = Math.min(Math.max(first, 1), LARGEST_PAGE);
    const page = pageQuery(criteria, after, limit + 1);
    const rows = await this.db.run(page.statement, ...page.values);
    return { rows: rows.slice(0, limit), hasNext: rows.length > limit, total: async () => this.count(criteria) };
  }

  /** Where an establishment is, for checks of scope; null when unknown. */
  async placeOf(finess: string): Promise<Required<Place> | null> {
    const [place] = await this.db.run(findPlace, finess);
    return place ?? null;
  }

  /** The 18 regions, by code. */
  async regions(): Promise<Territory[]> {
    return this.db.run(listRegions);
  }

  /** Departments of the 18 regions, by code. */
  async departments(): Promise<Department[]> {
    return this.db.run(listDepartments);
  }

  async contacts(finess: readonly string[]): Promise<Contact[]> {
    return this.db.run(findContacts, finess);
  }

  private async count(criteria: ListCriteria): Promise<number> {
    const query = countQuery(criteria);
    const [row] = await this.db.run(query.statement, ...query.values);
    return row?.total ?? 0;
  }
}

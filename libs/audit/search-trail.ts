import { Injectable } from '@nestjs/common';
import { asSystem, Database, isUuid } from '#platform';
import { type AuditScope, readCursor, type TrailFilter } from './rules/trail-filter.js';
import { findPersons, searchTrail, type TrailRow } from './store/search-store.js';

export interface TrailPage {
  readonly rows: TrailRow[];
  readonly hasNext: boolean;
}

/** Who did what, newest first, within a perimeter. */
@Injectable()
export class SearchTrail {
  constructor(private readonly db: Database) {}

  async execute(scope: AuditScope, filter: TrailFilter, first: number, after: string | null): Promise<TrailPage> {
    if (!scope.nation && scope.regions.length + scope.establishments.length === 0) return { rows: [], hasNext: false };
    const { person, ...others } = filter;
    const word = person?.trim().toLowerCase();
    const persons = word ? await this.personsOf(word) : undefined;
    const [query, values] = searchTrail({ scope, filter: others, persons, after: readCursor(after), most: first + 1 });
    const rows = await this.db.run(query, ...values);
    // Network addresses are for who looks after the platform.
    const shown = rows.slice(0, first).map((row) => (scope.nation ? row : { ...row, address: null }));
    return { rows: shown, hasNext: rows.length > first };
  }

  /** Ids only choose among entries of the scope: whose account it is is not told. */
  private async personsOf(word: string): Promise<{ ids: readonly string[] } | { name: string }> {
    if (isUuid(word)) return { ids: [word] };
    const escaped = word.replace(/[\\%_]/g, String.raw`\$&`);
    const found = await asSystem(async () => this.db.run(findPersons, escaped));
    return found.length > 0 ? { ids: found.map(({ id }) => id) } : { name: word };
  }
}

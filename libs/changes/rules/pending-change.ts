import type { ChangeTopic } from './announcement.js';
import type { SeenChange } from './seen-change.js';

/** Longest list of establishments, or of requests, that a change names: beyond, a page reads everything it shows. */
const MOST_NAMED = 50;

/** What a page is told at once: read again what shows this. Empty lists name nothing in particular. */
export interface Change {
  readonly topics: ChangeTopic[];
  /** The only week concerned; null when there are several, or none. */
  readonly week: string | null;
  readonly departments: string[];
  readonly finess: string[];
  readonly requestIds: string[];
  readonly at: Date;
}

/** A set that gives up naming its members once they are many, so that it never grows. */
class FewNames {
  private names: Set<string> | undefined = new Set();

  constructor(private readonly most: number) {}

  /** @param names undefined: too many to name. */
  add(names: readonly string[] | undefined): void {
    for (const name of names ?? []) this.names?.add(name);
    if (names === undefined || (this.names?.size ?? 0) > this.most) this.names = undefined;
  }

  list(): string[] {
    return [...(this.names ?? [])].sort();
  }
}

/** What a page has not been told yet, folded into one change of bounded size however long the page takes. */
export class PendingChange {
  private readonly topics = new Set<ChangeTopic>();
  private readonly weeks = new Set<string | null>();
  private readonly departments = new FewNames(Number.POSITIVE_INFINITY);
  private readonly finess = new FewNames(MOST_NAMED);
  private readonly requestIds = new FewNames(MOST_NAMED);

  add(seen: SeenChange): void {
    for (const topic of seen.topics) this.topics.add(topic);
    // Two different weeks, or one and "several", are several: no more needs remembering.
    if (this.weeks.size < 2) this.weeks.add(seen.week);
    this.departments.add(seen.departments ?? undefined);
    this.finess.add(seen.finess);
    this.requestIds.add(seen.requestIds);
  }

  /** @param at when it is told. */
  toChange(at: Date): Change {
    const [week = null] = this.weeks;
    return {
      topics: [...this.topics].sort(),
      week: this.weeks.size === 1 ? week : null,
      departments: this.departments.list(),
      finess: this.finess.list(),
      requestIds: this.requestIds.list(),
      at,
    };
  }
}

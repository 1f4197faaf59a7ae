import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Accepted } from '../generator/generator.js';

const EVERY_MS = 25;

interface Followed extends Accepted {
  /** Marks of its department up to this one are gone once the cell has counted it. */
  mark?: number;
}

interface Seen {
  readonly evaluated: boolean;
  /** The latest mark of its department and week that no count has taken yet. */
  readonly mark: string | null;
}

const LOOK = `
  SELECT r.evaluated_version >= r.version AS evaluated,
         (SELECT max(d.id) FROM situation_dirty d WHERE d.week = r.week AND d.department_code = r.department_code
            AND ($3::bigint IS NULL OR d.id <= $3)) AS mark
  FROM weekly_report r WHERE r.finess = $1 AND r.week = $2 AND r.collection_id = 1`;

/** Follows accepted reports in the database until they are evaluated and counted in their department's cells. */
export class Visibility {
  /** Milliseconds from the answer to the coverage and alerts of the report. */
  readonly evaluated: number[] = [];
  /** Milliseconds from the answer to the cell that counts it. */
  readonly counted: number[] = [];
  private open: Followed[] = [];
  private ending = false;

  constructor(private readonly client: pg.Client) {}

  follow(accepted: Accepted): void {
    this.open.push({ ...accepted });
  }

  get waiting(): number {
    return this.open.length;
  }

  /** Looks until `end` was called and nothing is waited for any more. */
  async watch(): Promise<void> {
    while (!this.ending || this.open.length > 0) {
      const before = this.open;
      this.open = [];
      for (const one of before) if (!(await this.look(one))) this.open.push(one);
      await pause(EVERY_MS);
    }
  }

  end(): void {
    this.ending = true;
  }

  /** @returns true when there is nothing more to wait for. */
  private async look(one: Followed): Promise<boolean> {
    const { finess, monday } = one.subject;
    const { rows } = await this.client.query<Seen>({ name: 'look', text: LOOK, values: [finess, monday, one.mark ?? null] });
    const [seen] = rows;
    if (!seen?.evaluated) return false;
    if (one.mark === undefined) this.evaluated.push(Date.now() - one.at);
    if (seen.mark !== null) {
      one.mark ??= Number(seen.mark);
      return false;
    }
    this.counted.push(Date.now() - one.at);
    return true;
  }
}

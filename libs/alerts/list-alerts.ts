import { Injectable } from '@nestjs/common';
import { scopeCondition, type Scope, type ScopeKind } from '#access';
import type { CoverageLevel } from '#coverage';
import { Database, statement } from '#platform';
import type { AlertStatus } from './rules/stored-alert.js';
import { type Alert, ALERT_COLUMNS } from './store/alert-store.js';

export interface AlertFilter {
  readonly kind?: ScopeKind | null;
  readonly code?: string | null;
  readonly finess?: string | null;
  readonly item?: string | null;
  readonly levels?: readonly CoverageLevel[] | null;
  /** Open and acknowledged ones when not said. */
  readonly statuses?: readonly AlertStatus[] | null;
}

export interface AlertPage {
  readonly rows: Alert[];
  readonly hasNext: boolean;
  readonly total: number;
}

const UNRESOLVED: readonly AlertStatus[] = ['OPEN', 'ACKNOWLEDGED'];
const PERIMETER: Readonly<Record<ScopeKind, string>> = {
  NATION: 'true',
  REGION: 'a.region_code = $1',
  DEPARTMENT: 'a.department_code = $1',
  ESTABLISHMENT: 'a.finess = $1',
};
/** Worst first, then the longest open; a missing report, which has no level, after all levels. */
const RANK = `coalesce(array_position(ARRAY['STOCK_OUT','CRITICAL','WARNING','WATCH']::coverage_level[], a.level), 5)`;

/** Alerts of a scope, worst first, by pages. */
@Injectable()
export class ListAlerts {
  constructor(private readonly db: Database) {}

  /** @param after id of the last alert of the page before. */
  async execute(scope: Scope, filter: AlertFilter, first: number, after: string | null): Promise<AlertPage> {
    const kind = filter.finess ? 'ESTABLISHMENT' : (filter.kind ?? 'NATION');
    const within = scopeCondition(scope, 7, { region: 'a.region_code', department: 'a.department_code', finess: 'a.finess' });
    const where = `($1::text IS NULL OR ${PERIMETER[kind]}) AND ($2::text IS NULL OR a.item_code = $2)
      AND ($3::text[] IS NULL OR a.level::text = ANY($3)) AND a.status = ANY($4) AND ${within.text}`;
    const page = statement<unknown[], Alert & { total: number }>(
      `alerts-${kind}-${within.shape}`,
      `WITH chosen AS (SELECT a.*, ${RANK} AS rank FROM alert a WHERE ${where})
       SELECT ${ALERT_COLUMNS}, (SELECT count(*)::int FROM chosen) AS total FROM chosen a
       WHERE $5::text IS NULL OR (a.rank, a.opened_at, a.id) > (SELECT c.rank, c.opened_at, c.id FROM chosen c WHERE c.id = $5)
       ORDER BY a.rank, a.opened_at, a.id LIMIT $6`,
    );
    const code = kind === 'NATION' ? null : (filter.finess ?? filter.code ?? '');
    const statuses = filter.statuses ?? UNRESOLVED;
    const levels = filter.levels && filter.levels.length > 0 ? filter.levels : null;
    const rows = await this.db.run(page, code, filter.item ?? null, levels, statuses, after, first + 1, ...within.values);
    return { rows: rows.slice(0, first), hasNext: rows.length > first, total: rows[0]?.total ?? 0 };
  }
}

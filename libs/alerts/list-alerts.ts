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
  /** Counts the whole list; a call, because not every screen shows it. */
  readonly total: () => Promise<number>;
}

const UNRESOLVED: readonly AlertStatus[] = ['OPEN', 'ACKNOWLEDGED'];
const PERIMETER: Readonly<Record<ScopeKind, string>> = {
  NATION: '$1::text IS NULL',
  REGION: 'a.region_code = $1',
  DEPARTMENT: 'a.department_code = $1',
  ESTABLISHMENT: 'a.finess = $1',
};
/** Worst first, then the longest open; a missing report, which has no level, after all levels. The order of the indexes. */
const RANK = 'a.rank';

/** Alerts of a scope, worst first, by pages. */
@Injectable()
export class ListAlerts {
  constructor(private readonly db: Database) {}

  /** @param after id of the last alert of the page before. */
  async execute(scope: Scope, filter: AlertFilter, first: number, after: string | null): Promise<AlertPage> {
    const where = conditions(scope, filter);
    const from = `(${RANK}, a.opened_at, a.id) > (SELECT c.rank, c.opened_at, c.id FROM alert c WHERE c.id = $5 AND ${where.position})`;
    const page = statement<unknown[], Alert>(
      `alerts-${where.shape}${after === null ? '' : '-after'}`,
      `SELECT ${ALERT_COLUMNS} FROM alert a
       WHERE ${where.text} AND ${after === null ? '$5::text IS NULL' : from}
       ORDER BY ${RANK}, a.opened_at, a.id LIMIT $6`,
    );
    const rows = await this.db.run(page, ...where.values, after, first + 1, ...where.scope);
    return { rows: rows.slice(0, first), hasNext: rows.length > first, total: async () => this.count(where) };
  }

  private async count(where: Conditions): Promise<number> {
    const count = statement<unknown[], { total: number }>(
      `alerts-count-${where.shape}`,
      `SELECT count(*) AS total FROM alert a WHERE ${where.text} AND $5::text IS NULL AND $6::int IS NULL`,
    );
    const [row] = await this.db.run(count, ...where.values, null, null, ...where.scope);
    return row?.total ?? 0;
  }
}

function columnsOf(alias: string): { region: string; department: string; finess: string } {
  return { region: `${alias}.region_code`, department: `${alias}.department_code`, finess: `${alias}.finess` };
}

interface Conditions {
  readonly text: string;
  /** Keeps the alert a page begins after to the scope too: the place of another's alert would tell that it is there, and how bad. */
  readonly position: string;
  readonly shape: string;
  /** $1 to $4. */
  readonly values: unknown[];
  /** From $7 on. */
  readonly scope: readonly unknown[];
}

/** The text depends on the perimeter and on whether resolved alerts are wanted, so that each case has its index. */
function conditions(scope: Scope, filter: AlertFilter): Conditions {
  const kind = filter.finess ? 'ESTABLISHMENT' : (filter.kind ?? 'NATION');
  const within = scopeCondition(scope, 7, columnsOf('a'));
  const statuses = filter.statuses ?? UNRESOLVED;
  const unresolved = !statuses.includes('RESOLVED');
  const levels = filter.levels && filter.levels.length > 0 ? filter.levels : null;
  return {
    text: `${PERIMETER[kind]} AND ($2::text IS NULL OR a.item_code = $2) AND ($3::text[] IS NULL OR a.level::text = ANY($3))
      AND a.status = ANY($4)${unresolved ? ` AND a.status <> 'RESOLVED'` : ''} AND ${within.text}`,
    position: scopeCondition(scope, 7, columnsOf('c')).text,
    shape: `${kind}-${within.shape}-${unresolved ? 'unresolved' : 'all'}`,
    values: [kind === 'NATION' ? null : (filter.finess ?? filter.code ?? ''), filter.item ?? null, levels, statuses],
    scope: within.values,
  };
}

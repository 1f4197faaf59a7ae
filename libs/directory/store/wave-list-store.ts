import { scopeCondition, type Scope } from '#access';
import { statement, type Statement } from '#platform';
import { CONNECTED, connectedSince } from './connected.js';

type Query<Row> = { readonly statement: Statement<unknown[], Row>; readonly values: unknown[] };

/** One region of one wave; region null for a wave that has nobody in the scope. */
export interface WaveRegionRow {
  readonly code: string;
  readonly label: string;
  readonly collectionId: number;
  readonly expectedFrom: string;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly expected: number;
  readonly connected: number;
}

export interface WaveMemberRow {
  readonly finess: string;
  /** Monday of the first week reported; null while the establishment has not reported. */
  readonly firstReportedWeek: string | null;
}

const SCOPE_COLUMNS = { region: 'n.region_code', department: 'n.department_code', finess: 'n.finess' };
const STILL_EXPECTED = '(n.expected_until IS NULL OR n.expected_until > $1::date)';
/** Every wave with its establishments of a scope, counted by region; newest wave first. */
export function wavesQuery(scope: Scope, monday: string): Query<WaveRegionRow> {
  const condition = scopeCondition(scope, 2, SCOPE_COLUMNS);
  const text = `
    SELECT v.code, v.label, v.collection_id AS "collectionId", v.expected_from AS "expectedFrom",
           n.region_code AS "regionCode", r.name AS "regionName", count(n.finess) AS expected,
           count(n.finess) FILTER (WHERE ${connectedSince('$1', scope, 2)}) AS connected
    FROM roll_out_wave v
    LEFT JOIN enrolment n ON n.wave_code = v.code AND ${STILL_EXPECTED} AND ${condition.text}
    LEFT JOIN region r ON r.code = n.region_code
    GROUP BY v.code, n.region_code, r.name ORDER BY v.expected_from DESC, v.code, n.region_code`;
  return { statement: statement(`waves-${condition.shape}`, text), values: [monday, ...condition.values] };
}

/** @param connected null for all. */
export function waveMemberCountQuery(scope: Scope, wave: string, monday: string, connected: boolean | null): Query<{ total: number }> {
  const condition = scopeCondition(scope, 4, SCOPE_COLUMNS);
  const text = `
    SELECT count(*) AS total FROM enrolment n
    WHERE n.wave_code = $2 AND ${STILL_EXPECTED} AND ${condition.text} AND ($3::boolean IS NULL OR $3::boolean = ${connectedSince('$1', scope, 4)})`;
  return { statement: statement(`wave-members-count-${condition.shape}`, text), values: [monday, wave, connected, ...condition.values] };
}

/** @param connected null for all. */
export function waveMembersQuery(
  scope: Scope, page: { wave: string; monday: string; connected: boolean | null; after: string; limit: number },
): Query<WaveMemberRow> {
  const condition = scopeCondition(scope, 6, SCOPE_COLUMNS);
  const text = `
    SELECT n.finess, (SELECT min(w.week) FROM weekly_report w WHERE w.finess = n.finess AND w.collection_id = n.collection_id) AS "firstReportedWeek"
    FROM enrolment n
    WHERE n.wave_code = $2 AND n.finess > $3 AND ${STILL_EXPECTED} AND ${condition.text}
      AND ($4::boolean IS NULL OR $4::boolean = ${CONNECTED})
    ORDER BY n.finess LIMIT $5`;
  return {
    statement: statement(`wave-members-${condition.shape}`, text),
    values: [page.monday, page.wave, page.after, page.connected, page.limit, ...condition.values],
  };
}

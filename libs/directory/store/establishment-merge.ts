import type { Transaction } from '#platform';
import { STAGED_COLUMNS } from './establishment-staging.js';

const COLUMNS = Object.keys(STAGED_COLUMNS);
const COUNTS: ReadonlySet<string> = new Set(['beds', 'intensive_beds', 'emergency_visits']);
/** What an establishment's history follows. */
const TRACKED = [...COLUMNS, 'closed_on'];

const each = (columns: readonly string[], text: (column: string) => string): string => columns.map(text).join(', ');
const rowOf = (alias: string): string => `ROW(${each(TRACKED, (column) => `${alias}.${column}`)})`;
const jsonOf = (alias: string): string => `jsonb_build_object(${each(TRACKED, (column) => `'${column}', ${alias}.${column}`)})`;

export interface ConflictingLines {
  readonly finess: string;
  readonly lines: number[];
}

/**
 * Takes out the establishments that the file gives several times with different values: keeping one would make the
 * result depend on the order of the lines. Plain repetitions count once.
 */
export async function removeConflicts(tx: Transaction): Promise<ConflictingLines[]> {
  const content = `md5(ROW(${each(['status', 'closed_on', ...COLUMNS], (column) => `s.${column}`)})::text)`;
  await tx.client.query('ANALYZE staged_establishment');
  const { rows } = await tx.client.query<ConflictingLines>(`
    SELECT finess, array_agg(line ORDER BY line) AS lines FROM staged_establishment s
    GROUP BY finess HAVING count(DISTINCT ${content}) > 1 ORDER BY min(line)`);
  await tx.client.query('DELETE FROM staged_establishment WHERE finess = ANY($1::text[])', [rows.map((row) => row.finess)]);
  await tx.client.query(`
    DELETE FROM staged_establishment s USING staged_establishment kept
    WHERE kept.finess = s.finess AND kept.line < s.line`);
  return rows;
}

export interface MergeCounts {
  readonly created: number;
  readonly changed: number;
  readonly closed: number;
  readonly reopened: number;
  readonly unchanged: number;
  readonly ignoredClosed: number;
}

/**
 * Brings establishments to what the staged file says, keeping what it does not say.
 * @param today closing date of an establishment said closed without a date, "YYYY-MM-DD".
 */
export async function mergeStaged(tx: Transaction, source: string, now: Date, today: string): Promise<MergeCounts> {
  await prepareNext(tx, today);
  const counts = await countChanges(tx);
  await tx.client.query(`
    INSERT INTO legal_entity AS t (finess, name)
    SELECT legal_entity_finess, min(legal_entity_name) FROM staged_establishment
    WHERE legal_entity_finess IS NOT NULL AND legal_entity_name IS NOT NULL GROUP BY 1
    ON CONFLICT (finess) DO UPDATE SET name = excluded.name WHERE t.name <> excluded.name`);
  await tx.client.query(
    `INSERT INTO establishment_change (finess, changed_at, source, before, after)
     SELECT n.finess, $2, $1, d.before, d.after
     FROM next_establishment n JOIN establishment e USING (finess)
     CROSS JOIN LATERAL (
       SELECT jsonb_object_agg(o.key, o.value) AS before, jsonb_object_agg(o.key, a.value) AS after
       FROM jsonb_each(${jsonOf('e')}) o JOIN jsonb_each(${jsonOf('n')}) a USING (key)
       WHERE o.value IS DISTINCT FROM a.value) d
     WHERE n.is_changed ORDER BY n.finess`,
    [source, now],
  );
  await tx.client.query(
    `UPDATE establishment e SET ${each(TRACKED, (column) => `${column} = n.${column}`)}, source = $1, updated_at = $2
     FROM next_establishment n WHERE n.finess = e.finess AND n.is_changed`,
    [source, now],
  );
  await tx.client.query(
    `INSERT INTO establishment (finess, ${TRACKED.join(', ')}, source, created_at, updated_at)
     SELECT finess, ${TRACKED.join(', ')}, $1, $2, $2 FROM next_establishment WHERE is_new ORDER BY finess`,
    [source, now],
  );
  await followInEnrolments(tx);
  return counts;
}

/** Each staged establishment as it will be. The day is in the text: CREATE TABLE AS takes no parameter. */
async function prepareNext(tx: Transaction, today: string): Promise<void> {
  const value = (column: string): string =>
    `coalesce(s.${column}, e.${column}${COUNTS.has(column) ? ', 0' : ''}) AS ${column}`;
  await tx.client.query(
    `CREATE TEMP TABLE next_establishment ON COMMIT DROP AS
     SELECT n.*, e.finess IS NULL AS is_new, e.closed_on AS was_closed_on,
            e.finess IS NOT NULL AND ${rowOf('n')} IS DISTINCT FROM ${rowOf('e')} AS is_changed
     FROM (
       SELECT s.finess, ${each(COLUMNS, value)},
              CASE s.status WHEN 'open' THEN NULL WHEN 'closed' THEN coalesce(s.closed_on, e.closed_on, '${today}'::date) ELSE e.closed_on END AS closed_on
       FROM staged_establishment s LEFT JOIN establishment e USING (finess)
       WHERE e.finess IS NOT NULL OR s.status IS DISTINCT FROM 'closed'
     ) n LEFT JOIN establishment e USING (finess)`,
  );
  await tx.client.query('ANALYZE next_establishment');
}

async function countChanges(tx: Transaction): Promise<MergeCounts> {
  const { rows } = await tx.client.query<MergeCounts>(`
    SELECT count(*) FILTER (WHERE is_new) AS created,
           count(*) FILTER (WHERE is_changed) AS changed,
           count(*) FILTER (WHERE is_changed AND closed_on IS NOT NULL AND was_closed_on IS NULL) AS closed,
           count(*) FILTER (WHERE is_changed AND closed_on IS NULL AND was_closed_on IS NOT NULL) AS reopened,
           count(*) FILTER (WHERE NOT is_new AND NOT is_changed) AS unchanged,
           (SELECT count(*) FROM staged_establishment) - count(*) AS "ignoredClosed"
    FROM next_establishment`);
  const [counts] = rows;
  if (!counts) throw new Error('An aggregate without groups always has one row');
  return counts;
}

/** What is expected of an establishment ends when it closes and comes back when it reopens. A move is the database's to follow: `follow_establishment`. */
async function followInEnrolments(tx: Transaction): Promise<void> {
  await tx.client.query(`
    UPDATE enrolment r SET expected_until = date_trunc('week', n.closed_on)::date
    FROM next_establishment n
    WHERE n.finess = r.finess AND n.is_changed AND n.closed_on IS NOT NULL
      AND (r.expected_until IS NULL OR r.expected_until > date_trunc('week', n.closed_on))`);
  await tx.client.query(`
    UPDATE enrolment r SET expected_until = NULL
    FROM next_establishment n
    WHERE n.finess = r.finess AND n.is_changed AND n.closed_on IS NULL AND r.expected_until = date_trunc('week', n.was_closed_on)`);
}

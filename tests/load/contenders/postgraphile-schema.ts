import { submitReport } from '../../../libs/reporting/store/submit-statement.js';
import { NATION_ITEM_ROWS, REGION_ITEM_ROWS, REGION_REPORTING_ROWS } from './situation-sql.js';

const LEVELS = ['ok', 'watch', 'warning', 'critical', 'stock_out', 'not_used', 'unknown'];

/** Functions in a procedure keep their plans: text of a statement with its `$n` becomes the body as it is. */
function body(statement: string): string {
  return `$body$
  #variable_conflict use_column
  BEGIN RETURN QUERY ${statement}; END $body$`;
}

/**
 * What PostGraphile serves: functions over the product's own tables, in a schema of their own. The submission runs the very
 * statement of the product; the situation comes as flat rows with a column per level, its cheapest form.
 */
export const POSTGRAPHILE_SCHEMA = `
  CREATE SCHEMA load_api;
  CREATE SCHEMA load_inner;
  CREATE TYPE load_inner.written AS (version int, on_time boolean, first_submitted_at timestamptz, director_name text, history json);
  CREATE FUNCTION load_inner.submit(text, date, smallint, int, int[], int[], int[], timestamptz, boolean, text, uuid, text, text, text,
    text, bytea, boolean, text[], text[], text[], text, text, text) RETURNS SETOF load_inner.written LANGUAGE plpgsql AS ${body(submitReport.first['in-contacts'].text)};

  CREATE TYPE load_api.report_line AS (item text, stock_on_hand int, consumption int, received int);
  CREATE TYPE load_api.submitted_report AS (finess text, week date, version int, on_time boolean, submitted_at timestamptz, director_name text, earlier int);
  CREATE FUNCTION load_api.submit_weekly_report(finess text, week date, expected_version int, lines load_api.report_line[], comment text,
    idempotency_key text) RETURNS load_api.submitted_report LANGUAGE plpgsql VOLATILE AS $body$
  #variable_conflict use_variable
  DECLARE stock int[]; used int[]; got int[]; written load_inner.written; at timestamptz := clock_timestamp();
  BEGIN
    SELECT array_agg(l.stock_on_hand ORDER BY i.position), array_agg(l.consumption ORDER BY i.position), array_agg(l.received ORDER BY i.position)
      INTO stock, used, got
      FROM collection c CROSS JOIN LATERAL unnest(c.item_codes) WITH ORDINALITY AS i(code, position)
      JOIN unnest(lines) AS l ON l.item = i.code WHERE c.id = 1;
    SELECT w.* INTO written FROM load_inner.submit(finess, week, 1::smallint, expected_version, stock, used, got, at, true, 'FORM', NULL, finess,
      NULL, comment, idempotency_key, sha256(convert_to(week || stock::text || used::text || got::text, 'UTF8')), true, '{}', '{}', '{}', NULL, NULL, NULL) w;
    RETURN (finess, week, written.version, written.on_time, at, written.director_name, json_array_length(written.history))::load_api.submitted_report;
  END $body$;
  COMMENT ON FUNCTION load_api.submit_weekly_report IS '@resultFieldName result';

  CREATE TYPE load_api.region_item AS (code text, item text, stock_on_hand bigint, crisis_weekly_consumption bigint, consumption bigint,
    weeks_of_cover float8, safety_gap bigint, ${LEVELS.map((level) => `${level} int`).join(', ')}, stale_establishments int,
    stale_stock_on_hand bigint, crisis_share_covered float8);
  CREATE FUNCTION load_api.situation_items(week date) RETURNS SETOF load_api.region_item LANGUAGE plpgsql STABLE AS $body$
  #variable_conflict use_column
  BEGIN RETURN QUERY
    WITH part AS MATERIALIZED (${REGION_ITEM_ROWS}), whole AS (${NATION_ITEM_ROWS})
    SELECT code, item, stock, crisis, p.consumption, stock::float8 / nullif(crisis, 0), gap, ${LEVELS.map((_, index) => `levels[${index + 1}]`).join(', ')},
      stale, "staleStock", crisis::float8 / nullif(crisis + "staleCrisis", 0)
    FROM (SELECT * FROM whole UNION ALL SELECT * FROM part) p;
  END $body$;
  CREATE TYPE load_api.region_reporting AS (code text, label text, expected int, received int, on_time int, computed_at timestamptz);
  CREATE FUNCTION load_api.situation_reporting(week date) RETURNS SETOF load_api.region_reporting LANGUAGE plpgsql STABLE
    AS ${body(REGION_REPORTING_ROWS)};
`;

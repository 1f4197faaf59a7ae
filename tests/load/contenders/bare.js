import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

// The least a server can do: node:http, one pool, named statements, JSON in and out. No session, no checks, no schema.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** @typedef {{ port: number, databaseUrl: string, poolSize: number, submit: string, rows: string, reporting: string, whole: string, items: string[] }} Brief */

process.once('message', (/** @type {Brief} */ brief) => {
  const pool = new pg.Pool({ connectionString: brief.databaseUrl, max: brief.poolSize });
  const answers = { '/submit': submit(pool, brief), '/situation': situation(pool, brief), '/situation-json': wholeSituation(pool, brief) };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      answers[request.url](JSON.parse(Buffer.concat(chunks).toString())).then(
        (text) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
          response.end(text);
        },
        (error) => {
          response.writeHead(500);
          response.end(String(error));
        },
      );
    });
  });
  server.listen(brief.port, '127.0.0.1', () => process.send({ ready: true }));
});

function submit(pool, { submit: text, items }) {
  return async ({ finess, week, monday, expectedVersion, lines, comment, idempotencyKey }) => {
    const now = new Date();
    const byItem = new Map(lines.map((line) => [line.item, line]));
    const column = (key) => items.map((item) => byItem.get(item)[key]);
    const hash = createHash('sha256').update(JSON.stringify([week, lines])).digest();
    const values = [
      finess, monday, 1, expectedVersion, column('stockOnHand'), column('consumption'), column('received'),
      now, true, 'FORM', null, finess, null, comment ?? null, idempotencyKey, hash, true, [], [], [],
    ];
    const { rows } = await pool.query({ name: 'submit', text, values });
    const { history, ...report } = rows[0];
    return JSON.stringify({ report: { finess, week, submittedAt: now, ...report }, earlier: history?.length ?? 0 });
  };
}

/** Rows by the driver, assembled here. */
function situation(pool, { rows: text, reporting, items }) {
  return async ({ monday }) => {
    const { rows } = await pool.query({ name: 'situation', text, values: [monday] });
    const counted = await pool.query({ name: 'reporting', text: reporting, values: [monday] });
    const children = counted.rows.map((row) => ({
      kind: 'REGION',
      code: row.code,
      label: row.label,
      reporting: rate(row),
      items: rows.filter((one) => one.code === row.code).map(toItem),
    }));
    const nation = items.map((item) => toItem(addUp(rows.filter((one) => one.item === item))));
    const reported = { expected: sum(counted.rows, 'expected'), received: sum(counted.rows, 'received'), onTime: sum(counted.rows, 'onTime') };
    return JSON.stringify({
      kind: 'NATION', code: null, label: 'France', week: monday, computedAt: counted.rows[0].computedAt,
      reporting: rate(reported), items: nation, children,
    });
  };
}

/** The whole answer made by PostgreSQL. */
function wholeSituation(pool, { whole: text }) {
  return async ({ monday }) => {
    const { rows } = await pool.query({ name: 'whole', text, values: [monday] });
    return rows[0].answer;
  };
}

const LEVELS = ['OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN'];

function toItem(row) {
  return {
    item: { code: row.item },
    stockOnHand: row.stock,
    crisisWeeklyConsumption: row.crisis,
    consumption: row.consumption,
    weeksOfCover: row.crisis > 0 ? row.stock / row.crisis : null,
    safetyGap: row.gap,
    levels: LEVELS.map((level, index) => ({ level, establishments: row.levels[index] })),
    staleEstablishments: row.stale,
    staleStockOnHand: row.staleStock,
    crisisShareCovered: row.crisis + row.staleCrisis > 0 ? row.crisis / (row.crisis + row.staleCrisis) : null,
  };
}

function addUp(rows) {
  const total = { item: rows[0].item, levels: LEVELS.map((_, index) => rows.reduce((all, row) => all + row.levels[index], 0)) };
  for (const key of ['stock', 'crisis', 'consumption', 'gap', 'stale', 'staleStock', 'staleCrisis']) total[key] = sum(rows, key);
  return total;
}

function rate({ expected, received, onTime }) {
  return { expected, received, onTime, rate: expected > 0 ? received / expected : null };
}

function sum(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0);
}

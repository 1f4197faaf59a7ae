import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

// The least a server can do: node:http, one pool, named statements, JSON in and out. No session, no checks, no schema.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** @typedef {{ port: number, databaseUrl: string, poolSize: number, submit: string, situation: string, whole: string, items: string[], regions: Record<string, string> }} Brief */

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
      now, true, 'FORM', null, finess, null, comment ?? null, idempotencyKey, hash, true, [], [], [], 'DIRECTOR', null, null,
    ];
    const { rows } = await pool.query({ name: 'submit', text, values });
    const { history, ...report } = rows[0];
    return JSON.stringify({ report: { finess, week, submittedAt: now, ...report }, earlier: history?.length ?? 0 });
  };
}

/** The product's own statement, assembled here. */
function situation(pool, { situation: text, items, regions }) {
  return async ({ monday }) => {
    const { rows } = await pool.query({ name: 'situation', text, values: [1, monday, null] });
    const { items: sums, reporting } = rows[0];
    const children = Object.entries(regions).map(([code, label]) => ({
      kind: 'REGION',
      code,
      label,
      reporting: rate(reporting.find((one) => one.territory === code)),
      items: sums.filter((one) => one.territory === code).map(toItem),
    }));
    const nation = items.map((item) => toItem(addUp(sums.filter((one) => one.itemCode === item))));
    const reported = { expected: sum(reporting, 'expected'), received: sum(reporting, 'received'), onTime: sum(reporting, 'onTime') };
    return JSON.stringify({
      kind: 'NATION', code: null, label: 'France', week: monday, computedAt: reporting[0].computedAt,
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

const SUMS = ['stockOnHand', 'crisisConsumption', 'consumption', 'safetyGap', 'staleEstablishments', 'staleStock', 'staleCrisisConsumption'];

function toItem(row) {
  const crisis = row.crisisConsumption;
  const known = crisis + row.staleCrisisConsumption;
  return {
    item: { code: row.itemCode },
    stockOnHand: row.stockOnHand,
    crisisWeeklyConsumption: crisis,
    consumption: row.consumption,
    weeksOfCover: crisis > 0 ? row.stockOnHand / crisis : null,
    safetyGap: row.safetyGap,
    levels: LEVELS.map((level, index) => ({ level, establishments: row.levelCounts[index] })),
    staleEstablishments: row.staleEstablishments,
    staleStockOnHand: row.staleStock,
    crisisShareCovered: known > 0 ? crisis / known : null,
  };
}

function addUp(rows) {
  const levelCounts = LEVELS.map((_, index) => rows.reduce((all, row) => all + row.levelCounts[index], 0));
  return { itemCode: rows[0].itemCode, levelCounts, ...Object.fromEntries(SUMS.map((key) => [key, sum(rows, key)])) };
}

function rate({ expected, received, onTime }) {
  return { expected, received, onTime, rate: expected > 0 ? received / expected : null };
}

function sum(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0);
}

import { join } from 'node:path';
import { submitReport } from '../../../libs/reporting/store/submit-statement.js';
import { regionsOfNation } from '../../../libs/situation/store/situation-store.js';
import { POSTGRAPHILE_SCHEMA } from '../contenders/postgraphile-schema.js';
import { WHOLE_ANSWER } from '../contenders/situation-sql.js';
import { startChild } from '../environment/child.js';
import { withClient } from '../environment/with-client.js';
import { freePort, startApi } from '../environment/product.js';
import type { Contender } from './contest.js';

export const PRODUCT = 'Vigie EPI';
export const BARE = 'node:http + pg';
export const BARE_JSON = 'node:http + pg, JSON by PostgreSQL';
export const PEER = 'PostGraphile 5';
export const OLDER_PEER = 'PostGraphile 4';

/** The same for every contender: the product's own default. */
const POOL_SIZE = 20;
const FOLDER = join(import.meta.dirname, '../contenders');
const ITEMS = ['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'GOGGLES'];

export async function startProduct(databaseUrl: string, execArgv?: readonly string[]): Promise<Contender> {
  const child = await startApi({ databaseUrl, poolSize: POOL_SIZE, execArgv });
  return { name: PRODUCT, dialect: 'product', origin: child.origin, child };
}

export async function startBare(databaseUrl: string): Promise<Contender> {
  const port = await freePort();
  const statements = { submit: submitReport.first['in-contacts'].text, situation: regionsOfNation.text, whole: WHOLE_ANSWER };
  const brief = { port, databaseUrl, poolSize: POOL_SIZE, items: ITEMS, regions: await readRegions(databaseUrl), ...statements };
  const child = await startChild(join(FOLDER, 'bare.js'), { brief });
  return { name: BARE, dialect: 'bare', origin: `http://127.0.0.1:${port}`, child };
}

/** PostGraphile's two versions on the same tables; what they serve is added to the database. */
export async function startPostGraphiles(databaseUrl: string): Promise<Contender[]> {
  await addSchema(databaseUrl);
  return [await startPostGraphile(PEER, 'postgraphile.js', databaseUrl), await startPostGraphile(OLDER_PEER, 'postgraphile-4.js', databaseUrl)];
}

async function startPostGraphile(name: string, script: string, databaseUrl: string): Promise<Contender> {
  const port = await freePort();
  const child = await startChild(join(FOLDER, script), { brief: { port, databaseUrl, poolSize: POOL_SIZE } });
  return { name, dialect: 'postgraphile', origin: `http://127.0.0.1:${port}`, child };
}

async function addSchema(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('DROP SCHEMA IF EXISTS load_api, load_inner CASCADE');
    await client.query(POSTGRAPHILE_SCHEMA);
  });
}

async function readRegions(databaseUrl: string): Promise<Record<string, string>> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ code: string; name: string }>('SELECT code, name FROM region ORDER BY code');
    return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
  });
}

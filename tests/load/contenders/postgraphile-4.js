import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import pg from 'pg';

// Found through this folder's own install: the check of the whole house runs without it.
const { postgraphile } = createRequire(import.meta.url)('postgraphile-4');

/** @typedef {{ port: number, databaseUrl: string, poolSize: number }} Brief */

process.once('message', (/** @type {Brief} */ { port, databaseUrl, poolSize }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
  const options = { graphiql: false, watchPg: false, disableQueryLog: true, ignoreRBAC: true };
  createServer(postgraphile(pool, 'load_api', options)).listen(port, '127.0.0.1', () => process.send({ ready: true }));
});

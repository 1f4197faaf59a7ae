import { createServer } from 'node:http';
import { createRequire } from 'node:module';

// Found through this folder's own install: the check of the whole house runs without it.
const load = createRequire(import.meta.url);
const { postgraphile } = load('postgraphile');
const { PostGraphileAmberPreset } = load('postgraphile/presets/amber');
const { makePgService } = load('postgraphile/adaptors/pg');
const { grafserv } = load('postgraphile/grafserv/node');

/** @typedef {{ port: number, databaseUrl: string, poolSize: number }} Brief */

process.once('message', async (/** @type {Brief} */ { port, databaseUrl, poolSize }) => {
  const preset = {
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['load_api'], poolConfig: { max: poolSize } })],
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
    grafast: { explain: false },
  };
  const served = postgraphile(preset).createServ(grafserv);
  const server = createServer();
  await served.addTo(server);
  server.listen(port, '127.0.0.1', () => process.send({ ready: true }));
});

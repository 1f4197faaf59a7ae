import { createRequire } from 'node:module';
import { closedLoop } from './closed-loop.js';
import { openLoop } from './open-loop.js';
import { SOURCES } from './sources.js';

// Found through this folder's own install: the check of the whole house runs without it.
const { Pool } = createRequire(import.meta.url)('undici');

// A process of its own, so that making load does not take the place of serving it. One source of requests per contender,
// kept from round to round: no report is ever sent twice.
const sources = new Map();

process.on('message', async (order) => {
  try {
    if (order.kind === 'source') {
      sources.set(order.contender, SOURCES[order.source](order.parameters));
      process.send({ done: true });
      return;
    }
    const pool = new Pool(order.origin, { connections: order.connections, pipelining: 1 });
    const source = sources.get(order.contender);
    const loop = order.kind === 'open' ? openLoop : closedLoop;
    const result = await loop(pool, source, order, (told) => process.send({ told }));
    await pool.close();
    process.send({ done: true, result });
  } catch (error) {
    process.send({ done: true, failure: error instanceof Error ? error.stack : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });

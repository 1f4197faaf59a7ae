import { setTimeout as pause } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { readConfig } from '#platform';
import { createApi } from '../../../apps/api/create-api.js';

/** The API in a process of its own, that tells its memory when asked: started by tests/border/fuzz.spec.ts. */
const app = await createApi(readConfig(process.env));
await app.listen(0, '127.0.0.1');
process.send?.({ port: (app.getHttpServer().address() as AddressInfo).port });
process.on('message', (message) => {
  if (message === 'memory') tellMemory().catch((error: unknown) => process.send?.({ error: String(error) }));
});
process.on('disconnect', () => process.exit(0));

/** Once what is under way has ended and what is forgotten is collected. */
async function tellMemory(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await pause(150);
    globalThis.gc?.();
  }
  process.send?.(process.memoryUsage());
}
